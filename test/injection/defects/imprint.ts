/** Defects of the imprint (版记): copies, printing body and date, copies to bodies below, and abolished subject words. */
import type { DefectKind, Edit } from '../injected.ts';
import { inPaper, type Paper, relining } from './header.ts';

/** The first line of the copies written anew. */
const copying = (to: (line: string) => string | undefined): DefectKind['places'] =>
  inPaper(({ copies }) => relining(copies[0], to));

/** The full stop behind the last body of the copies, another mark in its stead. */
const copiesEnd = (kind: string, ins: string, also: readonly string[] = []): DefectKind => ({
  kind,
  expect: ['cc-format', ...also],
  unique: true,
  places: inPaper(({ copies }) => relining(copies.at(-1), (line) => line.slice(0, -1) + ins)),
});

const copiesHead = (kind: string, ins: string, also: readonly string[] = []): DefectKind => ({
  kind,
  expect: ['cc-format', ...also],
  unique: true,
  places: copying((line) => line.replace('抄送：', ins)),
});

interface Printing {
  readonly body: string;
  readonly blank: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const printing = (kind: string, expect: readonly string[], to: (date: Printing) => string | undefined): DefectKind => ({
  kind,
  expect,
  unique: true,
  places: inPaper(({ print }) =>
    relining(print, (line) => {
      const [, body = '', blank = '', year, month, day] =
        /^(\S+)([ 　]+)(\d{4})年(\d{1,2})月(\d{1,2})日印发$/u.exec(line) ?? [];
      if (body === '') return undefined;
      const date = to({ body, blank, year: Number(year), month: Number(month), day: Number(day) });
      return date === undefined ? undefined : body + blank + date;
    }),
  ),
});

const DIGITS = '〇一二三四五六七八九';
const spelt = (n: number): string => [...String(n)].map((digit) => DIGITS.charAt(Number(digit))).join('');

function counted(n: number): string {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${n % 10 === 0 ? '' : DIGITS.charAt(n % 10)}`;
}

/** The printing date so many days before the paper's own. */
const printedBefore = (days: number): DefectKind['places'] =>
  inPaper(({ print, date, genre }) => {
    const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u.exec(date?.text ?? '') ?? [];
    if (print === undefined || year === undefined || /决议|公报|纪要/u.test(genre)) return undefined;
    const before = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) - days));
    const ins = `${before.getUTCFullYear()}年${before.getUTCMonth() + 1}月${before.getUTCDate()}日印发`;
    return relining(print, (line) => line.replace(/\d{4}年\d{1,2}月\d{1,2}日印发$/u, ins));
  });

/** Bodies below the one that reports. */
function below({ issuer }: Paper): string {
  if (/[镇乡]人民政府$/u.test(issuer)) return '各村民委员会';
  if (/[县市区]教育局$/u.test(issuer)) return '各乡镇中心学校';
  return /[院校学]$/u.test(issuer) ? '各科室' : '所属各单位';
}

/** Copies of a 请示 or 报告 to one more body. */
const copyingBelow = (kind: string, to: (paper: Paper) => string | undefined): DefectKind => ({
  kind,
  expect: ['cc-lower-upward'],
  unique: true,
  places: inPaper((paper) => {
    const body = to(paper);
    if (!/^(?:请示|报告)$/u.test(paper.genre) || body === undefined || paper.text.includes(body)) return undefined;
    return relining(paper.copies.at(-1), (line) => `${line.slice(0, -1)}，${body}。`);
  }),
});

const subjectWords = (kind: string, ins: string): DefectKind => ({
  kind,
  expect: ['abolished-subject-words'],
  unique: true,
  places: inPaper(({ text, mainRecipient, copies, print }): Edit | undefined => {
    const first = mainRecipient ?? copies[0] ?? print;
    return first === undefined || text.includes('主题词') ? undefined : { at: first.from, del: 0, ins: `${ins}\n` };
  }),
});

export const imprintDefects: readonly DefectKind[] = [
  copiesHead('cc-colon-half', '抄送:', ['punct-halfwidth']),
  copiesHead('cc-colon-dropped', '抄送　'),
  copiesHead('cc-up', '抄报：'),
  copiesHead('cc-out', '抄发：'),
  copiesEnd('cc-stop-dropped', ''),
  copiesEnd('cc-stop-to-semicolon', '；'),
  copiesEnd('cc-stop-to-comma', '，'),
  copiesEnd('cc-stop-half', '.', ['punct-halfwidth-period', 'punct-halfwidth']),
  {
    kind: 'cc-main-colon-half',
    expect: ['cc-format', 'punct-halfwidth'],
    unique: true,
    places: inPaper(({ mainRecipient }) => relining(mainRecipient, (line) => line.replace('主送：', '主送:'))),
  },
  {
    kind: 'cc-main-stop-dropped',
    expect: ['cc-format'],
    unique: true,
    places: inPaper(({ mainRecipient }) => relining(mainRecipient, (line) => line.slice(0, -1))),
  },
  printing('print-without-yin-fa', ['print-line-format'], (d) => `${d.year}年${d.month}月${d.day}日`),
  printing('print-month-padded', ['print-line-format', 'sign-date-zero-pad'], (d) =>
    d.month < 10 ? `${d.year}年0${d.month}月${d.day}日印发` : undefined,
  ),
  printing('print-day-padded', ['print-line-format', 'sign-date-zero-pad'], (d) =>
    d.day < 10 ? `${d.year}年${d.month}月0${d.day}日印发` : undefined,
  ),
  printing('print-both-padded', ['print-line-format', 'sign-date-zero-pad'], (d) =>
    d.month < 10 && d.day < 10 ? `${d.year}年0${d.month}月0${d.day}日印发` : undefined,
  ),
  printing(
    'print-date-spelt',
    ['print-line-format', 'sign-date-hanzi'],
    (d) => `${spelt(d.year)}年${counted(d.month)}月${counted(d.day)}日印发`,
  ),
  printing(
    'print-date-with-dots',
    ['print-line-format', 'sign-date-separator', 'date-numeric-form-body'],
    (d) => `${d.year}.${d.month}.${d.day}印发`,
  ),
  { kind: 'print-one-day-early', expect: ['print-date-before-sign'], related: true, places: printedBefore(1) },
  { kind: 'print-a-month-early', expect: ['print-date-before-sign'], related: true, places: printedBefore(30) },
  copyingBelow('cc-of-upward-to-own-units', below),
  copyingBelow('cc-of-upward-to-all-below', ({ issuer }) => (/人民政府$/u.test(issuer) ? undefined : '下属各单位')),
  copyingBelow('cc-of-upward-to-offices', ({ issuer }) => {
    const kind = /[局院]$/u.exec(issuer)?.[0] ?? (/[校学]$/u.test(issuer) ? '校' : undefined);
    return kind === undefined ? undefined : `${kind}属各单位`;
  }),
  subjectWords('subject-words', '主题词：经济　管理　通知'),
  subjectWords('subject-words-colon-half', '主题词:农业 工作 通知'),
];
