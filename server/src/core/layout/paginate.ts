/** From what is to be set to what stands on each page. */
import { createLineBreaker, type LineBreaker, type Setting } from './breakLines.ts';
import type { Block, ComposedTable, Composition, Sheet } from './composition.ts';
import { fixedLines } from './fixedLines.ts';
import { type LatinWidths, POINT } from './metrics.ts';
import type { LaidOut, Page, PageLine, PageRule } from './page.ts';
import { pageNumberLine } from './pageNumbers.ts';
import { placeImprint } from './placeImprint.ts';
import { rowLines, rowRules, type TableRow, tableRows } from './tableRows.ts';

/** A heading of more lines is a paragraph with a heading at its head; only the shorter stay with what follows. */
const LONGEST_KEPT = 3;

/** Millimetres, so that rounding does not make a row of what fits in one. */
const TOLERANCE = 0.01;

/** A page being filled. */
interface OpenPage {
  readonly lines: PageLine[];
  readonly rules: PageRule[];
}

/** The pages so far and the next free row of the last. */
interface Progress {
  readonly sheet: Sheet;
  readonly breaker: LineBreaker;
  readonly pages: OpenPage[];
  page: OpenPage;
  row: number;
  /** Nothing of its section stands above the next block on its page. */
  atHead: boolean;
}

function turn(progress: Progress, row = 0): void {
  progress.page = { lines: [], rules: [] };
  progress.pages.push(progress.page);
  progress.row = row;
  progress.atHead = true;
}

const rowHeight = ({ textHeight, rows }: Sheet) => textHeight / rows;
const topOf = (row: number, sheet: Sheet) => sheet.top + row * rowHeight(sheet);

/** Rows of the grid that a line of this size takes. */
function rowsOf(size: number, sheet: Sheet): number {
  return Math.max(1, Math.ceil((size * POINT - TOLERANCE) / rowHeight(sheet)));
}

function linesOf(block: Block & { kind: 'paragraph' }, { sheet, breaker }: Progress) {
  return breaker(block, { left: sheet.left, width: sheet.textWidth });
}

/**
 * For each block, the rows that must stand on one page from its first line on: one line, or a heading with the first
 * line of what follows, or a table's header with its first row.
 */
function rowsTogether(blocks: readonly Block[], progress: Progress): number[] {
  const { sheet } = progress;
  const together: number[] = [];
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (!block) continue;
    if (block.kind === 'table') {
      const heights = tableRows(block, sheet, progress.breaker).map(({ height }) => height);
      const head = heights.slice(0, block.headerRows + 1).reduce((sum, height) => sum + height, 0);
      const below = blocks[index + 1];
      // one row of joint signers above their date
      const joined = block.keepWithNext && heights.length === 1 && below;
      together[index] = joined ? head + below.rowsBefore + (together[index + 1] ?? 0) : head;
      continue;
    }
    const lines = linesOf(block, progress);
    const rows = lines.map(({ size }) => rowsOf(size, sheet));
    const next = blocks[index + 1];
    const all = rows.reduce((sum, row) => sum + row, 0) + (next?.rowsBefore ?? 0) + (together[index + 1] ?? 0);
    const keeps = block.keepWithNext && next && lines.length <= LONGEST_KEPT && all <= sheet.rows;
    together[index] = keeps ? all : (rows[0] ?? 1);
  }
  return together;
}

/** Blank rows above a block, and a new page where it does not fit; no blank rows at a page's head. */
function makeRoom(progress: Progress, rowsBefore: number, together: number): void {
  const { rows } = progress.sheet;
  const blank = progress.atHead ? 0 : rowsBefore;
  const needed = blank + Math.min(together, rows);
  if (progress.row + needed > rows && progress.row > 0) turn(progress);
  else progress.row += blank;
  progress.atHead = false;
}

function setParagraph(block: Block & { kind: 'paragraph' }, progress: Progress): void {
  const { sheet } = progress;
  const lines = linesOf(block, progress);
  const { element, paragraph } = block;
  lines.forEach(({ fragments, size }, index) => {
    const rows = rowsOf(size, sheet);
    if (progress.row + rows > sheet.rows) turn(progress);
    const height = rows * rowHeight(sheet);
    const last = index + 1 === lines.length;
    progress.page.lines.push({ element, paragraph, top: topOf(progress.row, sheet), height, fragments, last });
    progress.row += rows;
    progress.atHead = false;
  });
}

/** Sets a row of a table, whole or, where it is higher than a page, what fits. */
function setRow(row: TableRow, ruled: boolean, progress: Progress): void {
  const { sheet } = progress;
  for (let from = 0; from < row.height; ) {
    if (progress.row >= sheet.rows) turn(progress);
    const to = Math.min(row.height, from + sheet.rows - progress.row);
    const top = topOf(progress.row, sheet);
    // a row may have more cells than a call can take arguments
    for (const line of rowLines(row, top, rowHeight(sheet), from, to)) progress.page.lines.push(line);
    if (ruled) for (const rule of rowRules(row, top, (to - from) * rowHeight(sheet))) progress.page.rules.push(rule);
    progress.row += to - from;
    from = to;
  }
}

/** Sets a table between its rows, its header again at the head of each further page. */
function setTable(block: ComposedTable, progress: Progress): void {
  const { sheet } = progress;
  const { headerRows, ruled } = block;
  const all = tableRows(block, sheet, progress.breaker);
  const header = all.slice(0, headerRows);
  const rows = all.slice(headerRows);
  const highest = rows.reduce((most, { height }) => Math.max(most, height), 0);
  const repeats = header.reduce((sum, { height }) => sum + height, highest) <= sheet.rows;
  for (const row of header) setRow(row, ruled, progress);
  for (const row of rows) {
    if (progress.row + row.height > sheet.rows && row.height <= sheet.rows) {
      turn(progress);
      if (repeats) for (const again of header) setRow(again, ruled, progress);
    }
    setRow(row, ruled, progress);
  }
  progress.atHead = false;
}

function setBlocks(blocks: readonly Block[], progress: Progress): void {
  const together = rowsTogether(blocks, progress);
  blocks.forEach((block, index) => {
    makeRoom(progress, block.rowsBefore, together[index] ?? 1);
    if (block.kind === 'table') setTable(block, progress);
    else setParagraph(block, progress);
  });
}

/**
 * The 版记 on the last page if it has room, or on a page of its own; on an even page where the draft is printed on both
 * sides (7.4). Returns the last page that bears a number: where a blank page stands before the 版记, neither it nor the
 * page of the 版记 bears one (7.5).
 */
function setImprint(composition: Composition, progress: Progress): number {
  const placed = placeImprint(composition, progress.breaker);
  const { pages, sheet } = progress;
  const last = pages.length;
  if (!placed) return last;
  const nearest = progress.row + placed.rows > sheet.rows ? last + 1 : last;
  const target = composition.duplex && nearest % 2 === 1 ? nearest + 1 : nearest;
  while (pages.length < target) turn(progress);
  progress.page.lines.push(...placed.lines);
  progress.page.rules.push(...placed.rules);
  return target - last > 1 ? last : target;
}

/**
 * Sets a composition on pages.
 * @param latin whose widths letters and digits have
 * @param breaker one that already knows the lines of what has not changed; it must be of the same sheet and widths
 */
export function paginate(
  composition: Composition,
  latin: LatinWidths = 'proportional',
  breaker: LineBreaker = createLineBreaker({ sheet: composition.sheet, latin }),
): LaidOut {
  const { sheet, sections, fixed, numberFirstPage } = composition;
  const setting: Setting = { sheet, latin };
  const first = fixedLines(fixed, setting);
  const page: OpenPage = { lines: [...first.lines], rules: [...first.rules] };
  const progress: Progress = { sheet, breaker, pages: [page], page, row: 0, atHead: true };
  sections.forEach(({ blocks, firstRow }, index) => {
    if (index > 0) turn(progress);
    progress.row = Math.min(firstRow, sheet.rows);
    setBlocks(blocks, progress);
  });
  const numbered = setImprint(composition, progress);
  const pages = progress.pages.map(({ lines, rules }, at): Page => {
    const index = at + 1;
    const number = index > numbered || (index === 1 && !numberFirstPage) ? undefined : index;
    const all = number === undefined ? lines : [...lines, pageNumberLine(number, composition, setting)];
    return { index, number, lines: all, rules };
  });
  return { composition, pages };
}
