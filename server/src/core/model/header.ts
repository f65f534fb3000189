import { looksLikeName } from '../data/surnames.ts';
import type { Role, Title } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import {
  filledIn,
  isBracketed,
  isSignatureLine,
  issuedOn,
  looksLikeRecipient,
  namesOrgan,
  namesSigner,
} from './shapes.ts';
import { titleLines, titleMark, titleOf } from './titleLines.ts';

/** What stands on top of a paper. */
export interface Head {
  readonly title: Title | undefined;
  /** The paragraph behind title, number and 题注, where recipients may stand. */
  readonly body: number;
}

const HEADER: readonly (readonly [Role, RegExp])[] = [
  ['copyNumber', /^\d{6}$/],
  // A number that waits to be given: 青政发〔2025〕　号.
  [
    'documentNumber',
    /^[\p{Script=Han}×]{2,16}[〔[(（【［][ 　\d×xX_]{0,8}[〕\])）】］][ 　第\d×xX_＿]{0,10}号(?:[ 　\t]{0,60}签[ 　]{0,12}发[ 　]{0,12}人.{0,40})?$/u,
  ],
  // 【请填发文字号】
  [
    'documentNumber',
    /^【[^【】]{0,12}(?:文号|字号|令号|编号)】(?:[ 　\t]{0,60}签[ 　]{0,12}发[ 　]{0,12}人.{0,40})?$/u,
  ],
  [
    'secrecyMark',
    /^(?:(?:绝[ 　]*密|机[ 　]*密|秘[ 　]*密)级?[ 　]*(?:[★☆*※·•—（(\d-].{0,20})?|[[【［](?:绝密|机密|秘密)[\]】］])$/u,
  ],
  // 特急 and 加急, 特提 and 平急 of telegrams, and the wrong words people write for them.
  [
    'urgency',
    /^(?:(?:紧急程度|等级)[：: 　]{1,3})?(?:特[ 　]*[急提级]|[加平普火][ 　]*急|[特加]急件|急[ 　]*件|急|紧[ 　]*急|十万火急|限时送达)$/u,
  ],
  ['signer', /^签[ 　]{0,12}发[ 　]{0,12}人[ 　]{0,12}(?:[：:]|$|\p{Script=Han}{1,4}(?:[ 　、，,]|$))/u],
  ['rule', /^[-—─━_=＿]{6,}$/u],
  [
    'issuerMark',
    /^(?!.*关于)[\p{Script=Han} 　]{3,40}(?:文[ 　]{0,4}件|命[ 　]{0,4}令|（令）|会议纪要|明[ 　]{0,4}电|电[ 　]{0,4}报)$/u,
  ],
];
/** 份号 in the wrong forms people write: 00123, 份号：000123, No.12, 第000123号. */
const COPY_NUMBER =
  /^(?:(?:(?:份[ 　]{0,12}号|编[ 　]{0,12}号|№|N[oO][.．]?)[：:]?[ 　]{0,12}|第[ 　]{0,12})\d{1,8}[ 　]{0,12}号?|(?!(?:19|20)\d\d$)\d{3,8})$/u;
/** What a wrong 份号 must be followed by to be one. */
const HEADS: ReadonlySet<Role | undefined> = new Set(['copyNumber', 'secrecyMark', 'urgency', 'issuerMark']);
/** What stands between the mark of a letter and its number. */
const BETWEEN: ReadonlySet<Role | undefined> = new Set(['copyNumber', 'secrecyMark', 'urgency', 'rule', 'short']);
/** What offices note above a title: 公开属性：主动公开, 办理结果：A, 签批盖章：李远　等级：特急. */
const NOTED =
  /^(?:办理结果|(?:信息)?公开(?:属性|方式|类别|类型|范围|形式)|是否(?:同意)?公开|签批盖章|发电单位|(?:建议|提案|答复)?类别|(?:建议|提案)编号|索引号|等级)[ 　]{0,4}[：:][^。；]{0,60}$/u;
const SIGNED_NUMBER = /签[ 　]{0,12}发[ 　]{0,12}人/u;
/** Numbers without 机关代字, below the mark or title of 令, 公告 and 纪要: 第12号, 第9期, 2025年第4次, 〔2025〕6号, 〔十八届〕第7号. */
const BARE_NUMBER =
  /^(?:[（(]?(?:\d{4}年)?第[ 　]{0,4}(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,5}|[×xX_＿]{1,4})?[ 　]{0,4}[号期次][）)]?|[〔[【［（(](?:\d{4}|[一二三四五六七八九十]{1,4}届)[〕\]】］）)][ 　]{0,4}第?[ 　]{0,4}(?:\d{1,4}|[×xX_＿]{1,4})?[ 　]{0,4}号)$/u;

/** Whether the paragraph is a line of the 版头, and which. */
function headerRole({ content }: RawParagraph, below: boolean): Role | undefined {
  const text = content.shape;
  const number = content.tokens.find((token) => token.kind === 'documentNumber');
  if (
    number &&
    number.from === 0 &&
    (number.to === text.length ||
      /^(?:[ 　\t]{0,60}签[ 　]{0,12}发[ 　]{0,12}人|[ 　\t]{1,60}(?:[\p{Script=Han}]{1,10}[〔[]|(?:等级|紧急程度|密级|份号|机号)[ 　]{0,4}[：:]))/u.test(
        text.slice(number.to),
      ))
  )
    return 'documentNumber';
  if (below && BARE_NUMBER.test(text)) return 'documentNumber';
  const whole = filledIn(text);
  return HEADER.find(([, pattern]) => pattern.test(whole))?.[0] ?? (NOTED.test(text) ? 'short' : undefined);
}

/** What the line below a title is when it does not belong to the text yet. */
function roleBelowTitle(paragraphs: readonly RawParagraph[], i: number): Role | undefined {
  const paragraph = paragraphs[i];
  const next = paragraphs[i + 1]?.content;
  if (!paragraph || paragraph.content.label) return undefined;
  const text = paragraph.content.shape;
  if (headerRole(paragraph, true) === 'documentNumber') return 'documentNumber';
  if (isBracketed(text) || /^(?:——|--)[^—-]/u.test(text)) return 'titleNote';
  const beforeDate = next !== undefined && isBracketed(next.shape) && /\d{1,2}月/.test(next.shape);
  if (beforeDate && isSignatureLine(paragraph.content) && namesOrgan(text)) return 'signatureOrgan';
  // The author of a speech, with or without post.
  const salutes = next !== undefined && (beforeDate || looksLikeRecipient(next));
  return salutes && (looksLikeName(text.replace(/[ 　]/g, '')) || namesSigner(text)) ? 'short' : undefined;
}

const isSalutation = (text: string) => /^(?:同志们|各位|尊敬的|亲爱的|广大)|们[：:]$/u.test(text);

/** Marks the lines from `from` on that say to whom the paper goes, up to the one that ends with a colon. */
function markRecipients(paragraphs: readonly RawParagraph[], roles: Role[], from: number): void {
  for (let i = from; i < from + 6; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || !looksLikeRecipient(paragraph.content) || (i > from && paragraph.blankBefore > 0)) break;
    const text = paragraph.content.shape;
    roles[i] = isSalutation(text) ? 'salutation' : 'recipient';
    if (/[：:]$/.test(text)) break;
  }
}

/** A paper that begins with whom it goes to, without a title. */
function isAddressed({ content }: RawParagraph): boolean {
  const text = content.shape;
  return /^(?:各|全体|同志们|尊敬的)[^，：:]{0,40}[：:]$/u.test(text) && looksLikeRecipient(content);
}

const MOST_ISSUERS = 10;

/**
 * An organ's name alone: the mark of a letter, its number below; or one of several organs above 文件, which the last of
 * them or a line of its own bears.
 */
function isPartOfMark(paragraphs: readonly RawParagraph[], at: number): boolean {
  const role = (index: number) => {
    const paragraph = paragraphs[index];
    return paragraph && headerRole(paragraph, false);
  };
  let i = at;
  for (; i < at + MOST_ISSUERS; i++) {
    const content = paragraphs[i]?.content;
    if (!content || !isSignatureLine(content) || !namesOrgan(content.shape) || role(i)) break;
  }
  if (i === at) return false;
  if (isMarkEnd(paragraphs[i]) || role(i) === 'issuerMark') return true;
  const last = i + 4;
  while (i < last && BETWEEN.has(role(i))) i++;
  return role(i) === 'documentNumber';
}

/** 文件 in a line of its own, below or beside joint issuers. */
const isMarkEnd = (paragraph: RawParagraph | undefined) => /^文[ 　]{0,4}件$/u.test(paragraph?.content.shape ?? '');

/** Names of further signers below the first ones. */
function namesPeople({ content }: RawParagraph): boolean {
  const text = content.shape;
  return (
    text.length <= 24 && (looksLikeName(text.replace(/[ 　]/g, '')) || text.split(/[ 　、，]+/u).every(looksLikeName))
  );
}

/** What only the lines around it tell of a line of the 版头. */
function roleAmidHeader(paragraphs: readonly RawParagraph[], roles: readonly Role[], at: number): Role | undefined {
  const paragraph = paragraphs[at];
  if (!paragraph) return undefined;
  const text = paragraph.content.shape;
  const before = roles[at - 1];
  const signed =
    before === 'signer' || (before === 'documentNumber' && SIGNED_NUMBER.test(paragraphs[at - 1]?.content.shape ?? ''));
  if (signed && namesPeople(paragraph)) return 'signer';
  if (isMarkEnd(paragraph) && before === 'issuerMark') return 'issuerMark';
  if (
    at < 4 &&
    COPY_NUMBER.test(text) &&
    paragraphs.slice(at + 1, at + 4).some((next) => HEADS.has(headerRole(next, false)))
  )
    return 'copyNumber';
  // 石桥镇党政办公室　　2025年5月14日
  if (issuedOn(paragraph.content) && titleMark(paragraphs, roles, at) !== undefined) return 'short';
  return isPartOfMark(paragraphs, at) ? 'issuerMark' : undefined;
}

/** 紧急 above 通知 is the first half of a title. */
const isTitleHalf = (role: Role, next: RawParagraph | undefined) =>
  role === 'urgency' && /^(?:通[知告报]|公告|函|提示|提醒)$/u.test(next?.content.shape.replace(/[ 　]/g, '') ?? '');

const FORM_TITLE = /^(?:文件|公文|邮件)?标[ 　]{0,4}题[ 　]{0,4}[：:][ 　\t]*/u;
const MAIL = /^(?:收|发)件人[ 　]{0,4}[：:]/u;
/** The head of a form that an office system or a mail program puts out. */
const FORM =
  /^(?:(?:文件|公文|邮件)?标[ 　]{0,4}题|主[ 　]{0,4}题|(?:发文|发布|拟稿|起草|收文|来文)(?:单位|机关|部门|时间|日期|字号|文号|人)|[收发]件人|抄[ 　]{0,4}送|密[ 　]{0,4}送|发送(?:时间|日期|范围)|紧急程度|缓急(?:程度)?|密[ 　]{0,4}级|文[ 　]{0,4}号|日[ 　]{0,4}期|正[ 　]{0,4}文)[ 　]{0,4}[：:]/u;

/** Reads the head of such a form, if the text begins with one: two lines of it at least. */
function readForm(paragraphs: readonly RawParagraph[], roles: Role[]): Head | undefined {
  const shapes = paragraphs.slice(0, 12).map(({ content }) => content.shape);
  if (!FORM_TITLE.test(shapes[0] ?? '') && !shapes.slice(0, 3).some((text) => MAIL.test(text))) return undefined;
  const end = shapes.findIndex((text) => !FORM.test(text));
  if (end < 2) return undefined;
  const line = shapes.slice(0, end).findIndex((text) => FORM_TITLE.test(text));
  roles.fill('short', 0, end);
  const lines = line < 0 ? [] : [line];
  const title = titleOf(paragraphs, lines);
  for (const i of lines) roles[i] = 'title';
  markRecipients(paragraphs, roles, end);
  return { title: title && { ...title, text: title.text.replace(FORM_TITLE, '') }, body: end };
}

/** Reads 版头, title, what stands below it, and the recipients; marks their roles. */
export function readHead(paragraphs: readonly RawParagraph[], roles: Role[]): Head {
  const form = readForm(paragraphs, roles);
  if (form) return form;
  let at = 0;
  for (; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    const role = headerRole(paragraph, roles[at - 1] === 'issuerMark') ?? roleAmidHeader(paragraphs, roles, at);
    if (!role || isTitleHalf(role, paragraphs[at + 1])) break;
    // below the mark of 纪要, its number and who issues it, 专题会议纪要 is the title
    if (role === 'issuerMark' && roles[at - 1] !== 'issuerMark' && titleMark(paragraphs, roles, at) !== undefined)
      break;
    roles[at] = role;
  }
  let lines = titleLines(paragraphs, at);
  const mark = titleMark(paragraphs, roles, at);
  let title = titleOf(paragraphs, lines);
  if (mark !== undefined && !title?.genre) {
    lines = [mark];
    title = titleOf(paragraphs, lines);
  } else at = (lines.at(-1) ?? at - 1) + 1;
  for (const i of lines) roles[i] = 'title';
  if (!title) {
    const [first] = paragraphs;
    if (at === 0 && first && isAddressed(first)) markRecipients(paragraphs, roles, 0);
    return { title, body: 0 };
  }
  for (const last = at + 4; at < last; at++) {
    const role = roleBelowTitle(paragraphs, at);
    if (!role) break;
    roles[at] = role;
  }
  markRecipients(paragraphs, roles, at);
  return { title, body: at };
}
