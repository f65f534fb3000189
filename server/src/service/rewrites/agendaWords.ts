import { BRINGS, readLead, tailClauses } from '../../core/model/speakers.ts';

/** Words around whoever presents a topic: `before` + presenter + `after`; `alone` where nobody is named. */
export interface Phrase {
  readonly before: string;
  readonly after: string;
  readonly alone: string;
}

/** How topics that begin with a verb are presented; the first row that fits counts. */
const VERBS: readonly {
  readonly at: RegExp;
  /** In place of the topic's own verb. */
  readonly verb?: string;
  /** Behind the topic instead: ，周明同志作说明. */
  readonly tail?: string;
}[] = [
  { at: /^(?:传达|宣读|通读|汇报|通报|介绍|讲解|解读|部署|安排|报告|说明|强调|作)|^学习传达/u },
  { at: /^学习(?=贯彻|宣传|落实|领会)/u, verb: '带领学习' },
  { at: /^(?:集中|专题|组织|带领)?学习|^领[学读]/u, verb: '领学' },
  { at: /^审[议定查]/u, tail: '作说明' },
  { at: /^(?:讨论|研究|听取)/u, tail: '汇报' },
];
/** Said by whoever leads, in so many words: 总结讲话. */
const SPEECH = /^(?:总结|重要|动员|表态|交流)?(?:讲话|发言|总结|点评|致辞)$/u;
/** Topics of nobody's own: 观看警示教育片, 表决. */
const TOGETHER = /^(?:观看|参观|签[订署]|表决|选举|重温|讨论交流|交流|分组)|(?:讲话|致辞|总结|点评)$/u;
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
  if (TOGETHER.test(topic) && !/^《/u.test(topic)) return { before: '', after: '', alone: topic };
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

const BUSINESS = /^(?:审[议定查]|研究|听取)|《/u;
/** Whether an item takes up a topic, rather than being of the meeting's own course: 开幕, 讲话, 总结. */
export function isBusiness(item: string): boolean {
  const rest = item.slice(readLead(item)?.to ?? 0);
  return BRINGS.test(rest) || BUSINESS.test(rest);
}
