/** How much of a line each character takes. */
import type { Sheet } from './composition.ts';

/** Millimetres in a point. */
export const POINT = 25.4 / 72;

/** 3号, the size that the grid of 22 rows of 28 characters is made for (5.2.2, 5.2.3). */
const GRID_SIZE = 16;

/** Whose widths letters and digits have: a proportional Latin face, or the Chinese face, where each takes half a cell. */
export type LatinWidths = 'proportional' | 'half';

/**
 * Advances of U+0020 to U+007E in Times New Roman and the faces cut to its measure (Liberation Serif, Nimbus Roman),
 * thousandths of an em.
 */
const TIMES: readonly number[] = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
];

/**
 * Signs of Latin-1 that a Chinese text sets in the Chinese face, a whole em wide: § ¨ ° ± · × ÷ and what else GB 2312
 * has of them.
 */
const CHINESE_LATIN_1 = /[\u00A1\u00A4\u00A7\u00A8\u00AA\u00AD\u00AF-\u00B4\u00B6-\u00BA\u00BC-\u00BF\u00D7\u00F7]/;
const ZERO_WIDTH = /\p{Mn}|\p{Cf}/u;
const HALF_WIDTH_FORM = /[\uFF61-\uFFDC\uFFE8-\uFFEE]/;

/** A letter, digit or mark of the Latin face. Quotes “”‘’, dashes and dots …… are of the Chinese one. */
export function isLatin(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return true;
  return code >= 0xa0 && code < 0x250 && !CHINESE_LATIN_1.test(character);
}

/** One of the Chinese characters that nearly all of a text is made of. */
const isHan = (character: string) => character >= '\u4e00' && character <= '\u9fff';

/** The advance of a character in em, before the grid's spacing. */
export function advanceInEm(character: string, widths: LatinWidths): number {
  if (isLatin(character)) {
    if (widths === 'half') return 0.5;
    return (TIMES[(character.codePointAt(0) ?? 0) - 0x20] ?? 500) / 1000;
  }
  if (isHan(character)) return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return HALF_WIDTH_FORM.test(character) ? 0.5 : 1;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What word processors put between a Chinese character and a letter or digit beside it, in em; nothing beside a mark. */
export function gapBetween(before: string, after: string): number {
  if (isLatin(before) === isLatin(after)) return 0;
  return LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after) ? 0.2 : 0;
}

/** The width of the grid's cell, millimetres: 156/28. */
export function cellOf({ textWidth, columns }: Sheet): number {
  return textWidth / columns;
}

/**
 * What the grid adds to every advance, millimetres: the difference between its cell and a 3号 character, whatever the
 * size, as Word's grid of lines and characters does (charSpace). Negative on the standard's sheet: −0.21 pt.
 */
export function gridSpacing(sheet: Sheet): number {
  return cellOf(sheet) - GRID_SIZE * POINT;
}

/**
 * The same in millimetres beside characters of `size` points. It takes the place of the grid's spacing: LibreOffice does
 * so in every .docx, a fifth of the size between the scripts; Word's gap is no less.
 */
export function gapWidth(before: string, after: string, size: number, sheet: Sheet): number {
  const em = gapBetween(before, after);
  return em === 0 ? 0 : em * size * POINT - gridSpacing(sheet);
}
