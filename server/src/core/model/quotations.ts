/** Whether something stands in quotation marks, told in a moment however many marks a paragraph has. */
import { remembered } from '../text/remember.ts';
import { countUpTo } from '../text/search.ts';
import type { ParagraphContent } from './document.ts';
import type { ViewRange } from './token.ts';

/** The quotations in the order in which they begin, each with the furthest end of those up to it: they may nest. */
const reachesOf = remembered(({ quotations }: ParagraphContent): readonly ViewRange[] => {
  let furthest = 0;
  return [...quotations]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => {
      furthest = Math.max(furthest, to);
      return { from, to: furthest };
    });
});

/** How far the quotations reach that begin at a place of the view or before it; -1 where none does. */
function reachAt(content: ParagraphContent, at: number): number {
  if (content.quotations.length === 0) return -1;
  const reaches = reachesOf(content);
  return reaches[countUpTo(reaches.length, (index) => reaches[index]?.from ?? 0, at) - 1]?.to ?? -1;
}

/** Whether a range of the view stands within one quotation. */
export function isWithinQuotation(content: ParagraphContent, { from, to }: ViewRange): boolean {
  return reachAt(content, from) >= to;
}

/** Whether any of a range of the view is quoted. */
export function touchesQuotation(content: ParagraphContent, { from, to }: ViewRange): boolean {
  return reachAt(content, to - 1) > from;
}
