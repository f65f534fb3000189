/** Defects of dates and times: the date of signing, impossible and contradictory dates, weekdays, clock times, ranges. */
import { type DefectKind, type Edit, plain, replacing, safe } from '../injected.ts';

type Places = DefectKind['places'];

const DIGITS = '〇一二三四五六七八九';
const WEEK = '日一二三四五六';

/** A number below 100 in Chinese characters. */
function counted(n: number): string {
  const tens = Math.floor(n / 10);
  const one = n % 10 === 0 ? '' : DIGITS.charAt(n % 10);
  return tens === 0 ? one : `${tens === 1 ? '' : DIGITS.charAt(tens)}十${one}`;
}
const spelt = (year: string): string => [...year].map((digit) => DIGITS.charAt(Number(digit))).join('');
const padded = (n: string): string => n.padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** The date of signing: alone on its line, below the name of an organ, in years that want Arabic numerals. */
const signed = (to: (day: Day) => string | undefined): Places =>
  replacing(
    /(?<=^[ 　]*\p{Script=Han}[^\n，。；：（）《》\d]{3,30}\n+[ 　]*)(?<x>(?<year>20\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日)(?=[ 　]*(?:\n|$))/gmu,
    (_found, { groups: { year = '', month = '', day = '' } = {} }) =>
      Number(year) < 2013 ? undefined : to({ year, month, day }),
  );

/** A full date in running text; `next` is what follows. */
const fullDate = (to: (day: Day, next: string) => string | undefined): Places =>
  replacing(
    /(?<=[\p{Script=Han}，。；：（、])(?<x>(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日)(?!\n|$|[—～至])/gu,
    (found, { groups: { year = '', month = '', day = '' } = {}, input = '', index = 0 }) =>
      to({ year, month, day }, input.slice(index + found.length)),
  );

/** A year and a month without a day in running text. */
const yearMonth = (to: (year: string, month: string) => string | undefined): Places =>
  replacing(
    /(?<=[\p{Script=Han}，。；：（、])(?<x>(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月)(?=[底前起至以、，。；）印立开竣交完]|中旬|上旬|下旬|份)/gu,
    (_found, { groups: { year = '', month = '' } = {} }) => to(year, month),
  );

/** A month and a day without a year, between words. */
const MONTH_DAY =
  /(?<![年\d月日至—～、])(?<month>[1-9]|1[0-2])月(?<day>[1-9]|[12]\d|3[01])日(?![\d（—～　 \n]|至|、\d|[上下]午[　 ]|$)/gu;

/** The year that a place stands in: the last one written before it, else the first of the text. */
function yearAt(text: string, at: number): number {
  const years = [...text.matchAll(/(?<![\d〔])(?<year>(?:19|20)\d\d)年/gu)];
  const before = years.filter(({ index }) => index < at).at(-1) ?? years[0];
  return Number(before?.groups?.['year'] ?? 0);
}

/** A date with its weekday in brackets behind it, whose year is written right before it. */
const WEEKDAY =
  /(?<year>(?:19|20)\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日（(?<x>(?:星期|周)(?<week>[一二三四五六日]))(?<end>）)/gu;
const LATER_WEEKDAY =
  /(?<![年月\d])(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日（(?<x>(?:星期|周)(?<week>[一二三四五六日]))）/gu;

const shifted = (week: string, by: number): string => WEEK.charAt((WEEK.indexOf(week) + by) % 7);

/** A weekday goes wrong by some days. */
const wrongWeekday = (pattern: RegExp, by: number): Places =>
  replacing(pattern, (found, { groups: { week = '' } = {} }) => found.slice(0, -1) + shifted(week, by));

/** The same where the year, or the year and the month, stand further up and the clean weekday fits them. */
function* wrongLaterWeekday(text: string): Generator<Edit> {
  for (const match of text.matchAll(LATER_WEEKDAY)) {
    const { month, day = '', week = '' } = match.groups ?? {};
    const before = /(?<month>\d{1,2})月(?!.*\d月)[^\n]{0,40}$/u.exec(text.slice(0, match.index))?.groups?.['month'];
    const date = new Date(Date.UTC(yearAt(text, match.index), Number(month ?? before ?? 0) - 1, Number(day)));
    if (WEEK.charAt(date.getUTCDay()) !== week) continue;
    yield { at: match.index + match[0].length - 2, del: 1, ins: shifted(week, 2) };
  }
}

/** The day goes wrong by some days, its weekday stays. */
function* wrongDay(text: string): Generator<Edit> {
  for (const match of text.matchAll(WEEKDAY)) {
    const { year = '', month = '', day = '' } = match.groups ?? {};
    const later = text.slice(match.index + match[0].length, match.index + match[0].length + 1);
    const other = Number(day) + (Number(day) > 20 ? -1 : 1);
    if (/[至—～、]/u.test(later)) continue;
    const at = match.index + year.length + 1 + month.length + 1;
    yield {
      at,
      del: match[0].length - (at - match.index),
      ins: String(other) + match[0].slice(at - match.index + day.length),
    };
  }
}

/** The days of a bracket behind a range of days. */
const RANGE_WEEKDAYS =
  /日（(?<x>(?:星期|周)(?<first>[一二三四五六日])[至—～、](?:星期|周)(?<last>[一二三四五六日]))(?=）)/gu;

/** The last day of a month becomes the one after it. */
function* impossible(text: string): Generator<Edit> {
  for (const match of text.matchAll(
    /(?<![\d月])(?:(?<year>(?:19|20)\d\d)年)?(?<month>[1-9]|1[0-2])月(?<day>\d{1,2})日(?!（)/gu,
  )) {
    const { year, month = '', day = '' } = match.groups ?? {};
    const last = daysIn(Number(year ?? 2024), Number(month));
    if (Number(day) < 25 || (month === '2' && year === undefined)) continue;
    if (/[至—～]$/u.test(text.slice(0, match.index)) || /^[至—～、]/u.test(text.slice(match.index + match[0].length)))
      continue;
    const at = match.index + match[0].length - day.length - 1;
    yield { at, del: day.length, ins: String(last + 1) };
  }
}

/** A clock time with a half-width colon behind a date, a part of the day or a bracket. */
const CLOCK = /(?<![\d:：～])(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?![\d:])/gu;
const clocks = (to: (hour: string, minute: string, before: string, after: string) => string | undefined): Places =>
  replacing(CLOCK, (found, { groups: { hour = '', minute = '' } = {}, input = '', index = 0 }) =>
    to(
      hour,
      minute,
      input.slice(Math.max(0, index - 6), index),
      input.slice(index + found.length, index + found.length + 6),
    ),
  );

/** Where the word before or after a figure makes it a clock time beyond doubt. */
const timely = (before: string, after: string): boolean =>
  /(?:上午|下午|中午|晚上|凌晨|日|）|[—至]|时间：)$/u.test(before) ||
  /^(?:开始|报到|签到|前|准时|[—至]|笔试)/u.test(after);

/** The forms in which clock times of a text are written. */
function clockForms(text: string): Set<string> {
  const forms = new Set<string>();
  if (/\d:[0-5]\d/u.test(text)) forms.add(':');
  if (/\d：[0-5]\d/u.test(text)) forms.add('：');
  if (/(?:上午|下午|晚上|中午|凌晨|日)\d{1,2}时/u.test(text)) forms.add('时');
  if (/(?:上午|下午|晚上|中午|凌晨|日)\d{1,2}点/u.test(text)) forms.add('点');
  return forms;
}

/** One clock time of several, all alike, is written otherwise. */
const inconsistent = (pattern: RegExp, form: string, to: (hour: string, minute: string) => string): Places =>
  function* places(text) {
    const forms = clockForms(text);
    const matches = [...text.matchAll(pattern)];
    if (forms.size !== 1 || !forms.has(form) || matches.length < 2) return;
    for (const match of matches) {
      const { hour = '', minute = '' } = match.groups ?? {};
      yield { at: match.index, del: match[0].length, ins: to(hour, minute) };
    }
  };

const LONE_CLOCK =
  /(?<=上午|下午|晚上|日|）)(?<![—至][^\n]{0,3})(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?![\d:—至])/gu;
const HOUR = /(?<=上午|下午|晚上)(?<hour>\d{1,2})时(?:(?<minute>[1-5]\d)分)?(?![\d至—])/gu;

/** A clock time of the 24-hour day that no part of the day precedes and that begins what it says. */
const BARE_HOUR = /(?<=日|）|：)(?<![—至][^\n]{0,8})(?<x>(?<hour>1[3-9]|2[0-3]))(?=:[0-5]\d|时)/gu;
const partOfDay = (hour: string): string => (Number(hour) < 18 ? '下午' : '晚上');

const RANGE_OF_DAYS =
  /(?<=(?<![\d月])(?<month>\d{1,2})月(?<from>\d{1,2})日)(?<x>[至—～])(?=(?:(?<other>\d{1,2})月)?(?<to>\d{1,2})日)/gu;

/** The two ends of a range of days change places; months far apart could be those of two years. */
const turned = (pattern: RegExp): Places =>
  replacing(pattern, (_found, { groups: { a = '', b = '', mark = '' } = {} }) =>
    (mark.startsWith('月') && Number(b) - Number(a) > 3) || Number(a) > Number(b) ? undefined : b + mark + a,
  );

/** The two ends of a range of hours change places; 17:00—8:00 is a watch through the night. */
const turnedHours: Places = replacing(
  /(?<![\d:])(?<!晚|次日)(?<a>(?:[6-9]|1\d|2[0-4]):[0-5]\d)(?<mark>[—～])(?<b>(?:[6-9]|1\d|2[0-4]):[0-5]\d)(?!\d)/gu,
  (_found, { groups: { a = '', b = '', mark = '' } = {} }) => {
    const [from, to] = [Number(a.replace(':', '')), Number(b.replace(':', ''))];
    return from > to || (to >= 1700 && from <= 1000) ? undefined : b + mark + a;
  },
);

const MEETING_DAY =
  /(?<=(?:[^前将拟已]|^)(?:定于|将于|改于))(?<x>(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:（[^（）\n]{2,6}）)?)(?=(?:上午|下午|晚上|\d{1,2}[:时]|在|召开|举行|举办))/gu;
const DUE_DAY =
  /(?<=请[^，。；\n]{0,16}于|务必于)(?<x>(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:（[^（）\n]{2,6}）)?)(?=(?:下班)?前)/gu;
const NEWS_DAY =
  /(?<=^[ 　]*|。)(?<x>(?:20\d\d年)?\d{1,2}月\d{1,2}日)(?=，\p{Script=Han}{0,12}(?:印发|召开|通报|表彰|公布|发布|举行|现场会))/gmu;

/** A year since 2013 in Chinese numerals; a line that is a date alone is a date of signing. */
const HANZI_YEAR =
  /(?<![〇一二三四五六七八九])二〇(?:一[三四五六七八九]|[二三四][〇一二三四五六七八九])(?=年)(?!年\S{1,2}月\S{1,3}日[ 　]*(?:\n|$))/gu;

export const dateDefects: readonly DefectKind[] = [
  safe(
    'date-signed-hanzi',
    'sign-date-hanzi',
    signed(({ year, month, day }) => `${spelt(year)}年${counted(Number(month))}月${counted(Number(day))}日`),
  ),
  ...(['零', '○', 'O', 'Ｏ'] as const).map((zero, i) =>
    safe(
      `date-signed-hanzi-${['ling', 'circle', 'letter', 'letter-wide'][i]}`,
      'sign-date-hanzi',
      signed(({ year, month, day }) =>
        `${spelt(year)}年${counted(Number(month))}月${counted(Number(day))}日`.replaceAll('〇', zero),
      ),
    ),
  ),
  safe(
    'date-signed-month-padded',
    'sign-date-zero-pad',
    signed(({ year, month, day }) => (month.length === 1 ? `${year}年0${month}月${day}日` : undefined)),
  ),
  safe(
    'date-signed-day-padded',
    'sign-date-zero-pad',
    signed(({ year, month, day }) => (day.length === 1 ? `${year}年${month}月0${day}日` : undefined)),
  ),
  plain(
    'date-signed-year-short',
    ['sign-date-incomplete'],
    signed(({ year, month, day }) => `${year.slice(2)}年${month}月${day}日`),
  ),
  plain(
    'date-signed-no-year',
    ['sign-date-incomplete'],
    signed(({ month, day }) => `${month}月${day}日`),
  ),
  plain(
    'date-signed-no-day',
    ['sign-date-incomplete'],
    signed(({ year, month }) => `${year}年${month}月`),
  ),
  ...(['.', '-', '/', '．', '、'] as const).map((mark, i) =>
    safe(
      `date-signed-${['dots', 'hyphens', 'slashes', 'dots-wide', 'duns'][i]}`,
      'sign-date-separator',
      signed(({ year, month, day }) => year + mark + month + mark + day),
    ),
  ),
  safe(
    'date-signed-hyphens-padded',
    'sign-date-separator',
    signed(({ year, month, day }) => `${year}-${padded(month)}-${padded(day)}`),
  ),

  plain('date-day-impossible', ['date-invalid'], impossible),
  plain(
    'date-month-impossible',
    ['date-invalid'],
    fullDate(({ year, day }, next) => (next.startsWith('（') ? undefined : `${year}年13月${day}日`)),
  ),
  ...([1, 3] as const).map((by) =>
    plain(`date-weekday-off-${by}`, ['date-weekday-mismatch'], wrongWeekday(WEEKDAY, by)),
  ),
  plain('date-weekday-later-off', ['date-weekday-mismatch'], wrongLaterWeekday),
  plain('date-weekday-of-other-day', ['date-weekday-mismatch'], wrongDay),
  plain(
    'date-weekday-range-off',
    ['date-weekday-mismatch'],
    replacing(RANGE_WEEKDAYS, (found, { groups: { last = '' } = {} }) => found.slice(0, -1) + shifted(last, 1)),
  ),

  plain(
    'date-year-short',
    ['date-year-two-digit'],
    yearMonth((year, month) => `${year.slice(2)}年${month}月`),
  ),
  plain(
    'date-year-short-full',
    ['date-year-two-digit'],
    fullDate(({ year, month, day }) => `${year.slice(2)}年${month}月${day}日`),
  ),
  plain(
    'date-year-apostrophe',
    ['date-year-two-digit'],
    yearMonth((year, month) => `’${year.slice(2)}年${month}月`),
  ),
  safe('date-day-hao', 'date-hao', replacing(/(?<=\d月\d{1,2})日(?=[前起，。、上下]|至\d|召开|举行|开)/gu, '号')),
  safe(
    'date-year-hanzi-mixed',
    'date-mixed-numerals',
    fullDate(({ year, month, day }) => `${spelt(year)}年${month}月${day}日`),
  ),
  safe(
    'date-month-hanzi-mixed',
    'date-mixed-numerals',
    yearMonth((year, month) => `${year}年${counted(Number(month))}月`),
  ),
  ...(['零', 'O', '○', 'Ｏ'] as const).map((zero, i) =>
    safe(
      `date-hanzi-year-${['ling', 'letter', 'circle', 'letter-wide'][i]}`,
      'date-hanzi-zero',
      replacing(HANZI_YEAR, (found) => found.replaceAll('〇', zero)),
    ),
  ),
  plain(
    'date-body-dots',
    ['date-numeric-form-body'],
    fullDate(({ year, month, day }) => `${year}.${month}.${day}`),
  ),
  plain(
    'date-body-slashes',
    ['date-numeric-form-body'],
    fullDate(({ year, month, day }) => `${year}/${month}/${day}`),
  ),
  plain(
    'date-body-month-hyphen',
    ['date-numeric-form-body'],
    yearMonth((year, month) => `${year}-${month}`),
  ),
  plain(
    'date-body-day-hyphen',
    ['date-numeric-form-body'],
    replacing(
      /(?<=于)(?<month>\d{1,2})月(?<day>\d{1,2})日(?=前)/gu,
      (_found, { groups: { month = '', day = '' } = {} }) => `${month}-${day}`,
    ),
  ),
  safe(
    'date-body-month-padded',
    'date-zero-pad-body',
    replacing(MONTH_DAY, (found, { groups: { month = '' } = {} }) => (month.length === 1 ? `0${found}` : undefined)),
  ),
  safe(
    'date-body-day-padded',
    'date-zero-pad-body',
    replacing(MONTH_DAY, (_found, { groups: { month = '', day = '' } = {} }) =>
      day.length === 1 ? `${month}月0${day}日` : undefined,
    ),
  ),

  safe(
    'clock-colon-wide',
    'clock-fullwidth-colon',
    clocks((hour, minute, before, after) => (timely(before, after) ? `${hour}：${minute}` : undefined)),
  ),
  {
    kind: 'clock-form-hours',
    expect: ['clock-format-inconsistent'],
    related: true,
    places: inconsistent(LONE_CLOCK, ':', (hour, minute) => `${Number(hour)}时${minute === '00' ? '' : `${minute}分`}`),
  },
  {
    kind: 'clock-form-points',
    expect: ['clock-format-inconsistent'],
    related: true,
    places: inconsistent(HOUR, '时', (hour, minute) => `${hour}点${minute ? `${minute}分` : ''}`),
  },
  {
    kind: 'clock-form-colon',
    expect: ['clock-format-inconsistent'],
    related: true,
    places: inconsistent(HOUR, '时', (hour, minute) => `${hour}:${minute || '00'}`),
  },
  ...(['上午', '凌晨'] as const).map((part, i) =>
    plain(
      `clock-${['forenoon', 'night'][i]}-contradicted`,
      ['clock-period-contradiction'],
      replacing(BARE_HOUR, (hour) => part + hour),
    ),
  ),
  plain(
    'clock-noon-contradicted',
    ['clock-period-contradiction'],
    replacing(BARE_HOUR, (hour) => (Number(hour) > 14 && Number(hour) < 20 ? `中午${hour}` : undefined)),
  ),
  plain(
    'clock-noon-for-afternoon',
    ['clock-period-contradiction'],
    replacing(/下午(?=[2-9][:时])(?![2-9]:[0-5]\d[—至])/gu, '中午'),
  ),
  plain('clock-midnight-afternoon', ['clock-period-contradiction'], replacing(/下午1(?=:[0-5]\d)/gu, '下午0')),
  plain(
    'clock-hour-impossible',
    ['clock-invalid'],
    clocks((hour, minute, before, after) =>
      timely(before, after) && Number(hour) > 15 ? `${Number(hour) + 10}:${minute}` : undefined,
    ),
  ),
  plain(
    'clock-minute-impossible',
    ['clock-invalid'],
    clocks((hour, minute, before) =>
      /(?:上午|下午|晚上|日|）)$/u.test(before) ? `${hour}:${minute === '00' ? '60' : '75'}` : undefined,
    ),
  ),
  plain(
    'clock-part-redundant',
    ['clock-period-redundant'],
    replacing(BARE_HOUR, (hour) => partOfDay(hour) + hour),
  ),
  plain(
    'clock-half-spoken',
    ['clock-colloquial'],
    replacing(/(?<=(?:上午|下午|晚上|日)\d{1,2})(?:时30分|:30)(?![—至])/gu, '点半'),
  ),
  plain(
    'clock-full-spoken',
    ['clock-colloquial'],
    replacing(/(?<=(?:上午|下午|晚上|日|）)\d{1,2})(?:时(?!\d|许|至|后|前)|:00(?![—至]))/gu, '点整'),
  ),
  plain(
    'clock-oclock-spoken',
    ['clock-colloquial'],
    replacing(/(?<=(?:上午|下午|晚上|日|）)\d{1,2})(?:时(?!\d|许|至)|:00(?![—至]))/gu, '点钟'),
  ),

  ...(
    [
      ['hyphen', '-'],
      ['tilde', '~'],
      ['en-dash', '–'],
      ['hyphen-wide', '－'],
      ['dash', '——'],
    ] as const
  ).map(([name, mark]) => plain(`date-range-${name}`, ['date-range-connector'], replacing(RANGE_OF_DAYS, mark))),
  plain(
    'date-range-turned',
    ['date-range-reversed'],
    turned(/(?<=(?<![\d月])\d{1,2}月)(?<a>\d{1,2})(?<mark>日[至—～])(?<b>\d{1,2})(?=日(?!（))/gu),
  ),
  plain(
    'date-range-months-turned',
    ['date-range-reversed'],
    turned(/(?<![\d年])(?<a>[1-9]|1[0-2])(?<mark>月\d{1,2}日[至—～])(?<b>[1-9]|1[0-2])(?=月\d{1,2}日(?!（))/gu),
  ),
  plain(
    'date-range-years-turned',
    ['date-range-reversed'],
    turned(/(?<a>20\d\d年\d{1,2}月\d{1,2}日)(?<mark>[至—～])(?<b>20\d\d年\d{1,2}月\d{1,2}日)(?!（)/gu),
  ),
  // a slot of an agenda belongs to agenda-slot-overlap
  plain('clock-range-turned', ['date-range-reversed', 'agenda-slot-overlap'], turnedHours),

  ...(['明天', '后天', '下周三'] as const).map((word, i) =>
    plain(
      `date-relative-meeting-${['tomorrow', 'after-tomorrow', 'next-week'][i]}`,
      ['date-relative'],
      replacing(MEETING_DAY, word),
    ),
  ),
  ...(['本周五', '下月初', '明天'] as const).map((word, i) =>
    plain(`date-relative-due-${['friday', 'next-month', 'tomorrow'][i]}`, ['date-relative'], replacing(DUE_DAY, word)),
  ),
  ...(['日前', '近日', '昨天'] as const).map((word, i) =>
    plain(
      `date-relative-news-${['other-day', 'recently', 'yesterday'][i]}`,
      ['date-relative'],
      replacing(NEWS_DAY, word),
    ),
  ),
];
