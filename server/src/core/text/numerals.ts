const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  '◯': 0,
  零: 0,
  O: 0,
  o: 0,
  '0': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HANZI = '零一二三四五六七八九';

/** The number that Chinese or Arabic numerals write (up to 999; 二〇二五 digit by digit); NaN for anything else. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[〇○◯零Oo0一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((c) => DIGITS[c] ?? 0).join(''));
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = character === '十' ? 10 : character === '百' ? 100 : 0;
    const value = DIGITS[character];
    if (unit) {
      total += (digit || 1) * unit;
      digit = 0;
    } else if (value !== undefined) digit = value;
    else return Number.NaN;
  }
  return text ? total + digit : Number.NaN;
}

/** 1 → 一, 12 → 十二, 105 → 一百零五; for 0–999. */
export function writeHanzi(n: number): string {
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const ones = n % 10;
  const digit = (value: number) => HANZI[value] ?? '';
  return [
    hundreds ? `${digit(hundreds)}百` : '',
    tens ? `${tens === 1 && !hundreds ? '' : digit(tens)}十` : hundreds && ones ? '零' : '',
    ones || n === 0 ? digit(ones) : '',
  ].join('');
}

/** 3 → ③; for 1–20. */
export const circled = (n: number): string => String.fromCharCode(0x245f + n);

/** A number written as another numeral is: 3, ③ or 三. */
export function numeralLike(model: string, n: number): string {
  if (/\d/.test(model)) return String(n);
  return /[①-⑳]/u.test(model) ? circled(n) : writeHanzi(n);
}
