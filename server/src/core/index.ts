/** The checker as a library: text in, findings and fixes out. No I/O. */
import { type Config, DEFAULT_CONFIG } from './lint/config.ts';
import type { Finding } from './lint/finding.ts';
import { type FixResult, fixAllWith } from './lint/fix.ts';
import { glanceWith } from './lint/glance.ts';
import { createLinterOf, type Linter, type LintResult } from './lint/linter.ts';
import { planOf } from './lint/plan.ts';
import type { ContentCache } from './model/paragraphs.ts';
import { parseDocument } from './model/parse.ts';
import { type DraftSummary, summarise } from './model/summary.ts';
import type { Neighbours } from './model/workspace.ts';
import { rules } from './rules/registry.ts';

/** A linter of all rules. Keep one a document: it remembers the last text to check the next one quickly. */
export function createLinter(): Linter {
  return createLinterOf(rules);
}

/** Checks one text once; with what the other drafts say that concerns it, the rules across drafts run too. */
export function lint(text: string, config: Config = DEFAULT_CONFIG, neighbours?: Neighbours): LintResult {
  return createLinter().lint(text, config, neighbours);
}

/**
 * What can be told at once of a text that was edited within one paragraph since it was checked, in a time that hardly
 * grows with the text: for drafts so long that a whole check is felt. Undefined where only a whole check can tell.
 */
export function glance(checked: LintResult, text: string, config: Config): readonly Finding[] | undefined {
  return glanceWith(checked, text, planOf(rules, config), config);
}

/**
 * What other drafts need to know of a text, for the index of a workspace.
 * @param contents what was read of its lines before
 */
export function summariseText(text: string, contents?: ContentCache): DraftSummary {
  return summarise(parseDocument(text, contents));
}

/** Applies every safe fix (of one rule, if `only` names it) until nothing changes. */
export function fixAll(
  text: string,
  config: Config = DEFAULT_CONFIG,
  only?: string,
  neighbours?: Neighbours,
): FixResult {
  return fixAllWith(createLinter(), text, config, only, neighbours);
}

export {
  type Config,
  DEFAULT_CONFIG,
  type HintSettings,
  type IndentStyle,
  mergeConfig,
  profileOf,
  type RenumberMode,
  type RuleSetting,
} from './lint/config.ts';
export { configForFile, type ParsedConfig, parseConfig } from './lint/configFile.ts';
export { CONFIG_FILE_NAME } from './lint/draftPath.ts';
export type { Finding, FindingFix } from './lint/finding.ts';
export { applyEdits, type FixResult, fixAllWith } from './lint/fix.ts';
export type { Linter, LintResult } from './lint/linter.ts';
export { mendingOf } from './lint/mending.ts';
export type * from './model/document.ts';
export { recogniseDocument } from './model/recognise.ts';
export { type DraftSummary, type Place, summarise } from './model/summary.ts';
export { createWorkspaceIndex, type DraftElsewhere, type Neighbours, type WorkspaceIndex } from './model/workspace.ts';
export { explainRule } from './rules/explain.ts';
export { ruleById, rules } from './rules/registry.ts';
export type { Edit, Fix, Related, Rule, Severity, Source } from './rules/rule.ts';
export { type Position, type PositionMap, positionMap, positionMapAfter } from './text/positions.ts';
export type { Span } from './text/span.ts';
