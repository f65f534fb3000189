/** Defects of 落款, 成文日期 and 附注, placeholders left over, and how the parts of a document are found. */
import { type DefectKind, type Edit, replacing } from '../injected.ts';

/** A line without its end, and where it begins and ends. */
export interface Line {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** The parts of a document that is complete from its title to its 成文日期. */
export interface Frame {
  readonly title: string;
  readonly titleLine: Line;
  readonly genre: string;
  readonly recipient: Line | undefined;
  /** The lines of the 正文 that are not blank. */
  readonly body: readonly Line[];
  readonly note: readonly Line[];
  readonly orgs: readonly [Line, ...Line[]];
  readonly date: Line;
  /** There is a 发文机关标志, so that the 署名 may be missing. */
  readonly marked: boolean;
  /** The lines behind the 成文日期, blank ones too. */
  readonly rest: readonly Line[];
}

const BLANK = /^[ \u3000\t]*$/u;
const HEAD =
  /^(?:\d{6}|特急|加急|特提|平急|[\p{Script=Han}]{3,40}文件|\S{2,16}〔\d{4}〕\d+号(?:[ \u3000]+签发人：.*)?)$/u;
const GENRE = /(决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复函|函|纪要)$/u;
const DATE = /^[ \u3000\t]*(\d{4})年(\d{1,2})月(\d{1,2})日[ \u3000\t]*$/u;
const ORG =
  /^[ \u3000\t]*[\p{Script=Han}（） \u3000]{2,50}(?:[府局厅委会院部室办处所站心司学校队馆社合联行署团组关]|长[ \u3000]+\p{Script=Han}{2,4})[ \u3000\t]*$/u;
/** A 发文字号, a 令号 or a 题注 under the title. */
const UNDER_TITLE = /^(?:\S{2,16}〔\d{4}〕\d+号|第\d+号|（[^（）]+）)$/u;
const RECIPIENT = /^[^。；\n]{2,150}：$/u;

export function linesOf(text: string): Line[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const found = { at, end: at + line.length, text: line };
    at = found.end + 1;
    return found;
  });
}

export const isBlank = ({ text }: Line) => BLANK.test(text);
export const trimmed = ({ text }: Line) => text.replace(/^[ \u3000\t]+|[ \u3000\t]+$/gu, '');

/** Where the title stands, of at most four lines, and its 文种. */
export function titleOf(lines: readonly Line[]) {
  let first = 0;
  let marked = false;
  for (let line = lines[first]; line && (isBlank(line) || HEAD.test(trimmed(line))); line = lines[++first]) {
    marked ||= line.text.includes('文件');
  }
  let title = '';
  for (let last = first; last < first + 4; last++) {
    const line = lines[last];
    if (!line || isBlank(line) || /[。；：]/u.test(line.text)) return undefined;
    title += trimmed(line);
    const genre = GENRE.exec(title)?.[1];
    if (genre && title.length <= 120) return { title, genre, first, last, marked };
  }
  return undefined;
}

export function frameOf(text: string): Frame | undefined {
  const lines = linesOf(text);
  const head = titleOf(lines);
  const titleLine = head && lines[head.first];
  if (!head || !titleLine) return undefined;
  const isDate = (line: Line, index: number) => index > head.last && DATE.test(line.text);
  const dateIndex = lines.findIndex((line, index) => isDate(line, index) && ORG.test(lines[index - 1]?.text ?? ''));
  const date = lines[dateIndex];
  if (!date) return undefined;
  let from = dateIndex;
  while (ORG.test(lines[from - 1]?.text ?? '')) from--;
  const [org, ...others] = lines.slice(from, dateIndex);
  const under = lines.slice(head.last + 1, from).filter((line) => !isBlank(line));
  const inside = under.slice(under.findIndex((line) => !UNDER_TITLE.test(trimmed(line))));
  const noteAt = inside.findIndex(({ text: line }) => /^[ \u3000\t]*附件：\S/u.test(line));
  const body = noteAt < 0 ? inside : inside.slice(0, noteAt);
  const recipient = body[0] && RECIPIENT.test(body[0].text) && !body[0].text.includes('如下') ? body[0] : undefined;
  if (!org || body.length === 0) return undefined;
  return {
    ...head,
    titleLine,
    recipient,
    body: recipient ? body.slice(1) : body,
    note: noteAt < 0 ? [] : inside.slice(noteAt),
    orgs: [org, ...others],
    date,
    rest: lines.slice(dateIndex + 1),
  };
}

/** Edits that need the parts of a document. */
export function inFrame(make: (frame: Frame, text: string) => Iterable<Edit>): DefectKind['places'] {
  return (text) => {
    const frame = frameOf(text);
    return frame ? make(frame, text) : [];
  };
}

/** Only in the main part, to the 附注: what follows may be pasted material, for which fewer rules hold. */
export function inMain(places: DefectKind['places']): DefectKind['places'] {
  return (text) => {
    const frame = frameOf(text);
    if (!frame) return linesOf(text).length > 40 ? [] : places(text);
    const note = frame.rest.find((line) => !isBlank(line));
    return places(text.slice(0, (note && /^（.*）$/u.test(trimmed(note)) ? note : frame.date).end));
  };
}

/** Replaces what stands in a line between its outer blanks. */
export function* rewriting(line: Line, ins: string | undefined): Iterable<Edit> {
  const found = trimmed(line);
  if (ins !== undefined && ins !== found) yield { at: line.at + line.text.indexOf(found), del: found.length, ins };
}

const needsSignature = ({ genre, rest }: Frame) =>
  !/^(?:纪要|公报|决议|令|命令)$/u.test(genre) && !rest.some(({ text }) => DATE.test(text));

const DIGITS = '〇一二三四五六七八九';
const TENS = ['', '十', '二十', '三十'];

function hanziNumber(digits: string): string {
  const value = Number(digits);
  return (TENS[Math.floor(value / 10)] ?? '') + (value % 10 === 0 ? '' : (DIGITS[value % 10] ?? ''));
}

const hanziYear = (year: string, zero = '〇') =>
  year.replace(/\d/gu, (digit) => DIGITS[Number(digit)] ?? '').replaceAll('〇', zero);

/** The 成文日期 in another form; only dates of the present rules (from July 2012). */
function dated(form: (year: string, month: string, day: string) => string): DefectKind['places'] {
  return inFrame(function* ({ date }) {
    const [, year = '', month = '', day = ''] = DATE.exec(date.text) ?? [];
    if (Number(year) * 12 + Number(month) >= 2012 * 12 + 7) yield* rewriting(date, form(year, month, day));
  });
}

const padded = (number: string) => number.padStart(2, '0');
const hanziDate = (zero: string) => dated((y, m, d) => `${hanziYear(y, zero)}年${hanziNumber(m)}月${hanziNumber(d)}日`);

const dateForms: readonly (readonly [string, readonly string[], boolean, DefectKind['places']])[] = [
  ['sign-date-hanzi', ['sign-date-hanzi'], true, hanziDate('〇')],
  ['sign-date-hanzi-ling', ['sign-date-hanzi'], true, hanziDate('零')],
  ['sign-date-hanzi-circle', ['sign-date-hanzi'], true, hanziDate('○')],
  ['sign-date-hanzi-latin-o', ['sign-date-hanzi'], true, hanziDate('O')],
  [
    'sign-date-hanzi-year-only',
    ['sign-date-hanzi', 'date-mixed-numerals'],
    true,
    dated((y, m, d) => `${hanziYear(y)}年${m}月${d}日`),
  ],
  [
    'sign-date-hanzi-month-day',
    ['sign-date-hanzi', 'date-mixed-numerals'],
    true,
    dated((y, m, d) => `${y}年${hanziNumber(m)}月${hanziNumber(d)}日`),
  ],
  ['sign-date-zero-month', ['sign-date-zero-pad'], true, dated((y, m, d) => `${y}年${padded(m)}月${d}日`)],
  ['sign-date-zero-day', ['sign-date-zero-pad'], true, dated((y, m, d) => `${y}年${m}月${padded(d)}日`)],
  ['sign-date-zero-both', ['sign-date-zero-pad'], true, dated((y, m, d) => `${y}年${padded(m)}月${padded(d)}日`)],
  ['sign-date-year-short', ['sign-date-incomplete'], true, dated((y, m, d) => `${y.slice(2)}年${m}月${d}日`)],
  ['sign-date-no-day', ['sign-date-incomplete'], false, dated((y, m) => `${y}年${m}月`)],
  ['sign-date-no-year', ['sign-date-incomplete'], false, dated((_, m, d) => `${m}月${d}日`)],
  ['sign-date-iso', ['sign-date-separator'], true, dated((y, m, d) => `${y}-${padded(m)}-${padded(d)}`)],
  ['sign-date-dot-ri', ['sign-date-separator'], true, dated((y, m, d) => `${y}.${m}.${d}日`)],
  ['sign-date-padded-dot', ['sign-date-separator'], true, dated((y, m, d) => `${y}.${padded(m)}.${padded(d)}`)],
  ['placeholder-sign-date', ['placeholder-left'], false, dated((y) => `${y}年×月×日`)],
  ['placeholder-sign-day', ['placeholder-left', 'sign-date-incomplete'], false, dated((y, m) => `${y}年${m}月  日`)],
];

const separated = [...'.-/．。·、'].map(
  (mark): DefectKind => ({
    kind: `sign-date-separator-${mark}`,
    expect: ['sign-date-separator'],
    unique: true,
    places: dated((year, month, day) => [year, month, day].join(mark)),
  }),
);

/** The line of the 附注, which follows the 成文日期 and has its brackets. */
function annotated(form: (inner: string) => string): DefectKind['places'] {
  return inFrame(function* ({ rest }) {
    const line = rest.find((next) => !isBlank(next));
    const inner = line && /^（((?:此件|联系人)[^（）]+)）$/u.exec(trimmed(line))?.[1];
    if (line && inner) yield* rewriting(line, form(inner));
  });
}

/** Only in the 正文 of a document, or in a text of one line. */
function inBody(places: DefectKind['places']): DefectKind['places'] {
  return function* inside(text) {
    const frame = text.includes('\n') ? frameOf(text) : undefined;
    if (text.includes('\n') && !frame) return;
    const [from, to] = frame ? [frame.body[0]?.at ?? 0, frame.body.at(-1)?.end ?? 0] : [0, text.length];
    for (const edit of places(text)) if (edit.at >= from && edit.at < to) yield edit;
  };
}

const sealed = (seal: string) =>
  inFrame(function* ({ orgs, genre }) {
    if (orgs.length === 1 && !/令$/u.test(genre)) yield* rewriting(orgs[0], `${trimmed(orgs[0])}${seal}`);
  });

const VALUE = /(?:地点|时间)：(?<x>[\p{Script=Han}\d][^。；\n：]{3,40})(?=[。；]|$)/gmu;
const COUNT = /(?<=\p{Script=Han})(?<x>\d{2,})(?=[名户处台]|人[，。、])/gu;
const BODY_DATE = /(?<![\d\-—至])(?<x>\d{1,2}月\d{1,2}日)(?=前|（|，|在|起|上午|下午)/gu;
const left: readonly (readonly [string, DefectKind['places']])[] = [
  ['contact-latin', replacing(/联系人：(?<x>\p{Script=Han}{2,3})(?=[，。；）])/gu, 'XXX')],
  ['contact-small', replacing(/联系人：(?<x>\p{Script=Han}{2,3})(?=[，。；）])/gu, 'xxx')],
  ['contact-cross', replacing(/联系人：(?<x>\p{Script=Han}{2,3})(?=[，。；）])/gu, '×××')],
  ['phone', replacing(/电话：(?<x>\d{3,4}-\d{7,8})(?!\d)/gu, 'XXXXXXXX')],
  ['date-cross', inBody(replacing(BODY_DATE, '×月×日'))],
  ['date-latin', inBody(replacing(BODY_DATE, 'X月X日'))],
  ['date-latin-two', inBody(replacing(BODY_DATE, 'XX月XX日'))],
  ['amount', inBody(replacing(/(?<=\p{Script=Han})(?<x>\d+(?:\.\d+)?)万元/gu, 'XX'))],
  ['count-checked', inBody(replacing(COUNT, '【待核实】'))],
  ['count-line', inBody(replacing(COUNT, '____'))],
  ['value-line', inBody(replacing(VALUE, '______'))],
  ['value-open', inBody(replacing(VALUE, '（待定）'))],
  ['value-open-square', inBody(replacing(VALUE, '【待定】'))],
  ['value-asked', inBody(replacing(VALUE, '【请补充】'))],
  ['value-template', inBody(replacing(VALUE, '[填写]'))],
  ['docno-cross', replacing(/〔\d{4}〕(?<x>\d{1,4})号/gu, '×')],
  ['docno-latin', replacing(/〔\d{4}〕(?<x>\d{1,4})号/gu, 'XX')],
  ['seal', sealed('（盖章）')],
  ['seal-official', sealed('（公章）')],
  ['seal-here', sealed('（此处盖章）')],
  ['seal-put', sealed('（加盖公章）')],
];

const QUALIFIER =
  /^(?:\p{Script=Han}{2,3}?[省市县区镇乡]|\p{Script=Han}{2}(?:学院|大学))(?=\p{Script=Han}{3,}(?:办公室|[部队所处社])$)/u;

export const signatureDefects: readonly DefectKind[] = [
  {
    kind: 'sign-date-deleted',
    expect: ['sign-missing'],
    places: inFrame(function* (frame) {
      const at = (frame.orgs.at(-1) ?? frame.orgs[0]).end;
      if (needsSignature(frame)) yield { at, del: frame.date.end - at, ins: '' };
    }),
  },
  {
    kind: 'sign-org-deleted',
    expect: ['sign-missing'],
    places: inFrame(function* (frame) {
      const { at } = frame.orgs[0];
      if (needsSignature(frame) && !frame.marked) yield { at, del: frame.date.at - at, ins: '' };
    }),
  },
  {
    kind: 'sign-both-deleted',
    expect: ['sign-missing'],
    places: inFrame(function* (frame) {
      const at = frame.orgs[0].at - 1;
      if (needsSignature(frame)) yield { at, del: frame.date.end - at, ins: '' };
    }),
  },
  {
    kind: 'sign-date-before-org',
    expect: ['sign-missing'],
    places: inFrame(function* (frame, text) {
      const { orgs, date } = frame;
      const ins = `${date.text}\n${text.slice(orgs[0].at, date.at - 1)}`;
      if (needsSignature(frame)) yield { at: orgs[0].at, del: date.end - orgs[0].at, ins };
    }),
  },
  {
    kind: 'sign-org-shortened',
    expect: ['sign-org-inconsistent'],
    places: inFrame(function* ({ orgs, body }) {
      const org = trimmed(orgs[0]);
      const qualifier = QUALIFIER.exec(org)?.[0];
      if (!qualifier || orgs.length > 1) return;
      const said = body.map(({ text }) => text).join('\n');
      const short = org.slice(qualifier.length);
      const full = said.split(org).length;
      if (full > 1 && said.split(short).length === full) yield* rewriting(orgs[0], short);
    }),
  },
  { kind: 'note-brackets-missing', expect: ['note-brackets'], unique: true, places: annotated((inner) => inner) },
  {
    kind: 'note-brackets-halfwidth',
    expect: ['note-brackets', 'punct-halfwidth-paren'],
    unique: true,
    places: annotated((inner) => `(${inner})`),
  },
  {
    kind: 'print-date-zero-pad',
    expect: ['sign-date-zero-pad', 'print-line-format'],
    unique: true,
    places: replacing(/^[^\n。]*[ \u3000](?<x>\d{4}年\d{1,2}月\d{1,2}日)印发$/gmu, (found) =>
      found.replace(/(?<=[年月])\d(?=[月日])/gu, (digit) => `0${digit}`),
    ),
  },
  ...dateForms.map(([kind, expect, unique, places]): DefectKind => ({ kind, expect, unique, places })),
  ...separated,
  ...left.map(
    ([name, places]): DefectKind => ({
      kind: `placeholder-${name}`,
      expect: ['placeholder-left'],
      places: inMain(places),
    }),
  ),
];
