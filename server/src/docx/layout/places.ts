/** Where what stands in a Word file stands in its imported text. */
import type { Span } from '../../core/text/span.ts';
import type { Imported, Segment } from '../import.ts';
import type { WordParagraph, WordPlace } from '../read/document.ts';
import type { XmlElement } from '../xml.ts';

export interface Places {
  /** The segments of a paragraph, in order. */
  segmentsOf(paragraph: WordParagraph): readonly Segment[];
  /** The text of a paragraph; empty, behind what stands before it, where none was imported. */
  spanOf(paragraph: WordParagraph): Span;
  /** The text of a run, or of its paragraph where it has none; at least one character where there is any text. */
  spanAt(place: WordPlace): Span;
  /** The paragraph that an element of the main part stands in, or the one behind it. */
  paragraphAt(element: XmlElement): WordParagraph | undefined;
}

export function placesOf({ segments, document, text }: Imported): Places {
  const byParagraph = new Map<XmlElement, Segment[]>();
  for (const segment of segments) {
    const list = byParagraph.get(segment.paragraph.element);
    if (list) list.push(segment);
    else byParagraph.set(segment.paragraph.element, [segment]);
  }
  const spans = new Map<XmlElement, Span>();
  let before = 0;
  for (const { element } of document.paragraphs) {
    const own = byParagraph.get(element);
    const start = own ? Math.min(...own.map((segment) => segment.start)) : before;
    const end = own ? Math.max(...own.map((segment) => segment.end)) : before;
    spans.set(element, { start, end });
    before = end;
  }
  const sorted = document.paragraphs
    .filter(({ place }) => place.part === document.part)
    .sort((a, b) => a.element.end - b.element.end);
  return {
    segmentsOf: ({ element }) => byParagraph.get(element) ?? [],
    spanOf: ({ element }) => spans.get(element) ?? { start: 0, end: 0 },
    spanAt(place) {
      const own = segments.filter(
        (segment) =>
          segment.place.part === place.part &&
          segment.place.paragraph === place.paragraph &&
          segment.place.run === place.run,
      );
      const [first] = own;
      if (first && place.run >= 0) return { start: first.start, end: own.at(-1)?.end ?? first.end };
      const paragraph = document.paragraphs.find(
        (one) => one.place.part === place.part && one.place.paragraph === place.paragraph,
      );
      const span = paragraph ? spans.get(paragraph.element) : undefined;
      if (span && span.end > span.start) return span;
      const at = Math.max(0, Math.min(span?.start ?? 0, text.length - 1));
      return { start: at, end: Math.min(at + 1, text.length) };
    },
    // the innermost paragraph that holds it ends first
    paragraphAt: ({ start, end }) =>
      sorted.find(({ element }) => element.start <= start && end <= element.end) ??
      sorted.find(({ element }) => element.end >= end),
  };
}
