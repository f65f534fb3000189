import { readNumber } from '../../text/numerals.ts';
import type { ClockToken } from '../token.ts';

const PERIOD = '凌晨|清晨|清早|早上|早晨|上午|中午|午间|正午|下午|午后|傍晚|晚上|晚间|夜间|晚';
const CLOCK = new RegExp(
  [
    `(?<p1>${PERIOD})?(?<g1>[ 　]*)(?<![\\d.:：/-])(?<h1>\\d{1,2})(?<s1>[:：])(?<m1>\\d{2})(?![\\d:：])`,
    `(?<p2>${PERIOD})?(?<g2>[ 　]*)(?<![\\d.:：])(?<h2>\\d{1,2})(?<s2>[时点])(?:(?<m2>\\d{1,2})分(?!钟)|(?<w2>半|整|钟|一刻))?`,
    `(?<p3>${PERIOD})(?<g3>)(?<h3>[一二三四五六七八九十]{1,3})(?<s3>[时点])(?:(?<m3>[一二三四五六七八九十]{1,3})分|(?<w3>半|整|钟|一刻))?`,
  ].join('|'),
  'gu',
);
const FRACTIONS: Readonly<Record<string, number>> = { 半: 30, 一刻: 15 };
/** A proportion or a score, no time of day. */
const RATIO_BEFORE = /(?:比例|比分|比|配比|按|为|约|比值|图|表|章|节|第)[ 　]*$/u;
const RATIO_AFTER = /^[ 　]*(?:的?比例|配比|的比|战胜|大胜|险胜)/u;
const TIME_BEFORE = new RegExp(`(?:${PERIOD}|[日号）)至到—～~－–\\-、：:于在]|时间)[ 　]*$`, 'u');
const TIME_AFTER =
  /^[ 　]*(?:开始|开会|报到|签到|召开|举行|集合|出发|前|准时|至|到|—|～|~|-|－|起|结束|许|左右|入场|就座|点名)/u;

/** Minutes since midnight of an hour said in a period of the day; undefined where it does not exist. */
export function minutesOfDay(period: string | undefined, hour: number, minute: number): number | undefined {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  const afternoon = period !== undefined && /下午|午后|傍晚|晚|夜间/.test(period);
  if (afternoon && hour < 12) return (hour === 0 ? 0 : hour + 12) * 60 + minute;
  if (period !== undefined && /晚|夜间/.test(period) && hour === 12) return 24 * 60 + minute;
  if (period !== undefined && /中午|午间|正午/.test(period) && hour <= 2) return (hour + 12) * 60 + minute;
  return hour * 60 + minute;
}

/** Every time of day as written; proportions, scores and “3点要求” are none. */
export function scanClocks(text: string): ClockToken[] {
  const tokens: ClockToken[] = [];
  if (!/\d[:：时点]|[一二三四五六七八九十][时点]/.test(text)) return tokens;
  for (const match of text.matchAll(CLOCK)) {
    const g = match.groups ?? {};
    const pick = (name: string) => g[`${name}1`] ?? g[`${name}2`] ?? g[`${name}3`];
    const periodText = pick('p');
    const gap = pick('g') ?? '';
    const from = periodText === undefined ? match.index + gap.length : match.index;
    const to = match.index + match[0].length;
    const before = text.slice(Math.max(0, from - 8), from);
    const after = text.slice(to, to + 8);
    const separatorText = pick('s') as ClockToken['form'];
    const minuteText = pick('m');
    const word = g['w2'] ?? g['w3'];
    const hour = readNumber(pick('h') ?? '');
    const minute = minuteText === undefined ? (FRACTIONS[word ?? ''] ?? 0) : readNumber(minuteText);
    if (separatorText === ':' || separatorText === '：') {
      if (periodText === undefined && (RATIO_BEFORE.test(before) || RATIO_AFTER.test(after))) continue;
      if (
        separatorText === '：' &&
        periodText === undefined &&
        from > 0 &&
        !TIME_BEFORE.test(before) &&
        !TIME_AFTER.test(after)
      )
        continue;
      if (hour > 24 && periodText === undefined && !/[日号）)]$/.test(before)) continue;
    } else {
      if (separatorText === '时' && /^(?:间|期|代|候|段|速|效|长|限|差|区|空|节|值|任|点)/u.test(after)) continue;
      if (separatorText === '点' && word === '整' && /^[改治理合]/u.test(after)) continue;
      if (
        separatorText === '点' &&
        minuteText === undefined &&
        periodText === undefined &&
        word !== '钟' &&
        !/[日号）)]$/.test(before)
      )
        continue;
    }
    const separatorFrom = match.index + (periodText ?? '').length + gap.length + (pick('h') ?? '').length;
    tokens.push({
      kind: 'clock',
      from,
      to,
      period:
        periodText === undefined
          ? undefined
          : { from: match.index, to: match.index + periodText.length, text: periodText },
      hour,
      minute,
      hasMinute: minuteText !== undefined || word === '半' || word === '一刻',
      form: separatorText,
      separator: { from: separatorFrom, to: separatorFrom + 1 },
      minutes: minutesOfDay(periodText, hour, minute),
    });
  }
  return tokens;
}
