import { usualIdeograph } from '../data/radicals.ts';
import { hasMarkdown, scanMarkdown } from './markdown.ts';
import type { Span } from './span.ts';

/**
 * A stretch of source as it reads once the residue of Word, PDF and Markdown is taken out: bookmarks, marks of Markdown,
 * zero-width characters and line breaks are gone, full-width digits and letters are half-width, radicals are characters,
 * both ends are trimmed. Every index maps back.
 */
export interface View {
  readonly text: string;
  /** Source offset (relative to the stretch) of each UTF-16 unit of `text`; undefined where it is `index + shift`. */
  readonly offsets: readonly number[] | undefined;
  /** Length of the blank at the stretch's start. */
  readonly shift: number;
  /** By its source offset, how long what a unit stands for is: `&nbsp;`, the bar between two cells; one where left out. */
  readonly wide?: ReadonlyMap<number, number>;
}

/** The source offset (relative to the stretch) of a view index; one past the last character for the view's length. */
export function viewOffset(view: View, index: number): number {
  const { offsets, text, shift } = view;
  if (!offsets) return index + shift;
  return offsets[index] ?? (text.length ? unitEnd(view, text.length - 1) : shift);
}

/** Where the source of a view's unit ends. */
function unitEnd(view: View, index: number): number {
  const start = view.offsets?.[index] ?? index + view.shift;
  return start + (view.wide?.get(start) ?? 1);
}

/** The source span (relative to the stretch) of `view.text.slice(from, to)`; residue at its end stays outside. */
export function viewSpan(view: View, from: number, to: number): Span {
  const start = viewOffset(view, from);
  return { start, end: from >= to ? start : unitEnd(view, to - 1) };
}

/** In full width too, as a conversion leaves them. */
const NAME = '[\\w０-９Ａ-Ｚａ-ｚ]';
const ARGUMENTS = `(?: {1,4}(?:"[^"\\n]{0,200}"|\\\\[a-z*]|_${NAME}{1,60}))`;

/** What Word leaves in a text that was pasted or converted; taken out of every view. */
export const WORD_RESIDUE = new RegExp(
  [
    '\\[bookmark:[^\\]\\n]{0,80}\\]',
    '\\[(?:image|footnote|endnote|comment|批注|图片)[:：][^\\]\\n]{0,60}\\]',
    `\\b(?:HYPERLINK|PAGEREF|REF|TOC)${ARGUMENTS}{1,8}`,
    '(?:\\\\\\* ?)?\\bMERGEFORMAT\\b',
    '\\bEMBED Equation(?:\\.\\w{1,8})?',
    `\\b_(?:Toc|Ref|Hlk|GoBack)${NAME}{0,60}`,
    '错误[！!] ?(?:未找到引用源|未定义书签|文档中没有指定样式的文字)。?',
    'Error! (?:Reference source not found|Bookmark not defined)\\.?',
  ].join('|'),
  'gu',
);

/** A comment at the end of a line that silences a rule there: no part of the text. */
const IGNORE = /<!--[ 　]*gongwen-ignore-line[^\n]{0,300}?-->/gu;

const SPECIAL =
  /[\u0000-\u0008\u000b-\u001f\u007f\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2e80-\u2fdf\uf900-\ufaff\n]|\[(?:bookmark|image|footnote|endnote|comment|批注|图片)[:：]|HYPERLINK|PAGEREF|REF |TOC |MERGEFORMAT|EMBED|_(?:Toc|Ref|Hlk|GoBack)|错误[！!]|Error! |<!--[ 　]*gongwen-ignore-line/u;
const REMOVED =
  /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\n]/;
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

/** What the view shows in place of a stretch: nothing, or one character. */
interface Replaced {
  readonly end: number;
  readonly shown: string;
}

/** The stretches that residue of Word and Markdown covers, by where they begin. */
function replacements(source: string): Map<number, Replaced> {
  const found = new Map<number, Replaced>();
  for (const { pieces } of scanMarkdown(source))
    for (const { start, end, shown } of pieces) found.set(start, { end, shown });
  for (const pattern of [WORD_RESIDUE, IGNORE])
    for (const match of source.matchAll(pattern))
      found.set(match.index, { end: match.index + match[0].length, shown: '' });
  return found;
}

/** Builds the view of a stretch of source (one line, or several joined by their line ends). */
export function makeView(source: string): View {
  const special = SPECIAL.test(source);
  const replaced = special || hasMarkdown(source) ? replacements(source) : undefined;
  if (!special && !replaced?.size) {
    const text = source.trim();
    return { text, offsets: undefined, shift: text ? source.indexOf(text[0] ?? '') : source.length };
  }
  let text = '';
  const offsets: number[] = [];
  const wide = new Map<number, number>();
  for (let i = 0; i < source.length; ) {
    const own = replaced?.get(i);
    const shown = own ? own.shown : viewCharacter(source[i] ?? '');
    const end = own?.end ?? i + 1;
    if (shown) {
      text += shown;
      offsets.push(i);
      if (end > i + 1) wide.set(i, end - i);
    }
    i = end;
  }
  const from = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const view = {
    text: trimmed,
    offsets: offsets.slice(from, from + trimmed.length),
    shift: offsets[from] ?? source.length,
  };
  return wide.size > 0 ? { ...view, wide } : view;
}
