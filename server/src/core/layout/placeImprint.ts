/** 版记 (7.4): at the foot of the last page, its last rule's lower edge on the 版心's. */
import type { LineBreaker } from './breakLines.ts';
import type { Composition, FixedRule, Imprint, ImprintLine, Sheet } from './composition.ts';
import type { PageLine } from './page.ts';

/** The 版记 with its place, and how many rows of the grid it takes. */
export interface PlacedImprint {
  readonly rows: number;
  readonly lines: readonly PageLine[];
  readonly rules: readonly FixedRule[];
}

/** Its lines with the row of the 版记 that each stands on. */
interface ImprintRow {
  readonly row: number;
  readonly line: Omit<PageLine, 'top' | 'height'>;
}

const rightmost = (line: Pick<PageLine, 'fragments'>) =>
  Math.max(...line.fragments.map(({ x, width }) => x + width), 0);
const leftmost = (line: Pick<PageLine, 'fragments'>) => Math.min(...line.fragments.map(({ x }) => x), Infinity);

/** One entry's lines from `row` on; its right half stands beside the last of them, or below where there is no room. */
function entryRows({ content, right }: ImprintLine, row: number, sheet: Sheet, breaker: LineBreaker): ImprintRow[] {
  const area = { left: sheet.left, width: sheet.textWidth };
  const linesOf = ({ element, paragraph, ...rest }: ImprintLine['content']) =>
    breaker({ element, paragraph, ...rest }, area).map(({ fragments }, index, all) => ({
      element,
      paragraph,
      fragments,
      last: index + 1 === all.length,
    }));
  const rows = linesOf(content).map((line, index) => ({ row: row + index, line }));
  if (!right) return rows;
  const beside = linesOf(right);
  const last = rows.at(-1);
  const [first] = beside;
  const fits = last && first && beside.length === 1 && rightmost(last.line) < leftmost(first);
  const from = row + rows.length - (fits ? 1 : 0);
  return [...rows, ...beside.map((line, index) => ({ row: from + index, line }))];
}

/** The rules above, between and below: `edges` are the rows where an entry begins that is not joined to the one above. */
function rulesOf(
  edges: readonly number[],
  rows: number,
  imprint: Imprint,
  sheet: Sheet,
  topOf: (row: number) => number,
) {
  const rule = (top: number, thickness: number): FixedRule[] =>
    thickness > 0 ? [{ kind: 'rule', left: sheet.left, width: sheet.textWidth, top, thickness, color: 'black' }] : [];
  return [
    ...rule(topOf(0) - imprint.outerRule / 2, imprint.outerRule),
    ...edges.flatMap((row) => rule(topOf(row) - imprint.innerRule / 2, imprint.innerRule)),
    ...rule(topOf(rows) - imprint.outerRule, imprint.outerRule),
  ];
}

/** Where the 版记 stands; undefined where there is none. */
export function placeImprint({ imprint, sheet }: Composition, breaker: LineBreaker): PlacedImprint | undefined {
  if (!imprint || imprint.lines.length === 0) return undefined;
  const set: ImprintRow[] = [];
  const edges: number[] = [];
  let rows = 0;
  for (const entry of imprint.lines) {
    if (rows > 0 && !entry.joined) edges.push(rows);
    for (const row of entryRows(entry, rows, sheet, breaker)) set.push(row);
    rows = (set.at(-1)?.row ?? rows) + 1;
  }
  const height = sheet.textHeight / sheet.rows;
  const topOf = (row: number) => sheet.top + sheet.textHeight - (rows - row) * height;
  return {
    rows,
    lines: set.map(({ row, line }) => ({ ...line, top: topOf(row), height })),
    rules: rulesOf(edges, rows, imprint, sheet, topOf),
  };
}
