import { readNumber } from '../../text/numerals.ts';
import type { ClockToken } from '../token.ts';

const PERIOD = '凌晨|清晨|清早|早上|早晨|上午|中午|午间|正午|下午|午后|傍晚|晚上|晚间|夜间|晚';
const HANZI = '[一二三四五六七八九十]{1,3}';
const WORD = '半|整|钟|一刻|三刻';
const CLOCK = new RegExp(
  [
    `(?:(?<p1>${PERIOD})(?<g1>[ 　]{0,4}))?(?<!\\d|\\d[.:：/])(?<h1>\\d{1,2})(?<s1>[:：︰∶﹕])(?<m1>\\d{2})(?![\\d:：︰∶﹕]|\\.\\d)`,
    `(?:(?<p2>${PERIOD})(?<g2>[ 　]{0,4}))?(?<!\\d|\\d[.:：/])(?<h2>\\d{1,2})(?<s2>[时点])(?:(?<m2>\\d{1,2})分(?!钟|之)|(?<w2>${WORD}))?`,
    `(?:(?<p3>${PERIOD})|(?<=[日号]|日[）)]|[期周拜][一二三四五六日天][）)]?))(?<g3>)(?<h3>${HANZI})(?<s3>[时点])(?:(?<m3>零?${HANZI})分|(?<w3>${WORD}))?`,
  ].join('|'),
  'gu',
);
const FRACTIONS: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };
/** What stands before a proportion, a score or a number of a figure. */
const RATIO_BEFORE =
  /(?:(?:比例|比分|[对占配]?比|比值)[：:]?|[按约以]|(?<!(?:时间|时刻|定|改|调整|提前|推迟|延|安排|均|止)[ 　]?)为|[见如附][图表]|[图表][ 　]?[：:]|第|附件|公式)[ 　]*$/u;
const RATIO_AFTER = /^[ 　]*(?:的?比例|配比|的比|战胜|大胜|险胜|战平|勾兑|稀释)/u;
/** What a number counts that follows a wrong label: 1：20人. */
const COUNTED = /^[ 　]*(?:[个名人天次年月日万亿元项份条家件种级倍号%％‰]|[\d.]|公里|千米|小时|分钟)/u;
const DATED = /(?:[日号]|日[）)]|[期周拜][一二三四五六日天][）)]?)[ 　]*$/u;
const TIME_BEFORE = /时[ 　]*[间刻][：:]?[ 　]*$/u;
const WEAK_BEFORE = /(?:^|[，,；;。（(）)、：:于在至到—～~－– 　\t-])[ 　\t]*$/u;
const TIME_AFTER =
  /^[ 　]*(?:开始|开会|报到|签到|召开|举行|集合|出发|前|准时|至|到|—|～|~|-|－|起|结束|许|左右|入场|就座|点名|整)/u;
/** What stands behind 9点 (not 3点要求) where nothing else says that it is a time. */
const HOUR_AFTER =
  /^[ 　]*(?:开始|开会|报到|签到|召开|举行|集合|出发|准时|前(?!提)|许|(?:至|到|—|～|~|-|－)[ 　]*\d{1,2}[时点:：])/u;
const COUNT_BEFORE = /(?:以下|如下|以上|这|那|共|有|第|提|讲|强调|意见|要求|做好|抓好|几|个|加|减|百分)[ 　]*$/u;
const DASH_BEFORE = /[至到—～~－–-][ 　]*$/u;

/** Minutes since midnight of an hour said in a period of the day; undefined where it does not exist. */
export function minutesOfDay(period: string | undefined, hour: number, minute: number): number | undefined {
  if (!(hour <= 24 && minute <= 59) || (hour === 24 && minute > 0)) return undefined;
  const afternoon = period !== undefined && /下午|午后|傍晚|晚|夜间/.test(period);
  if (afternoon && hour < 12) return (hour === 0 ? 0 : hour + 12) * 60 + minute;
  if (period !== undefined && /晚|夜间/.test(period) && hour === 12) return 24 * 60 + minute;
  if (period === '凌晨' && hour === 12) return minute;
  if (period !== undefined && /中午|午间|正午/.test(period) && hour <= 2) return (hour + 12) * 60 + minute;
  return hour * 60 + minute;
}

interface Candidate {
  readonly hour: number;
  readonly minute: number;
  readonly form: ClockToken['form'];
  readonly word: string | undefined;
  readonly period: boolean;
  readonly before: string;
  readonly after: string;
  /** Written with ∶, which is the mark of a proportion. */
  readonly proportion: boolean;
  /** Another time stands before, joined by a dash or 至. */
  readonly joined: boolean;
}

/** 9:00 and 9：00 as against proportions, scores and labels. */
function isColonTime({ hour, minute, form, period, before, after, joined, proportion }: Candidate): boolean {
  if (period || joined) return true;
  if (proportion) return DATED.test(before) || TIME_BEFORE.test(before);
  if (RATIO_BEFORE.test(before) || RATIO_AFTER.test(after)) return false;
  const dated = DATED.test(before);
  if (hour > 24 || minute > 59) return dated || (hour <= 24 && TIME_AFTER.test(after));
  if (form === ':' || dated || TIME_BEFORE.test(before) || TIME_AFTER.test(after)) return true;
  return WEAK_BEFORE.test(before) && (hour >= 6 || (before === '' && !COUNTED.test(after)));
}

/** 9时 and 9点 as against 24时段 and 3点要求. */
function isHour({ hour, form, word, period, before, after, joined, minute }: Candidate): boolean {
  if (
    word === undefined &&
    (form === '时' ? /^[间期代候段速效长限差区空节值任点制针装机辰]/u : /^(?:[名评位阵]|到点|对点)/u).test(after)
  )
    return false;
  if ((word === '整' && /^[改治理合体顿]/u.test(after)) || (word === '半' && /^[数年天月个小]/u.test(after)))
    return false;
  if (period || joined || DATED.test(before)) return true;
  if (hour > 24 || minute > 59) return false;
  return form === '时' || ((word !== undefined || HOUR_AFTER.test(after)) && !COUNT_BEFORE.test(before));
}

/** Every time of day as written; proportions, scores and “3点要求” are none. */
export function scanClocks(text: string): ClockToken[] {
  const tokens: ClockToken[] = [];
  if (!/\d[:：︰∶﹕时点]|[一二三四五六七八九十][时点]/.test(text)) return tokens;
  for (const match of text.matchAll(CLOCK)) {
    const g = match.groups ?? {};
    const pick = (name: string) => g[`${name}1`] ?? g[`${name}2`] ?? g[`${name}3`];
    const periodText = pick('p');
    const gap = pick('g') ?? '';
    const from = match.index;
    const to = from + match[0].length;
    const written = pick('s') ?? '';
    // a colon of another sort is as wrong as a wide one
    const form = (/[︰∶﹕]/.test(written) ? '：' : written) as ClockToken['form'];
    const minuteText = pick('m');
    const word = g['w2'] ?? g['w3'];
    const hour = readNumber(pick('h') ?? '');
    const minute = minuteText === undefined ? (FRACTIONS[word ?? ''] ?? 0) : readNumber(minuteText);
    const before = text.slice(Math.max(0, from - 8), from);
    const last = tokens.at(-1);
    const candidate: Candidate = {
      hour,
      minute,
      form,
      word,
      period: periodText !== undefined,
      proportion: written === '∶',
      before,
      after: text.slice(to, to + 8),
      joined: last !== undefined && from - last.to <= 6 && DASH_BEFORE.test(text.slice(last.to, from)),
    };
    if (!(form === ':' || form === '：' ? isColonTime(candidate) : isHour(candidate))) continue;
    const separator = from + (periodText ?? '').length + gap.length + (pick('h') ?? '').length;
    tokens.push({
      kind: 'clock',
      from,
      to,
      period: periodText === undefined ? undefined : { from, to: from + periodText.length, text: periodText },
      hour,
      minute,
      hasMinute: minuteText !== undefined || (word !== undefined && word in FRACTIONS),
      form,
      separator: { from: separator, to: separator + 1 },
      minutes: minutesOfDay(periodText, hour, minute),
    });
  }
  return tokens;
}
