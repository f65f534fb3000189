/** A paragraph's text as runs: slices of its view, so that every character knows where it stands. */
import type { ViewRange } from '../model/token.ts';
import type { Color, Face, Run } from './composition.ts';

/** A slice of a view with its face. */
export interface Piece extends ViewRange {
  readonly face: Face;
}

/** The look that all runs of a line share. */
export interface Look {
  readonly size: number;
  readonly color?: Color;
}

/** Runs for the pieces, in order; empty ones are left out, those of one face that touch are one. */
export function runsOf(text: string, pieces: readonly Piece[], { size, color }: Look): Run[] {
  const joined: { from: number; to: number; face: Face }[] = [];
  for (const { from, to, face } of pieces) {
    const last = joined.at(-1);
    if (to <= from) continue;
    if (last?.to === from && last.face === face) last.to = to;
    else joined.push({ from, to, face });
  }
  return joined.map(({ from, to, face }) => ({
    text: text.slice(from, to),
    face,
    size,
    ...(color && color !== 'black' ? { color } : {}),
    from,
  }));
}

const known = new Map<string, WeakMap<object, readonly Run[]>>();

/**
 * The runs of a content or of a cell, the same array each time: what has broken them into lines knows them again.
 * @param of a `ParagraphContent`, or the range of a cell in one
 * @param key says all else that the runs hang on; few things are said
 */
export function rememberedRuns(of: object, key: string, make: () => readonly Run[]): readonly Run[] {
  let runs = known.get(key);
  if (!runs) {
    runs = new WeakMap();
    known.set(key, runs);
  }
  const found = runs.get(of) ?? make();
  runs.set(of, found);
  return found;
}

const BLANK = /[ 　\t]/u;

/** The range without the blanks at its ends. */
export function trimRange(text: string, from: number, to: number): ViewRange {
  let [start, end] = [from, to];
  while (start < end && BLANK.test(text[start] ?? '')) start++;
  while (end > start && BLANK.test(text[end - 1] ?? '')) end--;
  return { from: start, to: end };
}

/** What stands between the blanks of a range. */
export function wordsOf(text: string, from = 0, to = text.length): ViewRange[] {
  const words: ViewRange[] = [];
  for (let at = from; at < to; ) {
    const begin = at;
    while (at < to && !BLANK.test(text[at] ?? '')) at++;
    if (at > begin) words.push({ from: begin, to: at });
    at++;
  }
  return words;
}
