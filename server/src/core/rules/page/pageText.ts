import type { Element } from '../../layout/composition.ts';
import type { Page, PageLine } from '../../layout/page.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { Span } from '../../text/span.ts';

const BODY: ReadonlySet<Element> = new Set<Element>([
  'salutation',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'attendees',
  'tableCell',
]);

/** A line of the text proper: no 版头, title or recipients, and nothing behind the text. */
export const isBody = ({ element }: PageLine): boolean => BODY.has(element);

/** The lines of a page but for its number. */
export function linesOf({ lines }: Page): readonly PageLine[] {
  return lines.filter(({ element }) => element !== 'pageNumber');
}

/** A line's text. */
export const textOf = ({ fragments }: PageLine): string => fragments.map(({ text }) => text).join('');

/** Where what stands on a line begins and ends in its paragraph's view; undefined for what the draft does not hold. */
export function viewRange({ fragments }: PageLine): { readonly from: number; readonly to: number } | undefined {
  const first = fragments.find(({ from }) => from !== undefined);
  const last = fragments.filter(({ from }) => from !== undefined).at(-1);
  if (first?.from === undefined || last?.from === undefined) return undefined;
  return { from: first.from, to: last.from + last.text.length };
}

/** Where the line stands in the draft. */
export function placeOf(line: PageLine, document: Document): (Span & { readonly paragraph: Paragraph }) | undefined {
  const paragraph = document.paragraphs[line.paragraph];
  const range = viewRange(line);
  return paragraph && range ? { ...spanOf(paragraph, range), paragraph } : undefined;
}
