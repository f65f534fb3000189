import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { FACE_NAMES, type FontRole, NEAREST_FAMILIES, OWN_FAMILIES } from '../core/layout/fontStacks.ts';
import type { Profile } from '../core/layout/profile.ts';
import { namesOf, WEIGHTS } from './faceNames.ts';
import type { FoundFont } from './findFonts.ts';
import { keyOf } from './fontNames.ts';

/** A font that was read and can be drawn with. */
export interface LoadedFont {
  /** Tells it from the others of the set. */
  readonly name: string;
  readonly font: fontkit.Font;
  /** Its bold is another font, which this is: nothing to thicken. */
  readonly bold: boolean;
  /** Thousandths of an em. */
  advance(character: string): number;
}

/** The fonts that a document is drawn with, read when first needed. */
export interface FontSet {
  /** The font of the face that has the character, the first one for a character that none has; undefined without any font. */
  fontFor(face: FontRole, bold: boolean, character: string): LoadedFont | undefined;
  /** What the user should know of the fonts that were taken, in Chinese. */
  notes(): string[];
}

const BOLD = 600;
/** 文. */
const SAMPLE = 0x6587;

/** Chooses among fonts for the faces of a profile. */
export function createFontSet(found: readonly FoundFont[], profile: Pick<Profile, 'faces' | 'latin'>): FontSet {
  const byName = new Map<string, FoundFont[]>();
  for (const font of found) {
    for (const family of font.families) byName.set(family, [...(byName.get(family) ?? []), font]);
  }
  const files = new Map<string, Buffer>();
  const loaded = new Map<string, LoadedFont | undefined>();
  const chains = new Map<string, Chain>();
  const forbidden = new Set<string>();
  const replaced = new Map<string, string>();
  const lacking = new Set<string>();
  const ownNames = (face: FontRole) => (face === 'latin' ? profile.latin : profile.faces[face]);

  const load = (font: FoundFont): LoadedFont | undefined => {
    const key = `${font.file}\n${font.postscriptName}`;
    if (!loaded.has(key)) loaded.set(key, readFont(font, files));
    return loaded.get(key);
  };

  /** The fonts for a face, best first, each name's best weight once. */
  const chainOf = (face: FontRole, bold: boolean): Chain => {
    const key = `${face}${bold ? ' bold' : ''}`;
    const known = chains.get(key);
    if (known) return known;
    const weight = bold ? 700 : WEIGHTS[face];
    const nearest = face === 'latin' ? [] : NEAREST_FAMILIES[face];
    const [named = '', ...others] = [
      ...ownNames(face),
      ...OWN_FAMILIES[face],
      ...(face === 'latin' ? NEAREST_FAMILIES.latin : []),
    ];
    const own = [named, ...others.filter((name) => !nearest.includes(name))].map(keyOf);
    const isOwn = (font: FoundFont) => font.families.some((family) => own.includes(family));
    const byRank = namesOf(face, profile).map((name) => byName.get(keyOf(name)) ?? []);
    // other fonts come last, for the one sign that only they have
    const rest = [...found.filter(({ chinese }) => chinese), ...found.filter(({ chinese }) => !chinese)];
    const candidates = [...byRank, ...rest.map((font) => [font])].flatMap((fonts) => {
      const upright = fonts.filter(({ italic }) => !italic);
      for (const font of upright) if (!font.embeddable && isOwn(font)) forbidden.add(font.shownName);
      return upright
        .filter(({ embeddable }) => embeddable)
        .sort((a, b) => distance(a, weight) - distance(b, weight))
        .slice(0, 1);
    });
    const chain = { candidates: [...new Set(candidates)], isOwn };
    chains.set(key, chain);
    return chain;
  };

  return {
    fontFor(face, bold, character) {
      const { candidates, isOwn } = chainOf(face, bold);
      const codePoint = character.codePointAt(0) ?? 0;
      let first: LoadedFont | undefined;
      for (const candidate of candidates) {
        const font = load(candidate);
        if (!font) continue;
        if (!first && !isOwn(candidate)) {
          replaced.set(ownNames(face)[0] ?? FACE_NAMES[face], candidate.shownName);
        }
        first ??= font;
        if (font.font.hasGlyphForCodePoint(codePoint)) return font;
      }
      if (first) lacking.add(character);
      return first;
    },
    notes: () => [
      ...replacements(replaced),
      ...(forbidden.size > 0 ? [`字体${quoted(forbidden)}的授权不允许嵌入 PDF，没有使用`] : []),
      ...(lacking.size > 0
        ? [`本机可以嵌入的字体都没有${quoted(lacking)}，PDF 中是空框；请安装收字更全的字体，或者换一种写法`]
        : []),
    ],
  };
}

interface Chain {
  readonly candidates: readonly FoundFont[];
  /** A font of the face, not one that stands in. */
  isOwn(font: FoundFont): boolean;
}

function distance({ weight }: FoundFont, wanted: number): number {
  return Math.abs(weight - wanted);
}

function replacements(replaced: ReadonlyMap<string, string>): string[] {
  const taken = [...new Set(replaced.values())];
  return taken.map((name) => {
    const wanted = [...replaced].filter(([, other]) => other === name).map(([one]) => one);
    return `本机没有字体${quoted(wanted)}，PDF 中用“${name}”代替；要用指定的字体，请先安装`;
  });
}

function quoted(names: Iterable<string>): string {
  return [...names].map((name) => `“${name}”`).join('');
}

/** Undefined where the file is damaged or is no longer there: another font serves. */
function readFont({ file, postscriptName, weight }: FoundFont, files: Map<string, Buffer>): LoadedFont | undefined {
  try {
    const bytes = files.get(file) ?? readFileSync(file);
    files.set(file, bytes);
    const whole = fontkit.create(bytes);
    const font = 'fonts' in whole ? whole.getFont(postscriptName) : whole;
    if (!font || !isSound(font)) return undefined;
    const advances = new Map<string, number>();
    return {
      name: `${file}\n${postscriptName}`,
      font: unshaped(font),
      bold: weight >= BOLD,
      advance(character) {
        const known = advances.get(character);
        if (known !== undefined) return known;
        const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
        const advance = (glyph.advanceWidth * 1000) / font.unitsPerEm;
        advances.set(character, advance);
        return advance;
      },
    };
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Reads what drawing will need: fontkit reads tables late, and throws where one is damaged. */
function isSound(font: fontkit.Font): boolean {
  // fonts of pictures (colour emoji) have no outlines to embed
  const tables = 'directory' in font && isRecord(font.directory) ? font.directory['tables'] : undefined;
  if (isRecord(tables) && !('glyf' in tables || 'CFF ' in tables)) return false;
  const { ascent, descent, unitsPerEm, bbox } = font;
  const { advanceWidth } = font.glyphForCodePoint(SAMPLE);
  return [ascent, descent, bbox.maxY, advanceWidth].every(Number.isFinite) && unitsPerEm > 0;
}

/**
 * The font with one glyph a character, no ligatures and no kerning: each has the place that layout gave it, and what is
 * copied from the PDF is the text. (Some fonts join two dashes, or f and i, into one glyph.)
 */
function unshaped(font: fontkit.Font): fontkit.Font {
  const layout = (text: string) => {
    const glyphs = Array.from(text, (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
    return {
      glyphs,
      positions: glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0),
    };
  };
  return Object.assign(font, { layout });
}
