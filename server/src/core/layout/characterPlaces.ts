/** Where each character of a fragment stands: what underlines, clicks and PDF need of a line. */
import { SHEET } from './defaults.ts';
import { advanceInEm, gridSpacing, type LatinWidths, POINT } from './metrics.ts';
import type { Fragment } from './page.ts';

/** What of a fragment says where its characters are. */
export type PlacedText = Pick<Fragment, 'text' | 'size' | 'x' | 'width' | 'scale'>;

/** The advance of a character without the fragment's spacing, millimetres. */
function ownAdvance(character: string, { size, scale = 1 }: PlacedText, widths: LatinWidths): number {
  return advanceInEm(character, widths) * size * POINT * scale;
}

/** What the grid adds behind a character, the last one's too, millimetres. */
export const BEHIND_LAST: number = gridSpacing(SHEET);

/** What stands between two characters beyond the first one's own advance, millimetres; negative where they are set tighter. */
function spacingOf(fragment: PlacedText, widths: LatinWidths): number {
  let own = 0;
  let count = 0;
  for (const character of fragment.text) {
    own += ownAdvance(character, fragment, widths);
    count++;
  }
  return count > 1 ? (fragment.width - own - BEHIND_LAST) / (count - 1) : 0;
}

/**
 * The left edges of a fragment's characters and the right edge of the last, in millimetres from the page's left edge:
 * one number for each UTF-16 unit of the text and one more. The second half of a pair stands where its first does.
 */
export function characterEdges(fragment: PlacedText, widths: LatinWidths = 'proportional'): number[] {
  const spacing = spacingOf(fragment, widths);
  const edges: number[] = [];
  let { x } = fragment;
  for (const character of fragment.text) {
    for (let unit = 0; unit < character.length; unit++) edges.push(x);
    x += ownAdvance(character, fragment, widths) + spacing;
  }
  edges.push(fragment.x + fragment.width);
  return edges;
}
