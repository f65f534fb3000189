import { looksLikeName } from '../data/surnames.ts';
import type { ViewRange } from './token.ts';

/** Verbs that bring a paper before the meeting: whoever reads it, the paper is the topic. */
const BRING = '传达学习|集中学习|专题学习|学习传达|带领学习|组织学习|领读|领学|传达|学习|宣读|通读|汇报|通报';
const VERBS = `${BRING}|介绍|讲解|解读|作|主持|总结|致|发言|讲话|宣布|部署|点评|报告|演示|安排|强调|主讲|授课|讲授|辅导|说明|领誓|带领|重温|提出|签|回应|表态|代表|就`;
const POSTS =
  '副?书记|副?主任|副?局长|副?县长|副?市长|副?区长|副?镇长|副?乡长|副?院长|副?校长|副?处长|副?科长|副?部长|副?主席|副?秘书长|副?会长|副?理事长|副?总经理|副?董事长|副?经理|副?所长|副?站长|副?队长|副?馆长|副?园长|副?社长|副?厂长|副?组长|副?矿长|副?行长|委员|常委|同志|副?教授|老师|研究员|工程师|总工程师|专家|律师|教练|主持人|领队';
const LEAD = new RegExp(`^(?:由|请)?(?<subject>[\\p{Script=Han}（）()、]{2,40}?)[ 　]*(?=${VERBS})`, 'u');
const POST_TAIL = new RegExp(`(?:${POSTS})+$`, 'u');
const POST_OR_ORGAN = new RegExp(`(?:${POSTS}|[局委办部室院会厅处科校])$`, 'u');
const ORGAN = /(?:局|委|办|部|室|院|会|厅|处|科|校|中心|公司|集团|镇|乡|街道|支部|总支|组|队|所|站|村|单位|代表)$/u;
const NAMED =
  /[（(，][ 　]*(?:汇报人|主讲人|报告人|发言人|主持人|领学人|领学|主讲|汇报|责任人|传达人|宣读人)[：:][ 　]*(?<names>[^（）()\d]{2,40}?)[）)]?(?=$|[）)；。])/gu;

export interface Speaker extends ViewRange {
  readonly text: string;
}

/** The person in a subject such as 县教育局局长李远, 周明同志, or undefined. */
function nameIn(subject: string): Speaker | undefined {
  const bare = subject.replace(POST_TAIL, '');
  if (looksLikeName(bare)) return { from: 0, to: bare.length, text: bare };
  for (const text of [subject, bare])
    for (const length of [2, 3, 4]) {
      const from = text.length - length;
      const name = text.slice(from);
      if (from > 0 && looksLikeName(name) && POST_OR_ORGAN.test(text.slice(0, from)))
        return { from, to: text.length, text: name };
    }
  return undefined;
}

interface Lead {
  readonly speaker: Speaker | undefined;
  /** Where the words behind the subject begin. */
  readonly to: number;
}

/** The subject that an item begins with: a person or an organ in front of a verb. */
function readLead(text: string): Lead | undefined {
  if (new RegExp(`^(?:${BRING})`, 'u').test(text)) return undefined;
  const match = LEAD.exec(text);
  const subject = match?.groups?.['subject'];
  if (!match || subject === undefined) return undefined;
  const from = match[0].indexOf(subject);
  const speaker = nameIn(subject);
  if (speaker)
    return { speaker: { ...speaker, from: from + speaker.from, to: from + speaker.to }, to: match[0].length };
  return ORGAN.test(subject) || POST_TAIL.test(subject) ? { speaker: undefined, to: match[0].length } : undefined;
}

/** The people who speak to an agenda item: 周明同志领学…, 县教育局局长李远汇报…, （汇报人：李远）. */
export function readSpeakers(text: string): Speaker[] {
  const lead = readLead(text)?.speaker;
  const speakers: Speaker[] = lead ? [lead] : [];
  for (const match of text.matchAll(NAMED)) {
    const names = match.groups?.['names'] ?? '';
    let from = match.index + match[0].indexOf(names);
    for (const piece of names.split(/([、，, ]+)/u)) {
      const found = piece.length >= 2 ? nameIn(piece) : undefined;
      if (found) speakers.push({ from: from + found.from, to: from + found.to, text: found.text });
      from += piece.length;
    }
  }
  return speakers;
}

/** Where a topic's own words begin: behind the speaker and the verb that brings it in. */
export function topicStart(text: string): number {
  const from = readLead(text)?.to ?? 0;
  const verb = new RegExp(`^(?:${BRING})(?:[，：:])?`, 'u').exec(text.slice(from));
  return verb && text.length - from - verb[0].length >= 2 ? from + verb[0].length : from;
}

/** What is left of a topic for comparison, with the index in the text of each of its characters. */
export interface TopicKey {
  readonly key: string;
  readonly at: readonly number[];
}

const LEFT_OUT =
  /[[【［][^\]】］]{0,20}[\]】］]|\d{1,3}分钟|精神(?=$|[（(；。，])|[\s　《》〈〉“”‘’"'，。、；：:,.;·—…！？!?（）()-]/gu;
const BRACKETS = /[（(][^（）()]{0,60}[）)]/gu;
/** What is said at the end of who speaks to the topic, or where. */
const CLOSING =
  /，(?:由)?[^，。；《》]{2,30}(?:作说明|作情况说明|说明|汇报|作汇报|宣读[^，。；《》]{0,8}|主持|发言|解读|主讲|介绍|作报告|报告|辅导|讲话|讲授)$|[，　 ](?:主讲人|汇报人|报告人|主讲|汇报单位|责任单位|牵头单位|地点|时间)[：:]?[^，。；]{1,30}$/u;

/**
 * No speaker, bringing verb, book and quotation marks, remarks in brackets (but for those of a title), minutes and
 * punctuation. Two wordings of one topic have keys that are equal or nearly so.
 */
export function topicKey(text: string): TopicKey {
  const start = topicStart(text);
  const end = CLOSING.exec(text)?.index ?? text.length;
  const dropped = new Set<number>();
  const drop = (from: number, length: number) => {
    for (let i = 0; i < length; i++) dropped.add(from + i);
  };
  for (const match of text.matchAll(LEFT_OUT)) drop(match.index, match[0].length);
  for (const match of text.matchAll(BRACKETS)) {
    const titled = text.lastIndexOf('《', match.index) > text.lastIndexOf('》', match.index);
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
