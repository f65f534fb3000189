import { readNumber } from '../../text/numerals.ts';
import type { DateToken, NumeralStyle, ViewRange, WeekdayToken } from '../token.ts';

const S = '[ 　\\t]{0,4}';
const HANZI_YEAR = '[〇○◯零Oo0一二三四五六七八九]{4}';
const HANZI_MONTH = '[一二三四五六七八九十]{1,2}';
const HANZI_DAY = '[一二三四五六七八九十]{1,3}';
/** What 号 behind a number is, where it is a house, a paper or a line rather than a day. */
const NO_DAY =
  '楼|院|门|厅|线|文|井|矿|机|船|台|会议室|教室|令|公告|通告|提案|议案|车|元|房|桌|地块|馆|库|仓|泵|桥|路|街';
const HAO = `号(?!${NO_DAY})`;
const JOINT = '[、和及至到—～~\\-－–]{1,2}';
/** The day of 4月15—16日, 4月8、9、10日, 4月15至5月2日: its 日 comes with a later one. */
const SHARES_RI = `(?=(?:${S}${JOINT}${S}\\d{1,2}){1,8}${S}(?:日|${HAO})|${S}[至到—～~\\-－–]{1,2}${S}\\d{1,2}${S}月${S}\\d{1,2}${S}日)`;
const DATE = new RegExp(
  [
    // 2025年3月5日, 25年3月5号, 2025年3月, 二〇二五年三月五日 and mixtures
    `(?<![\\d.])(?<year1>\\d{4}|\\d{2}|${HANZI_YEAR})${S}年${S}(?<month1>\\d{1,2}|${HANZI_MONTH})${S}月(?!份?国际)(?:${S}(?<day1>\\d{1,2}|${HANZI_DAY})${S}(?:(?<mark1>日|号)|${SHARES_RI}))?`,
    // 3月5日, 3月
    `(?<![\\d.])(?<month2>\\d{1,2})${S}月(?:${S}(?<day2>\\d{1,2}|${HANZI_DAY})${S}(?:(?<mark2>日|号)|${SHARES_RI}))?`,
    // 三月五日
    `(?<![〇○零O一二三四五六七八九十年月])(?<month3>${HANZI_MONTH})${S}月${S}(?<day3>\\d{1,2}|${HANZI_DAY})${S}(?<mark3>日|号)`,
    // 2025-3-5, 2025.3.5, 2025/3/5
    `(?<![\\d./A-Za-z])(?<year4>(?:19|20)\\d{2})(?<sep>[.．\\-/])(?<month4>\\d{1,2})\\k<sep>(?<day4>\\d{1,2})(?!\\d|[.．/]\\d|\\k<sep>\\d)`,
    // 16日, and the 9 of 8、9、10日
    `(?<![\\d.月第])(?<day5>\\d{1,2})(?:${S}(?<mark5>日|号)|${SHARES_RI})`,
  ].join('|'),
  'gu',
);
const JOINED = new RegExp(`^${S}${JOINT}${S}$`, 'u');
const HOUSE = new RegExp(`^(?:${NO_DAY})`, 'u');
const LUNAR_BEFORE = /(?:农历|阴历|夏历|旧历|闰)[^，。；]{0,8}$/u;
/** 八月十五, 八月初二: no 日 follows. */
const LUNAR_AFTER = /^[初廿一二三四五六七八九十]/u;
/** What stands before a bare day of the month; anything else makes it a number of days (公示7日). */
const DAY_BEFORE = /(?:^|[，,。；;：:（( 　\t于在自从])$/u;
const DURATION_AFTER = /^(?:内|以内|之内|游|后|元|均|以上|以下|龄|制)/u;
const EVERY_MONTH = /每(?:个?月|季|周)[\d日号、和及至 　]{0,24}$/u;
const HEAD = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?[ 　]*)?$/u;
const DAY_AFTER_HEAD = /^[ 　]*(?:上午|下午|晚|全天|中午|\d{1,2}[:：时])/u;
const WEEKDAY_AFTER = /^[ 　]*[（(]?[ 　]*(?:星期|周|礼拜)[一二三四五六日天]/u;

const style = (texts: readonly (string | undefined)[]): NumeralStyle => {
  const written = texts.filter((text): text is string => text !== undefined);
  const hanzi = written.filter((text) => !/^\d+$/.test(text)).length;
  return hanzi === 0 ? 'arabic' : hanzi === written.length ? 'hanzi' : 'mixed';
};
const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : readNumber(text));

/** Whether the bare 16日 or 9 at `from` is a day: joined to a date, after one, or the head of 16日（星期三）上午. */
function isDay(
  text: string,
  from: number,
  to: number,
  mark: string | undefined,
  last: DateToken | undefined,
  dated: boolean,
): boolean {
  const before = text.slice(Math.max(0, from - 32), from);
  const after = text.slice(to, to + 12);
  const joint = last?.day !== undefined ? from - last.to <= 10 && JOINED.test(text.slice(last.to, from)) : false;
  if (mark === undefined) return joint;
  if (mark === '号') return dated && /[、，和及至到—～~\-－–]$/u.test(before.trimEnd()) && !HOUSE.test(after);
  if (DURATION_AFTER.test(after)) return false;
  if (joint) return true;
  if (Number(text.slice(from, from + 2).replace(/\D/g, '')) > 31 || EVERY_MONTH.test(before)) return false;
  if (WEEKDAY_AFTER.test(after)) return true;
  if (dated) return DAY_BEFORE.test(before) || DAY_AFTER_HEAD.test(after);
  return from <= 12 && HEAD.test(before) && DAY_AFTER_HEAD.test(after);
}

/** Every date as written, year or month or day possibly missing; days alone only where a date or weekday explains them. */
export function scanDates(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  if (!/[月日年]|\d[-.．/]\d/.test(text)) return tokens;
  let dated = false;
  for (const match of text.matchAll(DATE)) {
    const g = match.groups ?? {};
    const yearText = g['year1'] ?? g['year4'];
    const monthText = g['month1'] ?? g['month2'] ?? g['month3'] ?? g['month4'];
    const mark = g['mark1'] ?? g['mark2'] ?? g['mark3'] ?? g['mark5'];
    const sep = g['sep'];
    let dayText = g['day1'] ?? g['day2'] ?? g['day3'] ?? g['day4'] ?? g['day5'];
    const from = match.index;
    let to = from + match[0].length;
    const last = tokens.at(-1);
    if (monthText === undefined) {
      if (!isDay(text, from, to, mark, last, dated)) continue;
    } else if (mark === '号' && HOUSE.test(text.slice(to, to + 4))) {
      if (g['month3']) continue;
      to = from + match[0].lastIndexOf('月') + 1;
      dayText = undefined;
    }
    const hanziMonth = monthText !== undefined && !/^\d/.test(monthText);
    if (
      hanziMonth &&
      ((dayText === undefined && LUNAR_AFTER.test(text.slice(to, to + 1))) ||
        LUNAR_BEFORE.test(text.slice(Math.max(0, from - 12), from)))
    )
      continue;
    // 010-2025-3-5 is no date; 2025.3.5-2025.3.8 holds two.
    if (sep && text[from - 1] === '-' && !(last?.form !== 'nianyueri' && last?.to === from - 1)) continue;
    if (dayText !== undefined) dated = true;
    tokens.push({
      kind: 'date',
      from,
      to,
      year: numberOf(yearText),
      month: numberOf(monthText),
      day: numberOf(dayText),
      yearText,
      monthText,
      dayText,
      numerals: style([yearText, monthText, dayText]),
      form: sep === undefined ? 'nianyueri' : sep === '-' || sep === '/' ? sep : '.',
      hao: mark === '号' && dayText !== undefined ? { from: to - 1, to } : undefined,
    });
  }
  return tokens;
}

const FIRST =
  /(?<open>[（(][ 　\t]{0,4})?(?<recurring>每个?|每隔|[逢单双隔]|[本这下上]个?)?(?<name>星[ 　]?期|礼[ 　]?拜|周)[ 　]?(?<day>[一二三四五六日天])/gu;
const NEXT =
  /[ 　\t]{0,2}(?:上午|下午|晚上|全天)?(?<joint>[、，,和及或至到]|[—～~\-－–]{1,2})[ 　\t]{0,2}(?<name>星期|礼拜|周)?(?<day>[一二三四五六日天])/uy;
/** What may stand behind 三 of 星期二、三, so that 星期二、三楼 is none. */
const ENDS_BARE = /^(?:$|[）)、，,。；：:和至到—～~－–\- 　\t]|上午|下午|中午|全天|早|晚)/u;
/** What may stand behind 周一 written right behind a date, so that 周一鸣 is none. */
const ENDS_SHORT = /^(?:$|[^\p{Script=Han}]|[上中下早晚凌全前后至到和及或、在于召举开进组的起止内当以报签集])/u;
const RANGE = /^[至到—～~\-－–]/;
const AFTER_DATE = /^[ 　\t]*(?:上午|下午|晚上?|全天)?[，,]?[ 　\t]*[（(]?[ 　\t]*$/u;
const BEFORE_DATE = /^[ 　\t]*[（(]?[ 　\t]*(?:\d{4}年)?\d{1,2}[ 　\t]*月/u;
const SHORT_ALONE = /^(?:上午|下午|中午|晚上|早上|前)/u;
const dayOfName = (name: string) => (name === '天' ? 7 : '一二三四五六日'.indexOf(name) + 1);

/** Weekdays as written: in brackets, after a date, in ranges and lists. 周一致, 周日常, 周一鸣 and the like are none. */
export function scanWeekdays(text: string, dates: readonly DateToken[]): WeekdayToken[] {
  const tokens: WeekdayToken[] = [];
  if (!/[期拜周][ 　]?[一二三四五六日天]/.test(text)) return tokens;
  let passed = 0;
  let done = 0;
  for (const match of text.matchAll(FIRST)) {
    if (match.index < done) continue;
    const g = match.groups ?? {};
    const open = g['open'] ?? '';
    const body = match.index + open.length;
    let to = match.index + match[0].length;
    const days: { day: number; at: ViewRange }[] = [{ day: dayOfName(g['day'] ?? ''), at: { from: to - 1, to } }];
    let range = false;
    for (NEXT.lastIndex = to; days.length < 7; ) {
      const next = NEXT.exec(text);
      const end = NEXT.lastIndex;
      if (
        !next ||
        (!next.groups?.['name'] &&
          (/[，,]/.test(next.groups?.['joint'] ?? '') || !ENDS_BARE.test(text.slice(end, end + 2))))
      )
        break;
      range ||= RANGE.test(next.groups?.['joint'] ?? '');
      days.push({ day: dayOfName(next.groups?.['day'] ?? ''), at: { from: end - 1, to: end } });
      to = end;
    }
    const close = /^[ 　\t]*[）)]/.exec(text.slice(to, to + 8));
    const bracketed = open !== '' && close !== null;
    const after = text.slice(to, to + 16);
    while (passed < dates.length && (dates[passed]?.to ?? 0) <= body) passed++;
    const date = dates[passed - 1];
    const afterDate =
      date !== undefined &&
      body - date.to <= 12 &&
      AFTER_DATE.test(text.slice(date.to, body)) &&
      ENDS_SHORT.test(after.slice(0, 1));
    const recurring = g['recurring'] !== undefined;
    const long = g['name'] !== '周';
    if (
      !bracketed &&
      !afterDate &&
      !recurring &&
      !long &&
      days.length === 1 &&
      !BEFORE_DATE.test(after) &&
      !SHORT_ALONE.test(after)
    )
      continue;
    if (bracketed) to += close[0].length;
    done = to;
    tokens.push({ kind: 'weekday', from: bracketed ? match.index : body, to, days, range, bracketed, recurring });
  }
  return tokens;
}
