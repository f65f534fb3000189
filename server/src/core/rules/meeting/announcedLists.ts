/** 附件共2件, 本次会议共6项议题: numbers of what is listed somewhere else in the draft. */
import type { Document, Paragraph, Topic } from '../../model/document.ts';
import { type Counted, counted, type Lists, NUMERAL, quoted, says, type Way } from './counted.ts';

const ATTACHED = /附件[（(]?(?:共计?|有|计)?(?<n>[一二两三四五六七八九]|\d{1,2})(?:件|个)(?!月)/u;

/** 附件共2件, against the 附件说明. */
function attached(paragraph: Paragraph, { notes: listed }: Lists): Counted[] {
  const match = ATTACHED.exec(paragraph.content.view.text);
  const n = match?.groups?.['n'];
  if (!match || n === undefined || paragraph.part !== 'main') return [];
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
function announced(paragraph: Paragraph, { document }: Lists): Counted[] {
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

/** The ways that speak of what stands elsewhere. */
export const ANNOUNCED_LISTS: readonly Way[] = [
  { may: says(ATTACHED), count: attached },
  { may: ({ view }) => view.text.search(TOPICS) >= 0, count: announced },
];
