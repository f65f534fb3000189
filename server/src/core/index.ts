/** The checker as a library: text in, findings and fixes out. No I/O. */
import { type Config, DEFAULT_CONFIG } from './lint/config.ts';
import { type FixResult, fixAllWith } from './lint/fix.ts';
import { createLinterOf, type Linter, type LintResult } from './lint/linter.ts';
import { rules } from './rules/registry.ts';

/** A linter of all rules. Keep one a document: it remembers the last text to check the next one quickly. */
export function createLinter(): Linter {
  return createLinterOf(rules);
}

/** Checks one text once. */
export function lint(text: string, config: Config = DEFAULT_CONFIG): LintResult {
  return createLinter().lint(text, config);
}

/** Applies every safe fix (of one rule, if `only` names it) until nothing changes. */
export function fixAll(text: string, config: Config = DEFAULT_CONFIG, only?: string): FixResult {
  return fixAllWith(createLinter(), text, config, only);
}

export { type Config, DEFAULT_CONFIG, mergeConfig, type RuleSetting } from './lint/config.ts';
export { CONFIG_FILE_NAME, configForFile, type ParsedConfig, parseConfig } from './lint/configFile.ts';
export type { Finding, FindingFix } from './lint/finding.ts';
export { applyEdits, type FixResult, fixAllWith } from './lint/fix.ts';
export type { Linter, LintResult } from './lint/linter.ts';
export type * from './model/document.ts';
export { recogniseDocument } from './model/recognise.ts';
export { explainRule } from './rules/explain.ts';
export { ruleById, rules } from './rules/registry.ts';
export type { Edit, Fix, Related, Rule, Severity, Source } from './rules/rule.ts';
export { type Position, type PositionMap, positionMap } from './text/positions.ts';
export type { Span } from './text/span.ts';
