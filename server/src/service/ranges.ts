import type { Range } from 'vscode-languageserver-types';
import type { PositionMap, Span } from '../core/index.ts';

/** The LSP range of a span; the way out of UTF-16 offsets for every feature. */
export function toRange(positions: PositionMap, span: Span): Range {
  return { start: positions.toPosition(span.start), end: positions.toPosition(span.end) };
}

/** The span of an LSP range, its ends in order. */
export function toSpan(positions: PositionMap, range: Range): Span {
  const a = positions.toOffset(range.start);
  const b = positions.toOffset(range.end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** True where the spans share a character or touch: a cursor at the end of a finding still means that finding. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
