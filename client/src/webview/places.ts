/** Where lines of the source stand in the scrolled pages, and which one stands at a height. */

export interface Anchor {
  readonly line: number;
  /** From the top of all pages, in whatever unit the caller scrolls by. */
  readonly y: number;
}

/**
 * Anchors in the order of the source, each no higher than the one before: what stands out of order on the page (版记, a
 * 密级 above the mark) is passed over.
 */
export function orderAnchors(anchors: readonly Anchor[]): Anchor[] {
  const first = new Map<number, number>();
  for (const { line, y } of anchors) if (line >= 0 && !first.has(line)) first.set(line, y);
  const sorted = [...first].map(([line, y]) => ({ line, y })).sort((a, b) => a.line - b.line);
  const kept: Anchor[] = [];
  for (const anchor of sorted) if (anchor.y >= (kept.at(-1)?.y ?? 0)) kept.push(anchor);
  return kept;
}

/** Reads one measure of the anchors at a value of the other, between two of them in proportion. */
function between(anchors: readonly Anchor[], from: keyof Anchor, to: keyof Anchor, value: number): number | undefined {
  const next = anchors.findIndex((anchor) => anchor[from] > value);
  const at = next < 0 ? anchors.length - 1 : next - 1;
  const [low, high] = [anchors[at], anchors[at + 1]];
  if (!low) return anchors.length > 0 ? anchors[0]?.[to] : undefined;
  if (!high) return low[to];
  const part = (value - low[from]) / (high[from] - low[from]);
  return low[to] + part * (high[to] - low[to]);
}

/** The height of a line of the source (a fraction is on the way to the next); undefined where there is none. */
export function heightOf(anchors: readonly Anchor[], line: number): number | undefined {
  return between(anchors, 'line', 'y', line);
}

/** The line of the source at a height. */
export function lineAt(anchors: readonly Anchor[], y: number): number | undefined {
  const first = anchors[0];
  return first && y <= first.y ? 0 : between(anchors, 'y', 'line', y);
}
