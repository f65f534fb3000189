import { distance } from 'fastest-levenshtein';

/** The stretch of a longer text that is nearest to a shorter one, and how many edits apart the two are. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly edits: number;
}

/**
 * Finds `short` in `long`, wrong characters allowed: edit distance with free ends on the longer side. O(n·m), meant for
 * titles of some hundred characters.
 */
export function findNearest(short: string, long: string): Window {
  let costs = Array.from({ length: long.length + 1 }, () => 0);
  let starts = Array.from({ length: long.length + 1 }, (_, j) => j);
  for (let i = 1; i <= short.length; i++) {
    const nextCosts = [i];
    const nextStarts = [0];
    for (let j = 1; j <= long.length; j++) {
      const replace = (costs[j - 1] ?? 0) + (short[i - 1] === long[j - 1] ? 0 : 1);
      const drop = (costs[j] ?? 0) + 1;
      const insert = (nextCosts[j - 1] ?? 0) + 1;
      const least = Math.min(replace, drop, insert);
      nextCosts.push(least);
      nextStarts.push((least === replace ? starts[j - 1] : least === drop ? starts[j] : nextStarts[j - 1]) ?? 0);
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let to = 0;
  for (let j = 1; j <= long.length; j++) if ((costs[j] ?? 0) <= (costs[to] ?? 0)) to = j;
  return { from: starts[to] ?? 0, to, edits: costs[to] ?? 0 };
}

/** Likeness of two texts, 0–1: by edit distance, or by how nearly the longer one holds the shorter. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const whole = 1 - distance(a, b) / long.length;
  if (short.length < 4 || long.length > 300) return whole;
  const held = (one: string, other: string) => 0.95 * (1 - findNearest(one, other).edits / one.length);
  return Math.max(whole, held(short, long), short.length === long.length ? held(long, short) : 0);
}
