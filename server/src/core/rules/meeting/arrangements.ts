import type { DateMention, Document, Meeting, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ClockToken } from '../../model/token.ts';
import { around } from '../../text/around.ts';
import { dayNumber } from '../../text/calendar.ts';
import { remembered } from '../../text/remember.ts';
import type { Span } from '../../text/span.ts';

/** The meeting that a notice calls, with its days counted since 1970. */
export interface CalledMeeting {
  readonly meeting: Meeting;
  /** Every day of it, in order; ranges filled up. */
  readonly days: readonly number[];
  readonly first: number;
  readonly last: number;
  /** Held in parts with days between them: 第一期, 第二期. */
  readonly parted: boolean;
  /** Where the first day is written. */
  readonly at: Span;
}

/** 成文日期. */
export interface Signed {
  readonly day: number;
  readonly at: Span;
}

/** What a date before the meeting is for. */
export type Purpose = 'reply' | 'leave' | 'checkIn' | 'study' | 'material';

/** A date of the notice that belongs to something around the meeting. */
export interface Arrangement extends Span {
  readonly purpose: Purpose;
  /** The last day, where it is a range. */
  readonly day: number;
  readonly firstDay: number;
  /** The clock said with it, in minutes. */
  readonly clock: number | undefined;
  readonly paragraph: number;
  /** The words of its clause. */
  readonly clause: string;
}

/**
 * The day of a date, counted. Without a year but with a weekday, the year nearest to `anchor`: a wrong weekday, which
 * may have led the year astray, is another rule's.
 */
function countedDay(mention: DateMention | undefined, anchor: number | undefined): number | undefined {
  if (!mention?.day) return undefined;
  const { year, month, day } = mention.day;
  const said = dayNumber(mention.day);
  if (!mention.inherited || !mention.weekday || anchor === undefined) return said;
  const gap = (other: number) => Math.abs(dayNumber({ year: other, month, day }) - anchor);
  const nearest = [year, year - 1, year + 1].reduce((best, other) => (gap(other) < gap(best) ? other : best));
  return dayNumber({ year: nearest, month, day });
}

/** The meeting with its days, or undefined where the notice calls none or names no day. */
export const calledMeeting = remembered((document: Document): CalledMeeting | undefined => {
  const { meeting } = document;
  if (!meeting) return undefined;
  const mentions = meeting.dates.flatMap((index) => document.dates[index] ?? []);
  const [at] = mentions;
  const days = new Set<number>();
  const signed = signedOn(document)?.day;
  for (const mention of mentions) {
    const until = mention.rangeTo === undefined ? mention : document.dates[mention.rangeTo];
    // A day that does not exist, a range the wrong way round: other rules own that, nothing can be compared with it.
    const from = countedDay(mention, signed);
    const to = countedDay(until, signed);
    if (from === undefined || to === undefined || to < from) return undefined;
    for (let day = from; day <= to && day - from < 60; day++) days.add(day);
  }
  const sorted = [...days].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!at || first === undefined || last === undefined) return undefined;
  return {
    meeting,
    days: sorted,
    first,
    last,
    parted: last - first >= sorted.length,
    at: { start: at.start, end: at.end },
  };
});

/** The day of signature, if it is a whole date. */
export function signedOn(document: Document): Signed | undefined {
  const mention = document.signatureDate === undefined ? undefined : document.dates[document.signatureDate];
  return mention?.day && !mention.inherited
    ? { day: dayNumber(mention.day), at: { start: mention.start, end: mention.end } }
    : undefined;
}

/** The day of signature where it is believable: a later one than the meeting's is sign-date-after-meeting's business. */
export function signedBefore(document: Document, called: CalledMeeting): Signed | undefined {
  const signed = signedOn(document);
  return signed && signed.day <= called.first ? signed : undefined;
}

const WHO = '(?:参会|参加|参训|出席|列席|与会|到会|人员|代表|学员)';
const REPLY = new RegExp(
  `回执|报名|${WHO}[^，。；]{0,8}(?:名单|人数|姓名)|(?:将|报送?|提交|反馈)名单|(?:参会|参训|参加)(?:人员|代表|情况)[^，。；]{0,16}(?:报|反馈)|(?:报送?|反馈|确定)[^，。；]{0,6}(?:参会|参训|参加)(?:人员|代表|情况)`,
  'u',
);
const LEAVE = /请假|不能(?:参会|参加|出席|到会|列席)|缺席/u;
const STUDY = /自学|预习|预读|会前|课前|预备会/u;
const MATERIAL =
  /(?:发言|汇报|交流|审议|议题|典型|书面报告)[^，。；]{0,8}(?:材料|稿|提纲|课件|幻灯)|课件|发言稿|讲稿|提案/u;
const AFTERWARDS =
  /会后|课后|散会|(?:会议|培训|活动|学习|大会)(?:结束|闭幕)|结束后|培训后|成绩|体会|心得|总结|整改|补学|补课|补训|归档|清退|退回|传达|贯彻|落实情况|(?:根据|按照)会议/u;
const CHECK_IN = /报到|签到/u;
/** 前 as the end of a term: 3月5日前, 3月5日17:00之前. */
const BEFORE = /^[^，。；、至]{0,12}?(?:之|以)?前(?![往后到来期述款置景列三一两])/u;

/** So far around a date its clause and sentence are looked for; so many tokens a paragraph may have. */
const REACH = 300;
const TOKENS = 400;

/** The words between a date and its clause's end, weekday and clocks taken out. */
function rest(paragraph: Paragraph, from: number, to: number): { text: string; clock: ClockToken | undefined } {
  const { tokens, view } = paragraph.content;
  let clock: ClockToken | undefined;
  let text = '';
  let at = from;
  for (const token of tokens) {
    if (token.from < at || token.to > to) continue;
    if (token.kind !== 'weekday' && token.kind !== 'clock') continue;
    text += view.text.slice(at, token.from);
    at = token.to;
    if (token.kind === 'clock' && !clock && text.replace(/[ 　]|上午|下午/gu, '') === '') clock = token;
  }
  return { text: text + view.text.slice(at, to), clock };
}

/** The dates of main (and of a reply form) that belong to something around the meeting, in order. */
export const arrangements = remembered((document: Document): readonly Arrangement[] => {
  const { meeting } = document;
  const anchor = calledMeeting(document)?.first;
  const own = new Set(meeting?.dates);
  for (const index of meeting?.dates ?? []) own.add(document.dates[index]?.rangeTo ?? index);
  const ends = new Set(document.dates.flatMap((date) => date.rangeTo ?? []));
  const places: Places = {
    forms: replyForms(document),
    checkIns: document.fields.flatMap(({ name, values }) => (name === 'checkIn' ? values : [])).slice(0, 20),
    anchor,
  };
  return document.dates.flatMap((mention, index) => {
    if (own.has(index) || ends.has(index) || index === document.signatureDate) return [];
    return arrangement(document, mention, places) ?? [];
  });
});

interface Places {
  /** The paragraphs of forms of reply. */
  readonly forms: ReadonlySet<number>;
  readonly checkIns: readonly Span[];
  /** The meeting's first day. */
  readonly anchor: number | undefined;
}

/** The paragraphs of attachments that are forms of reply. */
function replyForms(document: Document): ReadonlySet<number> {
  const found = new Set<number>();
  let inside = false;
  for (const { index, role, part, content } of document.paragraphs) {
    if (role === 'title' || role === 'attachmentLabel') inside = /回执|报名表/u.test(content.view.text);
    if (inside && part === 'attachment') found.add(index);
  }
  return found;
}

function arrangement(
  document: Document,
  mention: DateMention,
  { forms, checkIns, anchor }: Places,
): Arrangement | undefined {
  const paragraph = document.paragraphs[mention.paragraph];
  const until = mention.rangeTo === undefined ? mention : document.dates[mention.rangeTo];
  const firstDay = countedDay(mention, anchor);
  const day = countedDay(until, anchor);
  if (!paragraph || !until || firstDay === undefined || day === undefined || paragraph.role === 'title')
    return undefined;
  const form = forms.has(paragraph.index);
  if ((paragraph.part !== 'main' && !form) || paragraph.content.tokens.length > TOKENS) return undefined;
  const { text } = paragraph.content.view;
  const { from } = mention.token;
  const { to } = until.token;
  const sentence = around(text, from, to, /[。；;]/u, REACH);
  const clause = around(text, from, to, /[。；;，,]/u, REACH);
  const words = text.slice(clause.from, clause.to);
  const { text: behind, clock } = rest(paragraph, to, clause.to);
  const purpose = form ? (BEFORE.test(behind) ? 'reply' : undefined) : purposeOf();
  if (purpose === undefined) return undefined;
  return {
    purpose,
    start: mention.start,
    end: until.end,
    day,
    firstDay,
    clock: clock?.minutes,
    paragraph: paragraph.index,
    clause: words,
  };

  function purposeOf(): Purpose | undefined {
    const inField = checkIns.some(({ start, end }) => start <= mention.start && mention.end <= end);
    if (inField || (CHECK_IN.test(words) && !/名单|回执|报到(?:时|后|地点|证)|签到(?:表|册|簿|情况)/u.test(words)))
      return 'checkIn';
    const before = text.slice(sentence.from, clause.from);
    if (AFTERWARDS.test(before) || AFTERWARDS.test(text.slice(clause.from, from)) || AFTERWARDS.test(behind))
      return undefined;
    const term = BEFORE.test(behind) || /截止/u.test(words);
    if (term) {
      const said = [words];
      // “…5:00前，将名单报…”: what is due comes with the next clause.
      if (/前$/u.test(behind.trim()))
        said.push(text.slice(clause.to + 1, around(text, clause.to + 1, clause.to + 1, /[。；;，,]/u, REACH).to));
      // What the sentence began with, unless another term stands between.
      if (!/[日\d]以?前/u.test(before)) said.push(before);
      for (const piece of said) {
        if (LEAVE.test(piece)) return 'leave';
        if (MATERIAL.test(piece)) return 'material';
        if (REPLY.test(piece)) return 'reply';
        if (STUDY.test(piece)) return 'study';
      }
      return undefined;
    }
    // 自学（3月12日至17日）; 会前3月6日.
    const lead = text.slice(Math.max(sentence.from, from - 24), from);
    const near =
      /(?:自学|预习|预读|课前|会前|预备会议?)[^，。；]{0,12}$/u.test(lead) ||
      /^[^，。；]{0,8}(?:自学|预习)/u.test(behind);
    return near && !/[后]$/u.test(lead) ? 'study' : undefined;
  }
}

interface CheckInClock extends Span {
  readonly minutes: number;
  readonly within: string;
}

/** The clocks said with check-in words and no date of their own, on the paragraphs of main. */
export const checkInClocks = remembered((document: Document): readonly CheckInClock[] =>
  document.paragraphs.flatMap((paragraph) => {
    const { text } = paragraph.content.view;
    if (
      paragraph.part !== 'main' ||
      paragraph.content.tokens.length > TOKENS ||
      !/报到|签到|入场|入席|入座|就座|进场|会场/u.test(text)
    )
      return [];
    const clocks = paragraph.content.tokens.filter((token): token is ClockToken => token.kind === 'clock');
    return clocks.flatMap((clock, i) => {
      const clause = around(text, clock.from, clock.to, /[。；;，,]/u, REACH);
      const words = text.slice(clause.from, clause.to);
      const previous = clocks[i - 1];
      const second =
        previous && /^[ 　]*(?:至|到|—{1,2}|～|~|-|－|–)[ 　]*$/u.test(text.slice(previous.to, clock.from));
      const said = text.slice(clock.to, clause.to);
      const arrives =
        /报到|签到/u.test(said) ||
        /^前[^，。；]{0,12}(?:入场|入席|入座|就座|进场|到达会场|进入会场|到会场|到会)/u.test(said);
      if (second || !arrives || clock.minutes === undefined) return [];
      return [{ ...spanOf(paragraph, clock), minutes: clock.minutes, within: words }];
    });
  }),
);
