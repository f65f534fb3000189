import type { ClockToken, ViewRange } from '../../model/token.ts';

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

/** A time in the form given: 9:05, 9时5分, 9时. */
export function writeClock(hour: number, minute: number, form: ClockToken['form']): string {
  if (form === ':' || form === '：') return `${hour}:${String(minute).padStart(2, '0')}`;
  return `${hour}${form}${minute > 0 ? `${minute}分` : ''}`;
}

/** The same in the form in which the token was written, at another hour. */
export function rewrite(token: ClockToken, hour: number): string {
  return writeClock(hour, token.minute, token.form);
}
