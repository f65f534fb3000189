import type { CalendarDay } from '../../../server/src/core/text/calendar.ts';
import { dayNumber, weekdayName, weekdayOf, writeWeekday } from '../../../server/src/core/text/calendar.ts';
import { writeHanzi } from '../../../server/src/core/text/numerals.ts';
import { readRelativeDay } from '../../../server/src/core/text/relativeDays.ts';
import type { FactsResult, RegisterResult } from '../../../server/src/lsp/protocol.ts';
import { plainTopic, type TemplateAnswers } from '../../../server/src/service/fillTemplate.ts';
import { nextNumber, numberOf } from '../../../server/src/service/register.ts';
import type { TemplateRoles } from '../../../server/src/service/templateRoles.ts';
import type { Choice, Question } from './newDocumentPrompt.ts';

/** What the questions are asked by. */
export interface Known {
  readonly facts: FactsResult;
  readonly register: RegisterResult['series'];
}

type Answers = { -readonly [K in keyof TemplateAnswers]: TemplateAnswers[K] };

/** A question of “新建公文”: whether a template needs it, what is offered, and what an answer means. */
export interface Step {
  readonly key: keyof TemplateAnswers;
  needed(roles: TemplateRoles): boolean;
  question(
    known: Known,
    answers: TemplateAnswers,
  ): Pick<Question, 'title' | 'placeholder' | 'choices' | 'read' | 'many'>;
  /** The answers with this one. */
  take(values: readonly string[], answers: TemplateAnswers): TemplateAnswers;
  /** Asked again and again until nothing is answered. */
  readonly repeated?: boolean;
}

const choice = (value: string, description = ''): Choice => ({ label: value, value, description });
const asTyped = (typed: string) => choice(typed, '按输入的填');
/** A step whose answer goes into the paper as it is. */
const plain = (key: keyof TemplateAnswers) => (values: readonly string[], answers: TemplateAnswers) => ({
  ...answers,
  [key]: values.join('，'),
});

/** 12月2日（星期三）, with the year where it is another one. */
function dayLabel(day: CalendarDay, today: CalendarDay): string {
  const year = day.year === today.year ? '' : `${day.year}年`;
  return `${year}${day.month}月${day.day}日${writeWeekday(day)}`;
}

const NEAR = ['今天', '明天', '后天'];

/** How people say a day that is near: 明天, 本周五, 下周三. */
function spoken(day: CalendarDay, today: CalendarDay): string {
  const ahead = dayNumber(day) - dayNumber(today);
  if (NEAR[ahead]) return NEAR[ahead];
  const weeks = Math.floor((ahead + weekdayOf(today) - 1) / 7);
  if (weeks > 2) return '';
  return `${['本', '下', '下下'][weeks]}周${weekdayName(weekdayOf(day))}`;
}

const dayKey = ({ year, month, day }: CalendarDay) => `${year}-${month}-${day}`;

/** The day of a choice of days. */
function dayFrom([value = '']: readonly string[]): CalendarDay {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return { year, month, day };
}

function dayChoice(day: CalendarDay, today: CalendarDay, note?: string): Choice {
  const said = [spoken(day, today), note].filter(Boolean).join(' · ');
  return { label: dayLabel(day, today), value: dayKey(day), description: said };
}

function readDay(typed: string, { facts }: Known): Choice | { problem: string } {
  const today = facts.days[0]?.day;
  const day = today && readRelativeDay(typed, today);
  if (!today || !day) return { problem: `看不出“${typed}”是哪一天，请写“12月2日”或“下周三”` };
  const note = facts.days.find((one) => dayKey(one.day) === dayKey(day))?.note;
  return dayChoice(day, today, note);
}

const NUMBER = /^(?<code>\p{Script=Han}{2,16})[〔[（(【［](?<year>\d{4})[〕\])）】］]第?0*(?<n>\d{1,6})号?$/u;

function readDocumentNumber(
  typed: string,
  code: string | undefined,
  year: number,
  register: Known['register'],
): Choice | { problem: string } {
  const whole = NUMBER.exec(typed.replace(/\s/gu, ''))?.groups;
  if (whole) return asTyped(numberOf(whole['code'] ?? '', Number(whole['year']), Number(whole['n'])));
  if (/^\d{1,6}$/u.test(typed) && code) return asTyped(numberOf(code, year, Number(typed)));
  if (/^\p{Script=Han}{2,16}$/u.test(typed)) return choice(nextNumber(register, typed, year), '下一个号');
  return { problem: '发文字号应为“石政发〔2026〕8号”这样的写法' };
}

const BORNE = /^[ 　]*(?<code>\p{Script=Han}{2,16})〔(?<year>\d{4})〕(?<n>\d{1,6})号/mu;
/** So far into a draft its number is looked for, in UTF-16 units. */
const HEADER = 400;

/** The register with the numbers of drafts that no folder holds yet: the next paper must not bear one of them too. */
export function withUnsaved(register: Known['register'], unsaved: readonly string[]): Known['register'] {
  return unsaved.reduce((all, text) => {
    const borne = BORNE.exec(text.slice(0, HEADER))?.groups;
    if (!borne) return all;
    const { code = '', year, n } = { code: borne['code'], year: Number(borne['year']), n: Number(borne['n']) };
    const series = all.find((one) => one.code === code && one.year === year);
    const free = Number(NUMBER.exec(series?.next ?? '')?.groups?.['n'] ?? 1);
    if (n < free) return all;
    const grown = { ...(series ?? { code, year, entries: [], gaps: [] }), next: numberOf(code, year, n + 1) };
    return [grown, ...all.filter((one) => one !== series)];
  }, register);
}

/** The codes of an organ: what the unit says, else those under which its papers of the workspace are numbered, else all. */
function codesOf({ facts, register }: Known, issuer: string | undefined, year: number): readonly string[] {
  const said = facts.unit.organs.filter(({ name }) => name === issuer).flatMap(({ codes }) => codes);
  if (said.length > 0) return said;
  const recent = register.filter((series) => series.year >= year - 1);
  const own = recent.filter(
    ({ entries }) => issuer !== undefined && entries.some(({ title }) => title?.startsWith(`${issuer}关于`)),
  );
  return [...new Set((own.length > 0 ? own : recent).map(({ code }) => code))];
}

const TIMES = ['上午9:00', '上午9:30', '上午10:00', '下午2:30', '下午3:00', '下午3:30'];
const TIME = /^(?<half>上午|中午|下午|晚上)?(?<hour>\d{1,2})(?:[:：点时](?<minute>\d{1,2}|半)?分?)?$/u;

function readTime(typed: string): Choice | { problem: string } {
  const parts = TIME.exec(typed.replace(/\s/gu, ''))?.groups;
  const hour = Number(parts?.['hour']);
  const minute = parts?.['minute'] === '半' ? 30 : Number(parts?.['minute'] ?? 0);
  if (!parts || hour > 23 || minute > 59) return { problem: `看不出“${typed}”是几点，请写“上午9:00”` };
  const half = parts['half'] ?? (hour < 12 ? '上午' : hour === 12 ? '中午' : '下午');
  const shown = hour > 12 ? hour - 12 : hour;
  return asTyped(`${half}${shown}:${String(minute).padStart(2, '0')}`);
}

/** 镇党委理论学习中心组第四次学习会. */
const nextMeeting = (name: string, nth: number) =>
  name.replace(/(?:(?:集体|集中)?学习会?|(?:办公|扩大|专题)?会议?|例会)$/u, (kind) => `第${writeHanzi(nth)}次${kind}`);

/** The questions in the order in which they are asked. */
export const STEPS: readonly Step[] = [
  {
    key: 'issuer',
    needed: ({ issuer }) => issuer !== undefined,
    question: ({ facts }) => ({
      title: '发文机关',
      placeholder: '选发文机关，或输入全称',
      choices: facts.unit.organs.map(({ name, short }) => choice(name, short.join('、'))),
      read: asTyped,
    }),
    take: plain('issuer'),
  },
  {
    key: 'jointIssuer',
    needed: ({ jointIssuer }) => jointIssuer !== undefined,
    question: ({ facts }, { issuer }) => ({
      title: '联合机关',
      placeholder: '选一同发文的机关，或输入全称',
      choices: facts.unit.organs
        .filter(({ name }) => name !== issuer)
        .map(({ name, short }) => choice(name, short.join('、'))),
      read: asTyped,
    }),
    take: plain('jointIssuer'),
  },
  {
    key: 'documentNumber',
    needed: ({ documentNumber, issuer }) => documentNumber !== undefined || issuer !== undefined,
    question(known, { issuer }) {
      const year = known.facts.days[0]?.day.year ?? 0;
      const codes = codesOf(known, issuer, year);
      const choices = codes.map((code) => choice(nextNumber(known.register, code, year), '下一个号'));
      return {
        title: '发文字号',
        placeholder: '选下一个号，或输入机关代字、顺序号；还没有编号的先空着',
        choices,
        read: (typed) => readDocumentNumber(typed, codes[0], year, known.register),
      };
    },
    take: plain('documentNumber'),
  },
  {
    key: 'recipients',
    needed: ({ recipients }) => recipients !== undefined,
    question: ({ facts }) => ({
      title: '主送机关',
      placeholder: facts.unit.recipients.length > 0 ? '勾选主送机关，也可以输入别的，按回车' : '输入主送机关',
      choices: facts.unit.recipients.map((name) => choice(name)),
      ...(facts.unit.recipients.length > 0 ? { many: true } : { read: asTyped }),
    }),
    take: plain('recipients'),
  },
  {
    key: 'meetingName',
    needed: ({ meetingName }) => meetingName !== undefined,
    question: ({ facts }) => ({
      title: '会议（活动）名称',
      placeholder: '输入名称，如“2026年全镇防汛工作会议”',
      choices: facts.unit.series.map(({ name, last }) =>
        choice(nextMeeting(name, last + 1), last > 0 ? `上次是第${writeHanzi(last)}次` : ''),
      ),
      read: asTyped,
    }),
    take: plain('meetingName'),
  },
  {
    key: 'meetingDate',
    needed: ({ meetingDate }) => meetingDate !== undefined,
    question: (known) => ({
      title: '开会日期',
      placeholder: '选日期，或输入“12月2日”“下周三”',
      choices: known.facts.days.map(({ day, note }) => dayChoice(day, known.facts.days[0]?.day ?? day, note)),
      read: (typed) => readDay(typed, known),
    }),
    take: (values, answers) => ({ ...answers, meetingDate: dayFrom(values) }),
  },
  {
    key: 'meetingTime',
    needed: ({ meetingTime }) => meetingTime !== undefined,
    question: () => ({
      title: '开会时间',
      placeholder: '选时间，或输入“9:00”“下午2:30”',
      choices: TIMES.map((time) => choice(time)),
      read: readTime,
    }),
    take: plain('meetingTime'),
  },
  {
    key: 'place',
    needed: ({ place }) => place !== undefined,
    question: ({ facts }) => ({
      title: '地点',
      placeholder: '选地点，或输入',
      choices: facts.unit.venues.map((venue) => choice(venue)),
      read: asTyped,
    }),
    take: plain('place'),
  },
  {
    key: 'deadline',
    needed: ({ deadline }) => deadline !== undefined,
    question: (known, { meetingDate }) => ({
      title: '报名截止日期',
      placeholder: '请在哪一天前报名单？选日期，或输入“12月1日”“下周一”',
      choices: known.facts.days
        .filter(({ day }) => !meetingDate || dayNumber(day) < dayNumber(meetingDate))
        .map(({ day, note }) => dayChoice(day, known.facts.days[0]?.day ?? day, note))
        .reverse(),
      read: (typed) => readDay(typed, known),
    }),
    take: (values, answers) => ({ ...answers, deadline: dayFrom(values) }),
  },
  {
    key: 'topics',
    needed: ({ topic1 }) => topic1 !== undefined,
    repeated: true,
    question: (_, { topics = [] }) => ({
      title: `第${topics.length + 1}项议题`,
      placeholder: '输入一项按回车，接着输入下一项；不用写序号。直接按回车结束',
      choices: [],
      read: (typed) => ({ ...asTyped(plainTopic(typed) || typed) }),
    }),
    take: (values, { topics = [], ...answers }) => ({ ...answers, topics: [...topics, ...values] }),
  },
];

/** The answers without the last one of a step; undefined where it had none. */
export function withoutLast(step: Step, answers: TemplateAnswers): TemplateAnswers | undefined {
  const { topics = [] } = answers;
  const rest: Answers = { ...answers };
  if (rest[step.key] === undefined) return undefined;
  delete rest[step.key];
  return step.repeated && topics.length > 1 ? { ...rest, topics: topics.slice(0, -1) } : rest;
}
