import { readdirSync } from 'node:fs';
import type { Rule, RuleDefinition } from '../../server/src/core/rules/rule.ts';

const folder = new URL('../../server/src/core/rules/', import.meta.url);

/** The rules as their files stand, registered or not; those of one group where GROUP names it. */
export async function loadRules(only = process.env['GROUP']): Promise<Rule[]> {
  const rules: Rule[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || (only && !only.split(',').includes(entry.name))) continue;
    for (const file of readdirSync(new URL(`${entry.name}/`, folder)).sort()) {
      if (!/^[a-z]+(?:-[a-z]+)+\.ts$/.test(file)) continue;
      const module: { default: RuleDefinition } = await import(new URL(`${entry.name}/${file}`, folder).href);
      rules.push({ ...module.default, id: file.slice(0, -3), group: entry.name });
    }
  }
  return rules;
}
