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

/**
 * Whether `next` goes on with the sentence that `previous` broke off (a hard line break). Headings, fields, recipients,
 * dates and signatures stay apart; a new paragraph's indent is believed.
 */
function continues(previous: ParagraphContent, next: ParagraphContent): boolean {
  const before = previous.view.text;
  const after = next.view.text;
  if (/[\t|]/.test(previous.source) || /[\t|]/.test(next.source)) return false;
  if (/^(?: {2,}|　)/.test(next.source)) return false;
  if (next.label || next.field || isDateLine(next) || /^(?:附件|抄送|——|主送|[（(]此件)/u.test(after)) return false;
  if (endsSentence(before) || /[：:]$/.test(before)) return false;
  if (/^[，。；、！？）》”]/u.test(after)) return true;
  if (!/[\p{Script=Han}\d，、]$/u.test(before)) return false;
  if (unbalanced(before) && closesFirst(after)) return true;
  if (previous.field || isSignatureLine(previous) || looksLikeRecipient(previous)) return false;
  if (!endsSentence(after) || before.length < 15) return false;
  const body = previous.label ? before.slice(previous.label.to) : before;
  if (/[，、]$/.test(before)) return true;
  if (previous.label?.style === 'item' || previous.label?.style === 'article') return true;
  if (previous.label) return /[。；]/.test(body);
  return /[，。；]/.test(body) && before.length >= 20;
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
    if (last && blankBefore === 0 && adjacent && continues(last.content, content)) {
      const joined = cache.read(text.slice(last.lines[0]?.start ?? line.start, line.end));
      paragraphs[paragraphs.length - 1] = { ...last, content: joined, lines: [...last.lines, line] };
    } else paragraphs.push({ content, lines: [line], blankBefore });
    blankBefore = 0;
  }
  return { paragraphs, ignores };
}
