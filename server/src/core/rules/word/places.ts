import type { Span } from '../../text/span.ts';
import type { Report } from '../rule.ts';

/** How many other places a finding names. */
const MOST = 5;

/**
 * One finding for one kind of fault, however often it occurs: at the first place, with the number of places and the next
 * few beside it; nothing where there is none. A finding a paragraph would cover the page.
 */
export function* toldOnce(places: readonly Span[], message: string, rest: Partial<Report> = {}): Generator<Report> {
  const [first, ...others] = places;
  if (!first) return;
  yield {
    start: first.start,
    end: first.end,
    message: others.length > 0 ? `${message}，共${places.length}处` : message,
    ...(others.length > 0
      ? { related: others.slice(0, MOST).map(({ start, end }) => ({ start, end, message: '这里也是' })) }
      : {}),
    ...rest,
  };
}

/** A measure as people read it: at most `digits` behind the point. */
export function measure(value: number, digits = 1): string {
  const power = 10 ** digits;
  // halves go up, also those that no floating number holds
  return String(Math.round(value * power + 1e-6) / power);
}
