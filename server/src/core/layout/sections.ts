/** The draft divided into what begins on a page of its own: main, and each attachment, agenda or pasted text (7.3.7). */
import type { Document, Paragraph, PartKind, Role } from '../model/document.ts';

/** Paragraphs that are set one after the other. */
export interface SectionDraft {
  readonly part: PartKind;
  readonly paragraphs: readonly Paragraph[];
}

/** Not set where they stand: rules and page numbers are drawn, comments are no text, 版记 closes the paper. */
const APART: ReadonlySet<Role> = new Set<Role>(['rule', 'pageNumber', 'comment', 'cc', 'printLine']);

/** Blank lines that part one pasted text from the next. */
const PARTING = 3;

/**
 * The sections of the paragraphs that are set in the flow. What stands between paragraphs of main (an agenda above the
 * signature) is of main's section and begins no page.
 * @param taken paragraphs that have a place of their own
 */
export function readSections({ paragraphs }: Document, taken: ReadonlySet<Paragraph>): SectionDraft[] {
  const flow = paragraphs.filter((paragraph) => !APART.has(paragraph.role) && !taken.has(paragraph));
  const lastOfMain = flow.map(({ part }) => part).lastIndexOf('main');
  const sections: { part: PartKind; paragraphs: Paragraph[] }[] = [];
  flow.forEach((paragraph, at) => {
    const { part, role, blankBefore } = paragraph;
    const last = sections.at(-1);
    const previous = flow[at - 1];
    const begins =
      at > lastOfMain &&
      (previous?.part !== part || role === 'attachmentLabel' || (part === 'material' && blankBefore >= PARTING));
    if (last && !begins) last.paragraphs.push(paragraph);
    else sections.push({ part, paragraphs: [paragraph] });
  });
  return sections;
}
