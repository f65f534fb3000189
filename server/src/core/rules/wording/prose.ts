import type { Paragraph } from '../../model/document.ts';
import { touchesQuotation } from '../../model/quotations.ts';
import type { ViewRange } from '../../model/token.ts';

const overlap = (a: ViewRange, b: ViewRange) => a.from < b.to && b.from < a.to;

/** Whether a stretch stands in a title in 《》. */
export function isInTitle({ content }: Paragraph, range: ViewRange): boolean {
  return content.tokens.some((token) => token.kind === 'citation' && token.quoted && overlap(token.title, range));
}

/** Whether a stretch is quoted, or stands in a table. */
export function isQuotedOrListed({ content, role }: Paragraph, range: ViewRange): boolean {
  return role === 'tableRow' || touchesQuotation(content, range);
}

/**
 * Whether a stretch is the writer's own prose: no quotation, no title in 《》, no row of a table, no address. As the mask
 * of that name, but dates and numbers within it do not matter.
 */
export function isOwnProse(paragraph: Paragraph, range: ViewRange): boolean {
  return !(
    isQuotedOrListed(paragraph, range) ||
    isInTitle(paragraph, range) ||
    paragraph.content.tokens.some(
      (token) => (token.kind === 'url' || token.kind === 'mail' || token.kind === 'code') && overlap(token, range),
    )
  );
}
