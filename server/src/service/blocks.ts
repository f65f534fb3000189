import type { Paragraph, PartKind, Role } from '../core/index.ts';
import type { CheckedDraft } from './draft.ts';

/** A paragraph as a preview shows it. */
export interface Block {
  readonly role: Role;
  readonly part: PartKind;
  /** As it reads, residue of Word gone. */
  readonly text: string;
  /** Its first line in the source, from 0. */
  readonly line: number;
  /** Of a numbered heading: 1 for 一、, 2 for （一）, 3 for 1. and 4 for （1）. */
  readonly level?: number;
  /** Of a numbered heading: how many characters of the text it takes, where text runs on behind it. */
  readonly head?: number;
}

const DEEPEST = 4;

/** How a numbered heading is set; a field with an ordinal is one as well: 一、会议时间. */
function headingOf({ role, content }: Paragraph): Pick<Block, 'level' | 'head'> {
  const level = content.label?.level ?? 0;
  if ((role !== 'heading' && role !== 'field') || level < 1 || level > DEEPEST) return {};
  const { text } = content.view;
  const end = content.field?.valueFrom ?? text.indexOf('。') + 1;
  return end > 0 && end < text.length ? { level, head: end } : { level };
}

/** The draft's paragraphs in order, comments left out. */
export function blocks(draft: CheckedDraft): Block[] {
  return draft.document.paragraphs
    .filter(({ role }) => role !== 'comment')
    .map((paragraph) => ({
      role: paragraph.role,
      part: paragraph.part,
      text: paragraph.content.view.text,
      line: draft.positions.toPosition(paragraph.start).line,
      ...headingOf(paragraph),
    }));
}
