import type { Role } from './document.ts';
import type { RawParagraph } from './paragraphs.ts';
import { isAttachmentLabel, namesOrgan } from './shapes.ts';
import type { DateToken } from './token.ts';

/** 抄送：, 主送： and their like, the colon right or missing, 抄报 and 抄发 of old papers among them. */
const CC =
  /^(?:(?:主|抄|分)[ 　]{0,4}送|抄[ 　]{0,4}[报发])(?:单位|机关)?[ 　]{0,4}(?:[：:]|$)|^抄[ 　]{0,4}[送报][ 　]{1,4}\p{Script=Han}/u;
const PRINTED = /[\d日][ 　]{0,12}印[ 　]{0,12}发[。.]?(?:[ 　]{0,12}[（(][ 　]{0,12}共印.{1,10}份[ 　]{0,12}[）)])?$/u;
const COPIES = /^[（(]?共印[ 　]?[\d〇一二三四五六七八九十百]{1,5}[ 　]?份[）)]?[。.]?$/u;
const RULE = /^[-—─━_=＿]{6,}$/u;
/** What people write for 印发, or nothing at all. */
const FOR_PRINTED = /^[ 　]{0,12}(?:印|印制|印刷|制发|签发|下发|发|发布)?[。.]?$/u;
/** Who prints, though no signature goes before: 镇党政办公室, 局秘书科. */
const PRINTER = /(?:办公室|办公厅|秘书[处科室]|办文[处科]|文书[处科]|党政办|综合[处科])$/u;

/** A line that only 版记 holds: 抄送, 印发, 共印…份, a line across. */
export function isImprint(text: string): boolean {
  return CC.test(text) || PRINTED.test(text) || COPIES.test(text) || RULE.test(text);
}

/** 主题词 of papers before 2012. */
export function isSubjectWords(text: string): boolean {
  return /^主[ 　]{0,4}题[ 　]{0,4}词[ 　]{0,4}[：:]/u.test(text);
}

/** 石桥镇党政办公室　2025年3月6日: organ and date in one line, 印发 wrong or forgotten. */
function lacksPrinted({ content: { shape: text, tokens } }: RawParagraph, closing: boolean): boolean {
  const date = tokens.find((token): token is DateToken => token.kind === 'date');
  if (!date?.month || !FOR_PRINTED.test(text.slice(date.to))) return false;
  const organ = /^(\p{Script=Han}{2,30})[ 　\t]+$/u.exec(text.slice(0, date.from))?.[1];
  return organ !== undefined && (PRINTER.test(organ) || (closing && namesOrgan(organ)));
}

/** The rest of a 抄送 that did not fit its line: it ends with 。 in a later one. */
function restOfCc(before: RawParagraph, { content, blankBefore }: RawParagraph): boolean {
  const text = content.shape;
  if (blankBefore > 0 || content.label || isAttachmentLabel(content) || /[：:]/.test(text)) return false;
  return (
    /[，、,]$/.test(before.content.shape) ||
    (!/。$/.test(before.content.shape) && /。$/.test(text) && text.length <= 60)
  );
}

/** What a line of the 版记 is, which closes the paper behind all that is attached. `signed`: the date stands above. */
export function imprintRole(
  paragraphs: readonly RawParagraph[],
  roles: readonly Role[],
  i: number,
  signed: boolean,
): Role | undefined {
  const [before, paragraph, next] = [paragraphs[i - 1], paragraphs[i], paragraphs[i + 1]];
  if (!paragraph) return undefined;
  const text = paragraph.content.shape;
  if (CC.test(text)) return 'cc';
  if (PRINTED.test(text)) return 'printLine';
  if (RULE.test(text)) return 'rule';
  const role = roles[i - 1];
  if (role === 'printLine' && COPIES.test(text)) return 'printLine';
  const closing = role === 'cc' || role === 'rule';
  const last = next === undefined && (role === 'signatureDate' || role === 'remark' || roles.includes('issuerMark'));
  if (signed && (closing || last) && lacksPrinted(paragraph, closing)) return 'printLine';
  // The printing organ above its date.
  if (closing && namesOrgan(text) && /^\d{4}年.{3,12}日[ 　]{0,12}印[ 　]{0,12}发$/u.test(next?.content.shape ?? ''))
    return 'printLine';
  return role === 'cc' && before && restOfCc(before, paragraph) ? 'cc' : undefined;
}
