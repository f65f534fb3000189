import { readParagraph } from './content.ts';
import type { IgnoreComment, Line, ParagraphContent } from './document.ts';
import { readIgnoreComment } from './lines.ts';
import { endsSentence, isDateLine, isSignatureLine, looksLikeRecipient } from './shapes.ts';

/** A logical paragraph before its role is known. */
export interface RawParagraph {
  readonly content: ParagraphContent;
  readonly lines: readonly Line[];
  readonly blankBefore: number;
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
const INDENT = /^(?:[ \u00a0\u2000-\u200a]{2}|[　\u2001\u2003])/;
/** What begins a line that never goes on with another: 附件, 抄送, dashes, a remark in brackets, a page number. */
const STARTS_ANEW = /^(?:附[ 　]*件|抄[ 　]*送|主[ 　]*送|——|[（(].*[）)]$|[—–-] ?\d{1,3} ?[—–-]$)/u;
/** What begins a sentence rather than going on with one. */
const STARTS_SENTENCE = /^(?:请|现将|特此|为了|根据|按照|经|联系|会议|本次|同志|各(?:单位|部门|镇|乡|县|市|科室|党))/u;
/** What cannot end a heading, a name or a list. */
const HANGS = /[，、的和与及在对为将把由从向以并或被让给使于]$/u;
const RUNNING = /[。；]|，.*[的要应将是在对请已经为并]|[的要应将是在对请已经为并].*，/u;

/**
 * Whether `next` goes on with the sentence that `previous` broke off (a hard line break). Headings, fields, recipients,
 * dates and signatures stay apart; a new paragraph's indent is believed.
 * @param previous the paragraph so far
 * @param last its last physical line
 */
function continues(previous: ParagraphContent, last: ParagraphContent, next: ParagraphContent): boolean {
  const before = last.view.text;
  const after = next.view.text;
  if (/[\t|]/.test(last.source.trim()) || /[\t|]/.test(next.source.trim()) || next.source.startsWith('\t'))
    return false;
  if (INDENT.test(next.source)) return false;
  if (next.label || next.field || isDateLine(next) || isDateLine(last) || STARTS_ANEW.test(after)) return false;
  if (endsSentence(before) || /[：:]$/.test(before)) return false;
  if (/^[，。；、！？）》”]/u.test(after)) return true;
  if (!/[\p{Script=Han}\d，、]$/u.test(before) || !/^[\p{Script=Han}\d“《（]/u.test(after)) return false;
  if (unbalanced(previous.view.text) && closesFirst(after)) return true;
  if (looksLikeRecipient(last) || looksLikeRecipient(next)) return false;
  const ends = endsSentence(after) || /[：:]$/.test(after);
  const full =
    before.length >= 28 &&
    Math.abs(before.length - after.length) <= 2 &&
    /[，。；]/.test(after) &&
    !/^.{0,12}[：:]/u.test(after);
  if ((!ends && !full) || before.length < 15) return false;
  const { label, field } = previous;
  const body = label && last === previous ? before.slice(label.to) : before;
  const heading = label !== undefined && label.level > 0 && body.length <= 30 && !/[，。；：]/.test(body);
  if (HANGS.test(before)) return !heading || !/[，、]$/.test(before);
  if (STARTS_SENTENCE.test(after)) return false;
  if (!heading && INDENT.test(previous.source)) return true;
  if (field || isSignatureLine(last)) return false;
  if (label?.style === 'item' || label?.style === 'article') return true;
  if (label) return /[。；]/.test(body) || (body.length >= 36 && /，/.test(body));
  return before.length >= 20 && RUNNING.test(body);
}

/** Joins the lines into logical paragraphs and takes out the ignore comments. */
export function readParagraphs(
  text: string,
  lines: readonly Line[],
  cache: ContentCache,
): { paragraphs: RawParagraph[]; ignores: IgnoreComment[] } {
  const paragraphs: RawParagraph[] = [];
  const ignores: IgnoreComment[] = [];
  let blankBefore = 0;
  let lastLine: ParagraphContent | undefined;
  for (const line of lines) {
    const ignore = readIgnoreComment(text, line);
    if (ignore) {
      ignores.push({ ...ignore, paragraph: ignore.scope === 'next' ? paragraphs.length : -1 });
      continue;
    }
    const content = cache.read(text.slice(line.start, line.end));
    if (content.view.text === '') {
      blankBefore++;
      continue;
    }
    const last = paragraphs.at(-1);
    const adjacent = last?.lines.at(-1)?.number === line.number - 1;
    if (last && lastLine && blankBefore === 0 && adjacent && continues(last.content, lastLine, content)) {
      const joined = cache.read(text.slice(last.lines[0]?.start ?? line.start, line.end));
      paragraphs[paragraphs.length - 1] = { ...last, content: joined, lines: [...last.lines, line] };
    } else paragraphs.push({ content, lines: [line], blankBefore });
    blankBefore = 0;
    lastLine = content;
  }
  return { paragraphs, ignores };
}
