import { readNumber } from '../../text/numerals.ts';
import type { DateToken, NumeralStyle, WeekdayToken } from '../token.ts';

const HANZI_YEAR = '[〇○零O一二三四五六七八九]{4}';
const HANZI_DAY = '[一二三四五六七八九十]{1,3}';
const DATE = new RegExp(
  [
    // 2025年3月5日, 25年3月5号, 3月5日, 2025年3月, 二〇二五年三月五日 and mixtures with a year
    `(?<![\\d.])(?:(?<year>\\d{4}|\\d{2}|${HANZI_YEAR})[ 　]*年[ 　]*)(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})[ 　]*月(?!份?国际)(?:[ 　]*(?<day>\\d{1,2}|${HANZI_DAY})[ 　]*(?<mark>日|号))?`,
    `(?<![\\d.])(?<month2>\\d{1,2})[ 　]*月(?:[ 　]*(?<day2>\\d{1,2})[ 　]*(?<mark2>日|号))?`,
    // 2025-3-5, 2025.3.5, 2025/3/5
    `(?<![\\d.\\-/A-Za-z])(?<year3>(?:19|20)\\d{2})(?<sep>[.\\-/])(?<month3>\\d{1,2})\\k<sep>(?<day3>\\d{1,2})(?![\\d])`,
  ].join('|'),
  'gu',
);
const BARE_DAY = /(?<![\d.月第])(\d{1,2})[ 　]*(日|号)(?!内|以内|游|后|元|楼|院|门|厅|线|文|井|机|车|会议室)/gu;
/** 号 after month and day that is a house, a paper or a line rather than a day. */
const NO_DAY = /^(?:楼|院|门|厅|线|文|井|矿|机|船|台|会议室|令|公告|通告|提案|议案|车)/u;

const style = (texts: readonly (string | undefined)[]): NumeralStyle => {
  const written = texts.filter((text): text is string => text !== undefined);
  const hanzi = written.filter((text) => !/^\d+$/.test(text)).length;
  return hanzi === 0 ? 'arabic' : hanzi === written.length ? 'hanzi' : 'mixed';
};

/** Every date as written, year or month or day possibly missing; days alone (至16日, 、9日) only after a date. */
export function scanDates(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  if (!/[月日年]|\d[-./]\d/.test(text)) return tokens;
  for (const match of text.matchAll(DATE)) {
    const g = match.groups ?? {};
    const yearText = g['year'] ?? g['year3'];
    const monthText = g['month'] ?? g['month2'] ?? g['month3'];
    const mark = g['mark'] ?? g['mark2'];
    let dayText = g['day'] ?? g['day2'] ?? g['day3'];
    let to = match.index + match[0].length;
    if (mark === '号' && NO_DAY.test(text.slice(to))) {
      to -= match[0].length - match[0].lastIndexOf('月') - 1;
      dayText = undefined;
    }
    tokens.push({
      kind: 'date',
      from: match.index,
      to,
      year: yearText === undefined ? undefined : readNumber(yearText),
      month: monthText === undefined ? undefined : readNumber(monthText),
      day: dayText === undefined ? undefined : readNumber(dayText),
      yearText,
      monthText,
      dayText,
      numerals: style([yearText, monthText, dayText]),
      form: (g['sep'] as '-' | '.' | '/' | undefined) ?? 'nianyueri',
      hao: mark === '号' && dayText !== undefined ? { from: to - 1, to } : undefined,
    });
  }
  const first = tokens.find((token) => token.day !== undefined);
  if (!first) return tokens;
  for (const match of text.matchAll(BARE_DAY)) {
    const from = match.index;
    if (from < first.to || tokens.some((token) => from >= token.from && from < token.to)) continue;
    const to = from + match[0].length;
    const joined = /[、，和及至到—～~\-－–]$/.test(text.slice(0, from).trimEnd());
    if (match[2] === '号' && !joined) continue;
    tokens.push({
      kind: 'date',
      from,
      to,
      year: undefined,
      month: undefined,
      day: Number(match[1]),
      yearText: undefined,
      monthText: undefined,
      dayText: match[1],
      numerals: 'arabic',
      form: 'nianyueri',
      hao: match[2] === '号' ? { from: to - 1, to } : undefined,
    });
  }
  return tokens.sort((a, b) => a.from - b.from);
}

const NAME = '(?:星期|周|礼拜)';
const WEEKDAY = new RegExp(
  `(?<open>[（(][ 　]*)?(?<recurring>[每本下上单双逢])?(?<first>${NAME}[一二三四五六日天])(?<rest>(?:[ 　]*[、，,和至到—～~\\-－–]+[ 　]*${NAME}?[一二三四五六日天](?!(?![至到、，和上下中晚凌早全])\\p{Script=Han}))*)`,
  'gu',
);
const RANGE = /[至到—～~\-－–]/;

/** Weekdays as written: in brackets, after a date, in ranges and lists. 周一致, 周日常 and the like are none. */
export function scanWeekdays(text: string, dates: readonly DateToken[]): WeekdayToken[] {
  const tokens: WeekdayToken[] = [];
  if (!/星期|周[一二三四五六日天]|礼拜/.test(text)) return tokens;
  for (const match of text.matchAll(WEEKDAY)) {
    const g = match.groups ?? {};
    const open = g['open'] ?? '';
    const body = match.index + open.length;
    let to = match.index + match[0].length;
    const close = /^[ 　]*[）)]/.exec(text.slice(to));
    const bracketed = open !== '' && close !== null;
    const afterDate = dates.some((date) => date.to <= body && /^[ 　]*[（(]?[ 　]*$/.test(text.slice(date.to, body)));
    const recurring = (g['recurring'] ?? '') !== '';
    const long = /^(?:星期|礼拜)/.test(g['first'] ?? '');
    if (!bracketed && !afterDate && !recurring && !long && !g['rest']) continue;
    const days = [...match[0].matchAll(/[一二三四五六日天](?=$|[ 　、，,和至到—～~\-－–])/gu)].map((found) => {
      const from = match.index + found.index;
      return { day: found[0] === '天' ? 7 : '一二三四五六日'.indexOf(found[0]) + 1, at: { from, to: from + 1 } };
    });
    if (bracketed) to += close[0].length;
    tokens.push({
      kind: 'weekday',
      from: bracketed ? match.index : body,
      to,
      days,
      range: RANGE.test(g['rest'] ?? ''),
      bracketed,
      recurring,
    });
  }
  return tokens;
}
