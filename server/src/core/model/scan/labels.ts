import { readNumber } from '../../text/numerals.ts';
import type { OrdinalStyle, OrdinalToken } from '../token.ts';

const HANZI = '[一二三四五六七八九十百]{1,4}';
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
    pattern: /^第(?<n>[一二三四五六七八九十百]{1,4}|\d{1,3})[编章节](?<mark>)(?=[ 　]|$)/u,
  },
  {
    style: 'article',
    level: 0,
    pattern: /^第(?<n>[一二三四五六七八九十百]{1,5})条(?<mark>)(?=[ 　]|$|\p{Script=Han})/u,
  },
  { style: 'hanzi', level: 1, pattern: new RegExp(`^(?<n>${HANZI})(?<mark>、)`, 'u') },
  {
    style: 'hanzi',
    level: 1,
    pattern: new RegExp(`^(?<n>${HANZI})(?<mark>[.．，,：:])(?=[ 　]*[\\p{Script=Han}“《])(?!.{40})`, 'u'),
  },
  {
    style: 'hanziBracket',
    level: 2,
    pattern: new RegExp(`^[（(][ ]?(?<n>${HANZI})[ ]?[）)](?<mark>[、，,.．：:；。]?)`, 'u'),
  },
  { style: 'hanziBracket', level: 2, pattern: /^(?<n>[㈠-㈩])(?<mark>[、，,.．：:]?)/u },
  { style: 'arabic', level: 3, pattern: /^(?<n>\d{1,2})[ ]?(?<mark>[.．、，,。])(?!\d{1,3}(?!\d)|\d{4}(?!年))/u },
  { style: 'arabic', level: 3, pattern: /^(?<n>[⒈-⒛])(?<mark>)/u },
  { style: 'arabicBracket', level: 4, pattern: /^[（(][ ]?(?<n>\d{1,2})[ ]?[）)](?<mark>[、，,.．：:；。]?)/u },
  { style: 'arabicBracket', level: 4, pattern: /^(?<n>\d{1,2})[）)](?<mark>[、，,.．]?)/u },
  { style: 'arabicBracket', level: 4, pattern: /^(?<n>[⑴-⒇])(?<mark>)/u },
  { style: 'circled', level: 5, pattern: /^(?<n>[①-⑳])(?<mark>)/u },
];

/** The number of one numeral, the single characters ㈠ ⑴ ⒈ ① included. */
function numeralValue(text: string): number {
  const code = text.charCodeAt(0);
  for (const [first, last] of [
    [0x3220, 0x3229],
    [0x2474, 0x2487],
    [0x2488, 0x249b],
    [0x2460, 0x2473],
  ] as const)
    if (code >= first && code <= last) return code - first + 1;
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

/** 二、三产业, 三、四月份: numerals side by side, no label. */
function sideBySide(text: string, match: RegExpExecArray): boolean {
  const next = /^([一二三四五六七八九十])(?!是|要|个|[、.．年项方五])/u.exec(text.slice(match[0].length));
  return next !== null && readNumber(next[1] ?? '') === readNumber(match.groups?.['n'] ?? '') + 1;
}

/** The label at the head of a paragraph's view, or undefined. */
export function scanLabel(text: string): OrdinalToken | undefined {
  for (const { style, level, pattern } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (style === 'hanzi' && sideBySide(text, match)) return undefined;
    if (style === 'arabic' && match[0].endsWith('，') && /^\d+，\d/.test(text)) return undefined;
    const numeral = match.groups?.['n'] ?? '';
    const mark = match.groups?.['mark'] ?? '';
    const from = match[0].indexOf(numeral);
    const numbers = style === 'item' ? itemNumbers(numeral) : [numeralValue(numeral)];
    if (numbers.some((n) => Number.isNaN(n))) return undefined;
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
