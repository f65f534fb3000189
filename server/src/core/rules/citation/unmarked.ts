import type { Paragraph, Role } from '../../model/document.ts';
import type { CitationToken } from '../../model/token.ts';
import { citationsOf } from './citations.ts';

/** Lines where a title stands without 《》 by custom. */
const BARE: ReadonlySet<Role> = new Set([
  'title',
  'titleNote',
  'agendaTitle',
  'attachmentLabel',
  'attachmentNote',
  'chapter',
  'tableRow',
]);

/** Titles with a document number and without 《》, where one would expect the marks. */
export function unmarkedCitations(paragraph: Paragraph): CitationToken[] {
  return isBareLine(paragraph) ? [] : citationsOf(paragraph).filter(({ quoted }) => !quoted);
}

/** Whether a title that stands in this line without 《》 is one that the line only names: its own title, a list of attachments. */
export function isBareLine({ role, content }: Paragraph): boolean {
  return BARE.has(role) || content.view.text.includes('\t');
}
