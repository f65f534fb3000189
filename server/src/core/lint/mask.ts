import type { Paragraph } from '../model/document.ts';
import { spanOf } from '../model/spans.ts';
import type { ViewRange } from '../model/token.ts';
import type { Mask } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** The stretches of a paragraph's view that a mask covers. */
function maskedRanges({ content, role }: Paragraph, mask: Mask): readonly ViewRange[] {
  if (mask === 'claims') return content.claims;
  if (role === 'tableRow') return [{ from: 0, to: content.view.text.length }];
  const titles = content.tokens.flatMap((token) => (token.kind === 'citation' && token.quoted ? [token.title] : []));
  return [...content.claims, ...content.quotations, ...titles];
}

/** Whether a place is not for a rule with this mask to judge. */
export function isMasked(paragraph: Paragraph, mask: Mask, place: Span): boolean {
  return maskedRanges(paragraph, mask).some((range) => {
    const { start, end } = spanOf(paragraph, range);
    return start < place.end && place.start < end;
  });
}
