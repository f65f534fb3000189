import type { Paragraph } from '../../model/document.ts';
import type { ViewRange } from '../../model/token.ts';

/**
 * Whether a stretch is the writer's own prose: no quotation, no title in 《》, no row of a table, no address. As the mask
 * of that name, but dates and numbers within it do not matter.
 */
export function isOwnProse({ content, role }: Paragraph, { from, to }: ViewRange): boolean {
  if (role === 'tableRow') return false;
  const others = [
    ...content.quotations,
    ...content.tokens.flatMap((token): readonly ViewRange[] => {
      if (token.kind === 'citation') return token.quoted ? [token.title] : [];
      return token.kind === 'url' || token.kind === 'mail' || token.kind === 'code' ? [token] : [];
    }),
  ];
  return !others.some((range) => range.from < to && from < range.to);
}
