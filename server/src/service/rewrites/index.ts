import type { Rewrite } from './rewrite.ts';

/** Every command that edits a draft. */
export const REWRITES: readonly Rewrite[] = [];

export function rewriteByName(name: string): Rewrite | undefined {
  return REWRITES.find((rewrite) => rewrite.name === name);
}
