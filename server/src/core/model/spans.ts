import type { Span } from '../text/span.ts';
import { viewSpan } from '../text/view.ts';
import type { Paragraph } from './document.ts';
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
