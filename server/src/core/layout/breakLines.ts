/** A paragraph's text in lines: greedy, as Word sets it, with every character's place. */
import type { Align, ComposedParagraph, Indent, Run, Sheet } from './composition.ts';
import { IN_NEED, type MayPart, mayPart } from './kinsoku.ts';
import { advanceInEm, cellOf, gapWidth, gridSpacing, isLatin, type LatinWidths, POINT } from './metrics.ts';
import type { Fragment } from './page.ts';

/** One line of a paragraph: its text in places, and the largest size on it (points). */
export interface BrokenLine {
  readonly fragments: readonly Fragment[];
  readonly size: number;
}

/** Where a paragraph is set: millimetres from the page's left edge. */
export interface Measure {
  readonly left: number;
  readonly width: number;
}

/** What a character's place hangs on, but for the character itself. */
export interface Setting {
  readonly sheet: Sheet;
  readonly latin: LatinWidths;
}

/** A character (a whole code point) with the run it is of. */
interface Glyph {
  readonly text: string;
  readonly run: Run;
  /** UTF-16 offset in the run's text. */
  readonly at: number;
  readonly latin: boolean;
  /** Millimetres, the grid's spacing included. */
  readonly advance: number;
  /** What parts it from a next character of the other script on the same line, millimetres. */
  readonly gap: number;
}

/** Rounding must not throw the 28th character out of its line. */
const TOLERANCE = 0.01;

/** 半角宋体 of the page number: its digits are of the Chinese face too. */
const hasChineseDigits = (run: Run) => run.face === 'song';

function glyphsOf(runs: readonly Run[], { sheet, latin }: Setting): Glyph[] {
  const spacing = gridSpacing(sheet);
  const glyphs: (Glyph & { gap: number })[] = [];
  let last: (Glyph & { gap: number }) | undefined;
  for (const run of runs) {
    const widths = hasChineseDigits(run) ? 'half' : latin;
    let at = 0;
    for (const text of run.text) {
      const em = advanceInEm(text, widths);
      const advance = em === 0 ? 0 : em * run.size * POINT + spacing;
      const glyph = { text, run, at, latin: isLatin(text), advance, gap: 0 };
      if (last && last.latin !== glyph.latin) last.gap = gapWidth(last.text, text, last.run.size, sheet);
      glyphs.push(glyph);
      last = glyph;
      at += text.length;
    }
  }
  return glyphs;
}

/** The width of a line, millimetres. */
function lineWidth(line: readonly Glyph[]): number {
  return line.reduce((sum, { advance, gap }) => sum + advance + gap, 0) - (line.at(-1)?.gap ?? 0);
}

const isSpace = (glyph: Glyph | undefined) => glyph?.text === ' ' || glyph?.text === '\u3000';

/** A word of the Latin face is parted only behind a hyphen or a slash. */
function partsWord(before: string, after: string): boolean {
  if (before === '-') return /[A-Za-z\d]/.test(after);
  return before === '/' && /[A-Za-z]/.test(after);
}

/** A line may end between these two. */
function mayBreak(before: Glyph, after: Glyph, may: MayPart): boolean {
  if (isSpace(after) || after.advance === 0) return false;
  if (isSpace(before)) return may('', after.text);
  if (before.latin && after.latin) return partsWord(before.text, after.text);
  return may(before.text, after.text);
}

/** The index of the first character of the next line: what fits, less what 避头尾 takes; all that fits if nothing else is possible. */
function lineEnd(glyphs: readonly Glyph[], start: number, width: number): number {
  let used = 0;
  let end = start;
  for (
    let glyph = glyphs[end];
    glyph && (used + glyph.advance <= width + TOLERANCE || isSpace(glyph));
    glyph = glyphs[end]
  ) {
    used += glyph.advance + glyph.gap;
    end += 1;
  }
  if (end >= glyphs.length) return glyphs.length;
  for (const may of [mayPart, ...IN_NEED])
    for (let at = end; at > start; at -= 1) {
      const before = glyphs[at - 1];
      const after = glyphs[at];
      if (before && after && mayBreak(before, after, may)) return at;
    }
  return Math.max(end, start + 1);
}

/** What justifying adds behind a character: never within a Latin word, nor behind the line's last character. */
function gapsOf(line: readonly Glyph[]): boolean[] {
  return line.map((glyph, index) => {
    const next = line[index + 1];
    return next !== undefined && next.advance > 0 && !(glyph.latin && next.latin && !isSpace(glyph));
  });
}

/** The line's characters in pieces of one run, one script and one spacing, each in its place. */
function fragmentsOf(line: readonly Glyph[], left: number, stretch: number): Fragment[] {
  const gaps = stretch > 0 ? gapsOf(line) : [];
  const fragments: Fragment[] = [];
  let piece: Glyph[] = [];
  let x = left;
  let end = left;
  const close = () => {
    const first = piece[0];
    if (!first) return;
    const { face, size, bold, color, from } = first.run;
    fragments.push({
      text: piece.map(({ text }) => text).join(''),
      face,
      latin: first.latin && !hasChineseDigits(first.run),
      size,
      ...(bold ? { bold } : {}),
      ...(color ? { color } : {}),
      x: start,
      width: end - start,
      ...(from === undefined ? {} : { from: from + first.at }),
    });
    piece = [];
  };
  let start = left;
  let apart = false;
  line.forEach((glyph, index) => {
    const first = piece[0];
    if (apart || (first && (first.run !== glyph.run || first.latin !== glyph.latin))) close();
    if (piece.length === 0) start = x;
    piece.push(glyph);
    end = x + glyph.advance;
    const gap = gaps[index] ?? false;
    x = end + glyph.gap + (gap ? stretch : 0);
    apart = glyph.gap > 0 || (gap && glyph.latin);
  });
  close();
  return fragments;
}

/** Where a line begins and how its characters are spread, by its paragraph's alignment. Millimetres. */
function placed(line: readonly Glyph[], measure: Measure, align: Align, last: boolean): Fragment[] {
  const natural = lineWidth(line);
  const spare = measure.width - natural;
  if (align === 'center') return fragmentsOf(line, measure.left + spare / 2, 0);
  if (align === 'right') return fragmentsOf(line, measure.left + spare, 0);
  const gaps = align === 'justify' && !last && spare > TOLERANCE ? gapsOf(line).filter(Boolean).length : 0;
  return fragmentsOf(line, measure.left, gaps === 0 ? 0 : spare / gaps);
}

function withoutBlanksAtEnd(line: readonly Glyph[]): readonly Glyph[] {
  let end = line.length;
  while (end > 0 && isSpace(line[end - 1])) end -= 1;
  return line.slice(0, end);
}

/**
 * The paragraph's lines; one without text where it has none.
 * @param area what the indents are measured from, millimetres from the page's left edge
 */
export function breakLines(paragraph: ComposedParagraph, area: Measure, setting: Setting): readonly BrokenLine[] {
  const { runs, indent, align } = paragraph;
  const glyphs = glyphsOf(runs, setting);
  const cell = cellOf(setting.sheet);
  const lines: BrokenLine[] = [];
  let start = 0;
  do {
    const inset = indent.left + (start === 0 ? indent.first : 0);
    const measure = {
      left: area.left + inset * cell,
      width: area.width - (inset + indent.right) * cell,
    };
    const end = lineEnd(glyphs, start, measure.width);
    const line = withoutBlanksAtEnd(glyphs.slice(start, end));
    const size = line.reduce((largest, { run }) => Math.max(largest, run.size), 0);
    lines.push({ fragments: placed(line, measure, align, end >= glyphs.length), size });
    start = end;
  } while (start < glyphs.length);
  return lines;
}

/** The width of text on one line, millimetres. */
export function widthOf(runs: readonly Run[], setting: Setting): number {
  return lineWidth(glyphsOf(runs, setting));
}

/** Text on one line as wide as the measure: spread where it is shorter, its characters narrowed where it is longer. */
export function fitLine(runs: readonly Run[], measure: Measure, setting: Setting): Fragment[] {
  const glyphs = glyphsOf(runs, setting);
  const scale = measure.width / widthOf(runs, setting);
  if (!(scale < 1)) return placed(glyphs, measure, 'justify', false);
  const narrowed = glyphs.map((glyph) => ({ ...glyph, advance: glyph.advance * scale, gap: glyph.gap * scale }));
  return fragmentsOf(narrowed, measure.left, 0).map((fragment) => ({ ...fragment, scale }));
}

interface Kept {
  readonly indent: Indent;
  readonly align: Align;
  readonly area: Measure;
  readonly lines: readonly BrokenLine[];
}

/** Breaks paragraphs into lines and remembers them by their runs, for as long as somebody holds those. */
export type LineBreaker = (paragraph: ComposedParagraph, area: Measure) => readonly BrokenLine[];

/** A breaker of one setting; make a new one when sheet or faces change. */
export function createLineBreaker(setting: Setting): LineBreaker {
  const known = new WeakMap<readonly Run[], Kept>();
  return (paragraph, area) => {
    const { runs, indent, align } = paragraph;
    const kept = known.get(runs);
    if (
      kept &&
      kept.align === align &&
      kept.indent.left === indent.left &&
      kept.indent.right === indent.right &&
      kept.indent.first === indent.first &&
      kept.area.left === area.left &&
      kept.area.width === area.width
    )
      return kept.lines;
    const lines = breakLines(paragraph, area, setting);
    known.set(runs, { indent, align, area, lines });
    return lines;
  };
}
