/** Where a numbered heading runs in to its text: “一、会议时间：……”, “（一）拓宽选拔渠道。……” (7.3.3). */
import type { Document, Paragraph } from '../model/document.ts';
import { listItems } from './listItems.ts';

/** A numbered line of the body: its level, and how much of it is the heading. */
export interface Head {
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level: 1 | 2 | 3 | 4;
  /** View index where the heading ends; the view's length where it is a line of its own. */
  readonly to: number;
}

/** A heading that runs in to its text is no longer than this. */
const LONGEST = 24;
/** 责任单位：, 时间安排：; not 第五条修改为：. */
const NAMED = /^\p{Script=Han}{2,10}(?<![为是下])[：:]/u;
/** One phrase, or two or three short ones side by side (提高认识，加强领导). */
const PHRASE =
  /^[^，；：、。！？（）“”\d]{2,24}$|^(?:[^，；：。！？（）“”\d]{2,8}，){1,2}[^，；：。！？（）“”\d]{2,8}$/u;
/** What a sentence says rather than a heading: 请…, 为…, 凡…. */
const SENTENCE = /^(?:请|为|凡|因|对|将|经|自|各|该|其|如|若|并)|的$|如下$/u;

/** How sure it is that a numbered paragraph has a heading: as sure as its list is of its other items where it may be one. */
type Sureness = 'sure' | 'likely' | 'possible';

interface Candidate extends Head {
  readonly sureness: Sureness;
}

const isLevel = (level: number): level is Head['level'] => level >= 1 && level <= 4;

/** The heading that a paragraph is or may begin with, by its own text; undefined where it is text, numbered or not. */
function candidate({ role, content, part }: Paragraph, next: Paragraph | undefined): Candidate | undefined {
  const { label, field, view, shape } = content;
  if (!label || !isLevel(label.level)) return undefined;
  const { level } = label;
  if (role === 'heading') return { level, to: view.text.length, sureness: 'sure' };
  if (role === 'field' && field) return { level, to: field.valueFrom, sureness: 'sure' };
  if (role !== 'item' && role !== 'paragraph') return undefined;
  const text = shape.slice(label.to);
  const named = NAMED.exec(text)?.[0];
  if (named !== undefined) return { level, to: label.to + named.length, sureness: 'sure' };
  const stop = text.indexOf('。');
  // 一、高度重视，落实责任: a line of its own with what it heads below
  const heads = next?.part === part && (next.content.label?.level ?? Number.POSITIVE_INFINITY) > level;
  if (stop < 0 && level <= 2 && heads && PHRASE.test(text)) return { level, to: view.text.length, sureness: 'likely' };
  const head = text.slice(0, Math.max(0, stop));
  if (stop > LONGEST || stop + 1 >= text.length || !PHRASE.test(head)) return undefined;
  return { level, to: label.to + stop + 1, sureness: SENTENCE.test(head) ? 'possible' : 'likely' };
}

/** Lists where at least one item begins with what is likely a heading, and half of them with what may be one. */
function listsWithHeads({ numbering }: Document, candidates: ReadonlyMap<number, Candidate>): ReadonlySet<number> {
  const counts = new Map<number, { all: number; may: number; likely: number }>();
  for (const { list, paragraph } of numbering) {
    const count = counts.get(list) ?? { all: 0, may: 0, likely: 0 };
    const sureness = candidates.get(paragraph)?.sureness;
    count.all++;
    if (sureness) count.may++;
    if (sureness && sureness !== 'possible') count.likely++;
    counts.set(list, count);
  }
  return new Set([...counts].filter(([, { all, may, likely }]) => likely > 0 && may * 2 >= all).map(([list]) => list));
}

/** The headings of a draft, by the index of their paragraph: lines of their own and those that run in to their text. */
export function readHeads(document: Document): ReadonlyMap<number, Head> {
  const { paragraphs, numbering } = document;
  const items = listItems(paragraphs);
  const candidates = new Map<number, Candidate>();
  for (const paragraph of paragraphs) {
    const found = items.has(paragraph) ? undefined : candidate(paragraph, paragraphs[paragraph.index + 1]);
    if (found) candidates.set(paragraph.index, found);
  }
  const headed = listsWithHeads(document, candidates);
  const listOf = new Map(numbering.map(({ paragraph, list }) => [paragraph, list]));
  const heads = new Map<number, Head>();
  for (const [index, { sureness, ...head }] of candidates)
    if (sureness === 'sure' || headed.has(listOf.get(index) ?? -1)) heads.set(index, head);
  return heads;
}
