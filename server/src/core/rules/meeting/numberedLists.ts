/** 六项工作：一是…，二是…: numbers before lists whose items are numbered, in their own paragraph or below it. */
import type { Paragraph, ParagraphContent } from '../../model/document.ts';
import { compact } from '../../text/compact.ts';
import { circled } from '../../text/numerals.ts';
import { remembered } from '../../text/remember.ts';
import { type Counted, counted, type Lists, NUMERAL, quoted, type Way } from './counted.ts';

const NOUN =
  '方面|议题|议程|内容|事项|工作|任务|问题|要求|环节|重点|措施|阶段|部分|要点|建议|意见|步骤|程序|文件|议案|报告';
/** 6项议题, 三个方面, 四点; not 第三项, 2.5个, 3项目. */
const COUNT = new RegExp(
  `(?<![第\\d.〔“—~～-])(?<n>${NUMERAL})(?<unit>项(?!目)(?:${NOUN})?|个(?:${NOUN})|大(?:${NOUN})|点(?:${NOUN})?|条(?:${NOUN})|方面|件(?:事项|事|工作))`,
  'gu',
);

/** The counts in a paragraph. */
const countsIn = remembered(({ view }: ParagraphContent) => compact([...view.text.matchAll(COUNT)]));

/** The families of marks that number a list within a paragraph or at the heads of paragraphs. */
const MARKS: readonly ((n: string, digit: number) => RegExp)[] = [
  (n) => new RegExp(`(?<=^|[：:；;。，,])${n}[是要]`, 'gu'),
  (n) => new RegExp(`(?<=^|[：:；;。，,])第${n}[，,：:]`, 'gu'),
  (n) => new RegExp(`(?<=^|[：:；;。，,])[（(]${n}[）)]`, 'gu'),
  (_, digit) => new RegExp(`(?<=^|[：:；;。，,])[（(]${digit}[）)]`, 'gu'),
  (_, digit) => new RegExp(`(?<=^|[：:；;。，,])${digit}[.．](?!\\d)`, 'gu'),
  (_, digit) => new RegExp(circled(digit), 'gu'),
];
const HANZI = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** How many marks 1, 2, 3… of one family follow each other in the texts; undefined where one comes twice. */
function marksIn(mark: (n: string, digit: number) => RegExp, texts: readonly string[]): number | undefined {
  let [text = ''] = texts;
  let next = 1;
  let found = 0;
  for (let n = 1; n <= 10; n++) {
    const hits = [...text.matchAll(mark(HANZI[n] ?? '', n))];
    if (hits.length > 1) return undefined;
    const [hit] = hits;
    if (hit) {
      found = n;
      continue;
    }
    // The list may go on in the next paragraph.
    const following = texts[next];
    if (following === undefined || !mark(HANZI[n] ?? '', n).exec(following)?.index) {
      const head = following === undefined ? undefined : mark(HANZI[n] ?? '', n).exec(following);
      if (!head || head.index > 0) break;
    }
    text = following ?? '';
    next++;
    n--;
  }
  return found;
}

/** So much of a paragraph is looked at for a list. */
const MOST = 3000;

/** 主要议题有四个方面：一是…，二是…: the list behind the count in the same paragraph (and those that go on with it). */
function inline(paragraph: Paragraph, { document }: Lists): Counted[] {
  const { text } = paragraph.content.view;
  const matches = countsIn(paragraph.content);
  return matches.flatMap((match, i) => {
    const before = matches[i - 1];
    // 三个方面八项任务: which of the two the list has is not said.
    if (before && !/[。；：:，,]/u.test(text.slice(before.index, match.index))) return [];
    const { n = '', unit = '' } = match.groups ?? {};
    const from = match.index;
    const to = from + n.length + unit.length;
    const gap = /^[^，。；：:一二三四五六七八九\d（）“”]{0,14}[：:。，,—]{1,2}/u.exec(text.slice(to));
    if (!gap || quoted(text, from)) return [];
    const body = text.slice(to + gap[0].length, to + gap[0].length + MOST);
    const following = document.paragraphs
      .slice(paragraph.index + 1, paragraph.index + 10)
      .filter(({ part }) => part === paragraph.part)
      .map(({ content }) => content.view.text.slice(0, MOST));
    for (const mark of MARKS) {
      const first = mark('一', 1).exec(body.slice(0, 6));
      const starts = first?.index === 0;
      const below = !starts && body === '' && mark('一', 1).exec((following[0] ?? '').slice(0, 6))?.index === 0;
      if (!starts && !(below && /[是要]/.test(following[0]?.[1] ?? ''))) continue;
      const listed = marksIn(mark, starts ? [body, ...following] : following);
      return listed !== undefined && listed >= 2 ? [counted(paragraph, from, to, n, listed)] : [];
    }
    return [];
  });
}

/** 本次会议共6项议题： with the labelled paragraphs right below. */
function block(paragraph: Paragraph, { document, nodeOf, nodesOf }: Lists): Counted[] {
  const { text } = paragraph.content.view;
  const ends = /(?:[：:]|[（(][^（）()]{0,40}[）)])$/u.test(text);
  const announced = /(?:如下|以下|下列)[^，。；：]{0,14}[。]?$/u.test(text);
  if (!ends && !announced) return [];
  const matches = countsIn(paragraph.content).filter(({ index }) => !quoted(text, index));
  const match = matches.at(-1);
  const { n = '', unit = '' } = match?.groups ?? {};
  if (!match || matches.length > 1) return [];
  const to = match.index + n.length + unit.length;
  if (!/^[^，。；：:]{0,12}[：:。）)]{0,2}$/u.test(text.slice(to))) return [];
  const bracketed = /[）)]$/u.test(text);
  if (
    (bracketed || unit === '项' || unit === '点') &&
    !/(?:共|以下|如下|下列|有|为|分|安排|做到|做好)[^，。；：]{0,4}$/u.test(text.slice(0, match.index))
  )
    return [];
  const node = nodeOf.get(paragraph.index + 1);
  if (node?.label.numbers[0] !== 1 || (node.label.level === 2 && document.continuous)) return [];
  const own = paragraph.content.label;
  if (own && node.label.level <= own.level) return [];
  const nodes = nodesOf.get(node.list) ?? [];
  // Items that count on their own (知识产权方面5项) add up to the number, rather than being that many.
  if (
    nodes.some(
      (other) => (document.paragraphs[other.paragraph]?.content.view.text.slice(0, 30).search(COUNT) ?? -1) >= 0,
    )
  )
    return [];
  const labels = nodes.flatMap(({ label }) => label.numbers);
  if (labels.length < 2 || labels.some((number, i) => number !== i + 1)) return [];
  return [counted(paragraph, match.index, to, n, labels.length)];
}

/** Whether a number of things to do, to decide or to hear is stated at all. */
const may = (content: ParagraphContent) => countsIn(content).length > 0;

/** The ways that count numbered items. */
export const NUMBERED_LISTS: readonly Way[] = [
  { may, count: inline },
  { may, count: block },
];
