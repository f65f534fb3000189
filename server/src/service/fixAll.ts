import type { TextEdit } from 'vscode-languageserver-types';
import { fixAllWith } from '../core/index.ts';
import { minimalEdits } from '../core/text/minimalEdits.ts';
import type { CheckedDraft } from './draft.ts';
import { toRange } from './ranges.ts';

/** How much a fix-all mends, and how much it leaves to the writer (建议 not counted: no list shows them). */
export interface FixAllCounts {
  readonly fixed: number;
  readonly left: number;
}

/**
 * Small edits that make every safe fix of the draft, or of one rule only. Marks of secrecy stay as they are: the engine
 * calls no fix of theirs safe.
 */
export function fixAllOf(draft: CheckedDraft, only?: string): { edits: TextEdit[]; counts: FixAllCounts } {
  const { text, fixed, findings } = fixAllWith(draft.linter, draft.text, draft.config, only, draft.neighbours);
  const edits = minimalEdits(draft.text, text).map((edit) => ({
    range: toRange(draft.positions, edit),
    newText: edit.newText,
  }));
  const left = findings.filter(({ severity }) => severity !== 'hint').length;
  return { edits, counts: { fixed: fixed.length, left } };
}

/** How many findings a fix-all could mend. */
export function countSafe(draft: CheckedDraft, only?: string): number {
  return draft.findings.filter(
    ({ ruleId, fixes }) => (only === undefined || ruleId === only) && fixes.some((fix) => fix.safe),
  ).length;
}
