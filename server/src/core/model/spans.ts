import { type Reach, reachOf } from '../text/reach.ts';
import { remembered } from '../text/remember.ts';
import { countUpTo } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { viewSpan } from '../text/view.ts';
import type { Agenda, Document, Paragraph, ParagraphContent } from './document.ts';
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
  const count = countUpTo(paragraphs.length, (index) => paragraphs[index]?.start ?? 0, offset);
  return paragraphs[Math.max(0, count - 1)];
}

const agendasInOrder = remembered(({ agendas }: Document) => [...agendas].sort((a, b) => a.from - b.from));

/** The agenda that a paragraph stands in; agendas have no paragraph in common. */
export function agendaAt(document: Document, paragraph: number): Agenda | undefined {
  const agendas = agendasInOrder(document);
  const found = agendas[countUpTo(agendas.length, (index) => agendas[index]?.from ?? 0, paragraph) - 1];
  return found && paragraph < found.to ? found : undefined;
}

/** Ranges of a content's view, as spans from its paragraph's start. */
export function reachIn({ view }: ParagraphContent, ranges: readonly ViewRange[]): Reach {
  return reachOf(ranges.map(({ from, to }) => viewSpan(view, from, to)));
}
