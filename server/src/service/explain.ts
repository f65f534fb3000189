import { type Finding, mendingOf, type Rule, ruleById, rules } from '../core/index.ts';
import { badExamples, exampleLines, exampleText, fenced, ruleList, rulePage } from '../core/rules/explain.ts';
import { SECRECY_PAGE } from './names.ts';
import { SECRECY_ADVICE } from './secrecy.ts';

/** A page of the documentation as Markdown: a rule's, the advice on secrecy, or (no id) the list of all rules. */
export function explain(id?: string): string | undefined {
  if (id === undefined) return `# 公文检查规则\n\n${ruleList(rules)}`;
  if (id === SECRECY_PAGE) return SECRECY_ADVICE;
  const rule = ruleById(id);
  return rule && rulePage(rule, mendingOf(rule));
}

/** Lines of an example that a hover has room for. */
const ROOM = 4;

/** The lines that `other` has not; all where that leaves none. */
function linesBeside(lines: readonly string[], other: readonly string[]): string[] {
  const own = lines.filter((line) => !other.includes(line));
  const shown = own.length === 0 ? lines : own;
  return shown.length > ROOM ? [...shown.slice(0, ROOM), '…'] : [...shown];
}

/** One example wrong and right, of both the lines that differ. */
function contrast(rule: Rule): string[] {
  // a line or two of a draft of several pages tell nothing
  if (rule.check.unit === 'page') return [];
  const [bad] = badExamples(rule);
  const right = bad?.fixed ?? rule.good[0];
  const plain = (draft = '') => exampleLines(exampleText(draft));
  /** Where the right one is another draft, only the marked lines of the wrong one matter. */
  const marked = exampleLines(bad?.draft ?? '').flatMap((line, at) => (/[⟦⟧]/.test(line) ? [at] : []));
  const wrongLines =
    bad?.fixed === undefined && marked.length > 0
      ? plain(bad?.draft).filter((_, at) => at >= (marked[0] ?? 0) && at <= (marked.at(-1) ?? 0))
      : plain(bad?.draft);
  const block = (heading: string, lines: readonly string[]) => [heading, fenced(lines.join('\n'))];
  return [
    ...(bad ? block('**✗ 不妥**', linesBeside(wrongLines, plain(right))) : []),
    ...(right === undefined ? [] : block('**✓ 妥当**', linesBeside(plain(right), plain(bad?.draft)))),
  ];
}

/**
 * A rule in short, for a hover on one of its findings: name, reason, one example wrong and right. The clause is in the
 * finding's message.
 * @param withId for editors that do not show it beside the message
 */
export function explainFinding(rule: Rule | undefined, finding: Finding, withId: boolean): string[] {
  if (!rule) return withId ? [`\`${finding.ruleId}\``] : [];
  return [`**${rule.name}**${withId ? ` \`${rule.id}\`` : ''}`, rule.why, ...contrast(rule)];
}
