/** A day of the Gregorian calendar. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
const WEEKDAYS = '一二三四五六日';

/** Days since 1970-01-01; the measure in which days are compared. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/** The day of that number. */
export function dayOf(number: number): CalendarDay {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True where the day exists; without a year, 29 February does. */
export function dayExists(year: number | undefined, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: CalendarDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** 一 … 日 for 1 … 7. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

/** The day that a clock shows where it stands. */
export function dayShown(clock: Date): CalendarDay {
  return { year: clock.getFullYear(), month: clock.getMonth() + 1, day: clock.getDate() };
}

/** 2026年12月2日, as GB/T 9704—2012 7.3.5.4 has dates. */
export function writeDay({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}

/** （星期三）, to stand behind the date. */
export function writeWeekday(day: CalendarDay): string {
  return `（星期${weekdayName(weekdayOf(day))}）`;
}

const NEAR: ReadonlyMap<number, string> = new Map([
  [-2, '前天'],
  [-1, '昨天'],
  [0, '今天'],
  [1, '明天'],
  [2, '后天'],
]);

/** What people call a day that is so many days ahead: 明天; undefined where they give its date. */
export const nearDay = (ahead: number): string | undefined => NEAR.get(ahead);
