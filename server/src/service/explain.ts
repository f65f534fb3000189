import { explainRule, type Finding, type Rule, ruleById, rules } from '../core/index.ts';
import { badExamples, exampleText, fenced, SEVERITY_NAMES } from '../core/rules/explain.ts';
import { GROUPS } from '../core/rules/groups.ts';
import { SECRECY_PAGE } from './names.ts';
import { SECRECY_ADVICE } from './secrecy.ts';

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

/** Lines of an example that a hover has room for. */
const ROOM = 4;

/** The lines of `text` that matter, with a neighbour on each side where there is room; all of a short text. */
function excerpt(text: string, matters: (line: string, index: number) => boolean): string {
  const lines = text.split('\n');
  if (lines.length <= ROOM) return text;
  const wanted = lines.flatMap((line, index) => (matters(line, index) ? [index] : []));
  const first = Math.max(0, (wanted[0] ?? 0) - 1);
  const last = Math.min(lines.length, Math.max(first + ROOM, (wanted.at(-1) ?? 0) + 1));
  return [...(first > 0 ? ['…'] : []), ...lines.slice(first, last), ...(last < lines.length ? ['…'] : [])].join('\n');
}

/** A rule in short, for a hover on one of its findings: name, clause, reason, one example wrong and right. */
export function explainFinding(rule: Rule | undefined, finding: Finding): string[] {
  if (!rule) return [`\`${finding.ruleId}\`${finding.basis ? `（${finding.basis}）` : ''}`];
  const [bad] = badExamples(rule);
  const wrong = bad?.draft.replaceAll('⏎', '\n');
  const right = exampleText(bad?.fixed ?? rule.good[0] ?? '');
  const wrongLines = new Set(exampleText(bad?.draft ?? '').split('\n'));
  return [
    `**${rule.name}** \`${rule.id}\` · ${finding.basis || rule.clause}`,
    rule.why,
    ...(wrong === undefined ? [] : ['不妥', fenced(exampleText(excerpt(wrong, (line) => /[⟦⟧]/.test(line))))]),
    ...(right === '' ? [] : ['妥当', fenced(excerpt(right, (line) => !wrongLines.has(line)))]),
  ];
}
