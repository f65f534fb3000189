import type { Document, ParagraphContent, Span } from '../core/index.ts';
import { remembered } from '../core/text/remember.ts';

/** One as Word's 字数 counts: a Chinese character, a mark as wide as one, or a run of letters and digits. */
const COUNTED =
  /[\p{Script=Han}\u3001-\u303f\uff01-\uffef“”‘’…—·〇]|[^\s\p{Script=Han}\u3001-\u303f\uff01-\uffef“”‘’…—·〇]+/gu;

/** The 字数 of a text. */
export function countWords(text: string): number {
  return text.match(COUNTED)?.length ?? 0;
}

const wordsOf = remembered(({ view }: ParagraphContent) => countWords(view.text));

/** How many 字 a draft has. */
export interface WordCount {
  /** With agendas, attachments and materials. */
  readonly all: number;
  /** Of the paper itself. */
  readonly main: number;
}

/** The draft's 字数 as Word counts it, comments left out; paragraphs that did not change are not counted again. */
export function wordCount({ paragraphs }: Document): WordCount {
  let [all, main] = [0, 0];
  for (const { content, role, part } of paragraphs) {
    if (role === 'comment') continue;
    const words = wordsOf(content);
    all += words;
    if (part === 'main') main += words;
  }
  return { all, main };
}

/** The 字数 of the paragraphs that begin within a span. */
export function wordsWithin({ paragraphs }: Document, { start, end }: Span): number {
  let words = 0;
  for (const paragraph of paragraphs)
    if (paragraph.start >= start && paragraph.start < end && paragraph.role !== 'comment')
      words += wordsOf(paragraph.content);
  return words;
}
