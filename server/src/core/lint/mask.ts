import type { Paragraph, ParagraphContent } from '../model/document.ts';
import { quotedWords } from '../model/quotations.ts';
import { reachIn, spanOf } from '../model/spans.ts';
import type { Mask } from '../rules/rule.ts';
import { type Reach, touches } from '../text/reach.ts';
import { remembered } from '../text/remember.ts';
import type { Span } from '../text/span.ts';

/** What each mask covers of a paragraph that is no row of a table. */
const COVERED: Readonly<Record<Mask, (content: ParagraphContent) => Reach>> = {
  claims: remembered((content) => reachIn(content, content.claims)),
  wording: remembered((content) => reachIn(content, [...content.claims, ...quotedWords(content)])),
};

/** Whether a place is not for a rule with this mask to judge. */
export function isMasked(paragraph: Paragraph, mask: Mask, { start, end }: Span): boolean {
  const { content, role } = paragraph;
  if (mask === 'wording' && role === 'tableRow') {
    const whole = spanOf(paragraph, { from: 0, to: content.view.text.length });
    return whole.start < end && start < whole.end;
  }
  return touches(COVERED[mask](content), { start: start - paragraph.start, end: end - paragraph.start });
}
