import type { PartKind, Role } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import {
  genreOf,
  isAttachmentLabel,
  isAttachmentNote,
  isBracketed,
  isSignatureLine,
  isTitleLine,
  labelledTitle,
  namesAgenda,
} from './shapes.ts';

/** Ends of titles of what notices attach, beside the 文种. */
const ATTACHED =
  /(?:名单|回执|表|分工|人员|组成|目录|清单|须知|指标|图|样式|措施|公约|模板|格式|提纲|口径|程序|范围)(?:[（(][^（）()]{1,12}[）)])?$/u;
/** What notices send out that no title of theirs ends in. */
const MEASURES = /(?:措施|公约|提纲|须知|清单|目录)$/u;
/** Forms and lists that need no label to be known as attached. */
const FORM = /(?:名单|回执|一览表|登记表|报名表|汇总表|分工表|安排表|申请表)$/u;
const MOST_LINES = 4;

/** 附件说明: from 附件： before the signature to the next line that is no numbered name. */
export function markAttachmentNote(
  paragraphs: readonly RawParagraph[],
  roles: Role[],
  signature: number | undefined,
): void {
  const limit = signature ?? paragraphs.length;
  const signed = paragraphs.map(({ content }) => isSignatureLine(content)).lastIndexOf(true);
  for (let i = 0; i < limit; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || roles[i] === 'title' || !isAttachmentNote(paragraph.content)) continue;
    const text = paragraph.content.shape;
    if (text.includes('。') && text.length > 60) continue;
    let to = i + 1;
    while (to < limit && goesOnNote(paragraphs[to], roles[to])) to++;
    // Without a signature it is a label, unless a signature or nothing at all follows.
    const last = to === paragraphs.length && labelledTitle(text) !== '';
    if (signature !== undefined || signed > i || last) roles.fill('attachmentNote', i, to);
    i = to - 1;
  }
}

/** A further name of 附件说明, or the rest of one. */
function goesOnNote(next: RawParagraph | undefined, role: Role | undefined): boolean {
  if (!next || next.blankBefore > 0 || role === 'signatureOrgan') return false;
  const { label, shape, source } = next.content;
  return label?.style === 'arabic' || /^附件/.test(shape) || /^[ 　]{4,}/.test(source);
}

/** The title of what is attached: lines until they end in a 文种 or the like; one line where none do. */
interface Heading {
  readonly lines: readonly number[];
  readonly agenda: boolean;
  /** The end tells that it is a title. */
  readonly sure: boolean;
}

function headingAt(paragraphs: readonly RawParagraph[], roles: readonly Role[], first: number): Heading {
  const lines: number[] = [];
  let joined = '';
  for (let i = first; i < Math.min(first + MOST_LINES, paragraphs.length); i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || !isTitleLine(paragraph.content) || roles[i] === 'tableRow' || roles[i] === 'slot') break;
    if (i > first && paragraph.blankBefore > 0) break;
    if (paragraph.content.tokens.some(({ kind }) => kind === 'clock') || paragraph.content.source.includes('\t')) break;
    lines.push(i);
    joined += paragraph.content.shape;
    const agenda = namesAgenda(paragraph.content.shape) || namesAgenda(joined);
    if (agenda || genreOf(joined) || ATTACHED.test(joined)) return { lines, agenda, sure: true };
  }
  return { lines: lines.slice(0, 1), agenda: false, sure: false };
}

/** 题注 right below a title. */
function markNote(paragraphs: readonly RawParagraph[], roles: Role[], i: number): void {
  const { content, blankBefore } = paragraphs[i] ?? {};
  if (content && blankBefore === 0 && isBracketed(content.shape) && !content.label) roles[i] = 'titleNote';
}

/** Marks label and title of what is attached from paragraph `i` on, and says what it is. */
export function markAttached(paragraphs: readonly RawParagraph[], roles: Role[], i: number): PartKind {
  roles[i] = 'attachmentLabel';
  const own = labelledTitle(paragraphs[i]?.content.shape ?? '');
  if (own !== '') return namesAgenda(own) ? 'agenda' : 'attachment';
  const { lines, agenda } = headingAt(paragraphs, roles, i + 1);
  for (const line of lines) roles[line] = agenda ? 'agendaTitle' : 'title';
  if (lines.length > 0 && !agenda) markNote(paragraphs, roles, (lines.at(-1) ?? i) + 1);
  return agenda ? 'agenda' : 'attachment';
}

/** Marks the title of what is attached without a label: a form, or the regulation that a notice sends out. */
export function markUnlabelled(
  paragraphs: readonly RawParagraph[],
  roles: Role[],
  i: number,
  regulation: boolean,
): boolean {
  const { lines, sure, agenda } = headingAt(paragraphs, roles, i);
  const text = lines.map((line) => paragraphs[line]?.content.shape ?? '').join('');
  if (!sure || agenda || !(FORM.test(text) || (regulation && (genreOf(text) || MEASURES.test(text))))) return false;
  for (const line of lines) roles[line] = 'title';
  markNote(paragraphs, roles, (lines.at(-1) ?? i) + 1);
  return true;
}

/** A label, but for the numbered name of an attachment in running text. */
export function beginsAttachment({ content, blankBefore }: RawParagraph, afterSignature: boolean): boolean {
  return isAttachmentLabel(content) && (afterSignature || blankBefore > 0);
}
