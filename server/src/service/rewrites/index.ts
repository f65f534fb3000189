import { generateAgenda } from './agendaGenerate.ts';
import { assignTimes, shiftTimes } from './agendaSlots.ts';
import { updateTopics } from './agendaTopics.ts';
import { updateAgenda } from './agendaUpdate.ts';
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
  generateAgenda,
  updateAgenda,
  updateTopics,
  assignTimes,
  shiftTimes,
];

export function rewriteByName(name: string): Rewrite | undefined {
  return REWRITES.find((rewrite) => rewrite.name === name);
}
