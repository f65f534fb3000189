import { eastAsianWidth } from 'get-east-asian-width';
import { visible } from '../core/text/visible.ts';

/** Columns that one code point takes in a terminal: two for 汉字 and full-width marks, none for what joins another. */
export function charWidth(char: string): number {
  if (/^[\p{Mn}\p{Me}\u200D]/u.test(char)) return 0;
  return eastAsianWidth(char.codePointAt(0) ?? 0);
}

/** Columns that a text takes in a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** The text followed by blanks up to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/**
 * The text as it may safely be shown on a line of a terminal: what is invisible or would move the cursor (escape
 * sequences, text direction, zero-width residue) is named, a tab is one blank. The joint of an emoji stays.
 */
export function printable(text: string): string {
  return visible(text.replace(/\t/g, ' '));
}
