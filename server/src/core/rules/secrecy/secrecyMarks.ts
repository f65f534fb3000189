import type { Document, Paragraph } from '../../model/document.ts';
import type { SecrecyToken, Token } from '../../model/token.ts';

/** 密级★保密期限 as GB/T 7156 has it; the term may be years, months, a day, 长期 or an event, or left out. */
export const COMPLETE_MARK = /^(?:绝 *密|机 *密|秘 *密)★(?!\d+$)[^\s★☆]*$/u;
/** The level alone. */
export const BARE_LEVEL = /^(?:绝 *密|机 *密|秘 *密)级?$/u;

/** The marks of secrecy among tokens. */
export function marksIn(tokens: readonly Token[]): SecrecyToken[] {
  return tokens.filter((token): token is SecrecyToken => token.kind === 'secrecy');
}

/** The marks of secrecy in a paragraph. */
export function secrecyMarks({ content }: Paragraph): SecrecyToken[] {
  return marksIn(content.tokens);
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

/** A level that is told otherwise than by a mark: 密级：机密, also in two cells, or 机密 and a blank before the title. */
const TOLD_LEVEL =
  /(?:密 *级|(?:保密|秘密) *等级)[\s　：:|*]*(?:[绝机秘] *密)(?!\s*[、和或及])|^[\s　]*(?:绝密|机密|秘密)[ \t　]+\S/u;

/** Whether a paper bears a mark of secrecy anywhere, or tells its level: then no word of it may leave the machine. */
export function bearsSecrecy({ paragraphs }: Document): boolean {
  return paragraphs.some(
    (paragraph) =>
      paragraph.role === 'secrecyMark' ||
      secrecyMarks(paragraph).length > 0 ||
      TOLD_LEVEL.test(paragraph.content.view.text),
  );
}
