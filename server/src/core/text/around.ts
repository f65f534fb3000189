/** The stretch around `from`–`to` that none of the marks divides, so far to either side at most; UTF-16 offsets. */
export function around(
  text: string,
  from: number,
  to: number,
  marks: RegExp,
  reach: number,
): { readonly from: number; readonly to: number } {
  let start = from;
  while (start > Math.max(0, from - reach) && !marks.test(text[start - 1] ?? '')) start--;
  let end = to;
  while (end < Math.min(text.length, to + reach) && !marks.test(text[end] ?? '')) end++;
  return { from: start, to: end };
}
