import type { DateMention, Day, Document, Span } from '../core/index.ts';
import { type CalendarDay, dayNumber, nearDay, writeDay, writeWeekday } from '../core/text/calendar.ts';
import { dayNote } from './workdays.ts';

/** Words on what stands at a place, in Markdown. */
export interface Aid extends Span {
  readonly text: string;
}

/** How far off a day is: 还有6天, 明天, 已过3天. */
function distance(day: CalendarDay, today: CalendarDay): string {
  const days = dayNumber(day) - dayNumber(today);
  return nearDay(days) ?? (days > 0 ? `还有${days}天` : `已过${-days}天`);
}

const named = (day: Day) => writeDay(day) + writeWeekday(day);
const noted = ({ year, month, day }: Day) => dayNote(year, month, day);

/** The first day that is written, the last of its range, and what a reader may want to know of them. */
function describe(mention: DateMention, day: Day, last: Day | undefined, today: CalendarDay | undefined): string {
  const lines = [`**${named(day)}**`];
  const note = noted(day);
  if (note) lines.push(note);
  if (today) lines.push(distance(day, today));
  const length = last ? dayNumber(last) - dayNumber(day) + 1 : 0;
  if (last && length > 1) {
    const note = noted(last);
    lines.push(`至${named(last)}${note ? `，${note}` : ''}，共${length}天`);
  }
  if (mention.inherited) lines.push(`文中没有写全，按上下文读作${day.year}年${day.month}月`);
  return lines.join('\n\n');
}

/** What day the date at an offset is. The day's name is bold. */
export function dateAid({ dates }: Document, offset: number, today: CalendarDay | undefined): Aid | undefined {
  const holds = (span: Span | undefined) => span !== undefined && span.start <= offset && offset < span.end;
  const mention = dates.find((date) => holds(date) || holds(date.weekday));
  if (!mention?.day) return undefined;
  const last = mention.rangeTo === undefined ? undefined : dates[mention.rangeTo]?.day;
  return { start: mention.start, end: mention.end, text: describe(mention, mention.day, last, today) };
}
