/** Days and times of day in “新建公文”: how they are offered, and what typed ones mean. */
import type { CalendarDay } from '../../../server/src/core/text/calendar.ts';
import {
  dayNumber,
  dayOf,
  nearDay,
  weekdayName,
  weekdayOf,
  writeWeekday,
} from '../../../server/src/core/text/calendar.ts';
import { readRelativeDay } from '../../../server/src/core/text/relativeDays.ts';
import type { FactsResult } from '../../../server/src/lsp/protocol.ts';
import type { Choice } from './newDocumentPrompt.ts';

type Days = FactsResult['days'];

/** What a typed answer means, or what is wrong with it. */
export type Read = Choice | { readonly problem: string };

/** 12月2日（星期三）, with the year where it is another one. */
function dayLabel(day: CalendarDay, today: CalendarDay): string {
  const year = day.year === today.year ? '' : `${day.year}年`;
  return `${year}${day.month}月${day.day}日${writeWeekday(day)}`;
}

const WEEKS: ReadonlyMap<number, string> = new Map([
  [-1, '上'],
  [0, '本'],
  [1, '下'],
  [2, '下下'],
]);

/** How people say a day that is near: 明天, 本周五, 下周三. */
function spoken(day: CalendarDay, today: CalendarDay): string {
  const ahead = dayNumber(day) - dayNumber(today);
  const week = WEEKS.get(Math.floor((ahead + weekdayOf(today) - 1) / 7));
  return nearDay(ahead) ?? (week === undefined ? '' : `${week}周${weekdayName(weekdayOf(day))}`);
}

const dayKey = ({ year, month, day }: CalendarDay) => `${year}-${month}-${day}`;

/** The day of a choice of days. */
export function dayFrom([value = '']: readonly string[]): CalendarDay {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return { year, month, day };
}

/** A day to choose. */
export function dayChoice(day: CalendarDay, days: Days): Choice {
  const today = days[0]?.day ?? day;
  const note = days.find((one) => dayKey(one.day) === dayKey(day))?.note;
  return {
    label: dayLabel(day, today),
    value: dayKey(day),
    description: [spoken(day, today), note].filter(Boolean).join(' · '),
  };
}

const PAST_DAYS = 30;

/** Today and the days before it, the last one first. */
export function pastDays(days: Days): CalendarDay[] {
  const today = days[0]?.day;
  return today ? Array.from({ length: PAST_DAYS }, (_, ago) => dayOf(dayNumber(today) - ago)) : [];
}

/**
 * The day that typed words name.
 * @param wrong what is wrong with a day, if anything
 */
export function readDay(typed: string, days: Days, wrong: (day: CalendarDay) => string | undefined): Read {
  const today = days[0]?.day;
  const day = today && readRelativeDay(typed, today);
  if (!today || !day) return { problem: `看不出“${typed}”是哪一天，请写“12月2日”或“下周三”` };
  const problem = wrong(day);
  return problem === undefined ? dayChoice(day, days) : { problem: `${dayLabel(day, today)}${problem}` };
}

/** A day that lies behind us, for what is still to come. */
export const pastProblem = (day: CalendarDay, days: Days): string | undefined =>
  days[0] && dayNumber(day) < dayNumber(days[0].day) ? '已过，请写今天以后的日期' : undefined;

/** Usual times of meetings. */
export const TIMES: readonly string[] = ['上午9:00', '上午9:30', '上午10:00', '下午2:30', '下午3:00', '下午3:30'];
const TIME = /^(?<half>上午|中午|下午|晚上)?(?<hour>\d{1,2})(?:[:：点时](?<minute>\d{1,2}|半)?分?)?$/u;

/** Which half of the day an hour without one means: nobody meets at three in the morning, and 03:00 says that somebody does. */
function halfOf(hour: string): string {
  const n = Number(hour);
  if (n === 12) return '中午';
  return n > 12 || (n >= 1 && n <= 6 && !hour.startsWith('0')) ? '下午' : '上午';
}

/** The time that is typed, as papers write it. */
export function readTime(typed: string): Read {
  const parts = TIME.exec(typed.replace(/\s/gu, ''))?.groups;
  const hour = Number(parts?.['hour']);
  const minute = parts?.['minute'] === '半' ? 30 : Number(parts?.['minute'] ?? 0);
  if (!parts || hour > 23 || minute > 59) return { problem: `看不出“${typed}”是几点，请写“上午9:00”` };
  const half = parts['half'] ?? halfOf(parts['hour'] ?? '');
  if (half === '上午' && hour > 12) return { problem: `${hour}点不在上午，请写“下午${hour - 12}:00”或“${hour}:00”` };
  const shown = hour > 12 ? hour - 12 : hour;
  const time = `${half}${shown}:${String(minute).padStart(2, '0')}`;
  return { label: time, value: time, description: '按输入的填' };
}
