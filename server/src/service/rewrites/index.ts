import { convertNumbering } from './numberingConvert.ts';
import { demote, promote } from './numberingLevels.ts';
import { moveItemDown, moveItemUp } from './numberingMoves.ts';
import { renumber, renumberDocument } from './numberingRenumber.ts';
import type { Rewrite } from './rewrite.ts';

/** Every command that edits a draft. */
export const REWRITES: readonly Rewrite[] = [
  renumber,
  renumberDocument,
  promote,
  demote,
  moveItemUp,
  moveItemDown,
  convertNumbering,
];

export function rewriteByName(name: string): Rewrite | undefined {
  return REWRITES.find((rewrite) => rewrite.name === name);
}
