import type { Document, Field, FieldName, Paragraph } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { writeHanzi } from '../../text/numerals.ts';
import type { Edit, Fix } from '../rule.ts';
import { bodyOf, fieldsOf } from './elements.ts';

/** What is left to fill in. */
const BLANK = '×××';
const ORDER: readonly FieldName[] = ['time', 'place', 'host', 'attendees', 'observers', 'topics'];
const WORDS: Readonly<Partial<Record<FieldName, string>>> = {
  time: '时间',
  place: '地点',
  attendees: '参加人员',
  topics: '议题',
};

const indentOf = (paragraph: Paragraph | undefined) => /^[ 　\t]*/u.exec(paragraph?.content.source ?? '')?.[0] ?? '';

/** The head's word, as its neighbours are worded: 会议地点 beside 会议时间. */
function wordOf(name: FieldName, neighbours: readonly Field[]): string {
  const prefix =
    neighbours.map(({ label }) => /^(?:会议|培训|活动)(?=时间|地点)/u.exec(label.text)?.[0]).find(Boolean) ?? '';
  if (name === 'attendees') return prefix === '培训' ? '参训人员' : '参加人员';
  if (name === 'topics') return prefix === '培训' ? '培训内容' : '会议议题';
  return `${prefix}${WORDS[name] ?? ''}`;
}

/** Inserts the head of a missing field where it belongs among those that are there, a blank to fill behind it. */
export function insertField(document: Document, name: FieldName): Fix[] {
  const there = fieldsOf(document, ...ORDER).filter((field) => field.name !== name);
  const rank = ORDER.indexOf(name);
  const before = there.filter((field) => ORDER.indexOf(field.name) < rank).at(-1);
  const after = there.find((field) => ORDER.indexOf(field.name) > rank);
  const beside = before ?? after;
  const model = document.paragraphs[beside?.paragraph ?? -1];
  if (!beside || !model) return [];
  const word = wordOf(name, there);
  const title = `补写“${word}”（${BLANK}处待填）`;
  const nl = lineEndOf(document.text);
  const { label, field, view } = model.content;
  const inline = field !== undefined && field.valueFrom < view.text.length;
  const mark = field && inline ? sourceOf(model, { from: field.label.to, to: field.valueFrom }) : '：';
  const node = document.numbering.find((other) => other.paragraph === beside.paragraph);
  if (!label || !node) {
    const last = beside.values.at(-1)?.paragraph ?? beside.paragraph;
    const line = `${indentOf(model)}${word}${mark}${BLANK}`;
    const end = document.paragraphs[last]?.end ?? model.end;
    const edit = before
      ? { start: end, end, newText: `${nl}${line}` }
      : { start: model.start, end: model.start, newText: `${line}${nl}` };
    return [{ title, edits: [edit] }];
  }
  const nodes = document.numbering.filter((other) => other.list === node.list);
  const following = before
    ? nodes.filter((other) => other.paragraph > beside.paragraph)
    : nodes.filter((other) => other.paragraph >= beside.paragraph);
  const number = (node.label.numbers[0] ?? 0) + (before ? 1 : 0);
  const written = (n: number) => (/\d/.test(label.numeral.text) ? String(n) : writeHanzi(n));
  const head = `${indentOf(model)}${sourceOf(model, { from: 0, to: label.numeral.from })}${written(number)}${sourceOf(model, { from: label.numeral.to, to: label.to })}${word}`;
  const value = document.paragraphs[beside.paragraph + 1];
  const text = inline ? `${head}${mark}${BLANK}` : `${head}${nl}${indentOf(value)}${BLANK}`;
  const next = document.paragraphs[following[0]?.paragraph ?? -1];
  const end = document.paragraphs[beside.values.at(-1)?.paragraph ?? beside.paragraph]?.end ?? model.end;
  const insertion: Edit = next
    ? { start: next.start, end: next.start, newText: `${text}${nl}` }
    : { start: end, end, newText: `${nl}${text}` };
  const renumbered = following.flatMap((other): Edit[] => {
    const paragraph = document.paragraphs[other.paragraph];
    const [n] = other.label.numbers;
    return paragraph && n !== undefined ? [{ ...spanOf(paragraph, other.label.numeral), newText: written(n + 1) }] : [];
  });
  return [{ title, edits: [insertion, ...renumbered] }];
}

/** Inserts a line at the end of the notice's own text. */
export function insertAtEnd(document: Document, title: string, line: string): Fix[] {
  const last = bodyOf(document)
    .filter(({ role }) => role !== 'remark')
    .at(-1);
  if (!last) return [];
  const newText = `${lineEndOf(document.text)}${indentOf(last)}${line}`;
  return [{ title, edits: [{ start: last.end, end: last.end, newText }] }];
}
