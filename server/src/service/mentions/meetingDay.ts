import type { DateMention, Document, Span } from '../../core/index.ts';
import { scanDates } from '../../core/model/scan/dates.ts';
import { paragraphAt, spanOf } from '../../core/model/spans.ts';
import { dayExists, dayNumber, weekdayName, weekdayOf } from '../../core/text/calendar.ts';
import { distinct, isOwn, ledTo, type Thing } from './thing.ts';

/** The day is a last one for something: 12月2日前. */
const DEADLINE = /^(?:[（(][^（）()]{0,6}[）)])?[^，。；]{0,12}?(?:以前|之前|前|截止|为止)/u;
/** The day is that of the meeting: 定于…召开. */
const HELD = /^[^。；]{0,60}?(?:召开|举行|举办|开会)/u;

/** So far behind its day stands a clock that belongs to it: （星期三）上午9:00. */
const FAR = 20;

/** The places that name the day of the meeting, or why they cannot be told for sure. */
export interface MeetingDay {
  readonly dates: readonly DateMention[];
  readonly refusal: string | undefined;
}

/** The dates of the meeting: those that the notice calls for, else those in the time fields of an agenda on its own. */
function ownDates({ meeting, dates, fields }: Document): readonly DateMention[] {
  if (meeting) return meeting.dates.flatMap((index) => dates[index] ?? []);
  const places = fields
    .filter(({ name, part }) => name === 'time' && part === 'agenda')
    .flatMap(({ values }) => values);
  return dates.filter(({ paragraph, token }) =>
    places.some(({ paragraph: at, range }) => at === paragraph && token.from >= range.from && token.to <= range.to),
  );
}

/** Where the draft says the meeting's day: in its own field, where it calls, and in its agenda. */
export function meetingDay(document: Document): MeetingDay | undefined {
  const { dates, paragraphs } = document;
  const own = ownDates(document);
  const [first] = own;
  if (!first?.day) return undefined;
  const day = dayNumber(first.day);
  const at = (date: DateMention) => (date.day ? dayNumber(date.day) : undefined);
  const ranged = own.some((date) => at(date) !== day || date.rangeTo !== undefined);
  const found: DateMention[] = [];
  let unsure: DateMention | undefined;
  for (const [index, date] of dates.entries()) {
    const paragraph = paragraphs[date.paragraph];
    if (at(date) !== day || !paragraph || !isOwn(paragraph) || index === document.signatureDate) continue;
    const after = paragraph.content.view.text.slice(date.token.to, date.token.to + 80);
    const sure = own.includes(date) || paragraph.part === 'agenda' || (paragraph.part === 'main' && HELD.test(after));
    if (sure && !(DEADLINE.test(after) && !own.includes(date))) found.push(date);
    else if (!DEADLINE.test(after)) unsure ??= date;
  }
  const line = unsure && paragraphAt(document, unsure.start)?.lines[0];
  const refusal = ranged
    ? '会议不止一天，日期请逐处修改'
    : line
      ? `第${line.number + 1}行也写了这一天，说的不一定是会议；日期请逐处修改`
      : found.some(({ token }) => token.form !== 'nianyueri' || token.numerals !== 'arabic')
        ? '有的地方会议日期没有写成“2026年12月2日”的样子，请先改好，再改日期'
        : found.some(({ weekday }) => weekday && weekday.loose.length > 0)
          ? '一个星期几跟在几个日期后面，日期请逐处修改'
          : undefined;
  return { dates: found, refusal };
}

/** The day and the start of the meeting, where the notice and the agenda say them. */
export function meetingThings(document: Document): Thing[] {
  const day = meetingDay(document);
  const things: Thing[] = [];
  if (day) {
    const text = day.dates[0] ? document.text.slice(day.dates[0].start, day.dates[0].end) : '';
    const spans = day.dates.map(({ start, end }) => ({ start, end }));
    things.push({
      kind: 'meetingDate',
      mentions: ledTo(spans),
      ...(day.refusal === undefined ? { value: { text, spans } } : { refusal: day.refusal }),
    });
  }
  const start = document.meeting?.start;
  if (start) {
    const { minutes } = start;
    const same: Span[] = [start];
    const places = [
      ...(day?.dates ?? []).map(({ paragraph, token }) => ({ paragraph, from: token.to, to: token.to + FAR })),
      ...document.fields
        .filter(({ name, part }) => name === 'time' && part === 'agenda')
        .flatMap(({ values }) => values.map(({ paragraph, range }) => ({ paragraph, ...range }))),
    ];
    for (const { paragraph, from, to } of places) {
      const line = document.paragraphs[paragraph];
      const clock = line?.content.tokens.find(
        (token) => token.kind === 'clock' && token.from >= from && token.to <= to,
      );
      if (line && clock?.kind === 'clock' && clock.minutes === minutes) same.push(spanOf(line, clock));
    }
    const slot = document.agendas.flatMap(({ slots }) => slots).find(({ from }) => from === minutes);
    if (slot) same.push(slot);
    things.push({
      kind: 'meetingTime',
      mentions: ledTo(distinct(same)),
      refusal: '时刻要连同议程的起止时间一起调整，请逐处修改',
    });
  }
  return things;
}

/** The edits that move the meeting to another day, weekdays with it; or why not. */
export function moveMeeting(
  document: Document,
  { dates }: MeetingDay,
  newName: string,
): { readonly edits: readonly (Span & { readonly newText: string })[] } | { readonly refusal: string } {
  const text = newName.replace(/[ 　]/g, '').replace(/[（(]?(?:星期|周)[一二三四五六日天][）)]?$/u, '');
  const [token] = scanDates(text);
  const old = dates[0]?.day;
  const written = token && token.form === 'nianyueri' && token.numerals === 'arabic' && token.from === 0;
  if (!old || !written || token.to !== text.length || token.day === undefined)
    return { refusal: '新的日期请写成“2026年12月9日”或“12月9日”，星期不用写' };
  const { year = old.year, month = old.month, day } = token;
  if (year < 1000 || !dayExists(year, month, day)) return { refusal: `没有${year}年${month}月${day}日这一天` };
  const edits: (Span & { newText: string })[] = [];
  for (const date of dates) {
    const { yearText, monthText } = date.token;
    if ((yearText === undefined && year !== old.year) || (monthText === undefined && month !== old.month))
      return { refusal: '有的地方没有写年或者月，改成别的年月会读错；请先把日期写全' };
    if (date.day === undefined) continue;
    const newText = `${yearText === undefined ? '' : `${year}年`}${monthText === undefined ? '' : `${month}月`}${day}日`;
    edits.push({ start: date.start, end: date.end, newText });
    const paragraph = date.weekday && paragraphAt(document, date.weekday.start);
    if (date.weekday && paragraph)
      edits.push({ ...spanOf(paragraph, date.weekday.at), newText: weekdayName(weekdayOf({ year, month, day })) });
  }
  const unique = new Map(edits.map((edit) => [edit.start, edit]));
  return { edits: [...unique.values()].sort((a, b) => a.start - b.start) };
}
