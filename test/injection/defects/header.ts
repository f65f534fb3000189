/** Defects of the letterhead (份号, 紧急程度, 发文机关标志, 签发人), and the reading of a paper that its sister tables share. */
import type { DefectKind, Edit } from '../injected.ts';

/** A line without the blanks at its ends; `from` and `end` bound the whole line. */
export interface PaperLine {
  readonly text: string;
  readonly at: number;
  readonly from: number;
  readonly end: number;
}

/** The elements of an official document that stand in places of their own. */
export interface Paper {
  readonly text: string;
  readonly copyNumber: PaperLine | undefined;
  readonly urgency: PaperLine | undefined;
  /** The line `……文件`. */
  readonly mark: PaperLine | undefined;
  /** The line of the document number, with its signers where it has some. */
  readonly number: PaperLine | undefined;
  /** Empty where no title was read for sure. */
  readonly title: readonly PaperLine[];
  readonly titleText: string;
  readonly genre: string;
  /** What the title says before its 关于, 印发, 转发 …, joint issuers with their blank. */
  readonly issuer: string;
  readonly recipient: PaperLine | undefined;
  readonly orgs: readonly PaperLine[];
  readonly date: PaperLine | undefined;
  readonly copies: readonly PaperLine[];
  readonly mainRecipient: PaperLine | undefined;
  readonly print: PaperLine | undefined;
}

const HAN = '\\p{Script=Han}';
const GENRES = '决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要';
export const GENRE_END = new RegExp(`(?:${GENRES})$`, 'u');
const TITLE_END = new RegExp(`(${GENRES})(?:（[^（）]*）)?$`, 'u');
const NUMBER = new RegExp(`^${HAN}{2,14}〔\\d{4}〕\\d{1,4}号(?:[ 　]+签发人：[^，。]+)?$`, 'u');
const LETTERHEAD = /^(?:\d{6}|特急|加急|特提|平急|[^，。：；、]{3,40}文件|签发人：[^，。]+|[-—─━_=★☆]{3,})$/u;
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
const UNIT =
  /各|全体|单位|部门|机关|政府|委员会|党委|总支|支部|局|厅|院|校|学|处|办公室|公司|企业|中心|馆|站|所|会|街道|大队|部|组|委/u;

function linesOf(text: string): PaperLine[] {
  const lines: PaperLine[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const left = line.length - line.replace(/^[ 　\t]+/u, '').length;
    lines.push({ text: line.trim(), at: from + left, from, end: from + line.length });
    from += line.length + 1;
  }
  return lines;
}

function titleOf(lines: readonly PaperLine[], first: number): PaperLine[] {
  const title: PaperLine[] = [];
  for (const line of lines.slice(first, first + 5)) {
    if (!/^[^。；！：]{2,70}$/u.test(line.text)) return [];
    title.push(line);
    const next = lines[first + title.length]?.text ?? '';
    const whole = title.map(({ text }) => text).join('');
    if (TITLE_END.test(whole) && (next === '' || /[：）。]$/u.test(next))) {
      return /关于|印发|转发|批转|通知$/u.test(whole) ? title : [];
    }
  }
  return [];
}

function read(text: string): Paper {
  const lines = linesOf(text);
  const head = lines.slice(0, 14);
  const numberAt = head.findIndex((line) => NUMBER.test(line.text));
  let first = numberAt + 1;
  while (first < lines.length && (lines[first]?.text === '' || LETTERHEAD.test(lines[first]?.text ?? ''))) first++;
  const top = lines.slice(0, first);
  const title = first < 20 ? titleOf(lines, first) : [];
  const titleText = title.map((line) => line.text).join('');
  let next = first + title.length;
  while (next < lines.length && /^(?:（[^（）]*）)?$/u.test(lines[next]?.text ?? '')) next++;
  const opening = lines[next];
  const isRecipient =
    opening !== undefined &&
    opening.at === opening.from &&
    /^[^。；]{2,120}：$/u.test(opening.text) &&
    !/如下|以下|说明|同志们|朋友/u.test(opening.text) &&
    UNIT.test(opening.text);
  const recipient = title.length > 0 && isRecipient ? opening : undefined;
  const dateAt = lines.findIndex((line, index) => index > next && DATE.test(line.text));
  const orgs: PaperLine[] = [];
  for (let i = dateAt - 1; i > next; i--) {
    const org = lines[i];
    if (org === undefined || !/^[^，。：；、《》\d]{4,30}$/u.test(org.text)) break;
    orgs.unshift(org);
  }
  const after = dateAt < 0 ? [] : lines.slice(dateAt + 1);
  const copyAt = after.findIndex((line) => /^抄送：/u.test(line.text));
  const copyLines = copyAt < 0 ? [] : after.slice(copyAt, copyAt + 4);
  const copyEnd = copyLines.findIndex((line) => line.text.endsWith('。'));
  return {
    text,
    copyNumber: top.find((line) => line.text !== '' && /^\d{6}$/u.test(line.text)),
    urgency: top.find((line) => /^(?:特急|加急)$/u.test(line.text)),
    mark: top.find((line) => /文件$/u.test(line.text)),
    number: numberAt < 0 ? undefined : head[numberAt],
    title,
    titleText,
    genre: TITLE_END.exec(titleText)?.[1] ?? '',
    issuer: /^(.*?)(?:关于|印发|转发|批转)/u.exec(titleText)?.[1] ?? '',
    recipient,
    orgs: dateAt < 0 ? [] : orgs,
    date: dateAt < 0 || orgs.length === 0 ? undefined : lines[dateAt],
    copies: copyLines.slice(0, copyEnd + 1),
    mainRecipient: after.find((line) => /^主送：.+。$/u.test(line.text)),
    print: after.find((line) => /^\S{4,30}[ 　]+\d{4}年\d{1,2}月\d{1,2}日印发$/u.test(line.text)),
  };
}

let latest: Paper | undefined;

/** The paper of a text; papers that are no whole documents have no title. */
export function paperOf(text: string): Paper {
  if (latest?.text !== text) latest = read(text);
  return latest;
}

/** Places in a paper: at most one edit. */
export const inPaper = (make: (paper: Paper) => Edit | undefined): DefectKind['places'] =>
  function* places(text) {
    const edit = make(paperOf(text));
    if (edit !== undefined && text.slice(edit.at, edit.at + edit.del) !== edit.ins) yield edit;
  };

/** The stretch from one line to another, written anew. */
export const rewriting = (first: PaperLine, last: PaperLine, ins: string): Edit => ({
  at: first.at,
  del: last.at + last.text.length - first.at,
  ins,
});

/** The line written anew. */
export const relining = (line: PaperLine | undefined, to: (text: string) => string | undefined): Edit | undefined => {
  const ins = line === undefined ? undefined : to(line.text);
  return line === undefined || ins === undefined ? undefined : rewriting(line, line, ins);
};

/** Another place instead of the body's own (白鹭 for 石桥 of 石桥镇); undefined where the body names none. */
export function otherPlace(org: string): string | undefined {
  const own =
    /^((?:中共|政协|共青团)?)(\p{Script=Han}{2,4}?)(?=[省市县区镇乡]|街道|师范学院|职业技术学院|大学|能源集团)/u.exec(
      org,
    );
  if (own === null || /中国|国家|中华|中央/u.test(org)) return undefined;
  const [whole, party = '', place = ''] = own;
  return party + (place === '白鹭' ? '青石' : '白鹭') + org.slice(whole.length);
}

const DEPARTMENTS = ['教育局', '财政局', '水务局', '应急管理局', '卫生健康局', '民政局', '审计局', '林业局', '统计局'];

/** Another department of the same government; undefined for other bodies. */
export function otherDepartment(org: string): string | undefined {
  const at = DEPARTMENTS.findIndex((name) => org.endsWith(name));
  const own = DEPARTMENTS[at];
  return own === undefined ? undefined : `${org.slice(0, -own.length)}${DEPARTMENTS[(at + 1) % DEPARTMENTS.length]}`;
}

/** The mark's body, where one body alone signs, and the same. */
function changedMark({ mark, orgs }: Paper, change: (org: string) => string | undefined): Edit | undefined {
  return relining(mark, (text) => {
    const own = text.slice(0, -2);
    const changed = change(own);
    return orgs.length === 1 && orgs[0]?.text === own && changed !== undefined ? `${changed}文件` : undefined;
  });
}

/** The mark of a paper that is no telegram, with its 紧急程度 above it. */
const urgencyTo = (from: RegExp, to: string): DefectKind['places'] =>
  inPaper(({ urgency, mark }) =>
    mark === undefined || urgency === undefined || urgency.at > mark.at
      ? undefined
      : relining(urgency, (word) => (from.test(word) ? to : undefined)),
  );

const copyNumberTo = (to: (digits: string) => string | undefined): DefectKind['places'] =>
  inPaper(({ copyNumber, mark, text }) =>
    mark === undefined || copyNumber === undefined || text.slice(0, copyNumber.from).trim() !== ''
      ? undefined
      : relining(copyNumber, to),
  );

const classified = (secrecy: string): DefectKind['places'] =>
  inPaper(({ copyNumber, urgency, mark, number, title, text }) => {
    if (copyNumber ?? (/绝密|机密|秘密/u.test(text) || mark === undefined)) return undefined;
    const first = urgency ?? mark;
    if (first === undefined || number === undefined || title.length === 0) return undefined;
    return { at: first.from, del: 0, ins: `${secrecy}\n` };
  });

const signerTo = (to: (names: string) => string | undefined): DefectKind['places'] =>
  inPaper(({ number }) =>
    relining(number, (text) => {
      const [, before = '', names = ''] = /^(.*签发人)(：.+)$/u.exec(text) ?? [];
      const changed = names === '' ? undefined : to(names);
      return changed === undefined ? undefined : before + changed;
    }),
  );

const between = (mark: string): DefectKind['places'] =>
  signerTo((names) => (/^：[^ 　]+　[^ 　]+$/u.test(names) ? names.replace('　', mark) : undefined));

const below = (paper: Paper, lower: PaperLine | undefined, upper: PaperLine | undefined): Edit | undefined => {
  if (lower === undefined || upper === undefined || lower.at > upper.at || paper.number === undefined) return undefined;
  if (/\n[ 　]*\n/u.test(paper.text.slice(lower.at, upper.at))) return undefined;
  const rest = paper.text.slice(lower.end + 1, upper.end);
  return rewriting(lower, upper, `${rest}\n${lower.text}`);
};

const wide = (digits: string): string =>
  [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');

export const headerDefects: readonly DefectKind[] = [
  {
    kind: 'header-urgency-below-mark',
    expect: ['header-element-order'],
    unique: true,
    places: inPaper((paper) => below(paper, paper.urgency, paper.mark)),
  },
  {
    kind: 'header-urgency-above-copy-number',
    expect: ['header-element-order'],
    unique: true,
    places: inPaper((paper) => below(paper, paper.copyNumber, paper.urgency)),
  },
  {
    kind: 'header-copy-number-below-mark',
    expect: ['header-element-order'],
    unique: true,
    places: inPaper((paper) => below(paper, paper.copyNumber, paper.mark)),
  },
  {
    kind: 'copy-number-five-digits',
    expect: ['copy-number-format'],
    unique: true,
    places: copyNumberTo((digits) => (digits.startsWith('0') ? digits.slice(1) : undefined)),
  },
  {
    kind: 'copy-number-three-digits',
    expect: ['copy-number-format'],
    unique: true,
    places: copyNumberTo((digits) => (digits.startsWith('000') ? digits.slice(3) : undefined)),
  },
  { kind: 'copy-number-seven-digits', expect: ['copy-number-format'], places: copyNumberTo((digits) => `0${digits}`) },
  ...[
    ['labelled', '份号：', ''],
    ['numbered', '编号：', ''],
    ['no', 'No.', ''],
    ['numero', '№', ''],
    ['di', '第', '号'],
  ].map(([name, before = '', after = '']) => ({
    kind: `copy-number-${name}`,
    expect: ['copy-number-format'],
    unique: true,
    places: copyNumberTo((digits) => before + digits + after),
  })),
  {
    kind: 'copy-number-fullwidth',
    expect: ['copy-number-format', 'num-fullwidth'],
    unique: true,
    places: copyNumberTo(wide),
  },
  {
    kind: 'secret-without-copy-number',
    expect: ['classified-needs-copy-number', 'secrecy-mark-present'],
    places: classified('秘密★1年'),
  },
  {
    kind: 'confidential-without-copy-number',
    expect: ['classified-needs-copy-number', 'secrecy-mark-present'],
    places: classified('机密★5年'),
  },
  { kind: 'urgency-te-ji-misspelt', expect: ['urgency-word'], unique: true, places: urgencyTo(/特急/u, '特级') },
  { kind: 'urgency-te-ji-paper', expect: ['urgency-word'], unique: true, places: urgencyTo(/特急/u, '特急件') },
  { kind: 'urgency-jia-ji-paper', expect: ['urgency-word'], unique: true, places: urgencyTo(/加急/u, '加急件') },
  ...[
    ['ji-jian', '急件'],
    ['jin-ji', '紧急'],
    ['huo-ji', '火急'],
    ['shi-wan-huo-ji', '十万火急'],
    ['pu-ji', '普急'],
    ['ji', '急'],
    ['of-telegram-te-ti', '特提'],
    ['of-telegram-ping-ji', '平急'],
  ].map(([name, word = '']) => ({
    kind: `urgency-${name}`,
    expect: ['urgency-word'],
    places: urgencyTo(/急/u, word),
  })),
  {
    kind: 'signer-dropped',
    expect: ['signer-missing-upward'],
    places: inPaper(({ number, title, genre, text }) => {
      const last = title.at(-1);
      if (number === undefined || last === undefined || !/^(?:请示|报告)$/u.test(genre)) return undefined;
      const bare = number.text.replace(/[ 　]+签发人：.*$/u, '');
      return bare === number.text
        ? undefined
        : rewriting(number, last, bare + text.slice(number.end, last.at) + last.text);
    }),
  },
  {
    kind: 'signer-colon-half',
    expect: ['signer-format', 'punct-halfwidth'],
    unique: true,
    places: signerTo((names) => names.replace('：', ':')),
  },
  {
    kind: 'signer-colon-dropped',
    expect: ['signer-format', 'signer-missing-upward'],
    unique: true,
    places: signerTo((names) => names.slice(1)),
  },
  { kind: 'signers-dun', expect: ['signer-format'], unique: true, places: between('、') },
  { kind: 'signers-comma', expect: ['signer-format'], unique: true, places: between('，') },
  { kind: 'signers-semicolon', expect: ['signer-format'], unique: true, places: between('；') },
  { kind: 'signers-comma-half', expect: ['signer-format', 'punct-halfwidth'], unique: true, places: between(',') },
  { kind: 'signers-semicolon-half', expect: ['signer-format', 'punct-halfwidth'], unique: true, places: between(';') },
  { kind: 'signers-slash', expect: ['signer-format'], unique: true, places: between('/') },
  {
    kind: 'mark-of-another-place',
    expect: ['issuer-mark-vs-signature'],
    related: true,
    places: inPaper((paper) => changedMark(paper, otherPlace)),
  },
  {
    kind: 'mark-of-another-department',
    expect: ['issuer-mark-vs-signature'],
    related: true,
    places: inPaper((paper) => changedMark(paper, otherDepartment)),
  },
];
