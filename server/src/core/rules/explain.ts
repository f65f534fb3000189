import { visible } from '../text/visible.ts';
import { GROUPS } from './groups.ts';
import type { BadExample, Rule, Severity, Source } from './rule.ts';

/** What a severity is called in Chinese. */
const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
  hint: '建议',
};

/** An example as a draft: line ends for ⏎, the marks of the expected range gone. */
export function exampleText(draft: string): string {
  return draft.replace(/[⟦⟧]/g, '').replaceAll('⏎', '\n');
}

/**
 * An example's own draft, the other files of its workspace by name (an empty text: only the file is there), and what it
 * says of a Word file's formatting.
 */
export function exampleFiles(example: string): {
  draft: string;
  others: { name: string; text: string }[];
  formatting: string;
} {
  const [own = '', ...others] = example.split(/⏎?▤/u);
  const [draft = '', ...formatting] = own.split(/(?=▣)/u);
  return {
    draft,
    formatting: formatting.join(''),
    others: others.map((other) => {
      const [name = '', ...lines] = other.split('⏎');
      return { name, text: exampleText(lines.join('⏎')) };
    }),
  };
}

/** So many like lines, and so long a line, are told of rather than shown: drafts of several pages. */
const REPEATED = 4;
const LONG = 200;
/** What is left of a long line at its ends. */
const HEAD = 80;
const TAIL = 30;

/** A long line without its middle, unless something is marked there. */
function shortened(line: string): string {
  const middle = line.slice(HEAD, -TAIL);
  if (line.length <= LONG || /[⟦⟧]/u.test(middle)) return line;
  return `${line.slice(0, HEAD)}……（略 ${middle.length} 字）……${line.slice(-TAIL)}`;
}

/** The lines of a long draft, what is said again and again in one of them. */
function abridged(lines: readonly string[]): string[] {
  const runs: { readonly line: string; count: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.line === line) last.count += 1;
    else runs.push({ line, count: 1 });
  }
  return runs.flatMap(({ line, count }) => {
    const short = shortened(line);
    return count < REPEATED ? Array.from({ length: count }, () => short) : [short, `（上面一行共 ${count} 行，略）`];
  });
}

/** The lines of an example as people read it: what cannot be seen has its name. */
export function exampleLines(draft: string): string[] {
  return abridged(visible(draft.replaceAll('⏎', '\n').replace(/(?<!\n)▣/gu, '\n▣'), '\n\t').split('\n'));
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
const example = (draft: string): Piece => ({ kind: 'example', text: exampleLines(draft).join('\n') });

const json = (value: object): Piece => ({ kind: 'example', text: JSON.stringify(value) });

/** How many examples of a kind people read; the others are tests. */
const MOST = 4;

/** The clause; where it only shows what is usual, that is said. */
function basisOf({ clause, source }: Pick<Rule, 'clause' | 'source'>): string {
  return source === '惯例' && !clause.startsWith('实务') ? `${clause}（据此形成的惯例）` : clause;
}

/** What the marks in the examples mean. */
function legendOf(pieces: readonly Piece[]): Piece[] {
  const examples = pieces.flatMap((piece) => (piece.kind === 'example' ? [piece.text] : [])).join('\n');
  const marks = [
    ...(examples.includes('⟦') ? ['⟦ ⟧ 标出有问题的地方，不是原文'] : []),
    ...(examples.includes('▤') ? ['▤ 后面是同一文件夹里的另一个文件'] : []),
    ...(examples.includes('▣') ? ['▣ 后面是 Word 里的格式，没写的都合规'] : []),
    ...(/‹[^›]+›/.test(examples) ? ['‹ › 里写的是看不见或显示不出的字符'] : []),
  ];
  return marks.length === 0 ? [] : [line(`（示例中 ${marks.join('；')}。）`)];
}

/** What kind of source a rule rests on. */
const GRADES: Readonly<Record<Source, string>> = {
  法律: '法律',
  条例: '条例',
  国标: '国家标准',
  标点国标: '国家标准',
  数字国标: '国家标准',
  惯例: '实务惯例，没有明文规定',
  本单位: '本单位登记的情况',
  工程: '由文字本身判断，不是行文规定',
};

/** The grade of a rule's source, and how strongly it speaks. */
function gradeOf({ source, usual }: Pick<Rule, 'source' | 'usual'>): string {
  return `${GRADES[source]}${usual ? '，原文用“一般”“通常”“宜”或属资料性附录' : ''}`;
}

/**
 * What a rule is, why, and how it looks when wrong and right.
 * @param mending how its findings are mended, in Chinese (see `mendingOf`)
 */
export function explanation(rule: Rule, mending?: string): Piece[] {
  const bad = badExamples(rule).slice(0, MOST);
  const fixed = bad.find((one) => one.fixed !== undefined)?.fixed;
  const group = GROUPS[rule.group] ?? rule.group;
  const options = Object.entries(rule.options ?? {});
  const examples = [
    heading('不妥'),
    ...bad.map(({ draft }) => example(draft)),
    ...(fixed === undefined ? [] : [heading(bad.length > 1 ? '改法（第一例）' : '改法'), example(fixed)]),
    heading('妥当'),
    ...rule.good.slice(0, MOST).map(example),
  ];
  return [
    { kind: 'title', text: rule.name },
    line({ code: rule.id }, ` · ${group} · ${SEVERITY_NAMES[rule.severity]}${rule.off ? '（默认关闭）' : ''}`),
    line({ strong: '依据' }, `：${basisOf(rule)}`),
    line({ strong: '依据级别' }, `：${gradeOf(rule)}`),
    line(rule.why),
    ...(rule.misleads ? [line({ strong: '定级' }, `：高于依据级，因为${rule.misleads}`)] : []),
    ...(mending === undefined ? [] : [line({ strong: '修改' }, `：${mending}`)]),
    ...(rule.unit ? [line('（示例假定 .gongwen.json 的 unit 里登记了：）'), json(rule.unit)] : []),
    ...legendOf(examples),
    ...examples,
    ...(options.length === 0 ? [] : [heading('选项')]),
    ...options.map(([name, { description }]) => line('- ', { code: name }, `：${description}`)),
  ];
}

/** The explanation of a rule as Markdown, for the hover and the documentation page. */
export function explainRule(rule: Rule, mending?: string): string {
  return explanation(rule, mending).map(markdownOf).join('\n\n');
}

/** The page of a rule: its explanation and the way back to the list. */
export function rulePage(rule: Rule, mending?: string): string {
  return `${explainRule(rule, mending)}\n\n[查看全部规则](README.md)`;
}

/** The list of rules by group, as Markdown. */
export function ruleList(rules: readonly Rule[]): string {
  return Object.entries(GROUPS)
    .flatMap(([group, name]) => {
      const rows = rules
        .filter((rule) => rule.group === group)
        .map((rule) => {
          const level = rule.off ? '默认关闭' : SEVERITY_NAMES[rule.severity];
          return `| [${rule.name}](${rule.id}.md) | ${level} | ${rule.clause} | \`${rule.id}\` |`;
        });
      return rows.length === 0
        ? []
        : [`## ${name}\n\n| 名称 | 级别 | 依据 | 编号 |\n| --- | --- | --- | --- |\n${rows.join('\n')}`];
    })
    .join('\n\n');
}

/** The rules that are graver than their source, with the harm: one table, so that none hides. */
export function misleadingList(rules: readonly Rule[]): string {
  const rows = rules
    .filter(({ misleads }) => misleads !== undefined)
    .map(
      (rule) =>
        `| [${rule.name}](${rule.id}.md) | ${SEVERITY_NAMES[rule.severity]} | ${rule.source} | ${rule.misleads} |`,
    );
  return `| 名称 | 级别 | 依据级 | 会误导谁、怎样误事 |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
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
