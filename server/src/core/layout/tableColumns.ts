/** How wide a table's columns are, and in which size its texts stand. */
import { SHEET } from './defaults.ts';
import { textCells } from './measures.ts';
import type { LatinWidths } from './metrics.ts';
import { SIZE_3, SIZE_4 } from './styles.ts';

/** 小四 and 五号, points. */
const SMALL = 12;
const SMALLEST = 10.5;
/** 3号 as all text (5.2.2), smaller where short texts would not fit on one line. */
const SIZES = [SIZE_3, SIZE_4, SMALL, SMALLEST] as const;
/** At both sides of a cell together, and so that rounding breaks no line; in cells of the grid. */
const PADDING = 0.75;
/** A name, a date, a sum: what is no longer is not to be broken. In cells at 3号. */
const SHORT = 10;
/** No column is made narrower for the sake of others. In cells. */
const NARROWEST = 2.5;

/** Of a cell: rounding is no lack of room. */
const TOLERANCE = 1e-6;

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);

/** Widths whose sum is the 版心's: what a column needs, and of what is left its share; less where there is too little. */
function fitColumns(needed: readonly number[]): number[] {
  const total = SHEET.columns;
  const wanted = sum(needed);
  if (wanted <= total) return needed.map((width) => (width * total) / wanted);
  // the widest give way first
  const cut = (limit: number) => needed.map((width) => Math.max(Math.min(width, limit), Math.min(NARROWEST, width)));
  let [low, high] = [0, total];
  for (let step = 0; step < 30; step++) {
    const limit = (low + high) / 2;
    if (sum(cut(limit)) > total) high = limit;
    else low = limit;
  }
  const widths = cut(low);
  const used = sum(widths);
  return widths.map((width) => (width * total) / used);
}

/**
 * The columns of a table.
 * @param columns the texts of each
 * @returns points, and cells whose sum is 28
 */
export function tableColumns(
  columns: readonly (readonly string[])[],
  latin: LatinWidths,
): { readonly size: number; readonly widths: readonly number[] } {
  const needs = (texts: readonly string[], size: number) =>
    Math.max(1, ...texts.map((text) => textCells(text, size, latin))) + PADDING;
  const widthsAt = (size: number) => fitColumns(columns.map((texts) => needs(texts, size)));
  const keepsShortWhole = (size: number) => {
    const widths = widthsAt(size);
    return columns.every((texts, column) => {
      const short = texts.filter((text) => textCells(text, SIZE_3, latin) <= SHORT);
      return needs(short, size) <= (widths[column] ?? 0) + TOLERANCE;
    });
  };
  const size = SIZES.find(keepsShortWhole) ?? SMALLEST;
  return { size, widths: widthsAt(size) };
}
