import type { Paragraph } from '../../model/document.ts';
import type { ClockToken, ViewRange } from '../../model/token.ts';
import { touchingTokens } from '../../model/touching.ts';

/** 下午, 晚上 and the like: the second half of the day. */
export const isLate = (period: string): boolean => /下午|午后|傍晚|晚|夜间/.test(period);

/** 上午, 早上, 凌晨 and the like: the first half of the day. */
export const isEarly = (period: string): boolean => /上午|早|清|凌晨/.test(period);

/** 中午 and the like. */
export const isNoon = (period: string): boolean => /中午|午间|正午/.test(period);

/** The hour and minute of a time, its 上午 or 下午 left out. */
export function digitsOf(text: string, { from, to, period }: ClockToken): ViewRange {
  const start = period?.to ?? from;
  return { from: start + (/^[ 　]*/u.exec(text.slice(start, to))?.[0].length ?? 0), to };
}

const BEYOND = /(?<![\d:：.])(?:2[5-9]|[3-9]\d)[:：][0-5][05](?![\d:：])/gu;
const RANGE_AFTER = /^[ 　]*[—～至~\-－–]{1,2}[ 　]*(?:[01]?\d|2[0-4])[:：][0-5]\d(?!\d)/u;
const UNTIL_BEFORE = /(?:时间|时段|钟点|营业|开放|值班|供[电水暖气热])[^，。；：]{0,8}[至到]$/u;
const SHARES_BEFORE = /(?:比[例分值率]?|分成|按|以)[^，。；]{0,6}$/u;

const touchesClock = touchingTokens('clock');

/** 28:00—20:30, 开放时间延长至31:00: hours that no day has, which the model takes for proportions. */
export function beyondDay({ content }: Paragraph): ViewRange[] {
  const { text } = content.view;
  return [...text.matchAll(BEYOND)].flatMap((match) => {
    const range = { from: match.index, to: match.index + match[0].length };
    const before = text.slice(Math.max(0, range.from - 16), range.from);
    const timely = RANGE_AFTER.test(text.slice(range.to, range.to + 12)) || UNTIL_BEFORE.test(before);
    if (!timely || touchesClock(content, range) || SHARES_BEFORE.test(before)) return [];
    return [range];
  });
}

/** A time in the form given: 9:05, 9时5分, 9时. */
export function writeClock(hour: number, minute: number, form: ClockToken['form']): string {
  if (form === ':' || form === '：') return `${hour}:${String(minute).padStart(2, '0')}`;
  return `${hour}${form}${minute > 0 ? `${minute}分` : ''}`;
}

/** The same in the form in which the token was written, at another hour. */
export function rewrite(token: ClockToken, hour: number): string {
  return writeClock(hour, token.minute, token.form);
}
