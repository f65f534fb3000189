import type { ParagraphContent } from './document.ts';
import type { DateToken } from './token.ts';

/** 文种 of 条例第八条, then the usual names of regulations and papers; longest first where one ends another. */
const GENRES = [
  '决议',
  '决定',
  '命令',
  '令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '复函',
  '纪要',
  '办法',
  '规定',
  '细则',
  '条例',
  '方案',
  '规划',
  '计划',
  '总结',
  '要点',
  '预案',
  '制度',
  '规则',
  '章程',
  '守则',
  '标准',
  '指南',
  '议程',
  '日程',
  '回执',
  '名单',
  '安排',
  '讲话',
  '答复',
  '倡议书',
  '简报',
  '说明',
].sort((a, b) => b.length - a.length);
const GENRE = new RegExp(`(${GENRES.join('|')})(?:[（(][^（）()]{1,20}[）)]|[〔[].{1,10}[〕\\]]){0,3}$`, 'u');
const TERMINAL = /[。！？；]$/u;

/** 文种 at the end of a title, brackets such as （试行） aside. */
export function genreOf(title: string): string | undefined {
  return GENRE.exec(title.replace(/[ 　\t]/g, ''))?.[1];
}

/**
 * A line that may be part of a title: no sentence punctuation inside or at the end, no label, no field; a long one only
 * if it is the whole title (with many joint issuers).
 */
export function isTitleLine({ shape: text, label, field }: ParagraphContent): boolean {
  return (
    text.length > 0 &&
    (text.length <= 60 || (text.length <= 160 && /关于|印发|转发/.test(text) && GENRE.test(text))) &&
    !label &&
    !(field && /[：:]/.test(text)) &&
    !/[。；！？]/.test(text) &&
    !/[：:，,]$/.test(text) &&
    !/^[（(].*[）)]$/.test(text)
  );
}

/** The date that is all of a paragraph, whatever its form, or undefined. */
export function wholeDate({ shape: text, tokens }: ParagraphContent): DateToken | undefined {
  const token = tokens.find((candidate): candidate is DateToken => candidate.kind === 'date');
  if (token && token.from === 0 && token.to === text.length) return token;
  return undefined;
}

/** A date line in any form a writer may give it, spaced out or unreadable to the date scanner: 2025 年 3 月 5 日. */
export function isDateLine(content: ParagraphContent): boolean {
  return (
    wholeDate(content) !== undefined ||
    /^[\d〇○零O一二三四五六七八九×xX]{2,4}[ 　]*年[ 　]*[\d一二三四五六七八九十×xX]{0,3}[ 　]*月[ 　]*[\d一二三四五六七八九十×xX]{0,3}[ 　]*[日号]?$/u.test(
      content.shape,
    ) ||
    /^\d{4}[ ]*[.\-/．。·、][ ]*\d{1,2}[ ]*[.\-/．。·、][ ]*\d{1,2}[ ]*日?$/u.test(content.shape)
  );
}

const NUMERAL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 1, 一, （1）, （一）; not the 2 of 附件2份. */
const NUMBER = `(?:${NUMERAL}(?!\\d|[份张页个件万元套])|[（(]${NUMERAL}[）)])`;
const ATTACHMENT_LABEL = new RegExp(
  `^(?:附[ 　]{0,12}件[ 　]{0,12}${NUMBER}?|附(?=[：:]))[ 　]{0,12}(?:[.．、：:。]?[ 　]{0,12}$|[.．、：:—-]?[ 　]{0,12}[^：:，。；]{2,40}$)`,
  'u',
);
const BRACKETED_LABEL = new RegExp(
  `^[（(【[［][ 　]{0,12}附[ 　]{0,12}件[ 　]{0,12}${NUMBER}?[ 　]{0,12}[）)】\\]］]$`,
  'u',
);
/** 青政发〔2025〕7号附件1: of what is not bound with the paper. */
const NUMBERED_LABEL = new RegExp(
  `^\\p{Script=Han}{2,16}[〔[(（［【]\\d{4}[〕\\])）］】]\\d{1,5}号[ 　]{0,12}附[ 　]{0,12}件[ 　]{0,12}${NUMBER}?$`,
  'u',
);
const ATTACHMENT_NOTE = new RegExp(
  `^(?:附[ 　]{0,12}件[ 　]{0,12}${NUMBER}?|附(?=[：:]))(?:[ 　]{0,12}[：:]|[.．、][ 　]{0,12}(?:[\\p{Script=Han}《“]|\\d{4}年)|[ 　]{1,12}(?:[\\p{Script=Han}《“]|\\d{4}年))`,
  'u',
);
/** 附件1会议议程: nothing between number and name. */
const UNMARKED_NOTE = new RegExp(`^附[ 　]{0,12}件[ 　]{0,12}${NUMBER}[\\p{Script=Han}《“][^，。；：]{1,50}$`, 'u');
const AGENDA_TITLE =
  /^.{0,40}(?:议[ 　]*程|议[ 　]*事[ 　]*日[ 　]*程|日[ 　]*程|(?:议|日)[ 　]*程[ 　]*安[ 　]*排|议程表|日程表|(?:会议|大会|活动|仪式)流程)(?:[（(].{1,12}[）)])?$/u;

/** 附件, 附件1, 附件：会议议程: heads a page of what is attached (or, before the signature, 附件说明). */
export function isAttachmentLabel({ shape: text, label }: ParagraphContent): boolean {
  return !label && ATTACHMENT_LABEL.test(text);
}

/** （附件1）, 【附件】, 青政发〔2025〕7号附件1: a label that can't be the head of 附件说明. */
export function isPageLabel({ shape: text }: ParagraphContent): boolean {
  return BRACKETED_LABEL.test(text) || NUMBERED_LABEL.test(text);
}

/** 附件：1.会议议程: the form of 附件说明. */
export function isAttachmentNote({ shape: text }: ParagraphContent): boolean {
  return ATTACHMENT_NOTE.test(text) || UNMARKED_NOTE.test(text);
}

const LABEL_HEAD = new RegExp(`^附[ 　]{0,12}件?[ 　]{0,12}${NUMBER}?[ 　]{0,12}[.．、：:。—-]?[ 　]{0,12}`, 'u');

/** What a label names on its own line: 附件1：会议议程 → 会议议程. */
export function labelledTitle(text: string): string {
  return BRACKETED_LABEL.test(text) || NUMBERED_LABEL.test(text) ? '' : text.replace(LABEL_HEAD, '');
}

/** A title that ends in 议程, 日程 or 会议流程. */
export function namesAgenda(title: string): boolean {
  return AGENDA_TITLE.test(title) && !/[，。：:；]/.test(title);
}

/** A line in brackets all of it: 题注, 附注. */
export function isBracketed(text: string): boolean {
  return /^[（(].*[）)]$/u.test(text);
}

const ORGAN =
  /(?:会|府|厅|局|委|部|处|科|室|院|校|学校|中学|小学|大学|附[中小]|[一二三四五六七八九十]中|[妇残文侨作]联|工商联|政协|科协|中心|公司|集团|站|所|队|组|团|社|办|署|行|协会|联合会|支部|总支|党委|党组|机关|大队|支队|街道|镇|乡|村|班|厂|馆|库|园)$/u;

/** What a blank that asks for an organ, a post or a name will hold, as far as shapes go: 【请填发文机关】. */
const HELD: readonly (readonly [RegExp, string])[] = [
  [/【[^【】]{0,14}(?:机关|单位|部门)(?:名称)?】/gu, '某某机关'],
  [/【[^【】]{0,14}职务】/gu, '主任'],
  [/【[^【】]{0,14}姓名】/gu, '某某'],
];
export const filledIn = (text: string): string =>
  text.includes('【') ? HELD.reduce((all, [blank, held]) => all.replace(blank, held), text) : text;

/** 县长　贺建平, 县长：贺建平: the signer of a 命令 or 议案. */
const SIGNER = /(?:长|主任|书记|主席|经理|指挥|部长)(?:[：:][ 　]*|[ 　]+)\p{Script=Han}[\p{Script=Han} 　]{1,5}$/u;

/**
 * A short line without punctuation that names an organ (or 职务 姓名), as above a date of signature; no closing phrase
 * (特此通知, 此复) whose stop is missing.
 */
export function isSignatureLine({ shape, label, field }: ParagraphContent): boolean {
  const text = filledIn(shape);
  return (
    text.length >= 2 &&
    text.length <= 40 &&
    !label &&
    !field &&
    !/[。；，！？、]|^(?:特此|此[复令致]|请)/u.test(text) &&
    (SIGNER.test(text) || !/[：:]/.test(text)) &&
    /^[\p{Script=Han}A-Za-z（）()·“”：: 　\t]+$/u.test(text)
  );
}

/** A signature of several organs in one line (县教育局、县财政局), or of one whose name holds a number (第2党支部). */
export function isOrganLine(content: ParagraphContent): boolean {
  const { shape: text, label, field, tokens } = content;
  if (isSignatureLine(content)) return true;
  if (label || field || text.length > 60 || !/^[\p{Script=Han}A-Za-z\d（）()·“”、 　\t]+$/u.test(text)) return false;
  if (/^[\d请各报由现将经]|\d$/u.test(text) || tokens.some(({ kind }) => kind === 'date' || kind === 'clock'))
    return false;
  return text.split(/[、 　\t]+/u).every(namesOrgan);
}

/** A line that ends in post and name. */
export function namesSigner(text: string): boolean {
  return SIGNER.test(text);
}

/** A line that ends in the name of an organ, or in post and name. */
export function namesOrgan(line: string): boolean {
  const text = filledIn(line);
  return SIGNER.test(text) || ORGAN.test(text.replace(/[（(].{1,10}[）)]$/u, ''));
}

/** 石桥镇党政办公室　　2025年5月14日: who issues 纪要, and when. The date, where it is such a line. */
export function issuedOn({ shape: text, tokens }: ParagraphContent): DateToken | undefined {
  const date = tokens.find((token): token is DateToken => token.kind === 'date');
  if (!date || date.to < text.length) return undefined;
  return /^[\p{Script=Han}（）]{3,30}[ 　\t]+$/u.test(filledIn(text.slice(0, date.from))) ? date : undefined;
}

const UNITS =
  /各|全体|所属|直属|单位|部门|机关|政府|委员会|支部|总支|党委|党组|科室|学院|处室|办事处|公司|企业|村|社区|街道|镇|局|委|办|厅|部|会|中心|站|所|同志|成员|代表|委员|教职工|党员|股东|会员|人员/u;
const PREDICATE =
  /要|请|应|须|将|为|是|经|定于|决定|根据|按照|现将|现就|召开|举行|开展|做好|加强|已|如下|认真|贯彻|落实/u;
/** Names of organs and places that hold a character of `PREDICATE`: 经济和信息化局, 应急管理局. */
const NAMES = /应急|应城|要素|请示|将乐|经(?:济|贸|信|开|营|管)/gu;

/** A line that addresses units: what a main recipient looks like, its colon right, wrong or missing. */
export function looksLikeRecipient(content: ParagraphContent): boolean {
  const text = filledIn(content.shape);
  if (text.length === 0 || text.length > 160 || content.label || content.field) return false;
  if (/[。；！？]/.test(text.slice(0, -1)) || /如下|[“《]/.test(text)) return false;
  if (/[。；！？]$/.test(text) && !/[；]$/.test(text)) return false;
  const bare = text.replace(/[（(][^（）()]{0,60}[）)]/gu, '');
  const named = UNITS.test(bare);
  if (/[：:]$/.test(text)) return (named || text.length <= 20) && !PREDICATE.test(bare.replace(NAMES, ''));
  return (
    named &&
    text.length <= 60 &&
    !PREDICATE.test(bare.replace(NAMES, '')) &&
    (/^(?:各|全体|县直|市直|省直|区直|镇属|机关|所属|局|院|校)|(?:单位|部门|政府|办事处|科室|支部|学院|大学|[中小]学|医院|法院|检察院|局|厅|委员会|协会|中心|银行|公司)[，,；;：:、]?$/u.test(
      bare,
    ) ||
      /(?:各|全体|有关)[^各，、]{1,20}[，,；;、]?$/u.test(bare))
  );
}

/** Ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return TERMINAL.test(text) || /[。！？；…][”’）)》]$/u.test(text);
}
