/**
 * A page as a drawing, one for screen and print: elements of SVG as plain data. The drawing is 210 by 297 units of a
 * millimetre; within it lengths are whole hundredths, which no browser takes for letters too small to show.
 */
import { BEHIND_LAST } from './characterPlaces.ts';
import type { Sheet } from './composition.ts';
import { POINT } from './metrics.ts';
import type { Fragment, Page, PageLine, PageRule } from './page.ts';

/** An element of SVG. Text is text: whoever makes elements or a string of it escapes it. */
export interface Markup {
  readonly tag: 'svg' | 'g' | 'text' | 'rect' | 'path';
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Markup | string)[];
}

/** What is drawn of a fragment. */
export type DrawnFragment = Omit<Fragment, 'from'>;

/** What is drawn of a line. */
export interface DrawnLine extends Pick<PageLine, 'top' | 'height'> {
  readonly fragments: readonly DrawnFragment[];
}

/** What is drawn of a page. */
export interface DrawnPage extends Pick<Page, 'rules'> {
  readonly lines: readonly DrawnLine[];
}

/** Hundredths of a millimetre. */
export function hundredths(millimetres: number): string {
  return String(Math.round(millimetres * 100));
}

/** From the middle of a character's square to its base line, in em: Chinese faces have 0.88 above it, 0.12 below. */
const BASE_LINE = 0.38;

export function element(
  tag: Markup['tag'],
  attributes: Markup['attributes'],
  children: Markup['children'] = [],
): Markup {
  return { tag, attributes, children };
}

/**
 * A fragment's text. `textLength` ends where the last character itself does: a browser spreads what is over or wanting
 * between the characters and puts nothing behind the last.
 */
function fragmentMarkup(fragment: DrawnFragment, height: number): Markup {
  const { text, face, latin, size, bold, color, x, width, scale = 1 } = fragment;
  const y = height / 2 + BASE_LINE * size * POINT;
  const length = (width - BEHIND_LAST) / scale;
  const place: Record<string, string> =
    scale === 1
      ? { x: hundredths(x), y: hundredths(y) }
      : { transform: `translate(${hundredths(x)} ${hundredths(y)}) scale(${scale.toFixed(4)} 1)` };
  return element(
    'text',
    {
      class: [latin ? 'latin' : face, ...(bold ? ['bold'] : []), ...(color === 'red' ? ['red'] : [])].join(' '),
      ...place,
      'font-size': hundredths(size * POINT),
      ...([...text].length > 1 && length > 0 ? { textLength: hundredths(length), lengthAdjust: 'spacing' } : {}),
    },
    [text],
  );
}

/** Where a line begins: what of it changes when the lines above do. */
export function lineTransform({ top }: Pick<DrawnLine, 'top'>): string {
  return `translate(0 ${hundredths(top)})`;
}

/** The texts of a line, from the line's own top. */
function lineTexts({ fragments, height }: DrawnLine): Markup[] {
  return fragments.filter(({ text }) => text.trim() !== '').map((fragment) => fragmentMarkup(fragment, height));
}

/** A line of text on a page. */
export function lineMarkup(line: DrawnLine): Markup {
  return element('g', { class: 'line', transform: lineTransform(line) }, lineTexts(line));
}

/** A rule of 版头, 版记 or a table. */
export function ruleMarkup(rule: PageRule): Markup {
  const across = rule.kind === 'rule';
  return element('rect', {
    class: rule.color === 'red' ? 'rule red' : 'rule',
    x: hundredths(rule.left),
    y: hundredths(rule.top),
    width: hundredths(across ? rule.width : rule.thickness),
    height: hundredths(across ? rule.thickness : rule.height),
  });
}

/** A whole page. `content` is what stands on it: rules first, then lines. */
export function sheetMarkup({ width, height }: Pick<Sheet, 'width' | 'height'>, content: readonly Markup[]): Markup {
  const size = { width: `${width}mm`, height: `${height}mm`, viewBox: `0 0 ${width} ${height}` };
  return element('svg', { class: 'sheet', ...size }, [
    element('g', { class: 'ink', transform: 'scale(.01)' }, content),
  ]);
}

/** A page without anything but what is printed. */
export function pageMarkup(page: DrawnPage, sheet: Pick<Sheet, 'width' | 'height'>): Markup {
  return sheetMarkup(sheet, [...page.rules.map(ruleMarkup), ...page.lines.map(lineMarkup)]);
}
