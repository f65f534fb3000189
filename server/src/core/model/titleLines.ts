import type { Role, Title } from './document.ts';
import { callsMeeting } from './meeting.ts';
import type { RawParagraph } from './paragraphs.ts';
import { genreOf, isDateLine, isTitleLine, looksLikeRecipient, namesOrgan } from './shapes.ts';

const MOST_LINES = 5;
const MATTER = /关于|印发|转发|批转/u;
/** A mark that a title wrongly ends in. */
const END = /[。，、；：]$/u;
/** A title in full, by what leads to its matter and by its end: no sentence that speaks of a paper. */
const FULL =
  /^(?<issuer>.{0,80}?)(?:关于|印发|转发|批转).{2,}的(?:\p{Script=Han}{2})?(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|复?函)(?:（[^（）]{1,20}）)?$/u;
/** Short titles; their lines must be followed by those whom they address. */
const SHORT = /^.{0,16}(?:会议|培训|学习|活动|放假|值班|停[电水])通知$/u;
const MINUTES = /^[^，]{2,40}会议?纪要$/u;
const SENTENCE =
  /^(?:根据|按照|依据|遵照|为|现|经|接|收到|请|兹|特此|以[上下]|下列|本|我|参加|学习|传达|贯彻|落实|执行|宣读|领学|审议|讨论|听取|研究|汇报|对照|结合|会议[听审研讨]|认真|切实|坚决|严格|要)|如下|[了过]/u;
/** A place that stands for its government. */
const PLACE = /[省市县区州盟旗镇乡村]$/u;

const shapeAt = (paragraphs: readonly RawParagraph[], i: number) => paragraphs[i]?.content.shape ?? '';
const isAddress = (paragraph: RawParagraph | undefined) =>
  paragraph !== undefined &&
  /[：:]$/u.test(paragraph.content.shape) &&
  !/^同志们|如下/u.test(paragraph.content.shape) &&
  looksLikeRecipient(paragraph.content);

/** Whether the words are a whole title, though a mark stands where none belongs. */
function isWhole(title: string, addressed: boolean): boolean {
  if (SENTENCE.test(title)) return false;
  if (MINUTES.test(title)) return !/印发|下发|形成|整理|起草|报送|附|[见看阅]/u.test(title);
  const issuer = FULL.exec(title)?.groups?.['issuer']?.replace(/^\d{4}年/u, '');
  if (issuer === undefined) return addressed && SHORT.test(title);
  return issuer === '' || namesOrgan(issuer) || PLACE.test(issuer);
}

/** The line as the title would have it, where a mark at its end or a stop within keeps it from being one. */
function mended({ content }: RawParagraph): string | undefined {
  const shape = content.shape.replace(END, '').replace(/[。；](?=.)/u, '，');
  return shape !== content.shape && isTitleLine({ ...content, shape }) ? shape.replace(/[ 　\t]/gu, '') : undefined;
}

/**
 * The lines from `first` that make the title: as many as it takes to end in a 文种, five at most; where none does, the
 * first, with those that go on with it down to the recipients.
 */
export function titleLines(paragraphs: readonly RawParagraph[], first: number): number[] {
  const taken: number[] = [];
  let joined = '';
  for (let i = first; i < Math.min(paragraphs.length, first + MOST_LINES); i++) {
    const paragraph = paragraphs[i];
    if (!paragraph || isDateLine(paragraph.content) || (i > first && paragraph.blankBefore > 1)) break;
    if (!isTitleLine(paragraph.content)) {
      const line = mended(paragraph);
      const addressed = isAddress(paragraphs[i + 1]);
      if (line === undefined || i + 1 === paragraphs.length || !isWhole(joined + line, addressed)) break;
      if (END.test(paragraph.content.shape) || addressed) return [...taken, i];
      break;
    }
    taken.push(i);
    joined += paragraph.content.shape.replace(/[ 　\t]/gu, '');
    if (genreOf(joined) && !/^(?:的|通知|会议)/u.test(shapeAt(paragraphs, i + 1))) return taken;
  }
  return withoutGenre(paragraphs, taken);
}

/** Which of the lines are the title though no 文种 ends them. */
function withoutGenre(paragraphs: readonly RawParagraph[], taken: readonly number[]): number[] {
  const [line] = taken;
  if (line === undefined) return [];
  const text = shapeAt(paragraphs, line);
  if (/[，：:]/u.test(text)) return [];
  const whole = taken.map((i) => shapeAt(paragraphs, i)).join('');
  const leads = MATTER.test(text) || (namesOrgan(text) && MATTER.test(whole));
  const plain = taken.every((i) => paragraphs[i]?.content.tokens.every(({ kind }) => kind !== 'documentNumber'));
  if (leads && plain && isAddress(paragraphs[(taken.at(-1) ?? 0) + 1])) return [...taken];
  return text.length <= 40 && (paragraphs.length > 1 || /关于/u.test(text)) ? [line] : [];
}

/** The title that these lines make. */
export function titleOf(paragraphs: readonly RawParagraph[], lines: readonly number[]): Title | undefined {
  if (lines.length === 0) return undefined;
  const text = lines
    .map((i) => shapeAt(paragraphs, i))
    .join('')
    .replace(/[ 　\t]/gu, '')
    .replace(END, '');
  return { text, paragraphs: lines, genre: genreOf(text), meeting: callsMeeting(text) };
}

/** The mark of 纪要 and of 命令 is its title where no other follows. */
export function titleMark(paragraphs: readonly RawParagraph[], roles: readonly Role[], to: number): number | undefined {
  const mark = roles.indexOf('issuerMark');
  return mark >= 0 && mark < to && /(?:纪要|命[ 　]{0,4}令|（令）)$/u.test(shapeAt(paragraphs, mark))
    ? mark
    : undefined;
}
