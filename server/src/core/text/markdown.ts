import { scanInline } from './markdownInline.ts';
import { hidden, type MarkdownMark } from './markdownMark.ts';
import type { Span } from './span.ts';

export type { MarkdownKind, MarkdownMark, MarkPiece } from './markdownMark.ts';

const FENCE = /^(?:`{3,}|~{3,})[ \t]*[\w+#-]{0,20}$/;
/** Three to five hyphens or any number of stars; a line of more hyphens is drawn, as in a 版头. */
const RULE = /^(?:-{3,5}|\*[ \t]*\*[ \t]*\*[ \t*]*|-[ \t]+-[ \t]+-[ \t-]*)$/;
const TABLE_RULE = /^[ \t|:-]+$/;
const TABLE_COLUMN = /-{2,}|\|[ \t]*:?-:?[ \t]*\|/;

const HAN = '\\p{Script=Han}';
const WORDS = `${HAN}“《（【‘*_\`~[!<\\\\&\\p{Extended_Pictographic}`;
/** Figures that a sentence begins with, not the value of `> 5年` or the page of `- 3 -`. */
const QUOTE = new RegExp(
  `>[ \\t　]*(?=$|[#>|+${WORDS}-]|(?:19|20)\\d\\d年|\\d{1,2}(?:[.．、](?!\\d)|月\\d{1,2}[日号]|[:：]\\d\\d(?!\\d)))`,
  'uy',
);
const BODY = `[A-Za-z${WORDS}]|\\d{1,4}(?:[年月日个名项]|[.．](?!\\d)|[、）)]|[:：]\\d\\d)`;
const HEADING = new RegExp(`#{1,6}[ \\t　]+(?=[^ \\t　#])|#{2,6}(?=[${HAN}“《（*\\d])`, 'uy');
/** Not the star of a note: * 注：…, and no page number. */
const BULLET = new RegExp(
  `(?!\\*[ \\t]+(?:注|备注|说明|表示|为必))[-*+][ \\t]+(?:\\[[ xX]\\][ \\t]+)?(?=${BODY})(?!.{0,40}[ \\t][-*+]$)`,
  'uy',
);
/** Controls and characters without width. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
const MOST_QUOTES = 6;
const CLOSING_HASHES = /[ \t]#{1,6}[ \t]*$/;
const LINE_END = /[\r\n]/g;
/** What no line without a mark holds. */
const QUICK = /[*_`&\\|#<>†]|~~|\[[\d^cw]|\]\(|[-+][ \t]|-{3}|[\uFE0F\u20E3\u2600-\u27BF]|[\uD83C-\uD83E]/;

const matchAt = (pattern: RegExp, line: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0].length ?? 0;
};

/** The places of the pipes of a table's row: `| a | b |`; none where the line is no row. */
function pipesOf(line: string, from: number): number[] {
  const end = line.trimEnd().length;
  if (line[from] !== '|' || line[end - 1] !== '|' || end - from < 3) return [];
  const pipes: number[] = [];
  for (let i = from; i < end; i++) if (line[i] === '|' && line[i - 1] !== '\\') pipes.push(i);
  return pipes.at(-1) === end - 1 && pipes.length > 1 ? pipes : [];
}

/** The row's pipes, with the blanks around them, read as what parts the cells of a table in plain text. */
function rowMark(line: string, pipes: readonly number[]): MarkdownMark {
  let done = 0;
  const pieces = pipes.map((pipe, index) => {
    let start = pipe;
    let end = pipe + 1;
    while (start > done && /[ \t]/.test(line[start - 1] ?? '')) start--;
    while (/[ \t]/.test(line[end] ?? '')) end++;
    done = end;
    return { start: index === 0 ? pipe : start, end, shown: index > 0 && index < pipes.length - 1 ? '\t' : '' };
  });
  return { kind: 'row', pieces };
}

/** A line that is nothing but a mark: a fence, a rule, the line below a table's head. */
function lineMark(line: string): MarkdownMark | undefined {
  const text = line.replace(UNSEEN, '').trim();
  const kind = FENCE.test(text)
    ? 'fence'
    : RULE.test(text)
      ? 'rule'
      : TABLE_RULE.test(text) && text.includes('|') && TABLE_COLUMN.test(text)
        ? 'tableRule'
        : undefined;
  const start = line.length - line.trimStart().length;
  return kind && { kind, pieces: [hidden(start, line.trimEnd().length)] };
}

/** The marks of one line, in any order; they do not overlap. */
export function scanMarkdownLine(line: string): MarkdownMark[] {
  if (!QUICK.test(line)) return [];
  const own = lineMark(line);
  if (own) return [own];
  const found: MarkdownMark[] = [];
  let at = line.length - line.trimStart().length;
  const take = (kind: MarkdownMark['kind'], pattern: RegExp): boolean => {
    const length = matchAt(pattern, line, at);
    if (length > 0) found.push({ kind, pieces: [hidden(at, at + length)] });
    at += length;
    return length > 0;
  };
  for (let depth = 0; depth < MOST_QUOTES && take('quote', QUOTE); ) depth++;
  const listed = take('bullet', BULLET);
  const heads = take('heading', HEADING);
  const closing = heads ? CLOSING_HASHES.exec(line) : null;
  const text = closing ? line.slice(0, closing.index) : line;
  const opening = closing ? found.pop() : undefined;
  if (closing && opening)
    found.push({ ...opening, pieces: [...opening.pieces, hidden(closing.index, line.trimEnd().length)] });
  const pipes = listed || heads ? [] : pipesOf(line, at);
  if (pipes.length > 0) found.push(rowMark(line, pipes));
  return [...found, ...scanInline(text, at, new Set(pipes))];
}

/** False where a stretch of source holds no mark for sure. */
export function hasMarkdown(source: string): boolean {
  return QUICK.test(source);
}

/** The marks of Markdown in a stretch of source, line by line. */
export function scanMarkdown(source: string): MarkdownMark[] {
  if (!QUICK.test(source)) return [];
  const found: MarkdownMark[] = [];
  for (let start = 0; start <= source.length; ) {
    LINE_END.lastIndex = start;
    const end = LINE_END.exec(source)?.index ?? source.length;
    for (const { kind, pieces } of scanMarkdownLine(source.slice(start, end)))
      found.push({
        kind,
        pieces:
          start === 0
            ? pieces
            : pieces.map((piece) => ({ ...piece, start: piece.start + start, end: piece.end + start })),
      });
    start = end + 1;
  }
  return found;
}

/** A line of a list, or a row of a table: it never goes on with the line before. */
export function standsAlone(line: string): boolean {
  return bulletOf(line) !== undefined || /^\|.*\|$/.test(line.trim());
}

/** A line that shows nothing but for its marks: a fence, a rule, a tag or a picture alone. */
export function isMarkOnly(line: string): boolean {
  const pieces = scanMarkdownLine(line).flatMap((mark) => mark.pieces);
  if (pieces.length === 0 || pieces.some(({ shown }) => shown.trim() !== '')) return false;
  let seen = 0;
  for (let i = 0; i < line.length; i++) if (/[^\s　]/u.test(line.charAt(i))) seen++;
  return (
    seen === pieces.reduce((sum, { start, end }) => sum + line.slice(start, end).replace(/[\s　]/gu, '').length, 0)
  );
}

/** A line drawn between two passages: `---`, `***`. */
export function isRule(line: string): boolean {
  return RULE.test(line.trim());
}

/** A line behind `>`. */
export function isQuoted(line: string): boolean {
  return matchAt(QUOTE, line, line.length - line.trimStart().length) > 0;
}

/** A line's bullet; undefined where it has none. */
export function bulletOf(line: string): Span | undefined {
  let start = line.length - line.trimStart().length;
  for (let depth = 0; depth < MOST_QUOTES; depth++) start += matchAt(QUOTE, line, start);
  const length = matchAt(BULLET, line, start);
  return length > 0 ? { start, end: start + length } : undefined;
}

/** How many `#` a line's heading has; 0 where it is none. */
export function headingDepth(line: string): number {
  const start = line.length - line.trimStart().length;
  const length = line[start] === '#' ? matchAt(HEADING, line, start) : 0;
  return length === 0 ? 0 : line.slice(start, start + length).trim().length;
}
