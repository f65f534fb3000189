/** Lengths of the grid and of text on it. Cells are 156/28 mm, rows 225/22 mm. */
import { SHEET } from './defaults.ts';
import { advanceInEm, cellOf, gapWidth, gridSpacing, type LatinWidths, POINT } from './metrics.ts';

/** A cell of the grid, millimetres. */
export const CELL: number = cellOf(SHEET);
/** A row of the grid, millimetres. */
export const ROW: number = SHEET.textHeight / SHEET.rows;
/** The height of a 3号 character, millimetres. */
export const CHARACTER: number = 16 * POINT;
/** Above and below a 3号 character within its row, millimetres. */
export const LEADING: number = (ROW - CHARACTER) / 2;

/** The top of a row of the grid, millimetres from the page's top edge. */
export function rowTop(row: number): number {
  return SHEET.top + row * ROW;
}

/** How many cells a text takes on one line. */
export function textCells(text: string, size: number, latin: LatinWidths): number {
  const spacing = gridSpacing(SHEET);
  let width = 0;
  let before = '';
  for (const character of text) {
    const em = advanceInEm(character, latin);
    if (em > 0) width += em * size * POINT + spacing + gapWidth(before, character, size, SHEET);
    before = character;
  }
  // a millionth of a cell, so that 3 is 3
  return Math.round((width / CELL) * 1e6) / 1e6;
}
