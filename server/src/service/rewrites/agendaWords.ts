import { PRESENTING } from '../../core/model/presenting.ts';
import { BRINGS, readLead, tailClauses } from '../../core/model/speakers.ts';
import { shortly } from '../../core/rules/agenda/alignment.ts';

/** Words around whoever presents a topic: `before` + presenter + `after`; `alone` where nobody is named. */
export interface Phrase {
  readonly before: string;
  readonly after: string;
  readonly alone: string;
}

const { bring, tell, weigh, together } = PRESENTING;
const SAID = '(?:讲话|发言|总结|点评|致辞|表态)';
/** The meeting's own course, whoever speaks: an item of these takes up no topic. */
const COURSE = new RegExp(
  [
    `^(?:主持|致辞|致.{0,3}词|表态|选举|投票|表决|重温|宣誓|领誓|领唱|颁奖|分组|互动|自由|开幕|闭幕)`,
    '^(?:宣布|(?:讨论|交流)(?:讨论|交流|研讨|发言|互动)?|总结会议|(?:签到|报到|休息|茶歇).{0,4})$',
    '国歌|国际歌|誓词|(?:签到|休息|茶歇|就餐|午餐|晚餐|合影|[开散休闭]会|表决|仪式)$|^宣布.*(?:开始|结束|开幕|闭幕|名单)$',
    // 介绍与会人员, 强调会议纪律: of the meeting itself
    '^(?:介绍|说明|通报|宣[读布]|强调|通读)(?:与会|参会|到会|出席|来宾|嘉宾|(?:会议|大会|会场|学习)(?:议程|议题|须知|纪律|程序)$)',
    `^${SAID}{1,2}$|^[作就].*${SAID}$|^(?!${bring}|${tell}|${weigh}|${together})[^《]*${SAID}$`,
  ].join('|'),
  'u',
);

/** How topics that begin with a verb are presented; the first row that fits counts. */
const VERBS: readonly {
  readonly at: RegExp;
  /** In place of the topic's own verb. */
  readonly verb?: string;
  /** Behind the topic instead: ，周明同志作说明. */
  readonly tail?: string;
}[] = [
  { at: /^学习(?=贯彻|宣传|落实|领会)/u, verb: '带领学习' },
  { at: /^(?:(?:集中|专题|组织|带领)?学习(?!传达)|领[学读])/u, verb: '领学' },
  { at: new RegExp(`^(?:${bring}|${tell}|作)`, 'u') },
  { at: /^审[议定查]/u, tail: '作说明' },
  { at: new RegExp(`^(?:${weigh})`, 'u'), tail: '汇报' },
];
/** Said by whoever leads, in so many words: 总结讲话. */
const SPEECH = /^(?:总结|重要|动员|表态|交流)?(?:讲话|发言|总结|点评|致辞)$/u;
const IS_TOGETHER = new RegExp(`^(?:${together})`, 'u');
/** Topics without a verb, by what they end with, and the verb for them. */
const NOUNS: readonly { readonly at: RegExp; readonly verb: string }[] = [
  { at: /精神$/u, verb: '传达' },
  { at: /(?:情况|工作|进展|方案|建议|事项|计划)》?$/u, verb: '汇报' },
];

/**
 * How an agenda item says a topic.
 * @param study the meeting is held to study papers: whoever presents one 领学
 */
export function phraseOf(topic: string, study: boolean): Phrase {
  // 各村汇报…, 审议…，镇应急办作说明: who speaks is said
  if (readLead(topic) || tailClauses(topic).length > 0) return { before: '', after: '', alone: topic };
  if (SPEECH.test(topic)) return { before: '', after: `作${topic}`, alone: topic };
  // nobody's own: 观看警示教育片, 表决
  if (IS_TOGETHER.test(topic) || COURSE.test(topic)) return { before: '', after: '', alone: topic };
  const row = VERBS.find(({ at }) => at.test(topic));
  if (row?.tail !== undefined) return { before: `${topic}，`, after: row.tail, alone: topic };
  if (row?.verb !== undefined) return { before: '', after: row.verb + topic.replace(row.at, ''), alone: topic };
  if (row) return { before: '', after: topic, alone: topic };
  const paper = /^《/u.test(topic);
  const isLaw = /^《[^》]*(?:条例|法|规定|办法|细则|准则|规则|章程)》/u.test(topic);
  const noun = paper && (study || isLaw) ? undefined : NOUNS.find(({ at }) => at.test(topic));
  const verb = noun?.verb ?? (study || isLaw ? '领学' : paper ? '传达' : '汇报');
  return { before: '', after: verb + topic, alone: (verb === '领学' ? '学习' : verb) + topic };
}

/** The words of a topic as an item says them: “；” would join two items. */
export const asOneItem = (topic: string) => topic.replace(/；(?![^（(《“]*[）)》”])/gu, '，').replace(/[ 　]+$/u, '');

/** Whether a topic asks for somebody to present it. */
export function asksPresenter(phrase: Phrase): boolean {
  return phrase.before !== '' || phrase.after !== '';
}

/** 周明 → 周明同志; a name with a post stays. */
export function called(name: string): string {
  return /^(?:\p{Script=Han}{2,4}|×+)$/u.test(name) && !name.endsWith('同志') ? `${name}同志` : name;
}

/** The words with a presenter; without where none is named or none fits. */
export function spoken(phrase: Phrase, presenter: string | undefined): string {
  return presenter === undefined || !asksPresenter(phrase)
    ? phrase.alone
    : `${phrase.before}${presenter}${phrase.after}`;
}

/** An agenda item as the notice would list it: without who presents it. `bare`: the list has no verbs. */
export function asTopic(item: string, bare: boolean): string {
  const rest = item.slice(readLead(item)?.to ?? 0);
  const verb = BRINGS.exec(rest)?.[0] ?? '';
  const words = rest.slice(verb.length);
  if (verb === '' || words.length < 2) return rest.replace(/，[^，《》]{2,12}(?:作说明|汇报|作汇报|说明)$/u, '');
  if (bare) return words;
  return (/^领[学读]/u.test(verb) ? '学习' : verb) + words;
}

const BUSINESS = new RegExp(`^(?:${bring}|${tell}|作|${weigh}|${together})|《`, 'u');
/** 防汛预案，镇应急办作说明. */
const HAS_PRESENTER = /，[^，。；《》]{2,30}(?:说明|汇报|报告|解读|领学)$/u;
/**
 * What an item is: it takes up a topic, or is of the meeting's own course (开幕, 讲话, 总结); `unsure` where its words do
 * not tell.
 */
export function natureOf(item: string): 'business' | 'course' | 'unsure' {
  const rest = item.slice(readLead(item)?.to ?? 0);
  if (COURSE.test(rest)) return 'course';
  return BUSINESS.test(rest) || HAS_PRESENTER.test(rest) ? 'business' : 'unsure';
}

/** Items as a message names them. */
export const quoted = (items: readonly string[]) => items.map((words) => `“${shortly(words)}”`).join('');
