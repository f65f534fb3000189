import { BRINGS, readColumn, readLead, tailClauses } from './speakers.ts';

/** Where a topic's own words begin: behind the speaker and the verb that brings it in. */
function topicStart(text: string, end: number): number {
  const from = readLead(text)?.to ?? 0;
  const verb = BRINGS.exec(text.slice(from));
  return verb && end - from - verb[0].length >= 2 ? from + verb[0].length : from;
}

/** What is left of a topic for comparison, with the index in the text of each of its characters. */
export interface TopicKey {
  readonly key: string;
  readonly at: readonly number[];
}

const LEFT_OUT =
  /[[【［][^\]】］]{0,20}[\]】］]|\d{1,3}分钟|精神(?=$|[（(；。，])|[\s　《》〈〉“”‘’"'，。、；：:,.;·—…！？!?（）()-]/gu;
const BRACKETS = /[（(][^（）()]{0,60}[）)]/gu;
/**
 * No speaker, bringing verb, book and quotation marks, remarks in brackets (but for those of a title), minutes and
 * punctuation. Two wordings of one topic have keys that are equal or nearly so.
 */
export function topicKey(text: string): TopicKey {
  const end = tailClauses(text).at(-1)?.from ?? readColumn(text)?.at ?? text.length;
  const start = topicStart(text, end);
  const dropped = new Set<number>();
  const drop = (from: number, length: number) => {
    for (let i = 0; i < length; i++) dropped.add(from + i);
  };
  for (const match of text.matchAll(LEFT_OUT)) drop(match.index, match[0].length);
  let titled = false;
  let seen = 0;
  for (const match of text.matchAll(BRACKETS)) {
    for (; seen < match.index; seen++) titled = text[seen] === '《' || (titled && text[seen] !== '》');
    if (/(?:稿|行|草案|版|办法)[）)]$/u.test(match[0])) continue;
    if (!titled || /[〔[]\d{4}/.test(match[0])) drop(match.index, match[0].length);
  }
  let key = '';
  const at: number[] = [];
  for (let i = start; i < end; i++) {
    if (dropped.has(i)) continue;
    key += text[i] ?? '';
    at.push(i);
  }
  return { key, at };
}
