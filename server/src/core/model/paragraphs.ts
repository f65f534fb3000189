import { isMarkOnly, isRule, standsAlone } from '../text/markdown.ts';
import { chatLines } from './chat.ts';
import { readParagraph } from './content.ts';
import type { IgnoreComment, Line, ParagraphContent } from './document.ts';
import { frontMatterOf, readComment } from './lines.ts';
import { markSections, renumberMarked } from './marked.ts';
import { endsSentence, isDateLine, isSignatureLine, looksLikeRecipient } from './shapes.ts';

/** A logical paragraph before its role is known. */
export interface RawParagraph {
  readonly content: ParagraphContent;
  readonly lines: readonly Line[];
  readonly blankBefore: number;
  /** A heading of Markdown without a number, one of several: it opens a section of its text. */
  readonly section?: boolean;
}

/** Reads paragraphs by their source; what the last text had in common with this one is not read again. */
export interface ContentCache {
  read(source: string): ParagraphContent;
  /** Forgets what was not read since the last call. */
  advance(): void;
}

/** An empty cache. */
export function createContentCache(): ContentCache {
  let old = new Map<string, ParagraphContent>();
  let fresh = new Map<string, ParagraphContent>();
  return {
    read(source) {
      const content = fresh.get(source) ?? old.get(source) ?? readParagraph(source);
      fresh.set(source, content);
      return content;
    },
    advance() {
      old = fresh;
      fresh = new Map();
    },
  };
}

/** An opening mark without its closing one. */
function unbalanced(text: string): boolean {
  return (['（）', '《》', '“”'] as const).some((pair) => {
    const [open = '', close = ''] = pair;
    return text.split(open).length > text.split(close).length;
  });
}

/** Opens with the closing mark that the line before lacks. */
function closesFirst(text: string): boolean {
  return /^[^（《“]{0,40}[）》”]/u.test(text);
}

/** A new paragraph's indent: two blanks or more, or one as wide as a character. */
const INDENT = /^(?:[ \u00a0\u2000-\u200a]{2}|[　\u2001\u2003]|&emsp;|&nbsp;&nbsp;)/;

/** A line that begins with a new paragraph's indent. */
export function isIndented(line: string): boolean {
  return INDENT.test(line);
}

/** What begins a line that never goes on with another: 附件, 抄送, dashes, a remark in brackets, a page number. */
const STARTS_ANEW = /^(?:附[ 　]*件|抄[ 　]*送|主[ 　]*送|——|[（(].*[）)]$|[—–-] ?\d{1,3} ?[—–-]$)/u;
/** What begins a sentence rather than going on with one. */
const STARTS_SENTENCE =
  /^(?:请(?!假)|现将|特此|为了|为(?:保证|确保|做好|进一步|深入|切实|便于|方便|加强|贯彻|落实|推动|全面)[^，。；]{2,40}，[^，。；]{0,20}?(?:请|现|决定|要求|经)|根据|按照|经|会议|本次|同志们|各(?:单位|部门|镇|乡|县|市|科室|党))/u;
/** 按照…的通知: what a sentence begins with, up to its first mark; no heading and no name. */
const OPENS_SENTENCE = /^(?:按照|根据|依据|依照|遵照|鉴于|为了)[^，。；：]+$/u;
/** What cannot begin a sentence. */
const GOES_ON = /^(?:的|或|并|之|和(?![谐平美睦])|与(?!会)|及(?!时)|等(?![待候级])|至(?!今))/u;
/** What cannot end a heading, a name or a list. */
const HANGS = /[，、的和与及在对为将把由从向以并或被让给使于]$/u;
/** What makes a sentence of a line rather than a heading or a list of names. */
const PREDICATE = /请(?![假示])|[须将把]|应(?!急)|于.{0,16}[日前时]|可以|不得|根据|依照|按照|的，|，由/u;
const RUNNING = /[。；]|，.*[的要应将是在对请已经为并]|[的要应将是在对请已经为并].*，/u;

/** Short clauses and nothing else: a line of verse, unless it speaks as papers do. */
const SHORT_CLAUSES = /^(?:\p{Script=Han}{2,7}[，、；]){1,6}(?:\p{Script=Han}{2,7}[，。；！？]?)$/u;
const OFFICIAL =
  /[的要须请应将各本我该会镇县市省区局厅委部科组村校院]|工作|组织|加强|提高|落实|确保|统一|认真|做好|责任|推[进动行]|完善|坚持|强化|严格|严[肃明]|抓[好住紧]|压[实紧]|及时|单位|机关|建设|发展|服务|管理|检查|安排|汇报|学习|传达|研究|部署|总结|开展|参加|防汛|安全/u;

/** Two lines of a poem: 大江东去，浪淘尽，… */
function isVerse(before: string, after: string): boolean {
  return [before, after].every((line) => SHORT_CLAUSES.test(line) && !OFFICIAL.test(line));
}

/** The lines of a paragraph so far. */
interface Group {
  readonly first: ParagraphContent;
  readonly last: ParagraphContent;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly blankBefore: number;
}

/** Neither line is a row of a table, and the two may stand in one paragraph as far as their kinds go. */
function mayJoin({ last }: Group, next: ParagraphContent): boolean {
  if (/[\t|]/.test(last.source.trim()) || /[\t|]/.test(next.source.trim()) || next.source.startsWith('\t'))
    return false;
  if (INDENT.test(next.source) || standsAlone(next.source)) return false;
  if (next.label || next.field || isDateLine(next) || isDateLine(last)) return false;
  return !STARTS_ANEW.test(next.shape) && !endsSentence(last.shape) && !/[：:]$/.test(last.shape);
}

/**
 * Whether `next` goes on with the sentence that the group broke off (a hard line break). Headings, fields, recipients,
 * dates and signatures stay apart; a new paragraph's indent is believed.
 */
function continues(group: Group, next: ParagraphContent): boolean {
  if (!mayJoin(group, next)) return false;
  const { first, last } = group;
  const before = last.shape;
  const after = next.shape;
  if (/^[，。；、！？）》”]/u.test(after)) return true;
  if (!/[\p{Script=Han}\d，、]$/u.test(before) || !/^[\p{Script=Han}\d“《（]/u.test(after)) return false;
  if (unbalanced(group.text) && closesFirst(after)) return true;
  if (before.length < 15 || looksLikeRecipient(next) || (looksLikeRecipient(last) && !RUNNING.test(before)))
    return false;
  const full =
    before.length >= 25 &&
    Math.abs(before.length - after.length) <= 2 &&
    /[，。；]/.test(after) &&
    !/^.{0,12}[：:]/u.test(after);
  if (!endsSentence(after) && !/[：:]$/.test(after) && !full) return false;
  const { label, field } = first;
  const body = label && last === first ? before.slice(label.to) : before;
  const predicate = PREDICATE.test(body);
  const heading =
    label !== undefined && label.level > 0 && body.length <= (predicate ? 14 : 30) && !/[，。；：]/.test(body);
  if (isVerse(before, after)) return false;
  if (HANGS.test(before)) return !heading || !/[，、]$/.test(before);
  if (GOES_ON.test(after)) return true;
  if (label && /；$/u.test(after) && !/^(?:[一二三四五六七八九]是|第)/u.test(after)) return true;
  // lines of one width, as a page of PDF gives them
  if (last !== first && before.length >= 25 && Math.abs(before.length - first.shape.length) <= 3) return true;
  if (STARTS_SENTENCE.test(after)) return false;
  if (!label && OPENS_SENTENCE.test(before)) return true;
  if (!heading && INDENT.test(first.source)) return true;
  // one clause broken off after others that are whole
  if (/[。；][^，。；：、]{1,5}$/u.test(before)) return true;
  if (field || isSignatureLine(last)) return false;
  if (label?.style === 'item' || label?.style === 'article') return true;
  if (label) return /[。；]/.test(body) || (body.length >= 20 && predicate) || (body.length >= 32 && /，/.test(body));
  return (before.length >= 20 && RUNNING.test(body)) || (before.length >= 30 && /[了已须]|应当|可以|不得/u.test(body));
}

/** No paragraph is torn into more lines than these. */
const MAX_LINES = 60;

/** Joins the lines into logical paragraphs and takes out the lines that are comments, whatever they say. */
export function readParagraphs(
  text: string,
  lines: readonly Line[],
  cache: ContentCache,
): { paragraphs: RawParagraph[]; ignores: IgnoreComment[] } {
  const paragraphs: RawParagraph[] = [];
  const ignores: IgnoreComment[] = [];
  let group: Group | undefined;
  let blank = 0;
  // of the blank lines on either side of a mark those count that are more: without the mark there would be no others
  let blankBeforeMark = 0;
  const own = lines.slice(frontMatterOf(text, lines));
  const read = (line: Line) => cache.read(text.slice(line.start, line.end));
  const chat = chatLines(own, (line) => read(line).view.text);
  const ruled = new Set<number>();
  const close = () => {
    if (!group) return;
    const { first, lines: torn } = group;
    const source = text.slice(torn[0]?.start ?? 0, torn.at(-1)?.end ?? 0);
    paragraphs.push({
      content: torn.length > 1 ? cache.read(source) : first,
      lines: torn,
      blankBefore: group.blankBefore,
    });
    group = undefined;
  };
  for (const line of own) {
    const comment = readComment(text, line);
    const ignore = comment?.ignore;
    if (comment?.alone) {
      close();
      if (ignore) ignores.push({ ...ignore, paragraph: ignore.scope === 'paragraph' ? paragraphs.length : -1 });
      continue;
    }
    const content = read(line);
    const said = chat.has(line.number);
    if (said || content.view.text === '') {
      close();
      if (said || isMarkOnly(content.source)) {
        const rule = isRule(content.source);
        if (rule) ruled.add(paragraphs.length);
        blankBeforeMark = Math.max(blankBeforeMark, blank, rule ? 1 : 0);
        blank = 0;
      } else blank++;
      continue;
    }
    const blankBefore = Math.max(blankBeforeMark, blank);
    if (group && group.lines.length < MAX_LINES && continues(group, content))
      group = { ...group, last: content, text: group.text + content.shape, lines: [...group.lines, line] };
    else {
      close();
      group = { first: content, last: content, text: content.shape, lines: [line], blankBefore };
    }
    if (ignore) ignores.push({ ...ignore, paragraph: paragraphs.length });
    blank = 0;
    blankBeforeMark = 0;
  }
  close();
  return { paragraphs: markSections(renumberMarked(paragraphs), ruled), ignores };
}
