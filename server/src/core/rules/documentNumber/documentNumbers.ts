import type { Paragraph } from '../../model/document.ts';
import type { DocumentNumberToken } from '../../model/token.ts';

/** The document numbers of a paragraph. */
export function documentNumbers(paragraph: Paragraph): DocumentNumberToken[] {
  return paragraph.content.tokens.filter((token): token is DocumentNumberToken => token.kind === 'documentNumber');
}
