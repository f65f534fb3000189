import { usualIdeograph } from '../data/radicals.ts';
import type { Span } from './span.ts';

/**
 * A stretch of source as it reads once the residue of Word, PDF and Markdown is taken out: bookmarks, zero-width
 * characters and line breaks are gone, full-width digits and letters are half-width, radicals are characters, both ends
 * are trimmed. Every index maps back.
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

const ARGUMENTS = '(?: {1,4}(?:"[^"\\n]{0,200}"|\\\\[a-z*]|_\\w{1,60}))';

/** What Word leaves in a text that was pasted or converted; taken out of every view. */
export const WORD_RESIDUE = new RegExp(
  [
    '\\[bookmark:[^\\]\\n]{0,80}\\]',
    '\\[(?:image|footnote|endnote|comment|批注|图片)[:：][^\\]\\n]{0,60}\\]',
    `\\b(?:HYPERLINK|PAGEREF|REF|TOC)${ARGUMENTS}{1,8}`,
    '(?:\\\\\\* ?)?\\bMERGEFORMAT\\b',
    '\\bEMBED Equation(?:\\.\\w{1,8})?',
    '\\b_(?:Toc|Ref|Hlk|GoBack)\\w{0,60}',
  ].join('|'),
  'gu',
);

const BOLD = /\*\*([^*\n]{1,400})\*\*/g;
const HASHES = /^[ \t　]*(#{1,6}[ \t　]+)(?=[^ \t　\r\n])/gm;

/** A comment at the end of a line that silences a rule there: no part of the text. */
const IGNORE = /<!--[ 　]*gongwen-ignore-line[^\n]{0,300}?-->/gu;

/** A mark of Markdown around or before Chinese text, as spans of the source; a pair for bold, one for a heading. */
export interface MarkdownMark {
  readonly kind: 'bold' | 'heading';
  readonly marks: readonly Span[];
}

/** The marks of bold and of headings in a stretch of source; `5 ** 3` and `C#` are none. */
export function markdownMarks(source: string): MarkdownMark[] {
  const found: MarkdownMark[] = [];
  for (const match of source.matchAll(HASHES)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    found.push({ kind: 'heading', marks: [{ start, end: match.index + match[0].length }] });
  }
  for (const match of source.matchAll(BOLD)) {
    if (!/\p{Script=Han}/u.test(match[1] ?? '')) continue;
    const end = match.index + match[0].length;
    found.push({
      kind: 'bold',
      marks: [
        { start: match.index, end: match.index + 2 },
        { start: end - 2, end },
      ],
    });
  }
  return found;
}

const SPECIAL =
  /[\u0000-\u0008\u000b-\u001f\u007f\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f\u2060\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2e80-\u2fdf\uf900-\ufaff\n]|\[(?:bookmark|image|footnote|endnote|comment|批注|图片)[:：]|HYPERLINK|PAGEREF|REF |TOC |MERGEFORMAT|EMBED|_(?:Toc|Ref|Hlk|GoBack)|\*\*|#[ \t　]|<!--[ 　]*gongwen-ignore-line/u;
const REMOVED = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\n]/;
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f]/;
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff]/;

/** One character as the view shows it: '' to leave out, else one UTF-16 unit. */
function viewCharacter(character: string): string {
  if (REMOVED.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  if (WIDE.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  if (COMPATIBLE.test(character)) return usualIdeograph(character) ?? character;
  return character;
}

/** The offsets that residue of Word and Markdown covers. */
function hiddenOffsets(source: string): Set<number> {
  const hidden = new Set<number>();
  const hide = (from: number, to: number) => {
    for (let i = from; i < to; i++) hidden.add(i);
  };
  for (const pattern of [WORD_RESIDUE, IGNORE])
    for (const match of source.matchAll(pattern)) hide(match.index, match.index + match[0].length);
  for (const { marks } of markdownMarks(source)) for (const mark of marks) hide(mark.start, mark.end);
  return hidden;
}

/** Builds the view of a stretch of source (one line, or several joined by their line ends). */
export function makeView(source: string): View {
  if (!SPECIAL.test(source)) {
    const text = source.trim();
    return { text, offsets: undefined, shift: text ? source.indexOf(text[0] ?? '') : source.length };
  }
  const hidden = hiddenOffsets(source);
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
