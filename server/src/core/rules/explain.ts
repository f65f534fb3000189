import { GROUPS } from './groups.ts';
import type { BadExample, Rule, Severity } from './rule.ts';

/** What a severity is called in Chinese. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
  hint: '建议',
};

/** An example as people read it: line ends for ⏎, the marks of the expected range gone. */
export function exampleText(draft: string): string {
  return draft.replace(/[⟦⟧]/g, '').replaceAll('⏎', '\n');
}

/** The examples of a rule that must fire, in one shape. */
export function badExamples(rule: Pick<Rule, 'bad'>): readonly BadExample[] {
  return rule.bad.map((example) => (typeof example === 'string' ? { draft: example } : example));
}

/** Words of an explanation: as they are, strong, or a name from code. */
export type Words = string | { readonly strong: string } | { readonly code: string };

/** A piece of an explanation: the rule's name, a line of words, or an example, which stays as it is to the letter. */
export type Piece =
  | { readonly kind: 'title' | 'example'; readonly text: string }
  | { readonly kind: 'line'; readonly words: readonly Words[] };

const line = (...words: Words[]): Piece => ({ kind: 'line', words });
const heading = (strong: string): Piece => line({ strong });
const example = (draft: string): Piece => ({ kind: 'example', text: exampleText(draft) });

/** What a rule is, why, and how it looks when wrong and right. */
export function explanation(rule: Rule): Piece[] {
  const bad = badExamples(rule);
  const fixed = bad.find((one) => one.fixed !== undefined)?.fixed;
  const group = GROUPS[rule.group] ?? rule.group;
  const options = Object.entries(rule.options ?? {});
  return [
    { kind: 'title', text: rule.name },
    line({ code: rule.id }, ` · ${group} · ${SEVERITY_NAMES[rule.severity]}${rule.off ? '（默认关闭）' : ''}`),
    line({ strong: '依据' }, `：${rule.clause}（${rule.source}）`),
    line(rule.why),
    ...(rule.misleads ? [line({ strong: '定级' }, `：高于依据级，因为${rule.misleads}`)] : []),
    heading('不妥'),
    ...bad.map(({ draft }) => example(draft)),
    heading('妥当'),
    ...rule.good.map(example),
    ...(fixed === undefined ? [] : [heading('改法'), example(fixed)]),
    ...(options.length === 0 ? [] : [heading('选项')]),
    ...options.map(([name, { description }]) => line('- ', { code: name }, `：${description}`)),
  ];
}

/** The explanation of a rule as Markdown, for the hover and the documentation page. */
export function explainRule(rule: Rule): string {
  return explanation(rule).map(markdownOf).join('\n\n');
}

function markdownOf(piece: Piece): string {
  switch (piece.kind) {
    case 'title':
      return `# ${piece.text}`;
    case 'line':
      return piece.words
        .map((one) => (typeof one === 'string' ? one : 'code' in one ? `\`${one.code}\`` : `**${one.strong}**`))
        .join('');
    case 'example':
      return fenced(piece.text);
  }
}

/** The text as a Markdown block, its fence longer than any run of backticks inside, so that nothing can close it. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
