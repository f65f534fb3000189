import type { Severity } from '../rules/rule.ts';
import type { UnitFacts } from '../rules/unitFacts.ts';
import type { Span } from '../text/span.ts';

/** What a rule may be set to: off, a severity, or a severity with options. */
export type RuleSetting = 'off' | Severity | readonly ['off' | Severity, Readonly<Record<string, unknown>>];

/** An ignore of the configuration: a rule, for files whose path matches, with a reason. */
export interface ConfigIgnore {
  readonly rule: string;
  /** Path globs relative to the configuration file; all files if left out. */
  readonly files?: readonly string[];
  readonly reason: string;
  /** Where it stands in the configuration file. */
  readonly at: Span;
}

/** A checked `.gongwen.json` merged with the editor's settings. */
export interface Config {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly ignores: readonly ConfigIgnore[];
  /** For one file: the rules that `ignores` silences there, each with the indexes of those ignores. */
  readonly ignored?: Readonly<Record<string, readonly number[]>>;
  /** This machine is for classified work: marks of secrecy are no finding. Never from a configuration file. */
  readonly classifiedSystem: boolean;
  /** The unit's own facts. */
  readonly unit?: UnitFacts;
}

/** What the checker itself finds and a configuration may set as if it were a rule: id and Chinese name. */
export const ENGINE_RULES: Readonly<Record<string, string>> = {
  'ignore-unused': '没有用到的忽略注释',
  'ignore-reason': '没有写明理由的忽略注释',
};

export const DEFAULT_CONFIG: Config = { rules: {}, ignores: [], classifiedSystem: false };

/**
 * Two configurations as one; where both speak, `over` wins. Rules are merged by name, ignores add up, and a machine for
 * classified work stays one whatever the other says.
 */
export function mergeConfig(base: Config, over: Config): Config {
  const unit = over.unit ?? base.unit;
  return {
    rules: { ...base.rules, ...over.rules },
    ignores: [...base.ignores, ...over.ignores],
    classifiedSystem: base.classifiedSystem || over.classifiedSystem,
    ...(unit ? { unit } : {}),
  };
}
