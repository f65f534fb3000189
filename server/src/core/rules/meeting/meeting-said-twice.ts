import type { DateMention, Document, Paragraph } from '../../model/document.ts';
import { isAside } from '../../model/meeting.ts';
import { spanOf } from '../../model/spans.ts';
import type { ClockToken } from '../../model/token.ts';
import { dayNumber } from '../../text/calendar.ts';
import { holds, reachOf } from '../../text/reach.ts';
import { contains, type Span } from '../../text/span.ts';
import { defineRule, type Report } from '../rule.ts';
import { fieldsOf } from './elements.ts';

/** 定于3月5日上午9时在二楼会议室召开, by its pieces. */
const CALL =
  /(?:(?<!原)定于|改于|拟于|将于|决定于)(?<said>[^。；]{2,80}?)(?:召开|举行|举办)|研究决定[，,]?(?<day>(?:\d{4}年)?\d{1,2}月\d{1,2}日(?![起至])[^，。；]{0,60}?)(?:召开|举行|举办)(?!预备)/u;
const PLACE = /在(?<place>[^，。；：、在]{3,40})$/u;
const ROOM = /(?:室|厅|楼|堂|馆|中心|教室|会场|礼堂)$/u;

/** The one sentence of main, outside the fields, that calls the meeting. */
function callOf(
  document: Document,
): { paragraph: Paragraph; said: Span; place: (Span & { text: string }) | undefined } | undefined {
  const said = new Set(
    fieldsOf(document, 'time', 'place').flatMap(({ values }) => values.map((value) => value.paragraph)),
  );
  const calls = document.paragraphs.flatMap((paragraph) => {
    if (paragraph.part !== 'main' || paragraph.role === 'title') return [];
    if (said.has(paragraph.index)) return [];
    const match = CALL.exec(paragraph.content.view.text);
    const words = match?.groups?.['said'] ?? match?.groups?.['day'] ?? '';
    if (!match) return [];
    const from = match.index + match[0].indexOf(words);
    const range = { from, to: from + words.length };
    const text = PLACE.exec(words)?.groups?.['place'];
    const place = text ? { text, ...spanOf(paragraph, { from: range.to - text.length, to: range.to }) } : undefined;
    return [{ paragraph, said: spanOf(paragraph, range), place }];
  });
  return calls.length === 1 ? calls[0] : undefined;
}

function clocksWithin(paragraph: Paragraph | undefined, place: Span): (Span & { readonly token: ClockToken })[] {
  return (paragraph?.content.tokens ?? []).flatMap((token) => {
    if (!paragraph || token.kind !== 'clock' || token.minutes === undefined) return [];
    const span = spanOf(paragraph, token);
    return contains(place, span) ? [{ ...span, token }] : [];
  });
}

/** Whether a day is none of those from `own` to `until`; a year that is not written is no difference. */
function differs(own: DateMention, until: DateMention | undefined, { day }: DateMention): boolean {
  if (!own.day || !until?.day || !day) return false;
  const year = own.inherited ? day.year : own.day.year;
  const [first, last] = [own.day, until.day].map(({ month, day }) => dayNumber({ year, month, day }));
  const said = dayNumber(day);
  // a range over the turn of the year is left alone
  return first !== undefined && last !== undefined && first <= last && (said < first || last < said);
}

const words = (document: Document, { start, end }: Span) => document.text.slice(start, end);

/** Two ways to make the sentence and the field agree. */
function report(document: Document, here: Span, there: Span, what: string): Report {
  const [own, other] = [words(document, here), words(document, there)];
  return {
    start: there.start,
    end: there.end,
    message: `会议${what}，此处写“${other}”，前文写“${own}”，请核对后统一`,
    related: [{ start: here.start, end: here.end, message: `前文所写的${what}` }],
    fixes: [
      { title: `以前文为准，改为“${own}”`, edits: [{ start: there.start, end: there.end, newText: own }] },
      { title: `以此处为准，把前文改为“${other}”`, edits: [{ start: here.start, end: here.end, newText: other }] },
    ],
  };
}

const HEAD = '关于召开防汛会议的通知⏎各村：⏎经研究，定于3月5日（星期三）上午9:00在镇政府三楼会议室召开防汛会议。⏎';

export default defineRule({
  name: '正文两处所写的会议时间、地点不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '开头一句写了会议的日期、时刻、地点，后面的“时间”“地点”又写了一遍，两处不同必有一处错，与会人员会走错会场、误了钟点。多半是会期改动时只改了一处。',
  bad: [
    {
      draft:
        '关于召开防汛会议的通知⏎各村：⏎原定于3月5日召开的会议，改于3月12日召开。⏎一、会议时间⏎⟦2026年3月13日⟧上午8:30签到9:00开会',
    },
    {
      draft: `${HEAD}一、时间：2025年3月5日（星期三）⟦上午9:30⟧⏎二、地点：镇政府三楼会议室`,
    },
    {
      draft:
        '关于召开防汛会议的通知⏎各村：⏎经研究决定，2025年3月5日在镇政府召开防汛会议。⏎一、会议时间⏎⟦2025年3月6日⟧（星期四）上午9:00',
    },
    {
      draft:
        '关于召开防汛会议的通知⏎各村：⏎经研究，定于2025年3月5日至7日召开防汛会议。⏎一、会议时间⏎⟦2025年3月8日⟧（星期六）上午9:00',
    },
    { draft: `${HEAD}一、时间：⟦2025年3月6日⟧（星期四）上午9:00⏎二、地点：镇政府三楼会议室` },
    {
      draft: `${HEAD}一、时间：2025年3月5日（星期三）上午9:00⏎二、地点：⟦镇政府二楼会议室⟧`,
      fixed: `${HEAD}一、时间：2025年3月5日（星期三）上午9:00⏎二、地点：镇政府三楼会议室`,
    },
  ],
  good: [
    '关于召开防汛会议的通知⏎各村：⏎县政府决定，3月2日县里召开防汛电视电话会议，我镇套开至镇。⏎一、会议时间⏎2026年3月5日（星期四）上午9时⏎二、会议地点⏎镇政府三楼会议室',
    '关于召开代表大会的通知⏎各村：⏎定于3月5日至6日召开代表大会。⏎一、会议时间⏎2026年3月4日（星期三）下午3时召开预备会，会期3天。⏎二、会议地点⏎镇政府三楼会议室',
    ...[
      '会期3天，3月8日返程',
      '3月8日上午离会',
      '3月4日入住，会期2天半',
      '各代表团3月4日抵达',
      '3月4日18:00前到会议中心',
    ].map(
      (said) =>
        `关于召开防汛会议的通知⏎各村：⏎定于2026年3月5日至7日召开防汛会议。⏎一、时间：${said}⏎二、地点：镇政府三楼会议室`,
    ),
    '关于召开防汛会议的通知⏎各村：⏎按照县政府决定，3月5日至5月10日开展集中整治，期满召开总结会。⏎一、时间：2025年5月12日（星期一）上午9:00⏎二、地点：镇政府三楼会议室',
    '关于召开防汛会议的通知⏎各村：⏎经研究，定于2025年3月5日在镇政府召开防汛会议，会期1天。⏎一、时间地点⏎参会人员于3月4日18:00前在石桥宾馆报到。',
    '关于召开防汛会议的通知⏎各村：⏎经研究，定于3月5日至7日召开防汛会议。⏎一、时间：2025年3月6日（星期四）上午9:00⏎二、地点：镇政府三楼会议室',
    `${HEAD}一、时间：2025年3月5日（星期三）上午9:00⏎二、地点：镇政府三楼会议室`,
    `${HEAD}一、时间：2025年3月5日（星期三）上午8:40签到，9:00开会⏎二、地点：三楼会议室`,
    '关于召开防汛会议的通知⏎各村：⏎经研究，定于3月5日至6日在县城召开防汛会议。⏎一、时间：2025年3月5日（星期三）14:00报到，3月6日9:00开会⏎二、地点：县会议中心二楼会议室',
    '关于召开防汛会议的通知⏎各村：⏎定于3月5日召开防汛会议，定于3月7日举办培训班。⏎一、时间：2025年3月7日（星期五）上午9:00⏎二、地点：镇政府三楼会议室⏎三、定于3月8日举行演练。',
    '关于召开防汛会议的通知⏎各村：⏎定于3月5日下午2:30召开防汛会议。⏎一、时间：2025年3月5日（星期三）14:30⏎二、地点：镇政府三楼会议室',
  ],
  check: {
    unit: 'document',
    *run(document) {
      if (!document.meeting) return;
      const call = callOf(document);
      if (!call) return;
      const times = fieldsOf(document, 'time').flatMap((field) => field.values);
      const spoken = document.dates.filter((date) => contains(call.said, date) && date.day);
      const listed = [...times, ...fieldsOf(document, 'checkIn').flatMap((field) => field.values)];
      const [within, inTimes] = [reachOf(listed), reachOf(times)];
      // the day to arrive is no day of the meeting, whatever field tells it
      const aside = ({ paragraph, token }: DateMention) =>
        isAside(document.paragraphs[paragraph]?.content.view.text ?? '', token.from);
      const dated = document.dates.filter(
        (date) => date.day && holds(within, date) && !(holds(inTimes, date) && aside(date)),
      );
      const [own, more] = spoken;
      const [other, another] = dated.filter((date) => holds(inTimes, date));
      const until = own && (document.dates[own.rangeTo ?? -1] ?? own);
      const isOne = spoken.length === (own?.rangeTo === undefined ? 1 : 2) && !another && dated.length === 1;
      if (own && other && isOne && differs(own, until, other)) {
        yield { ...report(document, { start: own.start, end: until?.end ?? own.end }, other, '日期'), fixes: [] };
        return;
      }
      const [here, ...later] = clocksWithin(call.paragraph, call.said);
      const clocks = times.flatMap((value) => clocksWithin(document.paragraphs[value.paragraph], value));
      const [first] = clocks;
      if (here && first && later.length === 0 && !more && !another)
        if (!clocks.some(({ token }) => ((token.minutes ?? 0) - (here.token.minutes ?? 0)) % 720 === 0))
          yield { ...report(document, here, first, '时间'), fixes: [] };
      const places = fieldsOf(document, 'place').flatMap((field) => field.values);
      const [place] = places;
      const bare = (text: string) => text.replace(/[（(][^（）()]*[）)]|[ 　，。]/gu, '');
      if (!call.place || !place || places.length > 1) return;
      const [a, b] = [bare(call.place.text), bare(place.text)];
      if (!ROOM.test(a) || !ROOM.test(b) || a.length !== b.length) return;
      const differing = [...a].filter((c, i) => c !== b[i]).length;
      if (differing > 0 && differing <= 2) yield report(document, call.place, place, '地点');
    },
  },
});
