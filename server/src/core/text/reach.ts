import { countUpTo } from './search.ts';
import type { Span } from './span.ts';

/** Spans in the order in which they begin, each with the furthest end of those up to it: they may lie within each other. */
export type Reach = readonly Span[];

/** Sorts spans so that questions about them are answered in a moment, however many there are. */
export function reachOf(spans: readonly Span[]): Reach {
  let furthest = Number.NEGATIVE_INFINITY;
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      furthest = Math.max(furthest, end);
      return { start, end: furthest };
    });
}

/** How far the spans reach that begin at `at` or before it; without end backwards where none does. */
function furthestAt(reach: Reach, at: number): number {
  return reach[countUpTo(reach.length, (index) => reach[index]?.start ?? 0, at) - 1]?.end ?? Number.NEGATIVE_INFINITY;
}

/** Whether one of the spans holds the whole of another. */
export function holds(reach: Reach, { start, end }: Span): boolean {
  return furthestAt(reach, start) >= end;
}

/** Whether any of the spans has something in common with another. */
export function touches(reach: Reach, { start, end }: Span): boolean {
  return furthestAt(reach, end - 1) > start;
}
