import type { Day, Document, Paragraph, ParagraphContent } from '../../model/document.ts';
import type { CitationToken, DocumentNumberToken, ViewRange } from '../../model/token.ts';
import { compact } from '../../text/compact.ts';
import { remembered } from '../../text/remember.ts';

/** The papers that a paragraph cites. */
export function citationsOf({ content }: Paragraph): readonly CitationToken[] {
  return citationsIn(content);
}

const citationsIn = remembered(({ tokens }: ParagraphContent) =>
  compact(tokens.filter((token): token is CitationToken => token.kind === 'citation')),
);

/** An issuer right before a title says whose paper it is: 国务院《决定》. */
export const ISSUER = /(?:国务院|中央|[委府厅局部办院会]|办公室)[ 　]?$/u;

/** The document numbers of a paragraph. */
export function numbersOf(paragraph: Paragraph): DocumentNumberToken[] {
  return paragraph.content.tokens.filter((token): token is DocumentNumberToken => token.kind === 'documentNumber');
}

/** A cited paper and where it is cited. */
export interface Cited {
  readonly paragraph: Paragraph;
  readonly citation: CitationToken;
  readonly number: DocumentNumberToken;
  /** The title for comparison. */
  readonly key: string;
}

/** A title for comparison: no marks, spaces and brackets. */
export function titleKey(title: string): string {
  return title.replace(/[\s　《》〈〉<>“”‘’"'（）()，。、；：:·—-]/gu, '');
}

/** The papers of the draft that are cited with title and number, outside pasted material. */
export const citedWithNumber = remembered(({ paragraphs }: Document): readonly Cited[] =>
  paragraphs.flatMap((paragraph) =>
    paragraph.part === 'material'
      ? []
      : citationsOf(paragraph).flatMap((citation) =>
          citation.documentNumber
            ? [{ paragraph, citation, number: citation.documentNumber, key: titleKey(citation.title.text) }]
            : [],
        ),
  ),
);

/** Whether all of one title's characters stand in the other in their order: its full name, or the paper that issued it. */
export function holds(long: string, short: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** Whether two titles may be names of one paper. */
export function mayBeOne(a: string, b: string): boolean {
  return holds(a, b) || holds(b, a);
}

/** How deep in brackets a place of a view stands. */
export function bracketDepth(text: string, at: number): number {
  let depth = 0;
  for (let i = Math.max(0, at - 200); i < at; i++) {
    if (/[（(]/.test(text[i] ?? '')) depth++;
    else if (/[）)]/.test(text[i] ?? '')) depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** The sentence around a place, a hundred characters each way at most. */
export function sentenceAround(text: string, { from, to }: ViewRange): string {
  const before = /[^。；\n]*$/u.exec(text.slice(Math.max(0, from - 100), from))?.[0] ?? '';
  const after = /^[^。；\n]*/u.exec(text.slice(to, to + 100))?.[0] ?? '';
  return before + text.slice(from, to) + after;
}

/** Words that speak of a paper as one of the past. */
export const PAST =
  /废止|失效|停止执行|不再执行|代替|取代|替代|替换|修订为|更名|改称|历史|沿革|曾|当时|此前|过去|原[《国名称办]|旧|颁布|审判|判决|裁定/u;

/** When the draft was made: 成文日期, or the year of its own number; undefined where it does not say. */
export function draftDay(document: Document): Day | undefined {
  const signed = document.dates[document.signatureDate ?? -1];
  if (signed) return signed.day;
  const header = document.paragraphs.find(({ role }) => role === 'documentNumber');
  const [number] = header ? numbersOf(header) : [];
  return number && /^\d{4}$/.test(number.year.text)
    ? { year: Number(number.year.text), month: 12, day: 31 }
    : undefined;
}

/** A day as a number that compares, 20250305. */
export function dayKey({ year, month, day }: Day): number {
  return year * 10000 + month * 100 + day;
}
