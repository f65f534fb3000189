import type { Paragraph } from '../../model/document.ts';
import { quotedTitles, touchesQuotation } from '../../model/quotations.ts';
import type { ViewRange } from '../../model/token.ts';
import { touchesOpaque, touching } from '../../model/touching.ts';

const touchesTitle = touching(quotedTitles);

/** Whether a stretch stands in a title in 《》. */
export function isInTitle({ content }: Paragraph, range: ViewRange): boolean {
  return touchesTitle(content, range);
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
    touchesOpaque(paragraph.content, range)
  );
}
