/** Tables of a draft: rows whose cells Tabs or the bars of Markdown part. The standard leaves their look open. */
import type { Paragraph, ParagraphContent, Role } from '../model/document.ts';
import type { ViewRange } from '../model/token.ts';
import { remembered } from '../text/remember.ts';
import { viewOffset } from '../text/view.ts';
import type { ComposedParagraph, ComposedTable } from './composition.ts';
import { textCells } from './measures.ts';
import type { LatinWidths } from './metrics.ts';
import { rememberedRuns, runsOf, trimRange } from './runs.ts';
import { STYLES } from './styles.ts';
import { tableColumns } from './tableColumns.ts';

/** A column whose texts are all shorter is centred; prose is set from the left and breaks into lines. In cells. */
const CENTRED = 10;
/** What a row of a table can be; a field or a heading that holds a Tab is none. */
const ROWS: ReadonlySet<Role> = new Set<Role>(['tableRow', 'short', 'paragraph', 'slot', 'item']);

/** The empty cells ahead of a row's first text: a view has no blanks at its ends, so only the source has them. */
function emptyAhead({ source, view }: ParagraphContent): number {
  const ahead = source.slice(0, viewOffset(view, 0));
  if (!/^\s*\|/.test(source)) return tabs(ahead);
  const outer = 1;
  return Math.max(ahead.split('|').length - 1 - outer, 0);
}

/** Where a row's cells stand in its view; those without text are empty ranges. */
const cellsOf = remembered((content: ParagraphContent): readonly ViewRange[] => {
  const { text } = content.view;
  const cells: ViewRange[] = Array.from({ length: emptyAhead(content) }, () => ({ from: 0, to: 0 }));
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== '\t') continue;
    cells.push(trimRange(text, from, at));
    from = at + 1;
  }
  return cells;
});

const tabs = (text: string) => text.split('\t').length - 1;

/**
 * Whether a line below a row is one as well. Where all cells but one are empty the Tabs stand at its ends, and those of
 * a sentence are an indent.
 */
const isRow = ({ role, content: { view, source } }: Paragraph) =>
  ROWS.has(role) &&
  (role === 'tableRow' || view.text.includes('\t') || (source.includes('\t') && !view.text.endsWith('。')));

/** How many paragraphs from `at` on make one table; 0 where none begins. Two columns of Tabs need two rows to be one. */
export function tableLength(paragraphs: readonly Paragraph[], at: number): number {
  const first = paragraphs[at];
  const columns = first ? tabs(first.content.view.text) : 0;
  if (!first || columns === 0 || first.content.label || !ROWS.has(first.role)) return 0;
  let to = at + 1;
  for (let next = paragraphs[to]; next; next = paragraphs[++to]) {
    if (next.blankBefore > 0 || next.part !== first.part || !isRow(next)) break;
  }
  const rows = to - at;
  return rows > 1 || first.role === 'tableRow' ? rows : 0;
}

/** Whether the first row names the columns: every cell filled, none with a digit, and rows below it. */
const isHeader = (texts: readonly string[], rows: number, marked: boolean) =>
  rows > 1 && (marked || texts.every((text) => text !== '' && !/\d/.test(text)));

/** The table of these paragraphs, a row each. */
export function composeTable(paragraphs: readonly Paragraph[], latin: LatinWidths): ComposedTable {
  const rows = paragraphs.map(({ content }) => cellsOf(content));
  const count = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const textAt = (row: number, column: number) => {
    const range = rows[row]?.[column];
    return range ? (paragraphs[row]?.content.view.text.slice(range.from, range.to) ?? '') : '';
  };
  const columns = Array.from({ length: count }, (_, column) => rows.map((_row, row) => textAt(row, column)));
  const { size, widths } = tableColumns(columns, latin);
  const marked = paragraphs[0]?.content.source.trim().startsWith('|') ?? false;
  const headed = isHeader(
    columns.map(([first = '']) => first),
    rows.length,
    marked,
  );
  const prose = columns.map((texts) => texts.some((text) => textCells(text, size, latin) > CENTRED));
  const cell = (row: number, column: number, range: ViewRange | undefined): ComposedParagraph => {
    const paragraph = paragraphs[row];
    const head = headed && row === 0;
    const face = head ? 'hei' : STYLES.tableCell.face;
    const text = paragraph?.content.view.text ?? '';
    return {
      kind: 'paragraph',
      element: 'tableCell',
      paragraph: paragraph?.index ?? -1,
      runs:
        range && paragraph
          ? rememberedRuns(range, `cell ${size} ${face}`, () => runsOf(text, [{ ...range, face }], { size }))
          : [],
      align: prose[column] && !head ? 'left' : 'center',
      indent: { left: 0, right: 0, first: 0 },
      rowsBefore: 0,
      keepWithNext: head,
    };
  };
  return {
    kind: 'table',
    paragraphs: paragraphs.map(({ index }) => index),
    columns: widths,
    rows: rows.map((cells, row) => Array.from({ length: count }, (_, column) => cell(row, column, cells[column]))),
    headerRows: headed ? 1 : 0,
    ruled: true,
    rowsBefore: 0,
    keepWithNext: false,
  };
}
