import { circled, readNumber, writeHanzi } from '../../text/numerals.ts';
import type { OrdinalStyle, OrdinalToken } from '../token.ts';

const HANZI = '[一二三四五六七八九十]{1,3}';
interface LabelForm {
  readonly style: OrdinalStyle;
  readonly level: number;
  /** Groups: `n` the numeral, `mark` the punctuation after it. */
  readonly pattern: RegExp;
}

/** The forms of a label at a paragraph's head, wrong punctuation allowed; the first that matches wins. */
const FORMS: readonly LabelForm[] = [
  {
    style: 'item',
    level: 0,
    pattern:
      /^第(?<n>[一二三四五六七八九十百]{1,4}(?:(?:、第?|[至到—～和]第?)[一二三四五六七八九十百]{1,4})*|\d{1,2}(?:[、至到—～和-]\d{1,2})*)项[ 　]?(?<mark>[：:、，,.．]?)/u,
  },
  {
    style: 'chapter',
    level: 0,
    pattern:
      /^第(?<n>[一二三四五六七八九十百]{1,4}|\d{1,3})(?:[编章节](?=[ 　]|$)|章(?=\p{Script=Han}{2,15}$))(?<mark>)/u,
  },
  {
    style: 'article',
    level: 0,
    // not a sentence about an article: 第五条规定…, 第三条第二款…
    pattern:
      /^第(?<n>[一二三四五六七八九十百零]{1,6})条(?<mark>)(?=[ 　]|$|\p{Script=Han})(?!第|之|的|和|至|中|规定|所称|所列|明确|修改|改为|删|增加)/u,
  },
  { style: 'hanzi', level: 1, pattern: new RegExp(`^(?<n>${HANZI})(?<mark>、)`, 'u') },
  // 一.总体要求; not 十.一, 五.四
  {
    style: 'hanzi',
    level: 1,
    pattern: new RegExp(
      `^(?<n>${HANZI})(?<mark>[.．])(?=[ 　]*(?:[^\\P{Script=Han}一二三四五六七八九十]|[“《]|\\d{4}年))`,
      'u',
    ),
  },
  {
    style: 'hanzi',
    level: 1,
    pattern: new RegExp(
      `^(?<n>${HANZI})(?<mark>[，,：:])(?=[ 　]*(?:[^\\P{Script=Han}一二三四五六七八九十]|[“《]))(?!.{40})`,
      'u',
    ),
  },
  {
    style: 'hanziBracket',
    level: 2,
    pattern: new RegExp(`^[（(][ ]?(?<n>${HANZI})[ ]?[）)](?<mark>[、，,.．：:；。]?)`, 'u'),
  },
  { style: 'hanziBracket', level: 2, pattern: /^(?<n>[㈠-㈩])(?<mark>[、，,.．：:]?)/u },
  {
    style: 'arabic',
    level: 3,
    // digits may follow where they begin a date, a time or a year: 2.3月5日, 1.9:00, 4.2025年, 5.2024—2025学年
    pattern:
      /^(?<n>\d{1,2})[ ]?(?<mark>[.．、，,。])(?=\D|$|\d{4}年|\d{4}[—–－~～至-]\d{4}|\d{1,2}[:：]\d{2}(?!\d)|\d{1,2}月\d{1,2}[日号]|(?<=[.．])\d{1,2}月)/u,
  },
  // long lists go on past 99
  { style: 'arabic', level: 3, pattern: /^(?<n>1\d\d)(?<mark>[.．、])(?=\p{Script=Han}|[“《])/u },
  { style: 'arabic', level: 3, pattern: /^(?<n>[⒈-⒛])(?<mark>[.．、，,]?)/u },
  { style: 'arabicBracket', level: 4, pattern: /^[（(][ ]?(?<n>\d{1,2})[ ]?[）)](?<mark>[、，,.．：:；。]?)/u },
  { style: 'arabicBracket', level: 4, pattern: /^(?<n>\d{1,2})[）)](?<mark>[、，,.．]?)/u },
  { style: 'arabicBracket', level: 4, pattern: /^(?<n>[⑴-⒇])(?<mark>[、，,.．：:]?)/u },
  { style: 'circled', level: 5, pattern: /^(?<n>[①-⑳])(?<mark>[、，,.．]?)/u },
];

/** The first characters of ㈠ ⑴ ⒈ ① and the last of each row. */
const ROWS = [
  [0x3220, 0x3229],
  [0x2474, 0x2487],
  [0x2488, 0x249b],
  [0x2460, 0x2473],
] as const;

/** The forms that a label with this first character may have; few paragraphs begin with such a one at all. */
const formsByFirst = new Map<string, readonly LabelForm[]>();
const addForms = (characters: Iterable<string>, may: (form: LabelForm) => boolean) => {
  const forms = FORMS.filter(may);
  for (const character of characters) formsByFirst.set(character, forms);
};
addForms('第', ({ level }) => level === 0);
addForms('一二三四五六七八九十', ({ level }) => level === 1);
addForms('（(', ({ pattern }) => pattern.source.startsWith('^[（(]'));
addForms('0123456789', ({ style }) => style === 'arabic' || style === 'arabicBracket');
for (const [first, last] of ROWS)
  addForms(
    Array.from({ length: last - first + 1 }, (_, n) => String.fromCharCode(first + n)),
    ({ pattern }) => pattern.source.includes(`[${String.fromCharCode(first)}-`),
  );

/** The number of one numeral, the single characters ㈠ ⑴ ⒈ ① included. */
function numeralValue(text: string): number {
  const code = text.charCodeAt(0);
  for (const [first, last] of ROWS) if (code >= first && code <= last) return code - first + 1;
  return readNumber(text);
}

/** 第二、三项 → 2, 3; 第二至四项 → 2, 3, 4. */
function itemNumbers(text: string): number[] {
  const numbers: number[] = [];
  let range = false;
  for (const piece of text.split(/([、至到—～和-])/u)) {
    if (/^[至到—～-]$/u.test(piece)) range = true;
    else if (piece && !/^[、和]$/u.test(piece)) {
      const n = numeralValue(piece.replace('第', ''));
      const last = numbers.at(-1);
      if (range && last !== undefined && n > last && n - last < 30) for (let i = last + 1; i < n; i++) numbers.push(i);
      numbers.push(n);
      range = false;
    }
  }
  return numbers;
}

/** What is counted by two numerals side by side: 二、三产业, 三、四月份, 一、二号楼. */
const COUNTED =
  /^(?:产业|季度|月|线|类|等|级|号|期|审|楼|层|批|标段|年级|班|卷|部分|章|节|条|款|项|把手|中全会|梯队|车间|党支部|支部|组)/u;

/** 二、三产业, 三、四月份: numerals side by side, no label; 一、二十大精神 and 三、四好农村路 are labels. */
function sideBySide(rest: string, n: number): boolean {
  const next = new RegExp(`^${HANZI}`, 'u').exec(rest)?.[0];
  return next !== undefined && readNumber(next) === n + 1 && COUNTED.test(rest.slice(next.length));
}

/** （一）、（二）项由…, （三）项规定…: a reference at the head of a line, no label. */
function isReference(rest: string, hanzi: boolean): boolean {
  const other = hanzi ? /^[、和及或至到]?[（(][一二三四五六七八九十]{1,3}[）)]/u : /^[、和及或至到]?[（(]\d{1,2}[）)]/u;
  return other.test(rest) || /^[项款点](?=[、，和及或规所的中至由]|$)/u.test(rest);
}

/** A pattern of the label of `n` wherever it may stand: within a line, or at its head with a mark that is wrong or none. */
export function labelWithin(style: OrdinalStyle, n: number): RegExp {
  const hanzi = writeHanzi(n);
  const patterns: Readonly<Record<OrdinalStyle, string>> = {
    hanzi: `(?:^|[。；;：:，”）〉》 　])${hanzi}[、.．，,：: 　]`,
    hanziBracket: `[（(][ ]?${hanzi}[ ]?[）)]`,
    arabic: `(?:^|[^\\d.])${n}[ ]?[.．、](?!\\d[^\\d.])|^${n}[.．、，,：: 　]`,
    arabicBracket: `[（(][ ]?${n}[ ]?[）)]|(?:^|[^\\d])${n}[）)]`,
    circled: circled(n),
    item: `第${hanzi}项`,
    chapter: `第(?:${hanzi}|${n})[编章节]`,
    article: `第(?:${hanzi}|${n})条`,
  };
  return new RegExp(patterns[style], 'u');
}

/** The label at the head of a paragraph's view, or undefined. */
export function scanLabel(text: string): OrdinalToken | undefined {
  for (const { style, level, pattern } of formsByFirst.get(text[0] ?? '') ?? []) {
    const match = pattern.exec(text);
    if (!match) continue;
    const numeral = match.groups?.['n'] ?? '';
    const mark = match.groups?.['mark'] ?? '';
    const from = match[0].indexOf(numeral);
    const numbers = style === 'item' ? itemNumbers(numeral) : [numeralValue(numeral)];
    if (numbers.some((n) => Number.isNaN(n))) return undefined;
    const rest = text.slice(match[0].length);
    if (style === 'hanzi' && sideBySide(rest, numbers[0] ?? 0)) return undefined;
    if (mark === ',' && rest.includes(',')) return undefined;
    const closed = text.slice(match[0].length - mark.length);
    if (/Bracket$/.test(style) && isReference(closed, style === 'hanziBracket')) return undefined;
    return {
      kind: 'ordinal',
      style,
      level,
      from: 0,
      to: match[0].length,
      numbers,
      numeral: { from, to: from + numeral.length, text: numeral },
      mark: { from: match[0].length - mark.length, to: match[0].length, text: mark },
    };
  }
  return undefined;
}
