import type { Span } from '../text/span.ts';
import { viewSpan } from '../text/view.ts';
import type { Document, Paragraph } from './document.ts';
import type { ViewRange } from './token.ts';

/** The source span of a range of a paragraph's view. */
export function spanOf(paragraph: Paragraph, { from, to }: ViewRange): Span {
  const span = viewSpan(paragraph.content.view, from, to);
  return { start: paragraph.start + span.start, end: paragraph.start + span.end };
}

/** The source text of a range of a paragraph's view, residue and width as written. */
export function sourceOf(paragraph: Paragraph, range: ViewRange): string {
  const { start, end } = spanOf(paragraph, range);
  return paragraph.content.source.slice(start - paragraph.start, end - paragraph.start);
}

/** The paragraph that a source offset lies in or, in a gap, the one before it. */
export function paragraphAt({ paragraphs }: Document, offset: number): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low];
}
