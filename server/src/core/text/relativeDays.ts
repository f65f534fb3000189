import { type CalendarDay, dayExists, dayNumber, dayOf, weekdayOf } from './calendar.ts';

const NEAR: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
};
const WEEKDAYS = '一二三四五六日';
/** 周三, 本周五, 下周三, 下下周一, with 星期 or 礼拜 as well. */
const WEEKDAY = /^(?<which>这|本|下{1,4})?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天1-7])$/u;
/** 12月2日, 2026年12月2日, 12.2, 2026-12-2, 明年1月5日. */
const DATE =
  /^(?:(?<year>\d{4}|今|明)[年.\-/])?(?<month>\d{1,2})[月.\-/](?<day>\d{1,2})[日号]?(?:[（(](?:星期|周)[一二三四五六日天][）)])?$/u;
/** 月底, 下月初, 12月底, 年底, 明年初. */
const EDGE = /^(?<which>本月|这个月|下个?月|\d{1,2}月|年|今年|明年)?(?<edge>底|末|初|月底|月末)$/u;
const AWAY = /^(?<n>\d{1,3}|[一二两三四五六七八九十])(?<unit>天|周|个星期)(?:后|以后|之后)$/u;

const lastOf = (year: number, month: number): CalendarDay => dayOf(dayNumber({ year, month: month + 1, day: 1 }) - 1);

/** The day of that month that comes next: a date without a year is never meant of a day long past. */
function withYear(month: number, day: number, today: CalendarDay): CalendarDay | undefined {
  const own = { year: today.year, month, day };
  const isPast = dayNumber(own) < dayNumber(today) - 60;
  const year = isPast ? today.year + 1 : today.year;
  return dayExists(year, month, day) ? { year, month, day } : undefined;
}

function weekdayFrom(which: string | undefined, weekday: number, today: CalendarDay): CalendarDay {
  const monday = dayNumber(today) - weekdayOf(today) + 1;
  const weeks = which?.startsWith('下') ? which.length : 0;
  const number = monday + weeks * 7 + weekday - 1;
  // 周三 on a Thursday is the next one, 本周三 is not
  return dayOf(which === undefined && number < dayNumber(today) ? number + 7 : number);
}

/**
 * The day that words name as seen from another: 今天, 后天, 周三, 下周三, 月底, 三天后, 12月2日, 12.2, 2026年12月2日.
 * A week begins on Monday, as in GB/T 7408. Undefined where the words name no day, or one that does not exist.
 * @param words nothing but the day; blanks do not count
 */
export function readRelativeDay(words: string, today: CalendarDay): CalendarDay | undefined {
  const text = words.replace(/\s/gu, '');
  const near = Object.hasOwn(NEAR, text) ? NEAR[text] : undefined;
  if (near !== undefined) return dayOf(dayNumber(today) + near);
  const named = WEEKDAY.exec(text)?.groups;
  if (named) {
    const day = named['day'] ?? '';
    return weekdayFrom(named['which'], day === '天' ? 7 : WEEKDAYS.indexOf(day) + 1 || Number(day), today);
  }
  const date = DATE.exec(text)?.groups;
  if (date) {
    const [month, day] = [Number(date['month']), Number(date['day'])];
    if (date['year'] === undefined) return withYear(month, day, today);
    const year = { 今: today.year, 明: today.year + 1 }[date['year']] ?? Number(date['year']);
    return dayExists(year, month, day) ? { year, month, day } : undefined;
  }
  const edge = EDGE.exec(text)?.groups;
  if (edge) return edgeFrom(edge['which'] ?? '', edge['edge'] ?? '', today);
  const away = AWAY.exec(text)?.groups;
  if (!away) return undefined;
  const n = Number(away['n']) || '一二三四五六七八九十'.indexOf(away['n'] === '两' ? '二' : (away['n'] ?? '')) + 1;
  return dayOf(dayNumber(today) + n * (away['unit'] === '天' ? 1 : 7));
}

/** The first or the last day of a month or a year. */
function edgeFrom(which: string, edge: string, today: CalendarDay): CalendarDay | undefined {
  if (which === '') return edge.startsWith('月') ? lastOf(today.year, today.month) : undefined;
  const isFirst = edge === '初';
  if (which.endsWith('年')) {
    const year = today.year + (which === '明年' ? 1 : 0);
    // 年初 looks back
    if (isFirst) return which === '明年' ? { year, month: 1, day: 1 } : undefined;
    return lastOf(year, 12);
  }
  const given = Number.parseInt(which, 10);
  if (!Number.isNaN(given)) {
    if (given < 1 || given > 12) return undefined;
    return isFirst ? withYear(given, 1, today) : monthEnd(given, today);
  }
  const month = today.month + (which.startsWith('下') ? 1 : 0);
  return isFirst ? dayOf(dayNumber({ year: today.year, month, day: 1 })) : lastOf(today.year, month);
}

function monthEnd(month: number, today: CalendarDay): CalendarDay {
  const own = lastOf(today.year, month);
  return dayNumber(own) < dayNumber(today) ? lastOf(today.year + 1, month) : own;
}
