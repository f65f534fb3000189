import type { Span } from './span.ts';

/**
 * A stretch of source as it reads once the residue of Word is taken out: bookmarks, zero-width characters and line
 * breaks are gone, full-width digits and letters are half-width, both ends are trimmed. Every index maps back.
 */
export interface View {
  readonly text: string;
  /** Source offset (relative to the stretch) of each UTF-16 unit of `text`; undefined where it is `index + shift`. */
  readonly offsets: readonly number[] | undefined;
  /** Length of the blank at the stretch's start. */
  readonly shift: number;
}

/** The source offset (relative to the stretch) of a view index; one past the last character for the view's length. */
export function viewOffset(view: View, index: number): number {
  const { offsets, text, shift } = view;
  if (!offsets) return index + shift;
  return offsets[index] ?? (text.length ? (offsets[text.length - 1] ?? 0) + 1 : shift);
}

/** The source span (relative to the stretch) of `view.text.slice(from, to)`; residue at its end stays outside. */
export function viewSpan(view: View, from: number, to: number): Span {
  const start = viewOffset(view, from);
  return { start, end: from >= to ? start : viewOffset(view, to - 1) + 1 };
}

/** What Word leaves in a text that was pasted or converted; taken out of every view. */
export const WORD_RESIDUE =
  /\[bookmark:[^\]\n]{0,80}\]|\[(?:image|footnote|endnote|comment|批注|图片)[:：][^\]\n]{0,60}\]|\b(?:HYPERLINK|PAGEREF|EMBED Equation)\b(?: +(?:"[^"\n]{0,200}"|\\[a-z]|_\w+))*|\bMERGEFORMAT\b|\b_(?:Toc|Ref|Hlk|GoBack)\w*/gu;

const SPECIAL =
  /[\u0000-\u0008\u000b-\u001f\u007f\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f\u2060\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2f00-\u2fdf\uf900-\ufaff\n]|\[(?:bookmark|image|footnote|endnote|comment|批注|图片)[:：]|HYPERLINK|PAGEREF|MERGEFORMAT|EMBED|_(?:Toc|Ref|Hlk|GoBack)/u;
const REMOVED = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\n]/;
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f]/;
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const COMPATIBLE = /[\u2f00-\u2fdf\uf900-\ufaff]/;

/** One character as the view shows it: '' to leave out, else one UTF-16 unit. */
function viewCharacter(character: string): string {
  if (REMOVED.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  if (WIDE.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  if (COMPATIBLE.test(character)) {
    const normal = character.normalize('NFKC');
    return normal.length === 1 ? normal : character;
  }
  return character;
}

/** Builds the view of a stretch of source (one line, or several joined by their line ends). */
export function makeView(source: string): View {
  if (!SPECIAL.test(source)) {
    const text = source.trim();
    return { text, offsets: undefined, shift: text ? source.indexOf(text[0] ?? '') : source.length };
  }
  const hidden = new Set<number>();
  for (const match of source.matchAll(WORD_RESIDUE))
    for (let i = match.index; i < match.index + match[0].length; i++) hidden.add(i);
  let text = '';
  const offsets: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const shown = hidden.has(i) ? '' : viewCharacter(source[i] ?? '');
    if (shown) {
      text += shown;
      offsets.push(i);
    }
  }
  const from = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return { text: trimmed, offsets: offsets.slice(from, from + trimmed.length), shift: offsets[from] ?? source.length };
}
