/** 张明、李丽两名同志, 第一组（6人）, 名单（5名）, 三个组: numbers of people and groups that are named. */
import { looksLikeName } from '../../data/surnames.ts';
import type { Paragraph, ParagraphContent } from '../../model/document.ts';
import type { ViewRange } from '../../model/token.ts';
import { readNumber } from '../../text/numerals.ts';
import { remembered } from '../../text/remember.ts';
import { type Counted, counted, type Lists, NUMERAL, quoted, says, type Way } from './counted.ts';

const NAMED =
  /(?<run>[^，。；：:（）()“”《》、\s]{2,12}(?:、[^，。；：:（）()“”《》、\s]{2,8}){1,5}?)(?<n>[两三四五六])(?<unit>[名位](?:同志|委员|代表|老师|领导|同事)|个(?:方面|环节))/gu;

/** A number behind the names that it counts. */
interface Named extends ViewRange {
  readonly numeral: string;
  readonly listed: number;
}

/** 何雨桐、沈嘉树、邵一鸣三名同志; 融资支持、市场准入、用工保障三个方面. */
const namedIn = remembered(({ view: { text } }: ParagraphContent): Named[] => {
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
    return [{ from, to: from + n.length + unit.length, numeral: n, listed: rest.length + 1 }];
  });
});

const ROLL = /^第[一二三四五六七八九十]{1,2}(?:小组|组|代表团|分团)[（(](?<n>\d{1,2})人[）)][：:]?$/u;

/** 第一组（6人）, the names on the line below. */
function roll(paragraph: Paragraph, { document }: Lists): Counted[] {
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
function register(paragraph: Paragraph, { document }: Lists): Counted[] {
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
function groups(paragraph: Paragraph, { document }: Lists): Counted[] {
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

const named = (paragraph: Paragraph) =>
  namedIn(paragraph.content).map(({ from, to, numeral, listed }) => counted(paragraph, from, to, numeral, listed));

/** The ways that count who or what is named. */
export const NAMED_LISTS: readonly Way[] = [
  { may: (content) => namedIn(content).length > 0, count: named },
  { may: says(ROLL), count: roll },
  { may: says(REGISTER), count: register },
  { may: says(GROUPS), count: groups },
];
