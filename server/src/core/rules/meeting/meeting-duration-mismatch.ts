import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { dayNumber } from '../../text/calendar.ts';
import { readNumber, writeHanzi } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';
import { arrangements, type CalledMeeting, calledMeeting } from './arrangements.ts';

const STATED =
  /(?<lead>会期|为期|历时|时间共?|共计?)[ 　]*(?:[为约共：:]|大约)?[ 　]*(?<said>(?<half>半)天|(?<n>[一二两三四五六七八九十]|\d{1,2})(?<point>\.5)?[ 　]?个?[天日](?<more>半)?)(?![ ]?[内后前上下])/gu;
/** Days that are counted in some other way. */
const APART = /分(?:别|为|成)?[两二三四五六\d]{0,2}[批期场]|轮训|每[天日期批]|含|包括|另/u;

const RANGE = /\d[时分\d](?:至|到|—{1,2}|～|~|-|－|–)(?:上午|下午|中午|晚)?\d/u;

interface Stated extends ViewRange {
  readonly days: number;
}

/** 会期两天, 共三天, 为期5天 of a paragraph that says when the meeting is. */
function stated(paragraph: Paragraph, timed: boolean): Stated[] {
  const { text } = paragraph.content.view;
  return [...text.matchAll(STATED)].flatMap((match) => {
    const { lead = '', said = '', half, n = '', point, more } = match.groups ?? {};
    if (!timed && lead !== '会期' && lead !== '为期') return [];
    const from = match.index + match[0].lastIndexOf(said);
    if (APART.test(text.slice(Math.max(0, match.index - 8), from + said.length + 10))) return [];
    const days = half ? 0.5 : readNumber(n) + (point || more ? 0.5 : 0);
    return Number.isNaN(days) ? [] : [{ from, to: from + said.length, days }];
  });
}

/** The agenda is of the meeting's one day: it has slots, and no day but that. */
function agendaOfOneDay(document: Document, { first }: CalledMeeting): boolean {
  const slots = document.agendas.flatMap((agenda) => agenda.slots).filter(({ to }) => to !== undefined);
  const inside = document.paragraphs.filter(({ part }) => part === 'agenda');
  const ranged = inside.filter(({ content }) => RANGE.test(content.view.text));
  return (
    (slots.length >= 2 || ranged.length > 0) &&
    !inside.some(({ content }) => /第[二三四五六]天|次日|\d{1,2}日.{0,3}[至—～]/u.test(content.view.text)) &&
    !document.dates.some(
      ({ paragraph, day }) => document.paragraphs[paragraph]?.part === 'agenda' && day && dayNumber(day) !== first,
    )
  );
}

export default defineRule({
  name: '会期与起止日期不符',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '会期的天数与所写起止日期对不上，必有一处写错，与会人员无法安排食宿和返程。审核公文时应核对“时间、数字”是否准确。',
  bad: [
    {
      draft: '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月15日至16日，会期⟦三天⟧⏎地点：县宾馆',
      fixed: '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月15日至16日，会期两天⏎地点：县宾馆',
    },
    {
      draft: '关于举办培训班的通知⏎各县：⏎一、培训时间⏎2025年11月17日至21日，为期⟦6天⟧。⏎二、培训地点⏎党校',
      fixed: '关于举办培训班的通知⏎各县：⏎一、培训时间⏎2025年11月17日至21日，为期5天。⏎二、培训地点⏎党校',
    },
    {
      draft: '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月15日9:00—11:30，会期⟦两天⟧⏎地点：县宾馆',
      fixed: '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月15日9:00—11:30，会期一天⏎地点：县宾馆',
    },
    {
      draft:
        '关于召开工作会议的通知⏎各县：⏎经研究，定于4月15日、16日在县宾馆召开工作会议，会期⟦半天⟧。⏎县政府办公室⏎2025年4月8日',
      fixed:
        '关于召开工作会议的通知⏎各县：⏎经研究，定于4月15日、16日在县宾馆召开工作会议，会期两天。⏎县政府办公室⏎2025年4月8日',
    },
  ],
  good: [
    '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月15日至16日，会期两天⏎地点：县宾馆',
    '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月15日至16日，会期一天半⏎地点：县宾馆',
    '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月15日上午9:00开始，会期两天⏎地点：县宾馆',
    '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月15日下午2:30至17日中午，会期两天⏎地点：县宾馆',
    '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月14日至16日，14日报到，会期两天⏎地点：县宾馆',
    '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月14日至16日，会期两天（不含报到）⏎地点：县宾馆',
    '关于举办培训班的通知⏎各县：⏎培训时间：2025年4月14日至25日，分三期举办，每期三天⏎地点：党校',
    '关于举办培训班的通知⏎各县：⏎培训时间：第一期4月15日至17日，第二期4月22日至24日，为期三天⏎地点：党校⏎组织部⏎2025年4月1日',
    '关于召开工作会议的通知⏎各县：⏎会议时间：2025年4月15日上午9:00，会期半天⏎请提前三天报名，报名共五天。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const called = calledMeeting(document);
      if (!called || called.parted) return;
      const { days, meeting } = called;
      const timed = new Set(
        document.fields
          .filter(({ name, part }) => name === 'time' && part === 'main')
          .flatMap(({ values }) => values.map(({ paragraph }) => paragraph)),
      );
      const announced = new Set(
        document.dates.flatMap(({ day, paragraph }) => (day && dayNumber(day) === called.first ? [paragraph] : [])),
      );
      const checkIn = arrangements(document).some(({ purpose, day }) => purpose === 'checkIn' && days.includes(day));
      const afternoon =
        (meeting.start?.minutes ?? 0) >= 720 ||
        [...timed, ...announced].some((index) =>
          /日[^，。；]{0,8}下午/u.test(document.paragraphs[index ?? -1]?.content.view.text ?? ''),
        );
      for (const paragraph of document.paragraphs) {
        if (paragraph.part !== 'main' || !(timed.has(paragraph.index) || announced.has(paragraph.index))) continue;
        for (const said of stated(paragraph, timed.has(paragraph.index))) {
          const count = Math.ceil(said.days);
          const fits = [count, ...(afternoon ? [count + 1] : []), ...(checkIn ? [count + 1] : [])];
          if (fits.includes(days.length)) continue;
          // One day and no end may be the first day of several.
          if (days.length === 1 && !meeting.end && !agendaOfOneDay(document, called)) continue;
          const span = spanOf(paragraph, said);
          const text = document.text.slice(span.start, span.end);
          const number = /\d/.test(text) ? String(days.length) : days.length === 2 ? '两' : writeHanzi(days.length);
          yield {
            ...span,
            message: `会期写“${text}”，按所写日期算是${days.length}天，请核对后统一`,
            related: [{ ...called.at, message: '所写的会议日期' }],
            fixes: [{ title: `改为“${number}天”`, edits: [{ ...span, newText: `${number}天` }] }],
          };
        }
      }
    },
  },
});
