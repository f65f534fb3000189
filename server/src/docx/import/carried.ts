/**
 * What a draft has and its page does not show: blank lines, typed indents and padding, hard line ends, residue. The
 * export keeps it in the file without a word of the text, and the import gives it back to every line that is still the
 * same; a line that was changed in Word comes as the page shows it.
 */
import crc32 from 'crc/calculators/crc32';
import { strToU8 } from 'fflate';
import { parseDocument } from '../../core/model/parse.ts';
import { viewSpan } from '../../core/text/view.ts';
import type { DraftLine } from './arrange.ts';
import { type LinePiece, lineText, slicePieces, trimPieces } from './lines.ts';

/** A line of the import: its checksum, what stands before it in the draft, and within it behind so many characters. */
interface CarriedLine {
  /** Undefined where the page and the draft do not agree. */
  readonly c?: number;
  /** `\n` where left out. */
  readonly b?: string;
  /** Gaps: the count of characters (blanks left out) before it, and what stands there. */
  readonly g?: readonly (readonly [number, string])[];
  /** Characters that the page shows otherwise: full-width digits. */
  readonly r?: readonly (readonly [number, string])[];
}

interface Carried {
  readonly v: 1;
  readonly l: readonly CarriedLine[];
  /** What stands behind the last line. */
  readonly e: string;
}

/** Word holds no more in one variable. */
const MOST = 60_000;

const isGap = (character: string) => /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(character);
/** A few bits of a line's text: enough to know it again, far from enough to guess it. */
const checksum = (text: string) => crc32(strToU8(text)) & 0xffff;

/** A character that is no blank: where it stands in the source. */
interface Glyph {
  readonly shown: string;
  readonly start: number;
  readonly end: number;
}

/** The characters of a draft that its page shows, in order. */
function glyphsOfDraft(draft: string): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const { content, start, role } of parseDocument(draft).paragraphs) {
    if (role === 'rule' || role === 'pageNumber' || role === 'comment') continue;
    const { view } = content;
    for (let i = 0; i < view.text.length; i++) {
      const shown = view.text[i] ?? '';
      if (isGap(shown)) continue;
      const span = viewSpan(view, i, i + 1);
      glyphs.push({ shown, start: start + span.start, end: start + span.end });
    }
  }
  return glyphs;
}

const RESIDUE = /\[bookmark:[^\]\n]{0,80}\]|\b_(?:Toc|Ref|Hlk|GoBack)\w{0,60}|(?:\\\* ?)?\bMERGEFORMAT\b/gu;
const NO_WORDS = /^[\s\p{Z}\p{C}\p{P}\p{S}]*$/u;
const PAGE_NUMBER = /^[\s　]*(?:[—–-][\s　]*\d{1,3}[\s　]*[—–-]|第 ?\d{1,3} ?页.{0,10})[\s　]*$/u;

/** Only what is no word goes into the file: a comment or a link's address must not travel unseen. */
function harmless(gap: string): string {
  return gap
    .split('\n')
    .map((line) =>
      (NO_WORDS.test(line.replace(RESIDUE, '')) && !line.includes('<!--')) || PAGE_NUMBER.test(line) ? line : '',
    )
    .join('\n');
}

const blanksOf = (gap: string) => gap.replace(/[^\s\p{Z}]/gu, '');

/**
 * What the file is to keep of a draft, beside the text that the import finds in it; undefined where there is nothing to
 * keep, or too much.
 */
export function carriedOf(draft: string, lines: readonly DraftLine[]): string | undefined {
  const glyphs = glyphsOfDraft(draft);
  const texts = lines.map(lineText);
  const shown = texts.flatMap(bareCharacters).filter((character) => !isGap(character));
  // where page and draft do not say the same, nothing is kept
  const most = Math.min(shown.length, glyphs.length);
  let head = 0;
  while (head < most && shown[head] === glyphs[head]?.shown) head++;
  const shift = glyphs.length - shown.length;
  let tail = shown.length;
  while (tail > head && tail + shift > head && shown[tail - 1] === glyphs[tail - 1 + shift]?.shown) tail--;
  const glyphAt = (index: number): Glyph | undefined =>
    index < head ? glyphs[index] : index >= tail ? glyphs[index + shift] : undefined;
  const written = (index: number): string | undefined => {
    const own = glyphAt(index);
    const before = glyphAt(index - 1);
    if (index === 0) return own && draft.slice(0, own.start);
    // behind the last one, the draft's end
    if (index === shown.length) return before && draft.slice(before.end);
    // on both sides of a stretch that does not agree, the glyphs are no neighbours
    if (!own || !before || (index === tail && head < tail)) return undefined;
    return draft.slice(before.end, own.start);
  };
  const between = (index: number): string | undefined => {
    const gap = written(index);
    return gap === undefined ? undefined : harmless(gap);
  };
  /** Whether words are left out behind one of these glyphs: a bracket that belonged to them must not stay alone. */
  const losesWords = (from: number, to: number) => {
    for (let index = from + 1; index <= to; index++) if (written(index) !== between(index)) return true;
    return false;
  };

  let at = 0;
  const carried = texts.map((text): CarriedLine => {
    const gaps: [number, string][] = [];
    const replaced: [number, string][] = [];
    const first = at;
    let gap = '';
    let agrees = true;
    for (const character of bareCharacters(text)) {
      if (isGap(character)) {
        gap += character;
        continue;
      }
      const glyph = glyphAt(at);
      agrees &&= glyph !== undefined;
      const source = glyph && draft.slice(glyph.start, glyph.end);
      if (source !== undefined && source !== character)
        replaced.push([at - first, harmlessCharacter(source, character)]);
      const wanted = at > first ? between(at) : gap;
      if (wanted !== undefined && wanted !== gap) gaps.push([at - first, wanted]);
      gap = '';
      at++;
    }
    if (!agrees || at === first) return {};
    const before = between(first);
    const kept = losesWords(first, at) ? gaps.map(([index, own]): [number, string] => [index, blanksOf(own)]) : gaps;
    return {
      c: checksum(text),
      ...(before === undefined || before === '\n' ? {} : { b: before }),
      ...(kept.length ? { g: kept } : {}),
      ...(replaced.length ? { r: replaced } : {}),
    };
  });
  const last = glyphAt(shown.length - 1);
  const end = last ? harmless(draft.slice(last.end)) : '';
  const value = JSON.stringify({ v: 1, l: carried, e: end } satisfies Carried);
  return value.length > MOST ? undefined : value;
}

const bareCharacters = (text: string) => Array.from({ length: text.length }, (_, i) => text[i] ?? '');

/** A character written otherwise, if it is one: `２` for 2. */
const harmlessCharacter = (source: string, shown: string) => (source.length === 1 ? source : shown);

function readCarried(value: string): Carried | undefined {
  try {
    const found: unknown = JSON.parse(value);
    return isCarried(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isBlankText = (value: unknown) => typeof value === 'string' && harmless(value) === value;
const arePairs = (value: unknown, fits: (text: unknown) => boolean) =>
  value === undefined ||
  (Array.isArray(value) &&
    value.every((pair: unknown) => Array.isArray(pair) && Number.isInteger(pair[0]) && fits(pair[1])));

/** Whatever the file says, no word comes from here that its page does not show. */
function isCarried(value: unknown): value is Carried {
  if (!isObject(value) || value['v'] !== 1 || !isBlankText(value['e'])) return false;
  const lines: unknown = value['l'];
  return (
    Array.isArray(lines) &&
    lines.every(
      (line: unknown) =>
        isObject(line) &&
        (line['b'] === undefined || isBlankText(line['b'])) &&
        arePairs(line['g'], isBlankText) &&
        arePairs(
          line['r'],
          (text) =>
            typeof text === 'string' &&
            /^[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2e80-\u2fdf\uf900-\ufaff]$/.test(text),
        ),
    )
  );
}

/** The draft's lines with what the file kept of them given back, and what stands behind the last. */
export function restore(lines: readonly DraftLine[], value: string): { lines: DraftLine[]; end: string } {
  const carried = readCarried(value);
  if (!carried) return { lines: [...lines], end: '\n' };
  const partners = align(
    lines.map((line) => checksum(lineText(line))),
    carried.l.map(({ c }) => c ?? -1),
  );
  const restored = lines.map((line, i): DraftLine => {
    const partner = partners[i];
    const kept = partner === undefined ? undefined : carried.l[partner];
    if (partner === undefined || !kept) return line;
    const neighbours = i === 0 ? partner === 0 : partners[i - 1] === partner - 1;
    const before = kept.b ?? '\n';
    const indent = /[^\n]*$/.exec(before)?.[0] ?? '';
    // the blanks at a line's ends are kept with what stands between the lines: empty cells are not to be given twice
    const followed = i + 1 < lines.length ? partners[i + 1] === partner + 1 : partner === carried.l.length - 1;
    return {
      before: neighbours ? before : i === 0 ? indent : `${line.before.replace(/[^\n]+$/, '')}${indent}`,
      pieces: trimPieces(regapped(line.pieces, kept), followed),
    };
  });
  const whole = partners.at(-1) === carried.l.length - 1;
  return { lines: restored, end: whole ? carried.e : '\n' };
}

/** The pieces with other gaps and other forms of characters. */
function regapped(pieces: readonly LinePiece[], { g = [], r = [] }: CarriedLine): LinePiece[] {
  if (!g.length && !r.length) return [...pieces];
  const gaps = new Map(g);
  const forms = new Map(r);
  const text = lineText({ pieces });
  const result: LinePiece[] = [];
  let count = 0;
  let done = 0;
  let gapFrom = 0;
  for (let i = 0; i < text.length; i++) {
    if (isGap(text[i] ?? '')) continue;
    const gap = gaps.get(count);
    const form = forms.get(count);
    if (gap !== undefined) {
      result.push(...slicePieces(pieces, done, gapFrom));
      const [neighbour] = slicePieces(pieces, i, i + 1);
      if (neighbour && gap) result.push({ ...neighbour, text: gap, source: undefined });
      done = i;
    }
    if (form !== undefined) {
      result.push(
        ...slicePieces(pieces, done, i),
        ...slicePieces(pieces, i, i + 1).map((one) => ({ ...one, text: form })),
      );
      done = i + 1;
    }
    count++;
    gapFrom = i + 1;
  }
  return [...result, ...slicePieces(pieces, done, text.length)];
}

/** Lines compared beyond what stands alike at both ends. */
const MOST_CELLS = 4_000_000;

/** For each line the kept line that it is, in order. */
function align(lines: readonly number[], kept: readonly number[]): (number | undefined)[] {
  const partners: (number | undefined)[] = lines.map(() => undefined);
  let head = 0;
  while (head < lines.length && head < kept.length && lines[head] === kept[head]) partners[head] = head++;
  let tail = 0;
  while (
    tail < Math.min(lines.length, kept.length) - head &&
    lines[lines.length - 1 - tail] === kept[kept.length - 1 - tail]
  ) {
    partners[lines.length - 1 - tail] = kept.length - 1 - tail;
    tail++;
  }
  const rows = lines.length - head - tail;
  const columns = kept.length - head - tail;
  if (rows * columns > MOST_CELLS) return partners;
  const width = columns + 1;
  const best = new Uint32Array((rows + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      best[i * width + j] =
        lines[head + i] === kept[head + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = 0, j = 0; i < rows && j < columns; )
    if (lines[head + i] === kept[head + j]) partners[head + i++] = head + j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return partners;
}
