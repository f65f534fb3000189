import type { Paragraph, ParagraphContent, Role } from '../../model/document.ts';
import { remembered } from '../../text/remember.ts';

const PROSE: ReadonlySet<Role> = new Set(['paragraph', 'item', 'article']);

/** The first and the last 。 or ； of a paragraph; looked for once, however many marks ask. */
const stopsOf = remembered(({ view: { text } }: ParagraphContent) => ({
  first: text.search(/[。；]/u),
  last: Math.max(text.lastIndexOf('。'), text.lastIndexOf('；')),
}));

/**
 * Whether a paragraph stays what it is when a mark in it is mended: prose of whole sentences, so that the model does not
 * take it for a name, a label or a heading afterwards. `at` is the mark's place; near the head it may be a label's.
 */
export function isSteady({ role, content, lines }: Paragraph, at: number): boolean {
  if (!PROSE.has(role) || at <= 4 || /^附[ 　]{0,4}件/u.test(content.view.text)) return false;
  // what joins two lines to one paragraph may hang on the mark
  if (lines.length > 1) return false;
  const { first, last } = stopsOf(content);
  return (first >= 0 && first < at) || last > at + 1;
}
