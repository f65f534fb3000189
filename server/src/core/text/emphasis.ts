import { hidden, type MarkdownMark } from './markdownMark.ts';

/** A run of `*`, `_` or `~` that may open an emphasis. */
interface Opener {
  readonly start: number;
  readonly end: number;
  /** Nothing that is seen stands before it on the line. */
  readonly first: boolean;
}

/** Finds the pairs of emphasis in one line; runs must be given in their order. */
export interface EmphasisScanner {
  /** A run of `*`, `_` or `~` from `start` to `end`. */
  run(start: number, end: number, first: boolean): void;
  /** No pair reaches across this place (the wall between two cells). */
  wall(): void;
  readonly found: readonly MarkdownMark[];
}

const HAN = /\p{Script=Han}/u;
const BLANK = /^[\s　]?$/u;
const WORD = /[\w\p{Script=Han}]/u;
/** Behind these no emphasis opens: 李**、王**. */
const STOPS = /[、，。；：！？）》」』】”’…·,;:!?)\]|]/u;
const OPENING = /[（《「『【“‘(]/u;
/** One of these alone between marks: `**县**镇`, `__年__月`, where the marks stand for what is left out. */
const MASKED =
  /^(?:[省市县区镇乡村州旗局厅委办院校路号年月日时分点人份元件名次第届期楼室层座户岁女男科处部站所队组班]|公司|街道|社区|小区|同志|大学|中学|小学|医院|法院|分局|支队|有限公司|万元|亿元|公里)$/u;
/** What is counted behind figures that are left out: 共召开会议**次，发放资料**余份; no 项目, 人民, 个人, 次数. */
const COUNTED =
  /^(?:余|多)?[万亿]?(?:次(?![数序日年要第])|人次|份(?!额)|场(?![所地景馆])|件(?!数)|户(?![籍口数外])|亩|吨|辆|元(?![旦素])|名(?![单称额册誉义]))/u;
/** A place whose name is left out. */
const PLACE = /^[省市县区镇乡](?![村镇级])/u;
/** 张**同志、李**同志; 王**和赵**. */
const AFTER_NAME = /^(?:和|与|及|等|的|同志|先生|女士|某)/u;
const BEFORE_NAME = /[，、；。和与及]\p{Script=Han}$/u;
/** 3月~~5月: a dash of duration, doubled. */
const UNIT = /[\d年月日号时点分万亿元%％人个]/u;
const MOST = 400;

/** Whether marks stand for what is left out: **县, 会议**次，培训**人次. */
function masks(mark: string, content: string, before: string, after: string): boolean {
  if (MASKED.test(content)) return true;
  if (!mark.startsWith('*') || !COUNTED.test(content))
    return mark === '*' && PLACE.test(content) && COUNTED.test(after);
  return COUNTED.test(after) || (HAN.test(before) && /^.{1,3}[，、。；]/u.test(content));
}

/** Whether marks of one sort, with a character `before` and some `after` them, mark this content; `5 ** 3` and `李**和王**` are none. */
function marks(mark: string, content: string, before: string, after: string): boolean {
  if (content.length > MOST || !/[\p{L}\p{N}]/u.test(content)) return false;
  if (mark.startsWith('~')) return !(UNIT.test(before) && UNIT.test(content.charAt(0)));
  if (mark.startsWith('_')) return HAN.test(content) && !/[：:，、]$/u.test(content);
  if (HAN.test(before) && (AFTER_NAME.test(content) || BEFORE_NAME.test(content))) return false;
  if (mark !== '*') return true;
  if (!HAN.test(content) || (/[，、；：:。]$/u.test(content) && HAN.test(after.charAt(0)))) return false;
  const within = WORD.test(before) && WORD.test(after.charAt(0));
  // 长*宽*高, 带*的为必填，带#的…: a sign of multiplication, a star that is spoken of
  return !within || (/\d/.test(content) && HAN.test(before) && !/[，。；：*]/u.test(content));
}

/** A scanner for the emphasis of one line; in a table's row the blanks belong to the pipes. */
export function createEmphasisScanner(line: string, inRow: boolean): EmphasisScanner {
  const found: MarkdownMark[] = [];
  const open = new Map<string, Opener>();
  /** Where something is left out, no star is told from a mark. */
  let masked = false;
  const run = (start: number, end: number, first: boolean): void => {
    const mark = line.slice(start, end);
    // **甲****乙**
    if (mark === '****' && open.has('**')) {
      run(start, start + 2, first);
      run(start + 2, end, first);
      return;
    }
    const tilde = mark[0] === '~';
    if (mark.length > (mark[0] === '*' ? 3 : 2) || (tilde && mark.length !== 2)) return;
    const before = line.charAt(start - 1);
    const after = line.charAt(end);
    if (/\w/.test(before) && /\w/.test(after)) return;
    const underscore = mark[0] === '_';
    const opener = open.get(mark);
    open.delete(mark);
    if (opener && !BLANK.test(before) && !OPENING.test(before) && !(underscore && WORD.test(after))) {
      const content = line.slice(opener.end, start);
      const around = [line.charAt(opener.start - 1), line.slice(end, end + 4)] as const;
      masked ||= masks(mark, content, ...around);
      if (!masked && marks(mark, content, ...around)) {
        // **时间：** 3月5日: the blank is there for the marks' sake
        const blank =
          opener.first && !inRow && /[：:、.．）)]$/u.test(content)
            ? (/^[ \t]*/.exec(line.slice(end, end + 8))?.[0] ?? '')
            : '';
        const close = hidden(start, end + (end + blank.length < line.length ? blank.length : 0));
        found.push({ kind: tilde ? 'strike' : 'emphasis', pieces: [hidden(opener.start, opener.end), close] });
        return;
      }
    }
    const opens = !BLANK.test(after) && !STOPS.test(after) && !(underscore && WORD.test(before));
    if (opens) open.set(mark, { start, end, first });
  };
  return { found, wall: () => open.clear(), run };
}
