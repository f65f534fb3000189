import type { PartKind } from '../model/document.ts';
import { DEFAULT_PARTS, type Rule, type RuleContext, type Severity } from '../rules/rule.ts';
import { NO_FACTS } from '../rules/unitFacts.ts';
import { type Config, profileOf, type RuleSetting } from './config.ts';

/** A rule as the configuration has it. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly context: RuleContext;
  readonly parts: ReadonlySet<PartKind>;
}

/** The rules that the configuration leaves on. */
export function activeRules(rules: readonly Rule[], config: Config): ActiveRule[] {
  return rules.flatMap((rule) => {
    const setting: RuleSetting | undefined = config.rules[rule.id];
    const level = typeof setting === 'string' ? setting : setting?.[0];
    if (level === 'off' || (level === undefined && rule.off)) return [];
    return [
      {
        rule,
        severity: level ?? rule.severity,
        context: {
          options: typeof setting === 'object' ? setting[1] : {},
          classifiedSystem: config.classifiedSystem,
          unit: config.unit ?? NO_FACTS,
          layout: profileOf(config),
        },
        parts: new Set(rule.parts ?? DEFAULT_PARTS),
      },
    ];
  });
}
