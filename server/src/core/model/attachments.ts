import type { PartKind, Role } from './document.ts';
import { isImprint } from './imprint.ts';
import type { RawParagraph } from './paragraphs.ts';
import { scanLabel } from './scan/labels.ts';
import {
  genreOf,
  isAttachmentLabel,
  isAttachmentNote,
  isBracketed,
  isDateLine,
  isPageLabel,
  isSignatureLine,
  isTitleLine,
  labelledTitle,
  namesAgenda,
  namesOrgan,
} from './shapes.ts';
import type { OrdinalToken } from './token.ts';

/** Ends of titles of what notices attach, beside the 文种. */
const ATTACHED =
  /(?:名单|回执|表|分工|人员|组成|目录|清单|须知|指标|图|样式|措施|公约|模板|格式|提纲|口径|程序|范围)(?:[（(][^（）()]{1,12}[）)])?$/u;
/** What notices send out that no title of theirs ends in. */
const MEASURES = /(?:措施|公约|提纲|须知|清单|目录)$/u;
/** Forms and lists that need no label to be known as attached. */
const FORM = /(?:名单|回执|一览表|登记表|报名表|汇总表|分工表|安排表|申请表)$/u;
const MOST_LINES = 4;

/** 附件说明: from 附件： before the signature to the next line that is no name of an attachment. */
export function markAttachmentNote(
  paragraphs: readonly RawParagraph[],
  roles: Role[],
  from: number,
  signature: number | undefined,
): void {
  const limit = signature ?? paragraphs.length;
  const signed = paragraphs.map(({ content }) => isSignatureLine(content)).lastIndexOf(true);
  for (let i = from; i < limit; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || roles[i] === 'title' || !isAttachmentNote(paragraph.content)) continue;
    const text = paragraph.content.shape;
    if (text.includes('。') && text.length > 60) continue;
    const to = noteEnd(paragraphs, roles, i, limit);
    // Without a signature it is a label, unless a signature, a label or nothing at all follows.
    const last = labelledTitle(text) !== '' && isClosing(paragraphs[to]);
    const named = signature !== undefined || signed > i || last || noteBehind(paragraphs, roles, i) > i;
    if (named) roles.fill('attachmentNote', i, to);
    i = to - 1;
  }
}

/** Nothing, or what closes a paper without a signature: 版记, 报： and 发： of bulletins, 附注. */
function isClosing(paragraph: RawParagraph | undefined): boolean {
  const text = paragraph?.content.shape ?? '';
  return text === '' || isImprint(text) || /^(?:[报送发][ 　]{0,4}[：:]|[（(]?(?:联系人|此件))/u.test(text);
}

/** The label of the first name, behind 附件：. */
function firstLabel({ content }: RawParagraph): OrdinalToken | undefined {
  return scanLabel(content.shape.replace(/^附[ 　]{0,12}件?[ 　]{0,12}[：:][ 　]{0,12}/u, ''));
}

/** A note in one line goes no further than this. */
const MOST_NAMES = 60;

/** Where 附件说明 that begins in paragraph `from` ends: the first line that is no further name and no rest of one. */
function noteEnd(paragraphs: readonly RawParagraph[], roles: readonly Role[], from: number, limit: number): number {
  const first = paragraphs[from];
  if (!first) return from;
  let label = firstLabel(first);
  let to = from + 1;
  for (; to < Math.min(limit, from + MOST_NAMES); to++) {
    const [before, next] = [paragraphs[to - 1], paragraphs[to]];
    if (!before || !next || roles[to] === 'signatureOrgan' || roles[to] === 'signatureDate') break;
    const own = next.content.label;
    const bare = labelledTitle(before.content.shape) === '';
    const goesOn = own !== undefined && own.numbers[0] === (label?.numbers[0] ?? (bare ? 0 : 1)) + 1;
    if (next.blankBefore > 1 || (next.blankBefore === 1 && (!goesOn || isSentence(next.content.shape)))) break;
    const named = own && (bare || own.style === 'arabic' || own.style === label?.style);
    if (!named && !/^附件/.test(next.content.shape) && !restOfName(before, next, paragraphs[to + 1])) break;
    label = own ?? label;
  }
  return to;
}

/** A clause and more, with its 。: no name, even one with a mark too many. */
const isSentence = (text: string) => /，[^。]{1,80}。$/u.test(text) && !endsTitle(text.slice(0, -1));

/** Whether a title of what is attached may end here. */
export function endsTitle(text: string): boolean {
  return genreOf(text) !== undefined || ATTACHED.test(text);
}

/** Whether a line set in below the name of an attachment is the end of that name, which alone is none. */
export function endsName({ content: { shape: first } }: RawParagraph, { content, blankBefore }: RawParagraph): boolean {
  const rest = content.shape.replace(/[。；，、]$/, '');
  return (
    blankBefore === 0 &&
    /^　{3}/.test(content.source) &&
    rest.length <= 30 &&
    !/[。；：，、]/.test(rest) &&
    endsTitle(rest) &&
    !namesOrgan(rest) &&
    first.length >= 10 &&
    !endsTitle(first)
  );
}

/** The rest of a name that did not fit its line, or the name that 附件： alone on its line announces. */
function restOfName(before: RawParagraph, next: RawParagraph, after: RawParagraph | undefined): boolean {
  const { shape, source, label } = next.content;
  if (label) return false;
  // 领导小组成员名单。 below the name that it ends, a mark too many
  if (/[。；：，]$/.test(shape)) return endsName(before, next);
  if (/^(?:[ 　]{4}|　{3})/.test(source))
    return (
      endsName(before, next) || !(isSignatureLine(next.content) && (after === undefined || isDateLine(after.content)))
    );
  if (
    shape.length > 40 ||
    isDateLine(next.content) ||
    namesOrgan(shape) ||
    /^[（(]|[。，；：]|^特此|^此|^请/u.test(shape)
  )
    return false;
  const name = before.content.shape;
  if (labelledTitle(name) === '') return true;
  return (
    name.length >= 18 &&
    !genreOf(name) &&
    !ATTACHED.test(name) &&
    (genreOf(shape) !== undefined || ATTACHED.test(shape))
  );
}

/**
 * 附件说明 in the wrong place, behind the date: several numbered names, or names that nothing attached follows. Gives
 * its end, or `from` where the line is the label of what is attached.
 */
export function noteBehind(paragraphs: readonly RawParagraph[], roles: readonly Role[], from: number): number {
  const first = paragraphs[from];
  if (!first || !isAttachmentNote(first.content)) return from;
  const name = labelledTitle(first.content.shape);
  if (firstLabel(first)) return noteEnd(paragraphs, roles, from, paragraphs.length);
  if (name === '') return listBehind(paragraphs, roles, from);
  let to = from + 1;
  while (paragraphs[to]?.blankBefore === 0 && isNumberedNote(paragraphs[to]) && to - from < MOST_NAMES) to++;
  const next = paragraphs[to];
  if (!next) return to;
  const closed =
    isImprint(next.content.shape) ||
    /^（(?:联系|此件)/u.test(next.content.shape) ||
    (next.blankBefore > 0 && isAttachmentLabel(next.content));
  return closed || next.content.shape === name ? to : from;
}

/** The end of a list of names below 附件： alone on its line; `from` where what follows is the attachment itself. */
function listBehind(paragraphs: readonly RawParagraph[], roles: readonly Role[], from: number): number {
  const to = noteEnd(paragraphs, roles, from, paragraphs.length);
  const names = paragraphs.slice(from + 1, to).map(({ content }) => content.shape);
  const next = paragraphs[to]?.content;
  const closed = !next || isImprint(next.shape) || isAttachmentLabel(next);
  return closed && names.length > 1 && names.every(endsTitle) ? to : from;
}

/** 附件2：参会回执 in a list of such. */
const isNumberedNote = (paragraph: RawParagraph | undefined) =>
  paragraph !== undefined && isAttachmentNote(paragraph.content) && labelledTitle(paragraph.content.shape) !== '';

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
    if (i > first && (paragraph.blankBefore > 0 || isAttachmentLabel(paragraph.content))) break;
    if (paragraph.content.tokens.some(({ kind }) => kind === 'clock') || paragraph.content.source.includes('\t')) break;
    lines.push(i);
    joined += paragraph.content.shape;
    const agenda = namesAgenda(paragraph.content.shape) || namesAgenda(joined);
    if (agenda || genreOf(joined) || ATTACHED.test(joined)) return { lines, agenda, sure: true };
  }
  return { lines: lines.slice(0, 1), agenda: false, sure: false };
}

/** （征求意见稿）, （试行） in a line of its own: part of the title above. */
export function isDraftMark(text: string): boolean {
  return /^[（(][^（）()]{0,12}(?:稿|草案|试行|暂行)[）)]$/u.test(text);
}

/** 题注 right below a title. */
function markNote(paragraphs: readonly RawParagraph[], roles: Role[], i: number): void {
  const { content, blankBefore } = paragraphs[i] ?? {};
  const near = blankBefore === 0 || (blankBefore === 1 && isDraftMark(content?.shape ?? ''));
  if (content && near && isBracketed(content.shape) && !content.label) roles[i] = 'titleNote';
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

const compact = (text: string) => text.replace(/[ 　\t《》〈〉“”。；，]/g, '');

/** The names that 附件说明 lists, as they compare; one that goes on to a second line as a whole and in its pieces. */
export function noteNames(paragraphs: readonly RawParagraph[], roles: readonly Role[]): ReadonlySet<string> {
  const names = new Set<string>();
  let whole = '';
  paragraphs.forEach(({ content: { shape } }, i) => {
    if (roles[i] !== 'attachmentNote') return;
    const begins = /^附/.test(shape) || scanLabel(shape) !== undefined;
    const name = labelledTitle(shape);
    const piece = compact(name.slice(scanLabel(name)?.to ?? 0));
    whole = begins ? piece : whole + piece;
    for (const text of [piece, whole]) if (text.length > 1) names.add(text);
  });
  return names;
}

/** Marks a title without label that 附件说明 names. */
export function markNamed(
  paragraphs: readonly RawParagraph[],
  roles: Role[],
  i: number,
  names: ReadonlySet<string>,
): boolean {
  let joined = '';
  for (let to = i; names.size > 0 && to < i + MOST_LINES; to++) {
    const content = paragraphs[to]?.content;
    if (!content || !isTitleLine(content) || (to > i && paragraphs[to]?.blankBefore !== 0)) return false;
    joined += compact(content.shape);
    if (!names.has(joined)) continue;
    roles.fill('title', i, to + 1);
    markNote(paragraphs, roles, to + 1);
    return true;
  }
  return false;
}

/** A label, but for the numbered name of an attachment in running text. */
export function beginsAttachment({ content, blankBefore }: RawParagraph, afterSignature: boolean): boolean {
  if (isPageLabel(content)) return afterSignature;
  return isAttachmentLabel(content) && (afterSignature || blankBefore > 0);
}
