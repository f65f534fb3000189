/** A half-open range of the source text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True where the two spans share at least one character, or one is empty and lies within the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start === a.end || b.start === b.end
    ? a.start <= b.end && b.start <= a.end
    : a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
