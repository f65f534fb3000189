/** A composed draft as a .docx file. */
import { Document, type ISectionOptions, LineRuleType, Packer, Paragraph, SectionType } from 'docx';
import type { Block, Composition, FixedRule, Imprint, ImprintLine, Section } from '../../core/layout/composition.ts';
import type { LaidOut } from '../../core/layout/page.ts';
import type { Profile } from '../../core/layout/profile.ts';
import { documentGrid } from './documentGrid.ts';
import { finishPackage } from './finishPackage.ts';
import { footerDistance, footers } from './footers.ts';
import { imprintTable } from './imprintTable.ts';
import { type FixedText, framed } from './letterhead.ts';
import { cellTwips, charSpace, linePitch, margins, twips } from './measures.ts';
import { paragraph, type Setting } from './paragraphs.ts';
import { ruleRuns } from './rules.ts';
import { settingsPart } from './settingsPart.ts';
import { stylesPart } from './stylesPart.ts';
import { table } from './tables.ts';

type Children = ISectionOptions['children'][number][];

/** A paragraph of next to no height, where Word wants one and the draft has none. */
const hairline = (children: ReturnType<typeof ruleRuns> = []) =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    run: { size: 2 },
    children,
  });

/** The blocks of a section. The first is moved down to the row where it begins; `rules` are hung on it. */
function sectionChildren({ blocks, firstRow }: Section, rules: readonly FixedRule[], setting: Setting): Children {
  const [first] = blocks;
  const children: Children = [];
  const bare = first?.kind !== 'paragraph';
  if (bare && (rules.length > 0 || firstRow > 0 || !first))
    children.push(
      new Paragraph({
        spacing: {
          before: Math.max(0, firstRow * linePitch(setting.sheet) - 20),
          after: 0,
          line: 20,
          lineRule: LineRuleType.EXACT,
        },
        children: ruleRuns(rules),
      }),
    );
  blocks.forEach((block, index) => {
    children.push(
      ...blockChildren(block, blocks[index - 1], index === 0 ? firstRow : 0, index === 0 ? rules : [], setting),
    );
  });
  return children;
}

/** Two tables would be one, and blank rows above a table want a paragraph to stand in. */
function blockChildren(
  block: Block,
  previous: Block | undefined,
  rowsAbove: number,
  rules: readonly FixedRule[],
  setting: Setting,
): Children {
  if (block.kind === 'paragraph') {
    const moved = { ...block, rowsBefore: block.rowsBefore + rowsAbove };
    return [paragraph(moved, setting, ruleRuns(rules))];
  }
  const before = Math.round(block.rowsBefore * linePitch(setting.sheet));
  if (before === 0 && previous?.kind !== 'table') return [table(block, setting)];
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: Math.max(0, before - 20), after: 0, line: 20, lineRule: LineRuleType.EXACT },
    }),
    table(block, setting),
  ];
}

/** How many rows an entry of the 版记 has on the last page. */
function rowsOf({ content, right }: ImprintLine, laid: LaidOut | undefined): number {
  const tops = (laid?.pages.at(-1)?.lines ?? [])
    .filter(({ paragraph: index }) => index === content.paragraph || index === right?.paragraph)
    .map(({ top }) => top);
  return Math.max(1, new Set(tops).size);
}

/** The 版记 stands on a page of its own, and that page's number. */
function loneImprint(imprint: Imprint | undefined, pages: LaidOut | undefined) {
  const last = pages?.pages.at(-1);
  if (!imprint || !last || last.index === 1) return undefined;
  const own = new Set(imprint.lines.map(({ content }) => content.paragraph));
  const text = last.lines.filter(({ element }) => element !== 'pageNumber');
  return text.every(({ paragraph: index }) => own.has(index)) ? { numbered: last.number !== undefined } : undefined;
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
  const setting: Setting = { sheet, profile };
  const texts = fixed.filter((item): item is FixedText => item.kind === 'text');
  const rules = fixed.filter((item): item is FixedRule => item.kind === 'rule');
  const properties = {
    page: {
      size: { width: twips(sheet.width), height: twips(sheet.height) },
      margin: { ...margins(sheet), footer: footerDistance(composition) },
    },
    grid: { type: 'linesAndChars' as const, linePitch: linePitch(sheet), charSpace: charSpace(sheet) },
  };
  const lone = loneImprint(imprint, pages);
  const foot = imprint ? [imprintTable(imprint, (line) => rowsOf(line, pages), setting), hairline()] : [];
  const bodies = sections.map((section, index) => sectionChildren(section, index === 0 ? rules : [], setting));
  if (bodies.length === 0) bodies.push([hairline(ruleRuns(rules))]);
  const parts: ISectionOptions[] = bodies.map((children, index) => ({
    properties: {
      ...properties,
      type: SectionType.NEXT_PAGE,
      ...(index === 0 && !numberFirstPage ? { titlePage: true } : {}),
    },
    ...(index === 0 ? { footers: footers(setting, { numbered: true, firstNumbered: numberFirstPage, duplex }) } : {}),
    children: [
      ...(index === 0 ? texts.map((item) => framed(item, setting)) : []),
      ...children,
      ...(index + 1 === bodies.length && !lone ? foot : []),
    ],
  }));
  if (lone)
    parts.push({
      properties: { ...properties, type: duplex ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE },
      footers: footers(setting, { numbered: lone.numbered, firstNumbered: true, duplex }),
      children: foot,
    });
  const document = new Document({ sections: parts, evenAndOddHeaderAndFooters: duplex });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)), documentGrid(sheet), {
    'word/styles.xml': stylesPart(profile, sheet),
    'word/settings.xml': settingsPart({ evenAndOddFooters: duplex, tabStop: 2 * cellTwips(sheet) }),
  });
}
