import type { DateMention, Document, Field } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { ClockToken } from '../../model/token.ts';
import { dayNumber } from '../../text/calendar.ts';
import { holds, type Reach, reachOf } from '../../text/reach.ts';
import { contains } from '../../text/span.ts';
import { defineRule, type Report } from '../rule.ts';
import { headFields } from './alignment.ts';

interface Times {
  readonly dates: readonly DateMention[];
  readonly clocks: readonly { readonly token: ClockToken; readonly start: number; readonly end: number }[];
}

/** The dates and clocks of the fields' values, or of whole paragraphs. */
function timesIn(document: Document, places: readonly { paragraph: number; start: number; end: number }[]): Times {
  const within = reachOf(places);
  return {
    dates: document.dates.filter((date) => holds(within, date)),
    clocks: places.flatMap((place) => {
      const paragraph = document.paragraphs[place.paragraph];
      if (!paragraph) return [];
      return paragraph.content.tokens.flatMap((token) => {
        if (token.kind !== 'clock') return [];
        const span = spanOf(paragraph, token);
        return contains(place, span) ? [{ token, ...span }] : [];
      });
    }),
  };
}

const valuesOf = (fields: readonly Field[]) => fields.flatMap((field) => field.values);

/** What the notice says of time: its time and check-in fields, else the paragraphs that announce the meeting. */
function noticeTimes(document: Document): Times {
  const fields = document.fields.filter(
    (field) => field.part === 'main' && (field.name === 'time' || field.name === 'checkIn'),
  );
  if (fields.some((field) => field.name === 'time')) return timesIn(document, valuesOf(fields));
  const announced = new Set(document.meeting?.dates.map((index) => document.dates[index]?.paragraph));
  return timesIn(
    document,
    document.paragraphs
      .filter((paragraph) => announced.has(paragraph.index))
      .map(({ index, start, end }) => ({ paragraph: index, start, end })),
  );
}

/** The days that are said, a range's from first to last; undefined where a date may be any day. */
function daysOf({ dates }: Document, times: Times): Reach | undefined {
  const days = times.dates.flatMap(({ day, rangeTo }) => {
    if (!day) return [];
    const start = dayNumber(day);
    const last = dates[rangeTo ?? -1]?.day;
    return [{ start, end: Math.max(start, last ? dayNumber(last) : start) + 1 }];
  });
  return days.length < times.dates.length ? undefined : reachOf(days);
}

/** Equal as said: without 上午 or 下午, 2:30 may be 14:30. */
function sameClock(a: ClockToken, b: ClockToken): boolean {
  if (a.minutes === undefined || b.minutes === undefined) return true;
  if (a.minutes === b.minutes) return true;
  return (a.period === undefined || b.period === undefined) && Math.abs(a.minutes - b.minutes) === 720;
}

export default defineRule({
  name: '议程时间与正文时间不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '正文和议程的会议日期、钟点必须是同一个，否则必有一处错，与会人员会走错时间。写法不同（9时与9:00）不算，报到时间不算会议时间。',
  bad: [
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日上午9:00⏎办公室⏎2025年3月3日⏎会议议程⏎时间：2025年3月5日⟦上午9:30⟧⏎第一项：开幕',
      fixed:
        '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日上午9:00⏎办公室⏎2025年3月3日⏎会议议程⏎时间：2025年3月5日上午9:00⏎第一项：开幕',
    },
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日⏎办公室⏎2025年3月3日⏎会议议程⏎时间：⟦2025年3月6日⟧⏎第一项：开幕',
      fixed:
        '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日⏎办公室⏎2025年3月3日⏎会议议程⏎时间：2025年3月5日⏎第一项：开幕',
    },
    {
      draft:
        '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日至6日⏎办公室⏎2025年3月3日⏎会议议程⏎3月5日上午⏎9:00—9:30　开幕⏎⟦3月7日⟧上午⏎9:00—9:30　闭幕',
    },
  ],
  good: [
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日上午9：00⏎办公室⏎2025年3月3日⏎会议议程⏎时间：2025年3月5日上午9:00⏎第一项：开幕',
    '关于召开会议的通知⏎各支部：⏎一、时间：3月5日9时⏎办公室⏎2025年3月3日⏎会议议程⏎时间：2025年3月5日上午9:00⏎第一项：开幕',
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日上午9:00，8:30报到⏎办公室⏎2025年3月3日⏎会议议程⏎时间：2025年3月5日上午9:00⏎第一项：开幕',
    '关于召开会议的通知⏎各支部：⏎一、时间⏎2025年3月5日至7日⏎办公室⏎2025年3月3日⏎会议议程⏎3月6日上午⏎9:00—9:30　报告',
    '关于召开会议的通知⏎各支部：⏎定于2025年3月5日上午9:00在二楼会议室召开会议。⏎办公室⏎2025年3月3日⏎会议议程⏎时间：2025年3月5日上午9:00⏎第一项：开幕',
  ],
  check: {
    unit: 'document',
    *run(document): Generator<Report> {
      const notice = noticeTimes(document);
      const heads = headFields(document, 'time');
      const sessions = document.paragraphs.filter(
        (paragraph) => paragraph.part === 'agenda' && paragraph.role === 'session',
      );
      const head = timesIn(document, valuesOf(heads));
      const later = document.fields.filter(
        (field) => field.part === 'agenda' && field.name === 'time' && !heads.includes(field),
      );
      const days = timesIn(document, [
        ...valuesOf(later),
        ...sessions.map(({ index, start, end }) => ({ paragraph: index, start, end })),
      ]);
      const [first] = notice.dates;
      const said = daysOf(document, notice);
      if (first && said)
        for (const date of [...head.dates, ...days.dates]) {
          const day = date.day && dayNumber(date.day);
          if (day === undefined || holds(said, { start: day, end: day + 1 })) continue;
          const words = document.text.slice(first.start, first.end);
          yield {
            start: date.start,
            end: date.end,
            message: `议程写“${document.text.slice(date.start, date.end)}”，正文写“${words}”，请核对后统一`,
            related: [{ start: first.start, end: first.end, message: '正文所写的日期' }],
            fixes:
              head.dates.length === 1 && notice.dates.length === 1 && head.dates.includes(date)
                ? [
                    {
                      title: `以正文为准，改为“${words}”`,
                      edits: [{ start: date.start, end: date.end, newText: words }],
                    },
                    {
                      title: '以议程为准，改正文的日期',
                      edits: [
                        { start: first.start, end: first.end, newText: document.text.slice(date.start, date.end) },
                      ],
                    },
                  ]
                : [],
          };
        }
      if (notice.clocks.length === 0) return;
      const { end } = document.meeting ?? {};
      for (const [index, clock] of head.clocks.entries()) {
        // A second clock is when the meeting ends, and can be compared only where the notice says so too.
        const ends = index === 1 && head.clocks.length === 2;
        const other = ends ? notice.clocks.find(({ start }) => start === end?.start) : notice.clocks[0];
        if (
          ends
            ? other && sameClock(clock.token, other.token)
            : notice.clocks.some(({ token }) => sameClock(clock.token, token))
        )
          continue;
        if (index > 1) break;
        if (!other) continue;
        const said = document.text.slice(other.start, other.end).replace('：', ':');
        const written = document.text.slice(clock.start, clock.end);
        yield {
          start: clock.start,
          end: clock.end,
          message: `议程写“${written}”，正文写“${said}”，请核对后统一`,
          related: [{ start: other.start, end: other.end, message: '正文所写的时间' }],
          fixes: [
            { title: `以正文为准，改为“${said}”`, edits: [{ start: clock.start, end: clock.end, newText: said }] },
            { title: '以议程为准，改正文的时间', edits: [{ start: other.start, end: other.end, newText: written }] },
          ],
        };
      }
    },
  },
});
