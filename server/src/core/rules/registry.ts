import { definitions } from './index.generated.ts';
import type { Rule } from './rule.ts';

/** Every rule, sorted by group and id. */
export const rules: readonly Rule[] = definitions.map(({ id, group, definition }) => ({ ...definition, id, group }));

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
