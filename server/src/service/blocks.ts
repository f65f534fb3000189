import type { PartKind, Role } from '../core/index.ts';
import type { CheckedDraft } from './draft.ts';

/** A paragraph as a preview shows it. */
export interface Block {
  readonly role: Role;
  readonly part: PartKind;
  /** As it reads, residue of Word gone. */
  readonly text: string;
  /** Its first line in the source, from 0. */
  readonly line: number;
}

/** The draft's paragraphs in order, comments left out. */
export function blocks(draft: CheckedDraft): Block[] {
  return draft.document.paragraphs
    .filter(({ role }) => role !== 'comment')
    .map(({ role, part, content, start }) => ({
      role,
      part,
      text: content.view.text,
      line: draft.positions.toPosition(start).line,
    }));
}
