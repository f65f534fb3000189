import type { Document, Edit, IndentStyle, Line, Paragraph, Role } from '../core/index.ts';
import { fencedCode } from '../core/lint/finding.ts';
import { standApart, standTogether } from '../core/model/elements.ts';
import { HEADER_ROLES } from '../core/model/roles.ts';
import { lineEndOf } from '../core/text/lineEnd.ts';
import { bulletOf, headingDepth } from '../core/text/markdown.ts';
import { type Check, harmless, readingOf } from './harmlessEdits.ts';
import type { Steps } from './steps.ts';

/** How a draft is set out as text. */
export interface LayoutStyle {
  readonly indent: IndentStyle;
  /** No blank line stands within the text itself, between one paragraph and the next. */
  readonly dense: boolean;
}

const INDENT = '　　';
const BLANK = /^[ \t　\u00a0\u2000-\u200a\u202f\u205f]*/u;

/** What the print indents by two characters. */
const INDENTED: ReadonlySet<Role> = new Set<Role>([
  'heading',
  'item',
  'field',
  'paragraph',
  'agendaItem',
  'slot',
  'session',
  'article',
]);
/** What the print has at the margin or in the middle by itself: blanks typed before it do nothing. */
const FLUSH: ReadonlySet<Role> = new Set<Role>(['title', 'recipient', 'attachmentLabel', 'agendaTitle']);

/** Blank lines and nothing else: no page end and no other sign that cannot be seen. */
const PLAIN_GAP = /^[ \t　\r\n]*$/u;

const blanksBefore = (line: string) => BLANK.exec(line)?.[0] ?? '';
const lineOf = ({ text }: Document, { start, end }: Line) => text.slice(start, end);

/** A row of a table, or what may be one. */
export const isRow = ({ role, content: { source } }: Paragraph) => role === 'tableRow' || /[\t|]/.test(source.trim());

/** Lines that are left as they are: quoted papers, tables, and whatever marks of Markdown give a meaning to blanks. */
function isLeft(paragraph: Paragraph): boolean {
  const { part, content } = paragraph;
  return (
    part === 'material' ||
    isRow(paragraph) ||
    bulletOf(content.source) !== undefined ||
    headingDepth(content.source) > 0 ||
    /^[\s　]*[>`~]/u.test(content.source)
  );
}

/** A form to fill in: 姓名：, which has no indent in print. */
const isBlankForm = ({ part, role }: Paragraph) => part === 'attachment' && role === 'field';

/** A name or the like below what it is the value of: 会议地点, and on the next line 镇政府二楼. */
const isValue = ({ role }: Paragraph, before: Paragraph | undefined) =>
  role === 'short' && (before?.role === 'field' || before?.role === 'heading');

/** Those of a stretch of paragraphs that the print indents. */
function indentable(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.filter(
    (paragraph, i) =>
      (INDENTED.has(paragraph.role) || isValue(paragraph, paragraphs[i - 1])) &&
      !isBlankForm(paragraph) &&
      !isLeft(paragraph),
  );
}

/** Whether most of the paragraphs that the print indents are indented. */
function mostIndented(own: readonly Paragraph[]): boolean {
  return own.filter(({ content }) => blanksBefore(content.source).length > 1).length * 2 > own.length;
}

/** How most of a draft's paragraphs are indented. */
export function usualIndent({ paragraphs }: Document): Exclude<IndentStyle, 'auto'> {
  return mostIndented(indentable(paragraphs)) ? 'fullWidth' : 'none';
}

/** What stands before the first line of a paragraph, by its index; of those that are left as they are, nothing is said. */
function indents({ parts, paragraphs }: Document, style: IndentStyle): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { from, to } of parts) {
    const own = indentable(paragraphs.slice(from, to));
    // where most of a part's are indented, all are
    const wide = style === 'auto' ? mostIndented(own) : style === 'fullWidth';
    for (const { index } of own) found.set(index, wide ? INDENT : '');
  }
  return found;
}

function* indentEdits(document: Document, style: LayoutStyle): Generator<Edit> {
  const right = indents(document, style.indent);
  for (const paragraph of document.paragraphs) {
    const flush = FLUSH.has(paragraph.role) && !isLeft(paragraph);
    const indent = flush ? '' : right.get(paragraph.index);
    if (indent === undefined) continue;
    for (const line of paragraph.lines.slice(0, flush ? undefined : 1)) {
      const blanks = blanksBefore(lineOf(document, line));
      if (blanks !== indent) yield { start: line.start, end: line.start + blanks.length, newText: indent };
    }
  }
}

const HEADER: ReadonlySet<Role> = new Set(HEADER_ROLES);

/** Elements that papers have with a blank line between and without, and either is tidy. */
const eitherWay = (before: Paragraph, after: Paragraph) =>
  (HEADER.has(before.role) && HEADER.has(after.role)) ||
  after.role === 'remark' ||
  (before.role === 'field' && after.role === 'agendaItem');

/** How many blank lines are right between two paragraphs that have `now`; undefined where they are left as they are. */
function blankLines(before: Paragraph, after: Paragraph, now: number, dense: boolean): number | undefined {
  if (before === after || before.part === 'material' || after.part === 'material') return undefined;
  if (isRow(before) || isRow(after)) return undefined;
  if (standTogether(before, after)) return 0;
  if (standApart(before, after) && !eitherWay(before, after)) return 1;
  // lines of a form are to be written on
  if (before.part === 'attachment' && now > 1) return undefined;
  return dense ? 0 : Math.min(now, 1);
}

function* gapEdits(document: Document, { dense }: LayoutStyle): Generator<Edit> {
  const { text, lines, paragraphs } = document;
  const lineEnd = lineEndOf(text);
  const owners = new Map<number, Paragraph>();
  for (const paragraph of paragraphs) for (const line of paragraph.lines) owners.set(line.number, paragraph);
  let before: Line | undefined;
  for (const line of lines) {
    if (lineOf(document, line).trim() === '') continue;
    const [above, below] = [before && owners.get(before.number), owners.get(line.number)];
    const start = before?.end ?? 0;
    const now = line.number - (before ? before.number + 1 : 0);
    const plain = PLAIN_GAP.test(text.slice(start, line.start));
    const right = !plain || !below ? undefined : !before ? 0 : above ? blankLines(above, below, now, dense) : undefined;
    if (right !== undefined && right !== now)
      yield { start, end: line.start, newText: lineEnd.repeat(before ? right + 1 : 0) };
    before = line;
  }
  if (!before) return;
  const last = owners.get(before.number);
  const tail = text.slice(before.end);
  // blank lines below a form, and a line's own blanks to fill in, stay
  const keeps = (tail !== '' && last?.part === 'attachment') || last?.part === 'material';
  if (tail !== lineEnd && PLAIN_GAP.test(tail) && !keeps)
    yield { start: before.end, end: text.length, newText: lineEnd };
}

function* lineEndEdits(document: Document): Generator<Edit> {
  const { text } = document;
  const right = lineEndOf(text);
  for (const { index, 0: written } of text.matchAll(/\r\n|\r|\n/g))
    if (written !== right) yield { start: index, end: index + written.length, newText: right };
}

/**
 * The edits of blanks that set a draft out in one style: indents, blank lines between its elements, line ends and the
 * last one. They lie within `within` whole, do not overlap, and leave what every line is and says as it was. Comments,
 * front matter, tables, code and quoted papers stay as they are.
 */
export function* layoutEdits(
  document: Document,
  style: LayoutStyle,
  within: { readonly start: number; readonly end: number },
  check: Check,
): Steps<readonly Edit[]> {
  if (document.paragraphs.length === 0) return [];
  const code = fencedCode(document);
  const inside = ({ start, end }: Edit) =>
    within.start <= start && end <= within.end && !code.some((span) => start < span.end && span.start < end);
  const gaps = [...gapEdits(document, style)].filter(inside);
  const apart = (edit: Edit) => !gaps.some((gap) => edit.start < gap.end && gap.start < edit.end);
  const indents = [...indentEdits(document, style)].filter(inside);
  const ends = [...lineEndEdits(document)].filter((edit) => inside(edit) && apart(edit));
  const units = [...ends, ...gaps, ...indents].map((edit) => [edit]);
  return yield* harmless(document.text, units, readingOf, check);
}
