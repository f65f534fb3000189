import type { TextEdit } from 'vscode-languageserver-types';
import { type Config, fixAll, rules } from '../core/index.ts';
import type { CheckedDraft } from './draft.ts';
import { minimalEdits } from './minimalEdits.ts';
import { toRange } from './ranges.ts';
import { isSecrecy } from './secrecy.ts';

/** The configuration with every rule of secrecy off: what a fix-all must not touch, it must not see. */
function withoutSecrecy(config: Config): Config {
  const off = rules.filter((rule) => isSecrecy({ ruleId: rule.id })).map((rule) => [rule.id, 'off'] as const);
  return { ...config, rules: { ...config.rules, ...Object.fromEntries(off) } };
}

/**
 * Small edits that make every safe fix of the draft, or of one rule only.
 * Marks of secrecy stay as they are, whatever their findings offer.
 */
export function fixAllEdits(draft: CheckedDraft, only?: string): TextEdit[] {
  if (only !== undefined && isSecrecy({ ruleId: only })) return [];
  const whole = fixAll(draft.text, draft.config, only);
  const { text } = whole.fixed.some(isSecrecy) ? fixAll(draft.text, withoutSecrecy(draft.config), only) : whole;
  return minimalEdits(draft.text, text).map((edit) => ({
    range: toRange(draft.positions, edit),
    newText: edit.newText,
  }));
}

/** How many findings a fix-all could mend. */
export function countSafe(draft: CheckedDraft, only?: string): number {
  return draft.findings.filter(
    (finding) =>
      (only === undefined || finding.ruleId === only) && !isSecrecy(finding) && finding.fixes.some((fix) => fix.safe),
  ).length;
}
