import { looksLikeName } from '../data/surnames.ts';
import { PRESENTING } from './presenting.ts';
import type { ViewRange } from './token.ts';

const BRING = PRESENTING.bring;
const VERBS = `${BRING}|${PRESENTING.tell}|${PRESENTING.speak}`;
/** Verbs that tell who speaks only behind 同志: 王芳同志研究…, but 土地研究…. */
const OF_COMRADES = `${PRESENTING.weigh}|${PRESENTING.together}`;
const POSTS =
  '副?书记|副?主任|副?局长|副?县长|副?市长|副?区长|副?镇长|副?乡长|副?院长|副?校长|副?处长|副?科长|副?股长|副?部长|副?主席|副?秘书长|副?会长|副?理事长|副?监事长|副?总经理|副?董事长|副?经理|副?所长|副?站长|副?队长|副?馆长|副?园长|副?社长|副?厂长|副?组长|副?矿长|副?行长|副?厅长|副?总监|副?总指挥|副?指挥长|委员|常委|同志|副?教授|老师|讲师|博士|研究员|工程师|总工程师|专家|律师|教练|主持人|领队|负责人|负责同志|主要负责人';
/** A bringing verb at the head of a text. */
export const BRINGS = new RegExp(`^(?:${BRING})[，：:]?`, 'u');
const SUBJECT = '[\\p{Script=Han}（）()、]';
/** 周　明同志: names of two characters are set as wide as those of three. */
const WIDE_NAME = '\\p{Script=Han}[ 　]{1,2}\\p{Script=Han}';
const LEAD = new RegExp(
  `^(?:由|请)?(?<subject>${SUBJECT}{2,40}?|${SUBJECT}{0,30}?${WIDE_NAME}${SUBJECT}{0,6}?)[ 　]*(?=${VERBS}|(?<=同志)(?:${OF_COMRADES}))`,
  'u',
);
/** Whoever is still to be named: ×××同志, 【请填发言人】同志. */
const BLANK = new RegExp(
  `^(?:由|请)?(?:[[【［][^[\\]【】［］]{1,20}[\\]】］]|[×Xx]{2,4})[ 　]*(?:同志[ 　]*|(?=${VERBS}))`,
  'u',
);
const POST_TAIL = new RegExp(`(?:${POSTS})+$`, 'u');
const POST_OR_ORGAN = new RegExp(`(?:${POSTS}|[局委办部室院会厅处科股校])$`, 'u');
const ORGAN =
  /(?:局|委|办|部|室|院|会|厅|处|科|股|校|中心|公司|集团|镇|乡|街道|支部|总支|组|队|所|站|村|单位|代表|社区|馆)$/u;
const PLURAL = /(?:负责人|负责同志|专家|老师|律师|代表)$/u;
const ROLE = '汇报人|主讲人|报告人|发言人|主持人|领学人|领学|主讲|主持|汇报|责任人|传达人|宣读人|带队';
const NAMED = new RegExp(
  `[（(，；　\\t ](?:${ROLE})[：:][ 　]*(?<names>[^（）()\\d，；。]{2,40})(?=$|[（）()，；。])`,
  'gu',
);
/** （财务处　李远） */
const BESIDE_ORGAN = /[（(]\p{Script=Han}{1,16}[ 　]{1,4}(?<names>\p{Script=Han}{2,4})[）)]/gu;
/** A clause or column at the end that names who speaks: ，由周明主持; 　李明远. */
const TAIL_CLAUSE = new RegExp(
  `，(?:由)?(?<names>${SUBJECT}{2,24}?)(?:主持|领学|作说明|说明|作?汇报|解读|主讲|讲授|讲话|发言|作?报告|辅导)$`,
  'u',
);
const TAIL_COLUMN = /(?<=[^ 　\t])(?:[　\t][ 　\t]*|[ ]{2}[ 　\t]*)(?<names>[\p{Script=Han}、（）()]{2,30})$/u;
/** Words that look like names. */
const NO_NAME =
  '方案|安排|安全|任务|计划|明确|成果|文件|文化|全体|单位|解读|解答|简报|简介|房屋|车辆|应急|常委|常规|平安|高效|成立|时间|向导|游览|连线|党员|党组|程序|广场|包间|常务|项目|车间|干部|容易|有关|支部|管委|路演';
const IS_NO_NAME = new RegExp(`^(?:${NO_NAME})$`, 'u');
/** A last column that names no people but things and places. */
const NO_PEOPLE = new RegExp(`^(?:${NO_NAME})|[区县市省厂园楼厅场村镇乡]$`, 'u');
/** What is said at the end of who speaks to the topic, or where. */
const CLOSING =
  /，(?:由)?[^，。；《》]{2,30}(?:作说明|作情况说明|说明|汇报|作汇报|宣读[^，。；《》]{0,8}|主持|发言|解读|主讲|领学|介绍|作报告|报告|辅导|讲话|讲授)$|[，　 \t](?:主讲人|汇报人|报告人|主讲|汇报单位|责任单位|牵头单位|地点|时间)[：:]?[^，。；]{1,30}$/u;

export interface Speaker extends ViewRange {
  readonly text: string;
}

const compact = (text: string) => text.replace(/[ 　]/g, '');

/** A name, its inner blank gone, that does not end as an organ's does, or a place's: 保障局 and 白沙县 are no people. */
const isPerson = (text: string) =>
  looksLikeName(compact(text)) && !IS_NO_NAME.test(text) && !/[局委办部室院会厅处科股校队站组县区市镇乡]$/u.test(text);

/** The person in a subject such as 县教育局局长李远, 周明同志, 周　明, or undefined. */
function nameIn(subject: string): Speaker | undefined {
  const bare = subject.replace(POST_TAIL, '');
  if (isPerson(bare)) return { from: 0, to: bare.length, text: compact(bare) };
  for (const text of [subject, bare])
    for (const length of [2, 3, 4]) {
      const from = text.length - length;
      const name = compact(text.slice(from));
      if (from > 0 && name.length >= 2 && isPerson(name) && POST_OR_ORGAN.test(text.slice(0, from)))
        return { from, to: text.length, text: name };
    }
  return undefined;
}

/** The people in a list such as 周明、李远局长（县教育局）; none where a piece is no person. */
function namesIn(names: string, at: number): Speaker[] {
  const found: Speaker[] = [];
  let from = at;
  for (const piece of names.split(/([、，,]+|(?<=\p{Script=Han}{2})[ 　]+|[（(][^（）()]*[）)]?)/u)) {
    const speaker = piece.length >= 2 && !/^[（(]/.test(piece) ? nameIn(piece) : undefined;
    if (speaker) found.push({ ...speaker, from: from + speaker.from, to: from + speaker.to });
    from += piece.length;
  }
  return found;
}

export interface Lead {
  readonly speakers: readonly Speaker[];
  /** Where the words behind the subject begin. */
  readonly to: number;
}

/** The subject that an item begins with: a person or an organ in front of a verb, or a blank for one. */
export function readLead(text: string): Lead | undefined {
  if (BRINGS.test(text)) return undefined;
  const blank = BLANK.exec(text);
  if (blank) {
    // a topic that says itself who speaks: 【请填发言人】同志镇长讲话
    const at = blank[0].length;
    const { speakers, to } = readLead(text.slice(at)) ?? { speakers: [], to: 0 };
    return { speakers: speakers.map((one) => ({ ...one, from: one.from + at, to: one.to + at })), to: at + to };
  }
  const match = LEAD.exec(text);
  const subject = match?.groups?.['subject'];
  if (!match || subject === undefined) return undefined;
  const speakers = namesIn(subject, match[0].indexOf(subject));
  if (speakers.length > 0) return { speakers, to: match[0].length };
  // 企业负责人发言: who speaks is all that tells the topic from others.
  if (PLURAL.test(subject) && text.length - match[0].length < 4) return undefined;
  return ORGAN.test(subject) || POST_TAIL.test(subject) ? { speakers: [], to: match[0].length } : undefined;
}

/** The last column of a line where it holds nothing but people. */
export function readColumn(text: string): { at: number; speakers: Speaker[] } | undefined {
  const match = TAIL_COLUMN.exec(text);
  const names = match?.groups?.['names'] ?? '';
  if (!match || NO_PEOPLE.test(names)) return undefined;
  const speakers = namesIn(names, match.index + match[0].length - names.length);
  const pieces = names.replace(/[（(][^（）()]*[）)]?/gu, '').split('、').length;
  return speakers.length === pieces ? { at: match.index, speakers } : undefined;
}

/** The clauses at the end that say who speaks or where, the last first; three at most. */
export function tailClauses(text: string): ViewRange[] {
  const found: ViewRange[] = [];
  for (let to = text.length; found.length < 3; ) {
    const match = CLOSING.exec(text.slice(0, to));
    if (!match) break;
    found.push({ from: match.index, to });
    to = match.index;
  }
  return found;
}

/** The people who speak to an agenda item: 周明同志领学…, 县教育局局长李远汇报…, （汇报人：李远）, …，由周明主持. */
export function readSpeakers(text: string): Speaker[] {
  const speakers: Speaker[] = [...(readLead(text)?.speakers ?? [])];
  for (const pattern of [NAMED, BESIDE_ORGAN])
    for (const match of text.matchAll(pattern)) {
      const names = match.groups?.['names'] ?? '';
      speakers.push(...namesIn(names, match.index + match[0].lastIndexOf(names)));
    }
  for (const clause of tailClauses(text)) {
    const names = TAIL_CLAUSE.exec(text.slice(0, clause.to));
    const who = names?.groups?.['names'] ?? '';
    if (names) speakers.push(...namesIn(who, names.index + names[0].indexOf(who)));
  }
  const column = speakers.length === 0 ? readColumn(text) : undefined;
  return [...speakers, ...(column?.speakers ?? [])];
}
