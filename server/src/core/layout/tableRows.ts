/** A table's rows: its cells' lines and the rules about them. */
import type { BrokenLine, LineBreaker } from './breakLines.ts';
import type { ComposedParagraph, ComposedTable, Sheet } from './composition.ts';
import { cellOf } from './metrics.ts';
import type { PageLine, PageRule } from './page.ts';

/** Between a cell's rule and its text, at either side; in cells of a 3号 character. In Word: the table's `w:tblCellMar`. */
export const CELL_PADDING = 0.25;
/** Half a point, as Word draws a table's rules. Millimetres. */
const TABLE_RULE = 0.18;

interface BrokenCell {
  readonly content: ComposedParagraph;
  readonly lines: readonly BrokenLine[];
}

/** A row of a table with its cells' lines; as many rows of the grid high as its fullest cell has lines. */
export interface TableRow {
  readonly cells: readonly BrokenCell[];
  readonly height: number;
  /** The left edge of each cell and the right edge of the last, millimetres. */
  readonly edges: readonly number[];
}

/** The rows of a table, the header first. */
export function tableRows(
  { columns, rows, ruled }: ComposedTable,
  sheet: Sheet,
  breaker: LineBreaker,
): readonly TableRow[] {
  const cell = cellOf(sheet);
  const edges = [sheet.left];
  for (const width of columns) edges.push((edges.at(-1) ?? 0) + width * cell);
  return rows.map((row) => {
    const cells = row.map((content, column): BrokenCell => {
      const left = edges[column] ?? sheet.left;
      const width = (columns[column] ?? 0) * cell;
      const padding = ruled ? Math.min(CELL_PADDING * cell, width / 4) : 0;
      return { content, lines: breaker(content, { left: left + padding, width: width - 2 * padding }) };
    });
    return { cells, height: cells.reduce((most, { lines }) => Math.max(most, lines.length), 1), edges };
  });
}

/** Lines `from` to `to` of a row's height, set at `top`; a cell with fewer lines than its row has them in the middle. */
export function rowLines(row: TableRow, top: number, rowHeight: number, from = 0, to = row.height): PageLine[] {
  return row.cells.flatMap(({ content: { element, paragraph }, lines }) => {
    const whole = from === 0 && to === row.height;
    const offset = whole ? ((row.height - lines.length) * rowHeight) / 2 : 0;
    return lines.slice(from, to).map(({ fragments }, index) => ({
      element,
      paragraph,
      top: top + offset + index * rowHeight,
      height: rowHeight,
      fragments,
      last: from + index + 1 === lines.length,
    }));
  });
}

/** The rules about a row of the table: its upper edge, its lower edge and those between its cells. */
export function rowRules({ edges }: TableRow, top: number, height: number): PageRule[] {
  const [left = 0] = edges;
  const width = (edges.at(-1) ?? left) - left;
  const across = [top, top + height].map(
    (y): PageRule => ({
      kind: 'rule',
      left,
      width,
      top: y - TABLE_RULE / 2,
      thickness: TABLE_RULE,
      color: 'black',
    }),
  );
  const down = edges.map(
    (x): PageRule => ({
      kind: 'column',
      left: x - TABLE_RULE / 2,
      top,
      height,
      thickness: TABLE_RULE,
      color: 'black',
    }),
  );
  return [...across, ...down];
}
