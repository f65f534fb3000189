/** The one run of a list that changed: `from` to `oldTo` became `from` to `newTo`. */
export interface Patch {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** What of a list changed, its equal head and tail left alone: those keep their elements, and the reader's place. */
export function patchOf(before: readonly string[], after: readonly string[]): Patch {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { from, oldTo: before.length - tail, newTo: after.length - tail };
}
