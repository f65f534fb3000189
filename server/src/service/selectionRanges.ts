import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Document, Paragraph, Span } from '../core/index.ts';
import { paragraphAt, spanOf } from '../core/model/spans.ts';
import type { ViewRange } from '../core/model/token.ts';
import { contains } from '../core/text/span.ts';
import { viewSpan } from '../core/text/view.ts';
import type { CheckedDraft } from './draft.ts';
import { type OutlineNode, outline } from './outline.ts';
import { toRange } from './ranges.ts';

/** The marks that end a sentence, with the quotation or bracket that closes behind them. */
const STOP = /[。！？!?…]+[”’）》」]*/gu;

/** The sentences of a paragraph, its label left out, as ranges of its view; what has no stop at its end is one too. */
function sentencesOf({ content: { view, label } }: Paragraph): ViewRange[] {
  const { text } = view;
  const ends = [...text.matchAll(STOP)].map(({ index, 0: mark }) => index + mark.length);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  let from = label?.to ?? 0;
  return ends.flatMap((to) => {
    const sentence = { from, to };
    if (to <= from) return [];
    from = to;
    return [sentence];
  });
}

/** What a paragraph holds around a place: a date, number or citation, what is quoted, the sentence, all its words. */
function withinParagraph(paragraph: Paragraph): Span[] {
  const { tokens, quotations, view } = paragraph.content;
  const ranges: readonly ViewRange[] = [
    ...tokens.filter(({ kind }) => kind !== 'ordinal'),
    ...quotations,
    ...sentencesOf(paragraph),
  ];
  const words = viewSpan(view, 0, view.text.length);
  return [
    ...ranges.map((range) => spanOf(paragraph, range)),
    { start: paragraph.start + words.start, end: paragraph.start + words.end },
    { start: paragraph.start, end: paragraph.end },
  ];
}

/** The items, sections and the part that hold a place, each with its children. */
function nodesAround(nodes: readonly OutlineNode[], place: Span): Span[] {
  const node = nodes.find(({ span }) => contains(span, place));
  return node ? [...nodesAround(node.children, place), node.span] : [];
}

function spansAround(document: Document, nodes: readonly OutlineNode[], offset: number): Span[] {
  const place = { start: offset, end: offset };
  const paragraph = paragraphAt(document, offset);
  return [
    ...(paragraph ? withinParagraph(paragraph) : []),
    ...nodesAround(nodes, place),
    { start: 0, end: document.text.length },
  ].filter((span) => contains(span, place));
}

/**
 * For each position what grows around it: token or quotation, sentence, paragraph, item with its children, section,
 * part, whole draft. Every range holds the one before it and more.
 */
export function selectionRanges({ document, positions }: CheckedDraft, at: readonly Position[]): SelectionRange[] {
  const nodes = outline(document);
  return at.map((position) => {
    const spans = spansAround(document, nodes, positions.toOffset(position));
    let found: SelectionRange | undefined;
    let outer: Span | undefined;
    for (const span of spans.sort((a, b) => b.end - b.start - (a.end - a.start))) {
      // a quotation may reach beyond its sentence: what crosses another is left out
      if (outer && (!contains(outer, span) || outer.end - outer.start === span.end - span.start)) continue;
      found = { range: toRange(positions, span), ...(found ? { parent: found } : {}) };
      outer = span;
    }
    return found ?? { range: { start: position, end: position } };
  });
}
