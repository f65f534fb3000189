/** Defects of citations: the order of title and number, their marks, short names, and rules that no longer hold. */
import { type DefectKind, type Edit, replacing } from '../injected.ts';
import { inMain } from './signature.ts';

const NUMBER = '\\p{Script=Han}{1,12}〔\\d{4}〕\\d{1,4}号';
/** 《title》（number）. */
const CITED = new RegExp(`《(?<title>[^《》\\n]{4,80})》（(?<number>${NUMBER})）`, 'gu');

interface Citation {
  readonly at: number;
  readonly end: number;
  readonly title: string;
  readonly number: string;
}

const citationsOf = (text: string): Citation[] =>
  [...text.matchAll(CITED)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    title: match.groups?.['title'] ?? '',
    number: match.groups?.['number'] ?? '',
  }));

/** The line that holds a position. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
}

/** In a sentence, not in a title or a heading. */
const isSentence = (text: string, at: number) => /[。；]|：$/u.test(lineAt(text, at));

/** Citations in sentences, each written in another way. */
const recited = (form: (citation: Citation, text: string) => string | undefined): DefectKind['places'] =>
  function* places(text) {
    for (const citation of citationsOf(text)) {
      const ins = isSentence(text, citation.at) ? form(citation, text) : undefined;
      if (ins !== undefined) yield { at: citation.at, del: citation.end - citation.at, ins };
    }
  };

const turned = ({ title, number }: Citation) => `${number}《${title}》`;
/** Nothing stands before it that could be read as part of the number. */
const isClear = ({ at }: Citation, text: string) => !/[\p{Script=Han}A-Za-z]/u.test(text.charAt(at - 1) || '。');

const GENRES = '通知|意见|决定|通报|批复|办法|规定|方案|通告|函|报告';
const ABOUT = new RegExp(`^[^〈〉]{0,20}关于[^。；，]{2,40}(?:${GENRES})$`, 'u');

/** Without 《》; the idiom 你县关于…的请示（…）收悉 is right. */
const bare = recited(({ title, number, end }, text) =>
  ABOUT.test(title) && !text.startsWith('收悉', end)
    ? `${title.replaceAll('〈', '《').replaceAll('〉', '》')}（${number}）`
    : undefined,
);

/** Titles of eight characters and more that stand in 《》 more than once; laws are named without marks too. */
function* unquoted(text: string): Iterable<Edit> {
  const found = [...text.matchAll(/《([^《》〈〉（）\n]{8,40})》/gu)];
  for (const { 0: whole, 1: title = '', index } of found) {
    const often = found.filter(([other]) => other === whole).length > 1;
    const behind = text.charAt(index + whole.length);
    if (!often || /^中华人民共和国|法$/u.test(title) || behind === '（' || !isSentence(text, index)) continue;
    yield { at: index, del: whole.length, ins: title };
  }
}

const plain = (title: string) => title.replace(/[〈〉]|关于|印发|转发|的通知/gu, '');
const differ = (a: string, b: string) => !plain(a).includes(plain(b)) && !plain(b).includes(plain(a));

/** The number of one citation given to a later one of another title. */
function* sameNumber(text: string): Iterable<Edit> {
  const found = citationsOf(text);
  for (const [i, { title, number, end }] of found.entries()) {
    const other = found.slice(0, i).find((earlier) => earlier.number !== number && differ(earlier.title, title));
    const once = found.filter((each) => each.title === title || each.number === number).length === 1;
    if (other && once) yield { at: end - 1 - number.length, del: number.length, ins: other.number };
  }
}

/** Another number for a title that is cited twice with the same one. */
const otherNumber = (form: (digits: string) => string): DefectKind['places'] =>
  function* places(text) {
    const found = citationsOf(text);
    for (const { title, number, end } of found) {
      const twice = found.filter((each) => each.title === title && each.number === number).length > 1;
      const digits = /\d+(?=号)/u.exec(number)?.[0] ?? '';
      if (twice && title.length >= 6) yield { at: end - 2 - digits.length, del: digits.length, ins: form(digits) };
    }
  };

const otherYear: DefectKind['places'] = function* places(text) {
  const found = citationsOf(text);
  for (const { title, number, end } of found) {
    const twice = found.filter((each) => each.title === title && each.number === number).length > 1;
    const year = /(?<=〔)\d{4}/u.exec(number);
    if (!twice || !year || title.length < 6) continue;
    yield { at: end - 1 - number.length + year.index, del: 4, ins: String(Number(year[0]) - 1) };
  }
};

const SHORT = '意见|规定|办法|通知|方案|条例|细则|决定|规划|纲要';
const DEFINED = new RegExp(`（(?<number>[^（）\\n]*，)?以下简称《(?<short>${SHORT})》）`, 'gu');

/** The words that define a short name which is used later. */
function* undefinedAbbreviation(text: string): Iterable<Edit> {
  for (const match of text.matchAll(DEFINED)) {
    const { number, short } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (!text.includes(`《${short}》`, end)) continue;
    const kept = number ? `（${number.slice(0, -1)}）` : '';
    yield { at: match.index, del: match[0].length, ins: kept };
  }
}

/** The full title again, with its short name defined a second time. */
function* redefined(text: string): Iterable<Edit> {
  for (const match of text.matchAll(DEFINED)) {
    const short = match.groups?.['short'] ?? '';
    const full = /《[^《》\n]+》$/u.exec(text.slice(0, match.index))?.[0];
    const at = text.indexOf(`《${short}》`, match.index + match[0].length);
    if (full && at > 0) yield { at, del: short.length + 2, ins: `${full}（以下简称《${short}》）` };
  }
}

const LONG = new RegExp(`(?<![局委会府部厅院办])《(?<title>[^《》〈〉\\n]{4,40}(?<short>${SHORT}))》(?![（第])`, 'gu');

/** A short name where the full title stood, which the text names but once. */
function* shortened(text: string): Iterable<Edit> {
  for (const match of text.matchAll(LONG)) {
    const { title = '', short = '' } = match.groups ?? {};
    const once = text.split(title).length === 2 && !text.includes(`《${short}》`) && !text.includes('以下简称');
    if (once && isSentence(text, match.index)) yield { at: match.index, del: match[0].length, ins: `《${short}》` };
  }
}

/** Not where the text says itself that the rule was replaced. */
const repealing = (pattern: RegExp, ins: string): DefectKind['places'] =>
  function* places(text) {
    for (const edit of replacing(pattern, ins)(text)) {
      if (!/停止执行|废止|代替|取代|替代/u.test(lineAt(text, edit.at))) yield edit;
    }
  };

const NAME = /《(?<x>党政机关公文处理工作条例)》/gu;
const OLD_NUMBER = /(?<x>中办发〔2012〕14号)/gu;
const STANDARD = /GB\/T 9704(?<x>—2012)/gu;

type Row = readonly [kind: string, expect: string, unique: boolean, places: DefectKind['places']];
/** Two places contradict each other; the finding may stand at either. */
const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'cite-same-number',
  'cite-other-number',
  'cite-next-number',
  'cite-other-year',
  // the finding stands where the short name is used
  'abbrev-definition-deleted',
]);

const rows: readonly Row[] = [
  ['cite-docno-first', 'cite-docno-first', false, recited((it, text) => (isClear(it, text) ? undefined : turned(it)))],
  [
    'cite-docno-first-clear',
    'cite-docno-first',
    true,
    recited((it, text) => (isClear(it, text) ? turned(it) : undefined)),
  ],
  ['cite-docno-first-paper', 'cite-docno-first', false, recited(({ title, number }) => `${number}文件《${title}》`)],
  ['cite-docno-first-wen', 'cite-docno-first', false, recited(({ title, number }) => `${number}文《${title}》`)],
  ['cite-docno-bare', 'cite-docno-unbracketed', true, recited(({ title, number }) => `《${title}》${number}`)],
  ['cite-docno-inside', 'cite-docno-unbracketed', true, recited(({ title, number }) => `《${title}（${number}）》`)],
  ['cite-booktitle-missing', 'cite-booktitle-missing', false, bare],
  ['known-title-unquoted', 'known-title-unquoted', true, unquoted],
  ['cite-same-number', 'cite-same-no-diff-title', false, sameNumber],
  ['cite-other-number', 'cite-same-title-diff-no', false, otherNumber((digits) => `1${digits}`)],
  ['cite-next-number', 'cite-same-title-diff-no', false, otherNumber((digits) => String(Number(digits) + 1))],
  ['cite-other-year', 'cite-same-title-diff-no', false, otherYear],
  ['abbrev-definition-deleted', 'abbrev-undefined', false, undefinedAbbreviation],
  ['abbrev-defined-twice', 'abbrev-undefined', false, redefined],
  ['abbrev-for-title', 'abbrev-undefined', false, shortened],
  ['repealed-state', 'cite-repealed', false, repealing(NAME, '国家行政机关公文处理办法')],
  ['repealed-party', 'cite-repealed', false, repealing(NAME, '中国共产党机关公文处理条例')],
  ['repealed-number', 'cite-repealed', false, repealing(OLD_NUMBER, '国发〔2000〕23号')],
  ['repealed-standard', 'cite-repealed', true, repealing(STANDARD, '—1999')],
  ['repealed-standard-hyphen', 'cite-repealed', false, repealing(STANDARD, '-1999')],
  ['invented-standard-2020', 'cite-repealed', true, repealing(STANDARD, '—2020')],
  ['invented-standard-2022', 'cite-repealed', true, repealing(STANDARD, '—2022')],
  ['invented-standard-hyphen', 'cite-repealed', false, repealing(STANDARD, '-2023')],
];

export const citationDefects: readonly DefectKind[] = rows.map(([kind, expect, unique, places]) => ({
  kind,
  expect: [expect],
  unique,
  related: CONTRADICTIONS.has(kind),
  places: inMain(places),
}));
