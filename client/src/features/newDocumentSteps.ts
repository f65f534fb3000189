import { dayNumber } from '../../../server/src/core/text/calendar.ts';
import { writeHanzi } from '../../../server/src/core/text/numerals.ts';
import type { FactsResult, RegisterResult } from '../../../server/src/lsp/protocol.ts';
import { attachmentName } from '../../../server/src/service/fillAttachments.ts';
import { plainTopic, type TemplateAnswers } from '../../../server/src/service/fillTemplate.ts';
import { nextNumber } from '../../../server/src/service/register.ts';
import { dayChoice, dayFrom, pastDays, pastProblem, readDay, readTime, TIMES } from './newDocumentDays.ts';
import type { Kind } from './newDocumentKinds.ts';
import { codesOf, readDocumentNumber, readSerial } from './newDocumentNumber.ts';
import type { Choice, Question } from './newDocumentPrompt.ts';
import { goesToOne, joinRecipients, namesSeveral } from './newDocumentRecipients.ts';

/** What the questions are asked by. */
export interface Known {
  readonly facts: FactsResult;
  readonly register: RegisterResult['series'];
}

type Answers = { -readonly [K in keyof TemplateAnswers]: TemplateAnswers[K] };

/** A question of “新建公文”: whether a template needs it, what is offered, and what an answer means. */
export interface Step {
  readonly key: keyof TemplateAnswers;
  needed(roles: Kind['roles'], kind: Kind): boolean;
  question(
    known: Known,
    answers: TemplateAnswers,
    kind: Kind,
  ): Pick<Question, 'title' | 'placeholder' | 'choices' | 'read' | 'many'>;
  /** The answers with this one. */
  take(values: readonly string[], answers: TemplateAnswers): TemplateAnswers;
  /** Asked again and again until nothing is answered. */
  readonly repeated?: boolean;
  /** What it is called to answer nothing, where that is an answer. */
  readonly skip?: string;
}

const choice = (value: string, description = ''): Choice => ({ label: value, value, description });
const asTyped = (typed: string) => choice(typed, '按输入的填');
/** A step whose answer goes into the paper as it is. */
const plain = (key: keyof TemplateAnswers) => (values: readonly string[], answers: TemplateAnswers) => ({
  ...answers,
  [key]: values.join('，'),
});

/** 镇党委理论学习中心组第四次学习会. */
const nextMeeting = (name: string, nth: number) =>
  name.replace(/(?:(?:集体|集中)?学习会?|(?:办公|扩大|专题)?会议?|例会)$/u, (kind) => `第${writeHanzi(nth)}次${kind}`);

/** Minutes are written when the meeting is over. */
const isOver = ({ name }: Kind) => name.endsWith('纪要');

/** Kinds that often have attachments, though their templates name none. */
const ATTACHES = /^(?:请示|报告|函|复函|批复|通知|培训通知|联合行文|通报|意见|决定)$/u;

/** What is wanted until the deadline. */
function deadlineWords({ name }: Kind): readonly [title: string, asked: string] {
  if (name === '征求意见函') return ['反馈截止日期', '请对方在哪一天前反馈意见？'];
  if (name === '参会回执') return ['回执截止日期', '请在哪一天前报回执？'];
  return ['报名截止日期', '请在哪一天前报名单？'];
}

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
    // one that the template has no place for goes above the title, unless it bears a number of another kind
    needed: ({ documentNumber, issuer, serial }) =>
      documentNumber !== undefined || (issuer !== undefined && serial === undefined),
    question(known, { issuer }) {
      const year = known.facts.days[0]?.day.year ?? 0;
      const codes = codesOf(known.facts, known.register, issuer, year);
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
    key: 'serial',
    needed: ({ serial }) => serial !== undefined,
    question: (_, __, { name }) => ({
      title: name.startsWith('命令') ? '令号' : '编号',
      placeholder: '输入顺序号，如“8”；还没有编号的先空着',
      choices: [],
      read: readSerial,
    }),
    take: plain('serial'),
  },
  {
    key: 'recipients',
    needed: ({ recipients }) => recipients !== undefined,
    question({ facts }, _, kind) {
      const title = '主送机关';
      const { recipients } = facts.unit;
      const choices = recipients.map((name) => choice(name));
      if (kind.group === '上行文' || kind.name === '议案')
        return {
          title,
          placeholder: '输入主送的上级机关，只写一个；其余的写在抄送',
          choices: choices.filter(({ value }) => !namesSeveral(value)),
          read: asTyped,
        };
      if (goesToOne(kind) || recipients.length === 0)
        return { title, placeholder: '输入主送机关', choices, read: asTyped };
      return { title, placeholder: '勾选主送机关，也可以输入别的，按回车', choices, many: true };
    },
    take: (values, answers) => ({ ...answers, recipients: joinRecipients(values) }),
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
    question: ({ facts: { days } }, _, kind) => ({
      title: '开会日期',
      placeholder: isOver(kind) ? '选日期，或输入“11月20日”“昨天”' : '选日期，或输入“12月2日”“下周三”',
      choices: (isOver(kind) ? pastDays(days) : days.map(({ day }) => day)).map((day) => dayChoice(day, days)),
      read: (typed) => readDay(typed, days, (day) => (isOver(kind) ? undefined : pastProblem(day, days))),
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
    question({ facts: { days } }, { meetingDate }, kind) {
      const [title, asked] = deadlineWords(kind);
      const last = meetingDate && dayNumber(meetingDate);
      const before = days.map(({ day }) => day).filter((day) => last === undefined || dayNumber(day) < last);
      return {
        title,
        placeholder: `${asked}选日期，或输入“12月1日”“下周一”`,
        // the day before the meeting first, or today
        choices: (last === undefined ? before : before.reverse()).map((day) => dayChoice(day, days)),
        read: (typed) =>
          readDay(
            typed,
            days,
            (day) =>
              pastProblem(day, days) ??
              (last !== undefined && dayNumber(day) > last ? '在开会日期以后，请写开会以前的日期' : undefined),
          ),
      };
    },
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
  {
    key: 'attachments',
    needed: ({ attachments }, { name }) => attachments !== undefined || ATTACHES.test(name),
    repeated: true,
    skip: '没有附件',
    question: (_, { attachments = [] }) => ({
      title: attachments.length === 0 ? '附件' : `第${attachments.length + 1}个附件`,
      placeholder: '输入附件名称按回车，接着输入下一个；不用写序号。直接按回车结束',
      choices: [],
      read: (typed) => asTyped(attachmentName(typed) || typed),
    }),
    take: (values, { attachments = [], ...answers }) => ({ ...answers, attachments: [...attachments, ...values] }),
  },
];

/** The answers without the last one of a step; undefined where it had none. */
export function withoutLast({ key }: Step, answers: TemplateAnswers): TemplateAnswers | undefined {
  const said = answers[key];
  if (said === undefined) return undefined;
  const rest: Answers = { ...answers };
  delete rest[key];
  return Array.isArray(said) && said.length > 1 ? { ...rest, [key]: said.slice(0, -1) } : rest;
}
