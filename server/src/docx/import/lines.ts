/** The lines of a Word document as it reads, each with what its characters came from. */
import type { WordBlock, WordCell, WordDocument, WordParagraph, WordPlace, WordRun } from '../read/document.ts';
import { surroundsPageNumber } from '../read/fields.ts';
import { attribute, child, type XmlElement } from '../xml.ts';

/** Characters of a line and where they stand in the file. */
export interface LinePiece {
  readonly text: string;
  readonly paragraph: WordParagraph;
  readonly place: WordPlace;
  /** undefined for what the file does not hold as text: an automatic number, what parts two cells. */
  readonly source: { readonly run: WordRun; readonly element: XmlElement; readonly from: number } | undefined;
}

export interface ImportLine {
  readonly pieces: readonly LinePiece[];
  /** The paragraph whose looks the line has. */
  readonly paragraph: WordParagraph;
  /** Blank paragraphs, or the beginning of a page, stand before it. */
  readonly apart: boolean;
  /** It is a row of a table: what stands between its cells is a tab. */
  readonly row: boolean;
  /** It goes on in the paragraph of the line before, behind a line break. */
  readonly broken: boolean;
  /** It begins with an automatic number. */
  readonly numbered: boolean;
}

export const lineText = ({ pieces }: Pick<ImportLine, 'pieces'>) => pieces.map(({ text }) => text).join('');

const BLANK = /^[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]*$/;
const EDGE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
export const isBlank = (text: string) => BLANK.test(text);

/** Where the pieces stand before a stretch is cut out of them. */
export function slicePieces(pieces: readonly LinePiece[], from: number, to: number): LinePiece[] {
  const found: LinePiece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, piece.text.length);
    at += piece.text.length;
    if (start >= end) continue;
    const source = piece.source && { ...piece.source, from: piece.source.from + start };
    found.push({ ...piece, text: piece.text.slice(start, end), source });
  }
  return found;
}

/** Without the blanks at both ends, or at the head alone: on the page they are layout. */
export function trimPieces(pieces: readonly LinePiece[], bothEnds = true): LinePiece[] {
  const text = lineText({ pieces });
  let from = 0;
  let to = text.length;
  while (from < to && EDGE.test(text[from] ?? '')) from++;
  while (bothEnds && to > from && EDGE.test(text[to - 1] ?? '')) to--;
  return slicePieces(pieces, from, to);
}

/** Whether a number and its text would read as one were there no blank between: 1. and 5吨 are not 1.5吨. */
export function runsInto(label: string, text: string): boolean {
  return /\d[.．]$/u.test(label) && /^\d/.test(text);
}

/** What stands between an automatic number and its text: nothing behind a mark, else a blank. */
function separator(label: string, text: string, suffix: 'tab' | 'space' | 'nothing'): string {
  if (runsInto(label, text)) return ' ';
  if (suffix === 'nothing' || /[、.．，：:)）〕】]$|[\u2460-\u249b\u3251-\u32bf]$/u.test(label)) return '';
  return /\p{Script=Han}$/u.test(label) ? '　' : ' ';
}

/** The blanks at the ends of a `w:t` count only where it says so (XML 1.0, 2.10): others are the file's own indents. */
function keptPart(text: string, element: XmlElement): { text: string; from: number } {
  if (element.name !== 'w:t' || attribute(element, 'xml:space') === 'preserve') return { text, from: 0 };
  const kept = text.replace(/[ \t\r\n]+$/, '');
  const from = kept.length - kept.replace(/^[ \t\r\n]+/, '').length;
  return { text: kept.slice(from), from };
}

/** The text of a paragraph's runs that reads. */
export function runPieces(paragraph: WordParagraph): LinePiece[] {
  return paragraph.runs.flatMap((run) =>
    run.unseen
      ? []
      : run.pieces.map(({ text: whole, element }) => {
          const { text, from } = keptPart(whole, element);
          return { text, paragraph, place: run.place, source: { run, element, from } };
        }),
  );
}

/** The pieces between line breaks. */
function splitAtBreaks(pieces: readonly LinePiece[]): LinePiece[][] {
  const lines: LinePiece[][] = [[]];
  for (const piece of pieces) {
    // a line end within text reads as a blank; only an element breaks the line
    const breaks = piece.source?.element.name !== 'w:t' && piece.text === '\n';
    if (breaks) lines.push([]);
    else lines.at(-1)?.push({ ...piece, text: piece.text.replace(/[\n\r\u0085\u2028\u2029]/g, ' ') });
  }
  return lines;
}

/** A number of a page in a text box or frame. */
const isPageNumber = (group: readonly WordParagraph[], lines: readonly (readonly LinePiece[])[]) =>
  group.some(({ runs }) => runs.some(({ unseen }) => unseen === 'pageNumber')) &&
  lines.every((pieces) => surroundsPageNumber(lineText({ pieces })));

/** A run of paragraphs of which all but the last have their marks deleted: one paragraph as it reads. */
function joinedLines(group: readonly WordParagraph[], apart: boolean): ImportLine[] {
  const last = group.at(-1);
  if (!last) return [];
  const { number } = last;
  const texts = splitAtBreaks(group.flatMap(runPieces)).map((pieces) => trimPieces(pieces));
  if (isPageNumber(group, texts)) return [];
  const shown = texts.filter((pieces) => pieces.length > 0);
  const [first = []] = shown;
  const label: LinePiece[] = number?.text
    ? [
        {
          text: number.text + (first.length ? separator(number.text, lineText({ pieces: first }), number.suffix) : ''),
          paragraph: last,
          place: last.place,
          source: undefined,
        },
      ]
    : [];
  const lines = label.length ? [[...label, ...first], ...shown.slice(1)] : shown;
  return lines.map((pieces, i) => ({
    pieces,
    paragraph: last,
    apart: i === 0 && (apart || group.some(({ pageBreakBefore }) => pageBreakBefore)),
    row: false,
    broken: i > 0,
    numbered: i === 0 && label.length > 0,
  }));
}

/** Styles of our own export whose table is there for the places of its cells alone. */
const PLACED = /署名|成文日期/;

/** The lines of a document's text. */
export function linesOf(document: WordDocument): ImportLine[] {
  const lines: ImportLine[] = [];
  let group: WordParagraph[] = [];
  let blank = false;
  const add = (more: readonly ImportLine[]) => {
    lines.push(...more);
    if (more.length) blank = false;
  };
  const close = () => {
    const more = joinedLines(group, blank);
    if (group.length && !more.length) blank = true;
    group = [];
    add(more);
  };

  const walk = (blocks: readonly WordBlock[]) => {
    for (const block of blocks)
      if (block.kind === 'paragraph') {
        group.push(block.paragraph);
        if (!block.paragraph.joinsNext) close();
      } else if (block.kind === 'box') {
        // a box does not end the paragraph that it is anchored in
        const open = group;
        group = [];
        walk(block.blocks);
        close();
        group = open;
      } else {
        close();
        walkTable(block.rows);
      }
  };

  const walkTable = (rows: readonly (readonly WordCell[])[]) => {
    const placed = rows.every((cells) =>
      cells.every(({ blocks }) =>
        blocks.every(
          (block) => block.kind === 'paragraph' && PLACED.test(document.styles.nameOf(block.paragraph.style) ?? ''),
        ),
      ),
    );
    if (placed || rows.every((cells) => cells.filter(({ continued }) => !continued).length <= 1))
      for (const cell of rows.flat()) {
        if (!cell.continued) walk(cell.blocks);
        close();
      }
    else for (const cells of rows) walkRow(cells, rows.length > 2);
  };

  const walkRow = (cells: readonly WordCell[], listing: boolean) => {
    const nested: WordBlock[] = [];
    const texts = cells.map((cell) => (cell.continued ? [] : cellPieces(cell, nested)));
    // a line without a Tab would be no row of the list
    const fewest = listing && !spansRow(cells) ? 2 : 0;
    while (texts.length > fewest && !texts.at(-1)?.length) texts.pop();
    const from = texts.findIndex((pieces) => pieces.length > 0);
    const paragraph = cells[from] && firstParagraph(cells[from].blocks);
    if (paragraph) {
      const tab: LinePiece = { text: '\t', paragraph, place: paragraph.place, source: undefined };
      const pieces = texts.flatMap((own, i) => (i === 0 ? own : [tab, ...own]));
      add([{ pieces, paragraph, apart: blank, row: texts.length > 1, broken: false, numbered: false }]);
    }
    walk(nested);
    close();
  };

  walk(document.blocks);
  close();
  return lines;
}

/** All cells but the first are parts of the first. */
const spansRow = (cells: readonly WordCell[]) =>
  cells.slice(1).every(({ element }) => child(element, 'w:tcPr', 'w:hMerge') !== undefined);

function firstParagraph(blocks: readonly WordBlock[]): WordParagraph | undefined {
  for (const block of blocks) {
    const found =
      block.kind === 'paragraph'
        ? block.paragraph
        : block.kind === 'box'
          ? firstParagraph(block.blocks)
          : firstParagraph(block.rows.flat().flatMap((cell) => cell.blocks));
    if (found) return found;
  }
  return undefined;
}

/** A cell's paragraphs on one line, a blank between two; tables within it are left for later. */
function cellPieces({ blocks }: WordCell, nested: WordBlock[]): LinePiece[] {
  const lines: ImportLine[] = [];
  let group: WordParagraph[] = [];
  const walk = (own: readonly WordBlock[]) => {
    for (const block of own)
      if (block.kind === 'table') nested.push(block);
      else if (block.kind === 'box') walk(block.blocks);
      else {
        group.push(block.paragraph);
        if (block.paragraph.joinsNext) continue;
        lines.push(...joinedLines(group, false));
        group = [];
      }
  };
  walk(blocks);
  lines.push(...joinedLines(group, false));
  return lines.flatMap(({ pieces, paragraph }, i) => [
    ...(i > 0 ? [{ text: ' ', paragraph, place: paragraph.place, source: undefined }] : []),
    // a tab within a cell would begin another
    ...pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\t/g, ' ') })),
  ]);
}
