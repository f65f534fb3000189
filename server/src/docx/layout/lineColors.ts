/** Colours of lines: those that are written, named, or taken from the theme. */
import { attribute, child, elements, type XmlElement } from '../xml.ts';

/** `RRGGBB` by the names that drawings have for the colours of the theme: `accent2`, `tx1`. */
export type SchemeColors = ReadonlyMap<string, string>;

/** Names that only drawings have for the theme's colours of text and paper. */
const ALIASES = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' } as const;

const NAMED: Readonly<Record<string, string>> = { red: 'FF0000', darkred: '8B0000', black: '000000', white: 'FFFFFF' };

/** `RRGGBB` of `#f00`, `FF0000` or `red`; undefined where it is none of them. */
export function hexColor(color: string | undefined): string | undefined {
  if (color === undefined) return undefined;
  const digits = color.replace('#', '').toUpperCase();
  if (/^[0-9A-F]{6}$/u.test(digits)) return digits;
  if (/^#[0-9a-f]{3}$/iu.test(color)) return digits.replace(/./gu, '$&$&');
  return NAMED[color.toLowerCase()];
}

/** Reads the colours of `word/theme/theme1.xml`. */
export function readSchemeColors(theme: XmlElement | undefined): SchemeColors {
  const colors = new Map<string, string>();
  const scheme = child(theme, 'a:themeElements', 'a:clrScheme');
  for (const color of scheme ? elements(scheme) : []) {
    const hex = hexColor(
      attribute(child(color, 'a:srgbClr'), 'val') ?? attribute(child(color, 'a:sysClr'), 'lastClr') ?? undefined,
    );
    if (hex) colors.set(color.name.replace(/^a:/u, ''), hex);
  }
  for (const [alias, name] of Object.entries(ALIASES)) {
    const color = colors.get(name);
    if (color) colors.set(alias, color);
  }
  return colors;
}

/** The colour that a fill or a reference to the theme's styles holds; its shades are taken for the colour itself. */
export function colorIn(holder: XmlElement | undefined, scheme: SchemeColors): string | undefined {
  const value = (name: string) => attribute(child(holder, name), 'val');
  return hexColor(value('a:srgbClr') ?? scheme.get(value('a:schemeClr') ?? '') ?? value('a:prstClr'));
}
