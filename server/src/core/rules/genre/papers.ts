import type { Document, Paragraph, Role } from '../../model/document.ts';
import { FRAME_ROLES } from '../../model/roles.ts';
import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import type { Span } from '../../text/span.ts';

/** 文种 of 条例第八条. */
export type Genre =
  | '决议'
  | '决定'
  | '令'
  | '公报'
  | '公告'
  | '通告'
  | '意见'
  | '通知'
  | '通报'
  | '报告'
  | '请示'
  | '批复'
  | '议案'
  | '函'
  | '纪要';

const GENRE =
  /(?<genre>决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)(?:（[^（）]{1,20}）|〔[^〔〕]{1,12}〕\d{0,4}号?){0,3}$/u;
/** Two 文种 in one: title-nonstatutory-genre's. */
const MIXED = /(?:请示报告|报告请示|申请报告|请示函|通知函)$/u;
/** Papers and words that only end like a 文种. */
const OTHERS =
  /(?:政府工作|调研|调查|考察|述职|述法|述廉|审计|评估|检测|检验|可行性研究|可研|研究|鉴定|验收|实验|总结|年度|年|事故|评审|咨询|监测|论证|体检|自查|自评)报告$|(?:禁|口|指|司|夏|冬|调|律|法|条|密|逐客)令$|(?:邀请|感谢|慰问|贺|推荐|证明|介绍|聘|律师|催告|催款|询价|信|授权|承诺|致歉|公开)函$/u;

/** The 文种 of the paper, 命令 read as 令 and 复函 as 函; undefined where it has none, two in one, or is no 公文. */
export function genreOfPaper({ title }: Document): Genre | undefined {
  // 函复 for 复函 is title-nonstatutory-genre's; what the paper is, it tells nevertheless
  if (/关于.{2,80}的函复$/u.test(title?.text ?? '')) return '函';
  const text = title?.genre ? title.text : '';
  const found = GENRE.exec(text)?.groups?.['genre'];
  const bare = text.replace(/（[^（）]{1,20}）$/u, '');
  if (!found || MIXED.test(bare) || (OTHERS.test(bare) && !bare.includes('关于'))) return undefined;
  return (found === '命令' ? '令' : found) as Genre;
}

const FRAME: ReadonlySet<Role> = new Set<Role>([...FRAME_ROLES, 'pageNumber', 'tableRow']);

/** The paragraphs where the paper itself speaks. */
export function bodyOf({ paragraphs }: Document): Paragraph[] {
  return paragraphs.filter(({ part, role }) => part === 'main' && !FRAME.has(role));
}

/** A sentence of a paragraph, without its stop, in the paragraph's view; what it quotes is blank. */
export interface Sentence extends ViewRange {
  readonly paragraph: Paragraph;
  readonly text: string;
  /** The stop behind it; '' where there is none. */
  readonly stop: string;
}

/** The text with titles in 《》 and quoted words made blank: not what the paper itself says. */
function ownWords(text: string): string {
  return text.replace(/《[^《》]{0,200}》|“[^“”]{0,200}”/gu, (part) => '　'.repeat(part.length));
}

/** The sentences of paragraphs, in order. */
export function sentencesOf(paragraphs: readonly Paragraph[]): Sentence[] {
  return paragraphs.flatMap((paragraph) =>
    [...ownWords(paragraph.content.shape).matchAll(/[^。；！？]+/gu)].map(({ index, 0: text }) => {
      const lead = text.length - text.trimStart().length;
      return {
        paragraph,
        from: index + lead,
        to: index + text.length,
        text: text.slice(lead),
        stop: paragraph.content.shape[index + text.length] ?? '',
      };
    }),
  );
}

/** Whom to call: what may stand behind the closing words. */
const CONTACT =
  /^(?:[（(].*[）)]$|(?:特此说明|附[：:]|联[ 　]*系[ 　]*(?:人|电[ 　]*话|方式)|电[ 　]*话|传真|邮箱|地址|邮编))/u;

/** The last paragraphs of what the paper says, lines on whom to call aside. */
export function lastParagraphs(document: Document, count: number): Paragraph[] {
  const body = bodyOf(document);
  let to = body.length;
  while (to > 0 && (body[to - 1]?.role === 'field' || CONTACT.test(body[to - 1]?.content.shape ?? ''))) to--;
  return body.slice(Math.max(0, to - count), to);
}

/** The sentences that close the paper: those of its last two paragraphs, before what is attached and the signature. */
export function closingSentences(document: Document): Sentence[] {
  return sentencesOf(lastParagraphs(document, 2));
}

/** The order to do as told, in which a paper that goes down may end. */
export const OBEY = '请(?:各[^，]{1,10}|[你贵][^，]{1,3})?(?:认真|严格)?(?:遵照|贯彻)(?:贯彻|落实)?执行';

/** The source span of a stretch of a sentence. */
export function spanWithin(sentence: Sentence, from: number, to: number): Span {
  return spanOf(sentence.paragraph, { from: sentence.from + from, to: sentence.from + to });
}

/** The paper is finished: it is signed, or dated. */
export function isFinished({ signatureDate }: Document): boolean {
  return signatureDate !== undefined;
}

/** Written before the 条例 took effect (2012-07-01). */
export function isOlder({ dates, signatureDate }: Document): boolean {
  const day = dates[signatureDate ?? -1]?.day;
  return day !== undefined && day.year * 100 + day.month < 201207;
}

/** The last characters of the title, which name its 文种; undefined where brackets or blanks come between. */
export function genreSpan(document: Document, genre: string): Span | undefined {
  const last = document.paragraphs[document.title?.paragraphs.at(-1) ?? -1];
  const at = last?.content.view.text.lastIndexOf(genre) ?? -1;
  return last && at >= 0 ? spanOf(last, { from: at, to: at + genre.length }) : undefined;
}
