import type { Document, NumberedNode, Paragraph } from '../../model/document.ts';
import { labelWithin } from '../../model/scan/labels.ts';
import { spanOf } from '../../model/spans.ts';
import type { OrdinalStyle } from '../../model/token.ts';
import { circled, writeHanzi } from '../../text/numerals.ts';

/** Where a list's numbers break off from each other. */
export interface Breach {
  readonly kind: 'gap' | 'duplicate' | 'order';
  /** Indexes in the list: the label that is out of turn, and the one it clashes with. */
  readonly at: number;
  readonly before: number;
  readonly missing: readonly number[];
}

/** The breaches of a list and the number that each of its labels should bear, were all renumbered. */
export interface Counted {
  readonly breaches: readonly Breach[];
  readonly right: readonly number[];
}

/** A leap of more is no numbering. */
const LONGEST_GAP = 9;
/** So many breaches say enough of one list. */
const MOST_BREACHES = 10;

/** The labels that count on from each other, list by list, in the order of the text. */
export function listsOf(document: Document, wanted: (style: OrdinalStyle) => boolean): NumberedNode[][] {
  const lists = new Map<number, NumberedNode[]>();
  for (const node of document.numbering) {
    if (!wanted(node.label.style)) continue;
    const list = lists.get(node.list);
    if (list) list.push(node);
    else lists.set(node.list, [node]);
  }
  return [...lists.values()];
}

/** 一、（一）1.（1）①: the levels of headings and items; 第N项, 章 and 条 are counted elsewhere. */
export const isLevel = (style: OrdinalStyle) => style !== 'item' && style !== 'chapter' && style !== 'article';

/** The label as it would read with this numeral, for messages: 三、 （三） 3. */
export function labelText(style: OrdinalStyle, n: number): string {
  if (style === 'hanzi') return `${writeHanzi(n)}、`;
  if (style === 'hanziBracket') return `（${writeHanzi(n)}）`;
  if (style === 'arabic') return `${n}.`;
  if (style === 'arabicBracket') return `（${n}）`;
  if (style === 'circled') return circled(n);
  return `第${writeHanzi(n)}`;
}

const numberOf = (node: NumberedNode | undefined) => node?.label.numbers[0] ?? 0;
const upTo = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/**
 * Walks a list and finds where it skips a number, says one twice or goes back; one cause gives one breach. A leap whose
 * missing numbers follow later is no gap but a disorder; a number that fits its place again is right.
 */
export function count(document: Document, list: readonly NumberedNode[]): Counted {
  const numbers = list.map(numberOf);
  const lastAt = new Map(numbers.map((n, i) => [n, i]));
  const firstAt = new Map<number, number>();
  const breaches: Breach[] = [];
  // 2, 1, 3: the first two have changed places
  const right = [numbers.includes(1) ? 1 : (numbers[0] ?? 1)];
  let last = numbers[0] ?? 1;
  let highest = last;
  let disordered = false;
  for (let i = 1; i < numbers.length; i++) {
    const n = numbers[i] ?? 0;
    if (!firstAt.has(last)) firstAt.set(last, i - 1);
    const expected = (right[i - 1] ?? 0) + 1;
    right.push(expected);
    if (n > highest + 1 && n !== expected) {
      const missing = upTo(highest + 1, n);
      if (missing.length > LONGEST_GAP || written(document, list[i - 1], list[i], missing))
        right[i] = expected + n - last - 1;
      else if (!missing.some((number) => (lastAt.get(number) ?? -1) > i))
        breaches.push({ kind: 'gap', at: i, before: i - 1, missing });
    } else if (n < last || (n === last && n !== expected)) {
      const earlier = firstAt.get(n);
      const kind = earlier === undefined ? 'order' : 'duplicate';
      if (!disordered) breaches.push({ kind, at: i, before: earlier ?? i - 1, missing: [] });
      disordered = true;
    }
    if (n > highest) disordered = false;
    last = n;
    highest = Math.max(highest, n);
  }
  return { breaches: breaches.slice(0, MOST_BREACHES), right };
}

/** Whether a missing label stands within the lines in between after all, or something there was left out on purpose. */
function written(
  document: Document,
  from: NumberedNode | undefined,
  to: NumberedNode | undefined,
  missing: readonly number[],
): boolean {
  if (!from || !to) return false;
  const patterns = missing.map((n) => labelWithin(to.label.style, n));
  return document.paragraphs.slice(from.paragraph, to.paragraph).some(({ content: { view } }, i) => {
    const text = i === 0 ? view.text.slice(from.label.to) : view.text;
    return /^[（(]?(?:…{1,2}|略|节选)[）)]?$/u.test(text) || patterns.some((pattern) => pattern.test(text));
  });
}

/** The first paragraph that says that what follows is an excerpt. */
export function excerptFrom(document: Document): number {
  const at = document.paragraphs.findIndex(
    ({ role, content }) =>
      /title|attachmentLabel/i.test(role) && /节选|摘要|摘编|摘录|选编|节录/.test(content.view.text),
  );
  return at < 0 ? document.paragraphs.length : at;
}

/** Whether the label `n` of the style stands in one of these paragraphs. */
export function mentions(paragraphs: readonly (Paragraph | undefined)[], style: OrdinalStyle, n: number): boolean {
  const pattern = labelWithin(style, n);
  return paragraphs.some((paragraph) => paragraph !== undefined && pattern.test(paragraph.content.view.text));
}

/** The paragraph of a node; every node has one. */
export function paragraphOf(document: Document, node: NumberedNode | undefined): Paragraph | undefined {
  return node && document.paragraphs[node.paragraph];
}

/** The span of a node's label, its mark included. */
export function labelSpan(
  document: Document,
  node: NumberedNode | undefined,
): { start: number; end: number; text: string } {
  const paragraph = paragraphOf(document, node);
  if (!paragraph || !node) return { start: 0, end: 0, text: '' };
  const span = spanOf(paragraph, node.label);
  return { ...span, text: document.text.slice(span.start, span.end) };
}
