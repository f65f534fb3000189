/** Whether something stands in quotation marks, told in a moment however many marks a paragraph has. */
import { holds, type Reach, touches } from '../text/reach.ts';
import { remembered } from '../text/remember.ts';
import type { ParagraphContent } from './document.ts';
import type { ViewRange } from './token.ts';
import { reachOfRanges } from './touching.ts';

/** The titles in 《》 that are cited. */
export function quotedTitles({ tokens }: ParagraphContent): ViewRange[] {
  return tokens.flatMap((token) => (token.kind === 'citation' && token.quoted ? [token.title] : []));
}

/** Another's words and another's title: what stands in quotation marks or in 《》. */
export function quotedWords(content: ParagraphContent): ViewRange[] {
  return [...content.quotations, ...quotedTitles(content)];
}

const quoted = remembered(({ quotations }: ParagraphContent): Reach => reachOfRanges(quotations));

/** Whether a range of the view stands within one quotation. */
export function isWithinQuotation(content: ParagraphContent, { from, to }: ViewRange): boolean {
  return content.quotations.length > 0 && holds(quoted(content), { start: from, end: to });
}

/** Whether any of a range of the view is quoted. */
export function touchesQuotation(content: ParagraphContent, { from, to }: ViewRange): boolean {
  return content.quotations.length > 0 && touches(quoted(content), { start: from, end: to });
}
