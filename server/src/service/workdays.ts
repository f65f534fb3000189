import days from 'chinese-days';
import { dayNumber, weekdayOf } from '../core/text/calendar.ts';

/** The table's names where they are short for what the State Council's notice says. */
const NAMES: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

/** 国庆节 of a day off or of the working day that makes up for one; undefined for a day that no notice moves. */
function holidayOf(detail: { readonly name: string }): string | undefined {
  const [, chinese] = detail.name.split(',');
  return chinese === undefined ? undefined : (NAMES[chinese] ?? chinese);
}

/** A day by the table. Noon of the machine's own day: a date without a time would be read as midnight in Greenwich. */
const detailOf = (year: number, month: number, day: number) => days.getDayDetail(new Date(year, month - 1, day, 12));

const covered = new Map<number, boolean>();

/** Whether the State Council's notice for that year is in the table: every one of them names National Day. */
function isCovered(year: number): boolean {
  const known = covered.get(year) ?? holidayOf(detailOf(year, 10, 1)) !== undefined;
  covered.set(year, known);
  return known;
}

/**
 * What a calendar on the wall says of a day beside its weekday: 国庆节放假, 国庆节调休上班, 双休日; undefined for an
 * ordinary working day and for every day of a year that is not in the table yet.
 * Source: the yearly notices of the State Council's General Office, as the package chinese-days keeps them.
 */
export function dayNote(year: number, month: number, day: number): string | undefined {
  if (!Number.isFinite(dayNumber({ year, month, day })) || !isCovered(year)) return undefined;
  const detail = detailOf(year, month, day);
  const holiday = holidayOf(detail);
  if (holiday) return detail.work ? `${holiday}调休上班` : `${holiday}放假`;
  return weekdayOf({ year, month, day }) > 5 ? '双休日' : undefined;
}
