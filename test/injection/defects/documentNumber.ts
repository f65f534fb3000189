/** Defects of document numbers (发文字号): form of the number, year against date, one number too many or none. */
import type { DefectKind } from '../injected.ts';
import { inPaper, relining, rewriting } from './header.ts';

/** A document number: 〔, the year, 〕, the number and 号 behind a body's code. */
const NUMBER =
  /(?<=\p{Script=Han})(?<!令|公告|通告|公报|决定|纪要|议案|提案|收文|第)〔(?<year>\d{4})〕(?<n>[1-9]\d{0,3})号(?![楼厅线门院机车井库]|会议室)/gu;

interface Parts {
  readonly year: string;
  readonly n: string;
  /** What follows the number. */
  readonly next: string;
}

/** Every document number of a text, written anew. */
const renumbering = (to: (parts: Parts) => string | undefined): DefectKind['places'] =>
  function* places(text) {
    for (const match of text.matchAll(NUMBER)) {
      const { year = '', n = '' } = match.groups ?? {};
      const ins = to({ year, n, next: text.slice(match.index + match[0].length) });
      if (ins !== undefined) yield { at: match.index, del: match[0].length, ins };
    }
  };

const DIGITS = '〇一二三四五六七八九';
const wide = (digits: string): string =>
  [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
const spelt = (digits: string): string => [...digits].map((digit) => DIGITS.charAt(Number(digit))).join('');

/** A number below 100 in Chinese characters. */
function counted(digits: string): string | undefined {
  const n = Number(digits);
  if (n >= 100) return undefined;
  const tens = Math.floor(n / 10);
  const one = n % 10 === 0 ? '' : DIGITS.charAt(n % 10);
  return tens === 0 ? one : `${tens === 1 ? '' : DIGITS.charAt(tens)}十${one}`;
}

const BRACKETS: readonly (readonly [string, string, string])[] = [
  ['square', '[', ']'],
  ['square-wide', '［', '］'],
  ['round', '（', '）'],
  ['round-half', '(', ')'],
  ['lenticular', '【', '】'],
  ['angle', '〈', '〉'],
  ['angle-half', '<', '>'],
  ['curly', '{', '}'],
  ['curly-wide', '｛', '｝'],
  ['small', '﹝', '﹞'],
];

const form = (kind: string, expect: readonly string[], to: (parts: Parts) => string | undefined): DefectKind => ({
  kind,
  expect,
  unique: true,
  places: renumbering(to),
});

const spaced = (kind: string, to: (parts: Parts) => string): DefectKind => form(kind, ['docno-inner-space'], to);

/** The number of the letterhead with the year before or after, where the date leaves no doubt. */
const otherYear = (by: 1 | -1): DefectKind['places'] =>
  inPaper(({ number, date, title }) => {
    const [, year = '', month = ''] = /^(\d{4})年(\d{1,2})月/u.exec(date?.text ?? '') ?? [];
    if (title.length === 0 || Number(month) === (by === 1 ? 12 : 1)) return undefined;
    return relining(number, (text) =>
      text.includes(`〔${year}〕`) ? text.replace(`〔${year}〕`, `〔${Number(year) + by}〕`) : undefined,
    );
  });

/** A second number for the letterhead, of a partner's code. */
const secondNumber = (before: string): DefectKind['places'] =>
  inPaper(({ number, mark, title }) => {
    if (mark === undefined || title.length === 0) return undefined;
    return relining(number, (text) => {
      const year = /〔(\d{4})〕/u.exec(text)?.[1] ?? '';
      return text.includes('签发人') ? undefined : `${text}${before}白农联发〔${year}〕5号`;
    });
  });

const dropNumber = (keepSigner: boolean): DefectKind['places'] =>
  inPaper(({ text, number, mark, title, genre }) => {
    if (number === undefined || mark === undefined || title.length === 0 || mark.at > number.at) return undefined;
    const signer = /签发人：.*$/u.exec(number.text)?.[0] ?? '';
    if (keepSigner !== (signer !== '') || /令|决议|公报|纪要|议案/u.test(genre)) return undefined;
    const gap = keepSigner ? text.slice(mark.end, number.from) : '';
    return rewriting(mark, number, mark.text + gap + signer);
  });

export const documentNumberDefects: readonly DefectKind[] = [
  ...BRACKETS.map(([name, open, close]) =>
    form(`docno-bracket-${name}`, ['docno-bracket'], ({ year, n }) => `${open}${year}${close}${n}号`),
  ),
  ...[
    ['close-square', '〔', ']'],
    ['close-round', '〔', '）'],
    ['open-square', '[', '〕'],
    ['open-round', '（', '〕'],
  ].map(([name, open, close]) =>
    form(
      `docno-bracket-${name}`,
      ['docno-bracket', 'pair-unbalanced', 'pair-crossed', 'punct-halfwidth-paren'],
      ({ year, n }) => `${open}${year}${close}${n}号`,
    ),
  ),
  form('docno-number-with-di', ['docno-di'], ({ year, n }) => `〔${year}〕第${n}号`),
  form('docno-padded-to-two', ['docno-zero-pad'], ({ year, n }) => (n.length === 1 ? `〔${year}〕0${n}号` : undefined)),
  form('docno-padded-to-three', ['docno-zero-pad'], ({ year, n }) =>
    n.length < 3 ? `〔${year}〕${n.padStart(3, '0')}号` : undefined,
  ),
  form('docno-year-of-two-digits', ['docno-year-short'], ({ year, n }) =>
    year.startsWith('20') ? `〔${year.slice(2)}〕${n}号` : undefined,
  ),
  form('docno-hao-dropped', ['docno-missing-hao'], ({ year, n, next }) =>
    /^(?:$|[\n）。，；]|文件|[ 　]+签发人)/u.test(next) ? `〔${year}〕${n}` : undefined,
  ),
  form('docno-year-spelt', ['docno-nonarabic'], ({ year, n }) => `〔${spelt(year)}〕${n}号`),
  form('docno-year-spelt-with-ling', ['docno-nonarabic'], ({ year, n }) =>
    year.includes('0') ? `〔${spelt(year).replaceAll('〇', '零')}〕${n}号` : undefined,
  ),
  form('docno-year-spelt-with-circle', ['docno-nonarabic'], ({ year, n }) =>
    year.includes('0') ? `〔${spelt(year).replaceAll('〇', '○')}〕${n}号` : undefined,
  ),
  form('docno-number-spelt', ['docno-nonarabic'], ({ year, n }) => {
    const hanzi = counted(n);
    return hanzi === undefined ? undefined : `〔${year}〕${hanzi}号`;
  }),
  form('docno-both-spelt', ['docno-nonarabic'], ({ year, n }) => {
    const hanzi = counted(n);
    return hanzi === undefined ? undefined : `〔${spelt(year)}〕${hanzi}号`;
  }),
  form('docno-year-fullwidth', ['docno-nonarabic', 'num-fullwidth'], ({ year, n }) => `〔${wide(year)}〕${n}号`),
  form('docno-number-fullwidth', ['docno-nonarabic', 'num-fullwidth'], ({ year, n }) => `〔${year}〕${wide(n)}号`),
  spaced('docno-space-before-year', ({ year, n }) => ` 〔${year}〕${n}号`),
  spaced('docno-space-after-open', ({ year, n }) => `〔 ${year}〕${n}号`),
  spaced('docno-space-before-close', ({ year, n }) => `〔${year} 〕${n}号`),
  spaced('docno-space-after-year', ({ year, n }) => `〔${year}〕 ${n}号`),
  spaced('docno-space-before-hao', ({ year, n }) => `〔${year}〕${n} 号`),
  spaced('docno-blank-before-year', ({ year, n }) => `　〔${year}〕${n}号`),
  spaced('docno-blank-after-year', ({ year, n }) => `〔${year}〕　${n}号`),
  { kind: 'docno-of-last-year', expect: ['docno-year-vs-date'], related: true, places: otherYear(-1) },
  { kind: 'docno-of-next-year', expect: ['docno-year-vs-date'], related: true, places: otherYear(1) },
  { kind: 'docno-second-below', expect: ['docno-multiple-joint'], places: secondNumber('\n') },
  { kind: 'docno-second-beside', expect: ['docno-multiple-joint'], places: secondNumber('　') },
  { kind: 'docno-line-dropped', expect: ['docno-missing'], places: dropNumber(false) },
  { kind: 'docno-dropped-beside-signer', expect: ['docno-missing'], places: dropNumber(true) },
];
