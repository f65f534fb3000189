/** From the model of a draft to what is to be set: every word once, layout blanks left to the layout. */
import type { Document, Paragraph } from '../model/document.ts';
import { HEADER_ROLES } from '../model/roles.ts';
import type { Composition, Section } from './composition.ts';
import { DEFAULT_PROFILE, SHEET } from './defaults.ts';
import { composeFlow, TITLE_ROW } from './flow.ts';
import { type Format, formatOf } from './format.ts';
import { composeHeader, type Header } from './header.ts';
import { readIssued } from './headerLines.ts';
import { readHeads } from './heads.ts';
import { composeImprint } from './imprint.ts';
import type { LatinWidths } from './metrics.ts';
import { latinWidths, type Profile } from './profile.ts';
import { readSections } from './sections.ts';

/**
 * The paragraphs of the 版头 but for its mark. In 令 and 纪要 the number below the title is of the 版头, else it is not;
 * so is the line of 纪要 that says who issues them.
 */
function headerOf({ paragraphs, title }: Document, { name, mark }: Format): Paragraph[] {
  const titled = title?.paragraphs[0] ?? paragraphs.length;
  const above = mark.some(({ index }) => index >= titled) ? paragraphs.length : titled;
  const header = paragraphs.filter(
    (paragraph) => paragraph.index < above && HEADER_ROLES.includes(paragraph.role) && paragraph.role !== 'issuerMark',
  );
  const numbers = header.filter(({ role }) => role === 'documentNumber');
  const below = paragraphs[Math.max(-1, ...[...mark, ...numbers].map(({ index }) => index)) + 1];
  return name === 'minutes' && below && readIssued(below) ? [...header, below] : header;
}

/** What the first page bears above the text, and the paragraphs that are set there. */
function readHeader(document: Document, format: Format, latin: LatinWidths): Header & { taken: Set<Paragraph> } {
  const { name, mark } = format;
  const header = headerOf(document, format);
  const set = composeHeader(name, mark, header, latin);
  return { ...set, taken: new Set([...(name === 'plain' ? [] : mark), ...header]) };
}

/** Without a 版头 a title stands in the third row, as an attachment's does; what a draft has above it begins in the first. */
function firstRowOf(first: Paragraph | undefined): number {
  const titled = first?.role === 'title' || first?.role === 'agendaTitle';
  return titled ? TITLE_ROW : 0;
}

/**
 * What of a draft is to be set, with which look and where. Never fails: what no rule places is set as text.
 * @param profile how the unit has its papers set
 */
export function compose(document: Document, profile: Profile = DEFAULT_PROFILE): Composition {
  const latin = latinWidths(profile);
  const format = formatOf(document, profile);
  const header = readHeader(document, format, latin);
  const { name } = format;
  const heads = readHeads(document);
  const seal = name === 'order' ? 'signature' : profile.seal;
  const sections = readSections(document, header.taken).map(({ part, paragraphs }, index): Section => {
    const first = index === 0;
    return {
      part,
      blocks: composeFlow(paragraphs, {
        first,
        minutes: name === 'minutes',
        latin,
        seal,
        heads,
      }),
      firstRow: first && header.firstRow > 0 ? header.firstRow : firstRowOf(paragraphs[0]),
    };
  });
  const closing = document.paragraphs.filter(({ role }) => role === 'cc' || role === 'printLine');
  return {
    format: name,
    sheet: SHEET,
    fixed: header.fixed,
    sections,
    imprint: composeImprint(closing, name, latin),
    duplex: profile.duplex,
    numberFirstPage: name !== 'letter',
  };
}
