import type { Document, Paragraph } from '../../model/document.ts';
import type { SecrecyToken } from '../../model/token.ts';

/** 密级★保密期限 as GB/T 7156 has it; the term may be years, months, a day, 长期 or an event, or left out. */
export const COMPLETE_MARK = /^(?:绝 *密|机 *密|秘 *密)★(?!\d+$)[^\s★☆]*$/u;
/** The level alone. */
export const BARE_LEVEL = /^(?:绝 *密|机 *密|秘 *密)级?$/u;

/** The marks of secrecy in a paragraph. */
export function secrecyMarks(paragraph: Paragraph): SecrecyToken[] {
  return paragraph.content.tokens.filter((token): token is SecrecyToken => token.kind === 'secrecy');
}

/**
 * The text of a line that is nothing but a mark of secrecy: in the 版头 or under the title in any form, elsewhere only
 * with a star; undefined for any other line.
 */
export function markLine(paragraph: Paragraph): string | undefined {
  const { role, content } = paragraph;
  const [mark] = secrecyMarks(paragraph);
  const alone =
    mark !== undefined &&
    !mark.inline &&
    (role === 'titleNote' || (role !== 'tableRow' && /[★☆]/.test(content.view.text)));
  return role === 'secrecyMark' || alone ? content.view.text.replaceAll('　', ' ') : undefined;
}

/** Whether a paper bears a mark of secrecy anywhere, in its head or at a part of it: then no word of it may leave the machine. */
export function bearsSecrecy({ paragraphs }: Document): boolean {
  return paragraphs.some((paragraph) => paragraph.role === 'secrecyMark' || secrecyMarks(paragraph).length > 0);
}
