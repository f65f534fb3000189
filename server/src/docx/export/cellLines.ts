/** The pitch of lines in cells, of tables and of the 版记, which are rows of the grid themselves. */
import type { Sheet } from '../../core/layout/composition.ts';
import { BASELINE, linePitch, MIDDLE } from './measures.ts';

/** What a rule above a cell takes of its first line, twips. */
const RULE = 10;

/**
 * Twips that the lines of a cell lack of the grid's pitch. LibreOffice has the baseline at four fifths of an exact pitch,
 * so that text far smaller than its pitch stands low. Less pitch raises the first line and lets the later ones fall
 * behind: with this both the first and the last are equally far from the middle of their rows, a single one is in it.
 * @param size points
 * @param down how far the cell itself begins below its row
 */
function lessPitch(sheet: Sheet, size: number, lines: number, down: number): number {
  const low = (BASELINE - 0.5) * linePitch(sheet) - MIDDLE * size * 20 + RULE + down;
  return Math.round((2 * low) / (lines - 1 + 2 * BASELINE));
}

/** The exact pitch of a cell's lines, and what fills up their rows below; twips. */
interface CellLines {
  readonly pitch: number;
  readonly below: number;
}

/** So many lines of so many points spread over as many rows. */
export function cellLines(sheet: Sheet, size: number, lines: number, down = 0): CellLines {
  const less = lessPitch(sheet, size, lines, down);
  return { pitch: linePitch(sheet) - less, below: Math.max(0, less * lines - RULE) };
}
