import type { TextEdit } from 'vscode-languageserver-types';
import { fixAllWith } from '../core/index.ts';
import type { CheckedDraft } from './draft.ts';
import { minimalEdits } from './minimalEdits.ts';
import { toRange } from './ranges.ts';

/**
 * Small edits that make every safe fix of the draft, or of one rule only. Marks of secrecy stay as they are: the engine
 * calls no fix of theirs safe.
 */
export function fixAllEdits(draft: CheckedDraft, only?: string): TextEdit[] {
  const { text } = fixAllWith(draft.linter, draft.text, draft.config, only);
  return minimalEdits(draft.text, text).map((edit) => ({
    range: toRange(draft.positions, edit),
    newText: edit.newText,
  }));
}

/** How many findings a fix-all could mend. */
export function countSafe(draft: CheckedDraft, only?: string): number {
  return draft.findings.filter(
    ({ ruleId, fixes }) => (only === undefined || ruleId === only) && fixes.some((fix) => fix.safe),
  ).length;
}
