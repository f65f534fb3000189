import { GROUPS } from './groups.ts';
import type { BadExample, Rule, Severity } from './rule.ts';

const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示', hint: '建议' };

/** An example as people read it: line ends for ⏎, the marks of the expected range gone. */
export function exampleText(draft: string): string {
  return draft.replace(/[⟦⟧]/g, '').replaceAll('⏎', '\n');
}

/** The examples of a rule that must fire, in one shape. */
export function badExamples(rule: Pick<Rule, 'bad'>): readonly BadExample[] {
  return rule.bad.map((example) => (typeof example === 'string' ? { draft: example } : example));
}

const fence = (text: string) => `\`\`\`text\n${text}\n\`\`\``;

/** What a rule is, why, and how it looks when wrong and right: Markdown for hover, terminal and documentation page. */
export function explainRule(rule: Rule): string {
  const bad = badExamples(rule);
  const fixed = bad.find((example) => example.fixed !== undefined);
  return [
    `# ${rule.name}`,
    `\`${rule.id}\` · ${GROUPS[rule.group] ?? rule.group} · ${SEVERITY_NAMES[rule.severity]}${rule.off ? '（默认关闭）' : ''}`,
    `**依据**：${rule.clause}（${rule.source}）`,
    rule.why,
    ...(rule.misleads ? [`**定级**：高于依据级，因为${rule.misleads}`] : []),
    '**不妥**',
    ...bad.map((example) => fence(exampleText(example.draft))),
    '**妥当**',
    ...rule.good.map((draft) => fence(exampleText(draft))),
    ...(fixed ? ['**改法**', fence(exampleText(fixed.fixed ?? ''))] : []),
    ...(rule.options
      ? ['**选项**', ...Object.entries(rule.options).map(([name, option]) => `- \`${name}\`：${option.description}`)]
      : []),
  ].join('\n\n');
}
