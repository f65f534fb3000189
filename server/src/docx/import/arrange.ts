/** The lines of a Word document set out as drafts are: blank lines between the elements, no layout blanks. */
import { standApart } from '../../core/model/elements.ts';
import { type ContentCache, createContentCache } from '../../core/model/paragraphs.ts';
import { parseDocument } from '../../core/model/parse.ts';
import { type ImportLine, type LinePiece, lineText, slicePieces } from './lines.ts';

/** A line of the draft: what stands before it (line ends, then an indent) and its pieces. */
export interface DraftLine {
  readonly before: string;
  readonly pieces: readonly LinePiece[];
}

/** 附件： and as many blanks: where the names of the other attachments begin. */
const BELOW_FIRST = '　　　';
const INDENT = '　　';
/** 印发机关 and 印发日期, at the two ends of one line. */
export const PRINT_LINE = /^(\S.*?)[\s　]+((?:19|20)\d\d年\d{1,2}月\d{1,2}日印发)$/u;
export const PRINT_GAP = '　　　　';

/** The two ends of the printing line are as far apart as drafts have them. */
function withPrintGap(line: ImportLine): ImportLine {
  const text = lineText(line);
  const [, organ = '', date = ''] = PRINT_LINE.exec(text) ?? [];
  if (!date) return line;
  const { paragraph } = line;
  const gap: LinePiece = { text: PRINT_GAP, paragraph, place: paragraph.place, source: undefined };
  return {
    ...line,
    row: false,
    pieces: [
      ...slicePieces(line.pieces, 0, organ.length),
      gap,
      ...slicePieces(line.pieces, text.length - date.length, text.length),
    ],
  };
}

/** A line as far as its place among the others hangs on it. */
export interface PlainLine extends Pick<ImportLine, 'apart' | 'row' | 'broken'> {
  readonly text: string;
  /** Its first line is indented, so it is a paragraph of its own. */
  readonly indented: boolean;
}

/** Blank lines change what the lines are taken for; more rounds than these no text was found to need. */
const MOST_ROUNDS = 6;

/** What stands before each line of a draft: line ends, then an indent where the draft would be read wrongly without. */
export function spacing(lines: readonly PlainLine[]): string[] {
  const cache = createContentCache();
  let befores = spacingOnce(lines, cache);
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const known = befores;
    const next = spacingOnce(
      lines.map((line, i) => ({ ...line, apart: known[i]?.startsWith('\n\n') ?? false })),
      cache,
    );
    if (next.every((before, i) => before === known[i])) return next;
    befores = next;
  }
  return befores;
}

function spacingOnce(lines: readonly PlainLine[], cache: ContentCache): string[] {
  let text = '';
  const starts = lines.map((line, i) => {
    if (i > 0) text += line.apart ? '\n\n' : '\n';
    const start = text.length;
    text += line.text;
    return start;
  });
  const { paragraphs } = parseDocument(text, cache);
  let at = 0;
  const owners = starts.map((start) => {
    while (at + 1 < paragraphs.length && (paragraphs[at + 1]?.start ?? 0) <= start) at++;
    return paragraphs[at];
  });
  return lines.map((line, i) => {
    const owner = owners[i];
    const previous = owners[i - 1];
    if (i === 0 || !owner || !previous) return i === 0 ? '' : '\n';
    const rows = line.row && lines[i - 1]?.row === true;
    const blank = !rows && (line.apart || (owner !== previous && standApart(previous, owner)));
    if (blank) return '\n\n';
    // what Word has as a paragraph of its own is not to be taken for the rest of the one before
    if (owner === previous) return !line.broken && line.indented ? `\n${INDENT}` : '\n';
    const below = owner.role === 'attachmentNote' && previous.role === 'attachmentNote' && !/^附/.test(line.text);
    return below ? `\n${BELOW_FIRST}` : '\n';
  });
}

const isIndented = ({ paragraph }: ImportLine) => {
  const indent = paragraph.properties.get('ind');
  return Number(indent?.['firstLineChars'] ?? indent?.['firstLine'] ?? 0) > 0;
};

/** Sets the lines of a Word document out. */
export function arrange(found: readonly ImportLine[]): DraftLine[] {
  const lines = found.map(withPrintGap);
  const befores = spacing(
    lines.map((line) => ({
      text: lineText(line),
      apart: line.apart,
      row: line.row,
      broken: line.broken,
      indented: isIndented(line),
    })),
  );
  return lines.map(({ pieces }, i) => ({ before: befores[i] ?? '\n', pieces }));
}
