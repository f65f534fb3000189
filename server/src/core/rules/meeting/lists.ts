import { looksLikeName } from '../../data/surnames.ts';
import type { Document, NumberedNode, Paragraph, ParagraphContent, Topic } from '../../model/document.ts';
import type { ViewRange } from '../../model/token.ts';
import { circled, readNumber } from '../../text/numerals.ts';
import { compact, remembered } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';

/** A number that a text states of what it lists, and how many the list has. */
export interface Counted {
  readonly paragraph: Paragraph;
  /** The number with its measure word: 6项, 三个方面. */
  readonly range: ViewRange;
  readonly numeral: string;
  readonly stated: number;
  readonly listed: number;
  /** Where the list stands, if elsewhere. */
  readonly list?: Span;
}

const NUMERAL = '[两二三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2}';
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

/** What stands in quotation marks is a name: “四个对照”. */
function quoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** 主要议题有四个方面：一是…，二是…: the list behind the count in the same paragraph (and those that go on with it). */
function inline(document: Document, paragraph: Paragraph): Counted[] {
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

function countedAt(from: number, to: number, numeral: string, listed: number): Omit<Counted, 'paragraph'> {
  return { range: { from, to }, numeral, stated: readNumber(numeral), listed };
}

function counted(paragraph: Paragraph, from: number, to: number, numeral: string, listed: number): Counted {
  return { paragraph, ...countedAt(from, to, numeral, listed) };
}

/** 本次会议共6项议题： with the labelled paragraphs right below. */
function block({ document, nodeOf, nodesOf }: Lists, paragraph: Paragraph): Counted[] {
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

const NAMED =
  /(?<run>[^，。；：:（）()“”《》、\s]{2,12}(?:、[^，。；：:（）()“”《》、\s]{2,8}){1,5}?)(?<n>[两三四五六])(?<unit>[名位](?:同志|委员|代表|老师|领导|同事)|个(?:方面|环节))/gu;

/** 何雨桐、沈嘉树、邵一鸣三名同志; 融资支持、市场准入、用工保障三个方面. */
const namedIn = remembered(({ view: { text } }: ParagraphContent): Omit<Counted, 'paragraph'>[] => {
  if (!text.includes('、')) return [];
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const { run = '', n = '', unit = '' } = match.groups ?? {};
    if (/[和及与等或]/u.test(run)) return [];
    const [head = '', ...rest] = run.split('、');
    const people = !unit.startsWith('个');
    const [size = 0] = rest.map((item) => item.length);
    const clear = people
      ? rest.every(looksLikeName) && [2, 3, 4].some((length) => looksLikeName(head.slice(-length)))
      : rest.length >= 2 && size <= 6 && rest.every((item) => item.length === size) && head.length >= size;
    if (!clear) return [];
    const from = match.index + run.length;
    return [countedAt(from, from + n.length + unit.length, n, rest.length + 1)];
  });
});

const ROLL = /^第[一二三四五六七八九十]{1,2}(?:小组|组|代表团|分团)[（(](?<n>\d{1,2})人[）)][：:]?$/u;

/** 第一组（6人）, the names on the line below. */
function roll(document: Document, paragraph: Paragraph): Counted[] {
  const match = ROLL.exec(paragraph.content.view.text);
  const n = match?.groups?.['n'];
  if (!match || n === undefined) return [];
  let people = 0;
  for (const { content, part } of document.paragraphs.slice(paragraph.index + 1, paragraph.index + 8)) {
    const { text } = content.view;
    if (part !== paragraph.part || /[^\p{Script=Han} 　\t、，]/u.test(text) || /^第.{1,2}[组团]/u.test(text)) break;
    const pieces = text.split(/[ 　\t、，]+/u).filter((piece) => piece !== '');
    const singles = pieces.filter((piece) => piece.length === 1).length;
    if (singles % 2 === 1 || pieces.some((piece) => piece.length > 4)) return [];
    people += pieces.length - singles / 2;
  }
  const from = match[0].indexOf(n);
  return people >= 2 ? [counted(paragraph, from, from + n.length + 1, n, people)] : [];
}

const REGISTER = /[（(](?<n>\d{1,3})(?<unit>名|人)[）)]$/u;
const ENTRY = /^(?<name>\p{Script=Han}[ 　]{1,2}\p{Script=Han}|[\p{Script=Han}·]{2,12})(?:[ 　]+|\t)\S/u;

/** 优秀工作者名单（5名）, then a person a line: name, blank, post. */
function register(document: Document, paragraph: Paragraph): Counted[] {
  const match = REGISTER.exec(paragraph.content.view.text);
  const { n, unit = '' } = match?.groups ?? {};
  if (!match || n === undefined) return [];
  let people = 0;
  let names = 0;
  for (const { content, part, blankBefore } of document.paragraphs.slice(paragraph.index + 1, paragraph.index + 150)) {
    const entry = ENTRY.exec(content.view.text)?.groups?.['name'];
    if (part !== paragraph.part || entry === undefined || (people > 0 && blankBefore > 0)) break;
    if (/序号|姓[ 　]*名|[、，]/u.test(content.view.text.slice(0, entry.length + 6))) return [];
    people++;
    if (looksLikeName(entry.replace(/[ 　]/gu, ''))) names++;
  }
  // A list that goes on in another way, or names several a line, is not counted.
  const next = document.paragraphs[paragraph.index + 1 + people];
  if (next && next.part === paragraph.part && next.blankBefore === 0 && !next.content.label) return [];
  if (people < 3 || names * 5 < people * 4 || Math.abs(people - Number(n)) > 3) return [];
  const from = match.index + 1;
  return [counted(paragraph, from, from + n.length + unit.length, n, people)];
}

const GROUPS = new RegExp(
  `(?<![第\\d])(?<n>${NUMERAL})(?<unit>个?(?:小组|讨论组|组|代表团|分团))(?=同时|分别|进行|讨论|[）)。：:]|$)`,
  'u',
);

/** 分组讨论（三个组同时进行）, then 第一组 … 第三组, each on its line. */
function groups(document: Document, paragraph: Paragraph): Counted[] {
  const { text } = paragraph.content.view;
  const match = GROUPS.exec(text);
  const { n = '', unit = '' } = match?.groups ?? {};
  if (!match || quoted(text, match.index)) return [];
  const kind = unit.endsWith('团') ? '团' : '组';
  let listed = 0;
  const own = paragraph.content.label;
  for (const { content, part, index } of document.paragraphs.slice(paragraph.index + 1, paragraph.index + 60)) {
    if (part !== paragraph.part || (own && content.label && content.label.level <= own.level)) break;
    const head = /^第(?<k>[一二三四五六七八九十]{1,2})(?:小|代表|分|讨论)?(?<kind>[组团])/u.exec(content.view.text);
    if (head?.groups?.['kind'] === kind) {
      if (readNumber(head.groups['k'] ?? '') !== listed + 1) return [];
      listed++;
    } else if (listed === 0 && index > paragraph.index + 2) break;
  }
  return listed >= 2 ? [counted(paragraph, match.index, match.index + n.length + unit.length, n, listed)] : [];
}

const ATTACHED = /附件[（(]?(?:共计?|有|计)?(?<n>[一二两三四五六七八九]|\d{1,2})(?:件|个)(?!月)/u;

/** 附件共2件, against the 附件说明. */
function attached({ notes }: Lists, paragraph: Paragraph): Counted[] {
  const match = ATTACHED.exec(paragraph.content.view.text);
  const n = match?.groups?.['n'];
  if (!match || n === undefined || paragraph.part !== 'main') return [];
  const listed = notes;
  const from = match.index + match[0].indexOf(n);
  return listed >= 1 ? [counted(paragraph, from, from + n.length + 1, n, listed)] : [];
}

const TOPICS = new RegExp(
  `(?<![第\\d.〔“—~～-])(?<n>${NUMERAL})(?<unit>[项个](?<noun>议题|议程|学习内容|学习篇目|会议内容|内容))(?!材料|[的之中][^，。；]|以[上下]|前|后|由|汇报)`,
  'gu',
);
/** What says that the number is of the whole meeting. */
const IN_ALL = /(?:共有?|总共|合计|一共|共计|安排了?|设有?|(?:会议|会期半天|大会|学习)有?)[ 　]{0,2}$/u;
/** Only some of them, or those of another. */
const SOME =
  /其中|另[有外]|每[个位场次单]|各[单位科室]|分会场|上次|上届|第.{1,3}次会议|[上下]午[^，]*$|第.{1,2}[天组场]|原定|[集收提报]/u;
/** Topics that no meeting takes up are not listed. */
const APART = /自学|会前|课前|会后/u;

/** 本次会议共6项议题 in the opening, 会期半天，共6项议题 in the time field: with the topics or the agenda further down. */
function announced({ document }: Lists, paragraph: Paragraph): Counted[] {
  if (paragraph.part !== 'main') return [];
  const { text } = paragraph.content.view;
  const matches = [...text.matchAll(TOPICS)].filter(({ index }) => !quoted(text, index));
  const [match, ...others] = matches;
  const { n = '', unit = '', noun = '' } = match?.groups ?? {};
  if (!match || others.length > 0 || !IN_ALL.test(text.slice(Math.max(0, match.index - 8), match.index))) return [];
  const sentence = /[^。；]*$/u.exec(text.slice(Math.max(0, match.index - 80), match.index))?.[0] ?? '';
  if (SOME.test(sentence)) return [];
  const list = document.topics.length > 0 ? topicList(document, noun) : agendaList(document, noun);
  const first = list[0];
  const last = list.at(-1);
  if (!first || !last || list.length < 2 || list.some((topic) => topic.paragraph <= paragraph.index)) return [];
  const { start } = first.label ?? first.text;
  const found = counted(paragraph, match.index, match.index + n.length + unit.length, n, list.length);
  return [{ ...found, list: { start, end: last.text.end } }];
}

/** The topics, if each stands for itself and every one is listed. */
function topicList(document: Document, noun: string): readonly Topic[] {
  const { topics } = document;
  const field = document.fields.find(
    ({ name, values }) => name === 'topics' && values.some(({ paragraph }) => paragraph === topics[0]?.paragraph),
  );
  const label = field?.label.text ?? '';
  const alike =
    noun === '内容' || (noun === '议程' ? /议程|日程/u.test(label) : /学习/u.test(noun) === /学习/u.test(label));
  if (!field || !alike) return [];
  const grouped = topics.some(({ parent }) => parent !== -1);
  const apart = field.values.some(({ text }) => APART.test(text.slice(0, 20)));
  const numbers = topics.flatMap((topic) => topic.numbers);
  return grouped || apart || numbers.some((number, i) => number !== i + 1) ? [] : topics;
}

/** The items of the one agenda. */
function agendaList({ agendas }: Document, noun: string): readonly Topic[] {
  const [agenda, ...others] = agendas;
  if (!agenda || others.length > 0 || noun !== '议程') return [];
  const items = agenda.items.filter(({ parent }) => parent === -1);
  const numbers = items.flatMap((item) => item.numbers);
  return numbers.length !== items.length || numbers.some((number, i) => number !== i + 1) ? [] : items;
}

/** What is looked up for every paragraph. */
interface Lists {
  readonly document: Document;
  readonly nodeOf: ReadonlyMap<number, NumberedNode>;
  readonly nodesOf: ReadonlyMap<number, readonly NumberedNode[]>;
  /** How many attachments the 附件说明 names. */
  readonly notes: number;
}

function listsOf(document: Document): Lists {
  const nodesOf = new Map<number, NumberedNode[]>();
  for (const node of document.numbering) {
    const nodes = nodesOf.get(node.list);
    if (nodes) nodes.push(node);
    else nodesOf.set(node.list, [node]);
  }
  const named = /^附件[^：:]{0,4}[：:]|^\d{1,2}[.．、]/u;
  return {
    document,
    nodesOf,
    nodeOf: new Map(document.numbering.map((node) => [node.paragraph, node])),
    notes: document.paragraphs.filter(({ role, content }) => role === 'attachmentNote' && named.test(content.view.text))
      .length,
  };
}

/** Whether a paragraph states a number in any of the ways above. */
const mayCount = remembered((content: ParagraphContent) => {
  const { text } = content.view;
  if (!/[两二三四五六七八九十\d][个项点大条方名位件组人]|[组团]/u.test(text)) return false;
  const named = countsIn(content).length > 0 || namedIn(content).length > 0;
  return named || [ROLL, REGISTER, GROUPS, ATTACHED].some((pattern) => pattern.test(text)) || text.search(TOPICS) >= 0;
});

/** Every number that a paragraph of the text states of a list, where number and list are beyond doubt. */
export function countsOf(document: Document): Counted[] {
  const lists = listsOf(document);
  return document.paragraphs.flatMap((paragraph) => {
    if (paragraph.part === 'material' || (paragraph.role === 'title' && paragraph.part === 'main')) return [];
    if (!mayCount(paragraph.content)) return [];
    return [
      ...inline(document, paragraph),
      ...block(lists, paragraph),
      ...namedIn(paragraph.content).map((found) => ({ paragraph, ...found })),
      ...roll(document, paragraph),
      ...register(document, paragraph),
      ...groups(document, paragraph),
      ...attached(lists, paragraph),
      ...announced(lists, paragraph),
    ].filter((one, i, all) => all.findIndex((other) => other.range.from === one.range.from) === i);
  });
}
