import { explainRule, type Finding, type Rule, ruleById, rules, type Severity } from '../core/index.ts';
import { GROUPS } from '../core/rules/groups.ts';
import { SECRECY_PAGE } from './names.ts';
import { SECRECY_ADVICE } from './secrecy.ts';

const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示', hint: '建议' };

/** The list of all rules, by group. */
function index(): string {
  const groups = Object.entries(GROUPS).flatMap(([group, name]) => {
    const own = rules.filter((rule) => rule.group === group);
    const rows = own.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${rule.name} | ${rule.off ? '默认关闭' : SEVERITY_NAMES[rule.severity]} | ${rule.clause} |`,
    );
    return own.length
      ? [`## ${name}\n\n| 规则 | 名称 | 级别 | 依据 |\n| --- | --- | --- | --- |\n${rows.join('\n')}`]
      : [];
  });
  return ['# 公文检查规则', ...groups].join('\n\n');
}

/** A page of the documentation as Markdown: a rule's, the advice on secrecy, or (no id) the list of all rules. */
export function explain(id?: string): string | undefined {
  if (id === undefined) return index();
  if (id === SECRECY_PAGE) return SECRECY_ADVICE;
  const rule = ruleById(id);
  return rule && explainRule(rule);
}

const LONG = 120;

/** An example as a hover has room for it; its line ends shown, its marks gone. */
function example(draft: string): string {
  const text = draft.replace(/[⟦⟧]/g, '').replaceAll('⏎', '\n');
  return `\`\`\`text\n${text.length > LONG ? `${text.slice(0, LONG)}…` : text}\n\`\`\``;
}

/** A rule in short, for a hover on one of its findings: name, clause, reason, one example wrong and right. */
export function explainFinding(rule: Rule | undefined, finding: Finding): string[] {
  if (!rule) return [`\`${finding.ruleId}\`${finding.basis ? `（${finding.basis}）` : ''}`];
  const [bad] = rule.bad;
  const draft = typeof bad === 'string' ? bad : bad?.draft;
  const fixed = typeof bad === 'string' ? undefined : bad?.fixed;
  const right = fixed ?? rule.good[0];
  return [
    `**${rule.name}** \`${rule.id}\` · ${finding.basis || rule.clause}`,
    rule.why,
    ...(draft === undefined ? [] : ['不妥', example(draft)]),
    ...(right === undefined ? [] : ['妥当', example(right)]),
  ];
}
