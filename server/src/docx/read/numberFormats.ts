/** How Word writes the number of an automatic list (17.18.59). */

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 123 as 一百二十三, 10 as 十, 105 as 一百零五. */
function counted(n: number, digits: string, units: string, zero: string, bareTen: boolean): string {
  const written: string[] = [];
  const figures = [...String(n)];
  figures.forEach((figure, i) => {
    const unit = figures.length - 1 - i;
    if (figure === '0') {
      if (written.length && written.at(-1) !== zero) written.push(zero);
    } else written.push((digits[Number(figure)] ?? '') + (unit > 0 ? (units[unit - 1] ?? '') : ''));
  });
  while (written.at(-1) === zero && written.length > 1) written.pop();
  const text = written.join('');
  const one = `${digits[1]}${units[0]}`;
  return bareTen && n < 20 && text.startsWith(one) ? text.slice(1) : text;
}

const spelled = (n: number, digits: string) => [...String(n)].map((figure) => digits[Number(figure)]).join('');
const chinese = (n: number) => (n < 10000 ? counted(n, DIGITS, '十百千', '零', true) : String(n));
/** 一 to 九十九 counted, then figure by figure. */
const chineseToHundred = (n: number) => (n < 100 ? chinese(n) : spelled(n, DIGITS));

function roman(n: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  if (n > 32767) return String(n);
  let rest = n;
  let text = '';
  for (const [value, sign] of signs) for (; rest >= value; rest -= value) text += sign;
  return text;
}

/** A to Z, then AA, BB … */
const letters = (n: number) => {
  const letter = String.fromCharCode(65 + ((n - 1) % 26));
  return n > 780 ? String(n) : letter.repeat(Math.ceil(n / 26));
};

/** ① to ㊿. */
export function circled(n: number): string | undefined {
  if (n >= 1 && n <= 20) return String.fromCharCode(0x2460 + n - 1);
  if (n >= 21 && n <= 35) return String.fromCharCode(0x3251 + n - 21);
  if (n >= 36 && n <= 50) return String.fromCharCode(0x32b1 + n - 36);
  return n === 0 ? '⓪' : undefined;
}

/** One of the signs that follow each other from a code on; figures where there are no more. */
const sign = (first: number, most: number) => (n: number) =>
  n >= 1 && n <= most ? String.fromCharCode(first + n - 1) : String(n);

const fullWidth = (n: number) => String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: (n) => circled(n) ?? String(n),
  decimalEnclosedCircleChinese: (n) => circled(n) ?? String(n),
  decimalEnclosedParen: sign(0x2474, 20),
  decimalEnclosedFullstop: sign(0x2488, 20),
  numberInDash: (n) => `- ${n} -`,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (n) => letters(n).toLowerCase(),
  chineseCounting: chineseToHundred,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanCounting: chinese,
  taiwaneseCounting: chineseToHundred,
  taiwaneseCountingThousand: chinese,
  ideographDigital: (n) => spelled(n, DIGITS),
  taiwaneseDigital: (n) => spelled(n, DIGITS),
  japaneseDigitalTenThousand: (n) => spelled(n, DIGITS),
  chineseLegalSimplified: (n) => (n < 10000 ? counted(n, LEGAL, '拾佰仟', '零', false) : String(n)),
  ideographLegalTraditional: (n) => (n < 10000 ? counted(n, LEGAL_TRADITIONAL, '拾佰仟', '零', false) : String(n)),
  japaneseLegal: (n) => (n < 10000 ? counted(n, LEGAL_TRADITIONAL, '拾佰仟', '零', false) : String(n)),
  ideographTraditional: (n) => STEMS[n - 1] ?? String(n),
  ideographZodiac: (n) => BRANCHES[n - 1] ?? String(n),
  ideographZodiacTraditional: (n) => `${STEMS[(n - 1) % 10]}${BRANCHES[(n - 1) % 12]}`,
  ideographEnclosedCircle: sign(0x3280, 10),
  none: () => '',
};

/** The number as the format writes it; in plain figures where the format is another language's. */
export function writeNumber(n: number, format: string): string {
  if (n < 1 && format !== 'none') return String(n);
  return (FORMATS[format] ?? String)(n);
}
