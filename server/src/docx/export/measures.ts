/** From the sheet's millimetres and cells to Word's twips. */
import type { Indent, Sheet } from '../../core/layout/composition.ts';

/** Twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4;

export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);
/** English Metric Units, the measure of drawings. */
export const emu = (millimetres: number): number => Math.round(millimetres * 36000);

/** The font size in points whose characters the grid counts: 3号. */
const GRID_SIZE = 16;

/** Exact line pitch in twips: 225/22 mm is 579.8. */
export const linePitch = (sheet: Sheet): number => Math.ceil(twips((sheet.textHeight / sheet.rows) * 20) / 20);

/**
 * What the pitch of a 3号 character lacks of its size, a run's `w:spacing` in twips: 28 characters on 156 mm make it −4.
 */
export const characterSpacing = (sheet: Sheet): number =>
  Math.round((((sheet.textWidth / sheet.columns) * 72) / 25.4 - GRID_SIZE) * 20);

/** The same as `w:charSpace` of the grid, in 4096ths of a point: −819. */
export const charSpace = (sheet: Sheet): number => Math.round((characterSpacing(sheet) / 20) * 4096);

/** A cell of the grid in twips, as the text's spacing makes it. */
export const cellTwips = (sheet: Sheet): number => GRID_SIZE * 20 + characterSpacing(sheet);

/** The room that a row needs beyond its cells, twips: Word may count an indent of two characters without the spacing. */
const SLACK = 12;

/** Where LibreOffice has the baseline within an exact pitch, from its top. */
export const BASELINE = 0.8;
/** Where the middle of a Chinese character is above its baseline, in em. */
export const MIDDLE = 0.38;

/**
 * At this many times the size of its text an exact pitch has the text in its middle, whether a program puts it there or
 * its baseline at four fifths.
 */
export const NEUTRAL_LINE: number = MIDDLE / (BASELINE - 0.5);

/**
 * Height beyond the rows, twips: for the lowest rule of a table that ends with the page (10), and for programs that round
 * each of the margins down. LibreOffice gives the text just its rows, in the middle of the page's room.
 */
const SPARE = 20;

/** Margins in twips; the room for text is as wide and high as its cells and rows, and a trifle more. */
export function margins(sheet: Sheet) {
  const top = twips(sheet.top) - SPARE / 2;
  const left = twips(sheet.left);
  return {
    top,
    left,
    right: twips(sheet.width) - left - textWidth(sheet),
    bottom: twips(sheet.height) - top - linePitch(sheet) * sheet.rows - SPARE,
    // 15 mm, as Word has it: there is no header
    header: 851,
    gutter: 0,
  };
}

/** The height of a paragraph that nobody is to see, twips; Word may make it 14, its least, for which there is room as well. */
export const HAIRLINE = 2;

export const textWidth = (sheet: Sheet): number => cellTwips(sheet) * sheet.columns + SLACK;

/** An indent of cells as Word's: `hanging` is a negative first line. */
export function indentTwips({ left, right, first }: Indent, sheet: Sheet) {
  const cell = cellTwips(sheet);
  const firstLine = Math.round(first * cell);
  return {
    left: Math.round(left * cell),
    right: Math.round(right * cell),
    ...(firstLine < 0 ? { hanging: -firstLine } : { firstLine }),
  };
}
