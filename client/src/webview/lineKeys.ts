import type { ShownLine } from '../../../server/src/service/index.ts';

/** Whatever makes a line look different, but for its height on the page: lines that only move keep their elements. */
export function lineKey({ top: _, ...looks }: ShownLine): string {
  return JSON.stringify(looks);
}
