/** A composed draft as a .docx file. */
import { Document, type ISectionOptions, Packer, Paragraph, SectionType } from 'docx';
import type { Composition, FixedRule, Imprint, ImprintLine, Section } from '../../core/layout/composition.ts';
import type { LaidOut } from '../../core/layout/page.ts';
import type { Profile } from '../../core/layout/profile.ts';
import { latinWidths } from '../../core/layout/profile.ts';
import { documentGrid } from './documentGrid.ts';
import { finishPackage } from './finishPackage.ts';
import { footerDistance, footers } from './footers.ts';
import { imprintTable } from './imprintTable.ts';
import { type FixedText, framed } from './letterhead.ts';
import { cellTwips, charSpace, HAIRLINE, linePitch, margins, twips } from './measures.ts';
import { paragraph, type Setting } from './paragraphs.ts';
import { ruleRuns } from './rules.ts';
import { settingsPart } from './settingsPart.ts';
import { HAIRLINE_ID, stylesPart } from './stylesPart.ts';
import { table } from './tables.ts';

type Children = ISectionOptions['children'][number][];

/** A paragraph of next to no height, where Word wants one and the draft has none; `rows` of the grid above it stay blank. */
function hairline(setting: Setting, rows = 0, rules: readonly FixedRule[] = []): Paragraph {
  const before = Math.max(0, Math.round(rows * linePitch(setting.sheet)) - HAIRLINE);
  return new Paragraph({
    style: HAIRLINE_ID,
    ...(before > 0 ? { spacing: { before } } : {}),
    ...(rules.length > 0 ? { children: ruleRuns(rules) } : { keepNext: true }),
  });
}

/** The rows that are blank above the first block of a section. */
const blankRows = ({ blocks, firstRow }: Section) => firstRow + (blocks[0]?.rowsBefore ?? 0);

/** The blocks of a section, the first of them `firstRows` rows down; `rules` are hung on it. */
function sectionChildren(
  { blocks }: Section,
  firstRows: number,
  rules: readonly FixedRule[],
  setting: Setting,
): Children {
  if (blocks.length === 0) return [hairline(setting, firstRows, rules)];
  return blocks.flatMap((block, index): Children => {
    const rowsBefore = index === 0 ? firstRows : block.rowsBefore;
    const hung = index === 0 ? rules : [];
    if (block.kind === 'paragraph') return [paragraph({ ...block, rowsBefore }, setting, { anchored: ruleRuns(hung) })];
    // two tables side by side would be one
    const apart = rowsBefore > 0 || hung.length > 0 || blocks[index - 1]?.kind === 'table';
    return [...(apart ? [hairline(setting, rowsBefore, hung)] : []), table(block, setting)];
  });
}

/** How many rows an entry of the 版记 has on the last page. */
function rowsOf({ content, right }: ImprintLine, laid: LaidOut | undefined): number {
  const tops = (laid?.pages.at(-1)?.lines ?? [])
    .filter(({ paragraph: index }) => index === content.paragraph || index === right?.paragraph)
    .map(({ top }) => top);
  return Math.max(1, new Set(tops).size);
}

/** Whether the 版记 stands on a page of its own, and if that bears a number (7.5). */
function loneImprint(imprint: Imprint | undefined, pages: LaidOut | undefined) {
  const last = pages?.pages.at(-1);
  if (!imprint || !last || last.index === 1) return undefined;
  const own = new Set(imprint.lines.map(({ content }) => content.paragraph));
  const text = last.lines.filter(({ element }) => element !== 'pageNumber');
  if (!text.every(({ paragraph: index }) => own.has(index))) return undefined;
  return { numbered: last.number !== undefined };
}

/**
 * The bytes of a .docx in which each paragraph of the draft is one `w:p`; the same composition gives the same bytes.
 * @param pages how the draft stands on its pages; tells whether its 版记 has a page of its own
 */
export async function exportDocx(
  composition: Composition,
  pages: LaidOut | undefined,
  profile: Profile,
): Promise<Uint8Array> {
  const { sheet, fixed, sections, imprint, duplex, numberFirstPage } = composition;
  const setting: Setting = { sheet, profile, latin: latinWidths(profile) };
  const texts = fixed.filter((item): item is FixedText => item.kind === 'text');
  const rules = fixed.filter((item): item is FixedRule => item.kind === 'rule');
  const properties = {
    page: {
      size: { width: twips(sheet.width), height: twips(sheet.height) },
      margin: { ...margins(sheet), footer: footerDistance(sheet) },
    },
    grid: { type: 'linesAndChars' as const, linePitch: linePitch(sheet), charSpace: charSpace(sheet) },
  };
  const lone = loneImprint(imprint, pages);
  const foot = imprint ? [imprintTable(imprint, (line) => rowsOf(line, pages), setting), hairline(setting)] : [];
  const [first] = sections;
  const letterhead = framed(texts, first ? blankRows(first) : 0, setting);
  // below the frames of the 版头 the first paragraph begins at once
  const rowsOfFirst = (section: Section) => (section === first && letterhead.length > 0 ? 0 : blankRows(section));
  const bodies = sections.map((section, index) =>
    sectionChildren(section, rowsOfFirst(section), index === 0 ? rules : [], setting),
  );
  if (bodies.length === 0) bodies.push([hairline(setting, 0, rules)]);
  const parts: ISectionOptions[] = bodies.map((children, index) => ({
    properties: {
      ...properties,
      type: SectionType.NEXT_PAGE,
      ...(index === 0 && !numberFirstPage ? { titlePage: true } : {}),
    },
    ...(index === 0 ? { footers: footers(setting, { numbered: true, firstNumbered: numberFirstPage }) } : {}),
    children: [
      ...(index === 0 ? letterhead : []),
      ...children,
      // neither a second table nor a section's end may follow a table at once: Word would put a whole line there
      ...(sections[index]?.blocks.at(-1)?.kind === 'table' ? [hairline(setting)] : []),
      ...(index + 1 === bodies.length && !lone ? foot : []),
    ],
  }));
  if (lone)
    parts.push({
      properties: { ...properties, type: duplex ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE },
      ...(lone.numbered ? {} : { footers: footers(setting, { numbered: false, firstNumbered: true }) }),
      // a page that began with the table alone would not begin
      children: [hairline(setting), ...foot],
    });
  const document = new Document({ sections: parts, evenAndOddHeaderAndFooters: true });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)), documentGrid(sheet), {
    'word/styles.xml': stylesPart(profile, sheet),
    'word/settings.xml': settingsPart({ tabStop: 2 * cellTwips(sheet) }),
  });
}
