/** Compared at once, in UTF-16 units: whole stretches compare much faster than one unit after the other. */
const STRETCH = 4096;

/**
 * How many UTF-16 units two texts begin and end with alike; the two do not reach into each other, and a surrogate pair
 * may be torn.
 */
export function commonEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head + STRETCH <= most && a.slice(head, head + STRETCH) === b.slice(head, head + STRETCH)) head += STRETCH;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  const left = most - head;
  const endOf = (text: string) => text.slice(text.length - tail - STRETCH, text.length - tail);
  while (tail + STRETCH <= left && endOf(a) === endOf(b)) tail += STRETCH;
  while (tail < left && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return { head, tail };
}
