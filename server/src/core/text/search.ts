/**
 * How many of `length` places in ascending order begin at `offset` or before it.
 * @param startOf the offset at which the place of an index begins
 */
export function countUpTo(length: number, startOf: (index: number) => number, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
