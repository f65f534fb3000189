import type { Color, Sheet } from '../core/layout/composition.ts';
import { advanceInEm, gridSpacing, POINT } from '../core/layout/metrics.ts';
import type { Fragment } from '../core/layout/page.ts';
import type { FontSet, LoadedFont } from './fontSet.ts';

/** Text that is drawn at once: one font, its characters spaced alike. */
export interface Piece {
  readonly text: string;
  readonly font: LoadedFont;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: Color;
  /** Millimetres from the page's left edge. */
  readonly x: number;
  /** Millimetres behind each character beyond the font's own advance. */
  readonly spacing: number;
  /** How far the characters are narrowed or widened, 1 for not at all. */
  readonly scale: number;
}

interface Placed {
  readonly text: string;
  readonly font: LoadedFont;
  /** What layout reckons with and what the font has, millimetres. */
  readonly cell: number;
  readonly own: number;
}

/** Below this the characters would touch, em; they are narrowed instead. */
const TIGHTEST = -0.12;
const SAME = 0.01;
/** Marks that stand at one side of their cell where a font has them narrower than it. */
const AT_RIGHT = /[“‘（《〈「『【〔［｛]/u;
const AT_LEFT = /[”’）》〉」』】〕］｝，。、；：？！]/u;
/** Dashes fill their cell, so that two of them join. */
const FILLING = /[—―─]/u;

/**
 * The fragment as pieces, each character where layout has it: a font whose characters are narrower or wider than the
 * ones reckoned with moves nothing. Undefined where there is no font.
 */
export function piecesOf(fragment: Fragment, sheet: Sheet, fonts: FontSet): Piece[] | undefined {
  const { latin, size, width, face, bold = false, color = 'black' } = fragment;
  const em = size * POINT;
  const placed: Placed[] = [];
  for (const text of fragment.text) {
    const font = fonts.fontFor(latin ? 'latin' : face, bold, text);
    if (!font) return undefined;
    const own = (font.advance(text) / 1000) * em;
    placed.push({ text, font, own, cell: latin ? own : advanceInEm(text, 'half') * em });
  }
  const { scale, spacing } = fitted(placed, width, gridSpacing(sheet), em);

  const pieces: Piece[] = [];
  let x = fragment.x;
  /** The last piece may go on. */
  let open = false;
  for (const { text, font, cell, own } of placed) {
    const last = pieces.at(-1);
    const common = { font, size, bold, color };
    const slack = (cell - own) * scale;
    if (Math.abs(slack) < SAME * em) {
      if (last && open && last.font === font) {
        pieces[pieces.length - 1] = { ...last, text: last.text + text };
      } else pieces.push({ text, x, spacing: spacing / scale, scale, ...common });
    } else if (FILLING.test(text)) {
      pieces.push({ text, x, spacing: 0, scale: (scale * (cell + Math.max(spacing, 0))) / own, ...common });
    } else {
      const shift = AT_RIGHT.test(text) ? slack : AT_LEFT.test(text) ? 0 : slack / 2;
      pieces.push({ text, x: x + shift, spacing: 0, scale, ...common });
    }
    open = Math.abs(slack) < SAME * em;
    x += cell === 0 ? 0 : cell * scale + spacing;
  }
  return pieces;
}

/** How the fragment's width comes about: the grid's spacing behind each character, and what justifying adds between them. */
function fitted(
  placed: readonly Placed[],
  width: number,
  grid: number,
  em: number,
): { scale: number; spacing: number } {
  const wide = placed.filter(({ cell }) => cell > 0).length;
  const natural = placed.reduce((sum, { cell }) => sum + cell, 0);
  if (wide === 0 || natural === 0) return { scale: 1, spacing: 0 };
  const spacing = wide > 1 ? grid + (width - natural - grid * wide) / (wide - 1) : width - natural;
  if (spacing >= TIGHTEST * em) return { scale: 1, spacing };
  return { scale: width / natural, spacing: 0 };
}
