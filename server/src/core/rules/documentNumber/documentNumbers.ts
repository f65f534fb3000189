import type { Document, Paragraph } from '../../model/document.ts';
import type { DocumentNumberToken } from '../../model/token.ts';

/** The document numbers of a paragraph. */
export function documentNumbers(paragraph: Paragraph): DocumentNumberToken[] {
  return paragraph.content.tokens.filter((token): token is DocumentNumberToken => token.kind === 'documentNumber');
}

/** The document numbers of the 版头, each with its paragraph; none that the text cites. */
export function headerNumbers(document: Document): { paragraph: Paragraph; number: DocumentNumberToken }[] {
  return document.paragraphs
    .filter((paragraph) => paragraph.role === 'documentNumber')
    .flatMap((paragraph) => documentNumbers(paragraph).map((number) => ({ paragraph, number })));
}

/** Orders and announcements, whose 第×号 follows rules of its own. */
export function isOrder(number: DocumentNumberToken): boolean {
  return /(?:令|公告|通告|公报|决定)$/u.test(number.code);
}
