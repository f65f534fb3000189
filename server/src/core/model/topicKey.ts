import { looksLikeName } from '../data/surnames.ts';
import type { ViewRange } from './token.ts';

/** Verbs that bring a paper before the meeting; the reader says what, the paper is the topic. */
const STUDY = '传达学习|集中学习|专题学习|学习贯彻|学习传达|领读|领学|传达|学习|宣读|带领学习|组织学习|通读';
const SPEECH = '汇报|通报|介绍|讲解|解读|作说明|作汇报|作报告|作情况说明|说明|主持|总结|致辞|致欢迎辞|致开幕词|发言|讲话|宣布|部署|点评|报告|演示|安排|强调|主讲|授课|辅导|作';
const POSTS =
  '书记|副书记|主任|副主任|局长|副局长|县长|副县长|市长|副市长|区长|副区长|镇长|副镇长|乡长|院长|副院长|校长|副校长|处长|副处长|科长|副科长|部长|副部长|主席|副主席|秘书长|副秘书长|会长|副会长|理事长|总经理|副总经理|董事长|经理|所长|站长|队长|委员|常委|同志|教授|副教授|老师|主持人|研究员|工程师';
const SPEAKER = new RegExp(
  `^(?:由|请)?(?<before>[\\p{Script=Han}（）]{0,24}?)(?<name>\\p{Script=Han}{2,4}?)(?<post>(?:${POSTS})*)[ 　]*(?=${STUDY}|${SPEECH})`,
  'u',
);
const NAMED = /[（(](?:汇报人|主讲人|报告人|发言人|主持人|领学人|领学|主讲|汇报|责任人|传达人|宣读人)[：:][ 　]*(?<names>[^（）()\d]{2,40})[）)]/gu;

export interface Speaker extends ViewRange {
  readonly text: string;
}

/** The people who speak to an agenda item: 周明同志领学…, 县教育局局长李远汇报…, （汇报人：李远）. */
export function readSpeakers(text: string): Speaker[] {
  const speakers: Speaker[] = [];
  for (let length = 2; length <= 4 && speakers.length === 0; length++) {
    const name = text.replace(/^(?:由|请)/u, '').slice(0, length);
    const from = text.indexOf(name);
    const after = text.slice(from + length);
    if (looksLikeName(name) && new RegExp(`^(?:${POSTS})*[ 　]*(?:${STUDY}|${SPEECH})`, 'u').test(after) && !new RegExp(`^(?:${POSTS})`, 'u').test(name.slice(1)))
      speakers.push({ from, to: from + length, text: name });
  }
  if (speakers.length === 0) {
    const match = new RegExp(`^(?:由|请)?[\\p{Script=Han}（）、]{0,24}(?:${POSTS})(?<name>\\p{Script=Han}{2,4}?)(?=${STUDY}|${SPEECH}|同志)`, 'u').exec(text);
    const name = match?.groups?.['name'];
    if (match && name && looksLikeName(name)) speakers.push({ from: match[0].length - name.length, to: match[0].length, text: name });
  }
  for (const match of text.matchAll(NAMED)) {
    const names = match.groups?.['names'] ?? '';
    let from = match.index + match[0].indexOf(names);
    for (const piece of names.split(/([、，, ]+)/u)) {
      const name = new RegExp(`^(?:.{0,12}(?:${POSTS}))?(?<n>\\p{Script=Han}{2,4}?)(?:${POSTS})?$`, 'u').exec(piece)?.groups?.['n'];
      if (name && looksLikeName(name)) {
        const at = from + piece.indexOf(name);
        speakers.push({ from: at, to: at + name.length, text: name });
      }
      from += piece.length;
    }
  }
  return speakers;
}

/** Where a topic's own words begin: behind the speaker, the verb that brings it in, and what is said of the speaker. */
export function topicStart(text: string): number {
  const speaker = new RegExp(`^(?:${STUDY})`, 'u').test(text) ? null : SPEAKER.exec(text);
  let from = 0;
  if (speaker) {
    const name = speaker.groups?.['name'] ?? '';
    const post = speaker.groups?.['post'] ?? '';
    const before = speaker.groups?.['before'] ?? '';
    if (post || looksLikeName(name) || (before === '' && looksLikeName(name))) from = speaker[0].length;
  }
  const verb = new RegExp(`^(?:${STUDY}|汇报|通报|宣读|作)(?:[，：:])?`, 'u').exec(text.slice(from));
  if (verb && text.length - from - verb[0].length >= 2) from += verb[0].length;
  return from;
}

/**
 * What is left of a topic for comparison: no speaker, bringing verb, book marks, quotation, document number, remarks in
 * brackets, minutes and punctuation. Two texts of one topic have keys that are equal or nearly so.
 */
export function topicKey(text: string): string {
  return text
    .slice(topicStart(text))
    .replace(/[（(][^（）()]{0,60}[）)]/gu, '')
    .replace(/[[【［][^\]】］]{0,20}[\]】］]/gu, '')
    .replace(/\d{1,3}分钟/gu, '')
    .replace(/[\s　《》〈〉“”‘’"'，。、；：:,.;·—…！？!?（）()-]/gu, '')
    .replace(/精神$/u, '');
}
