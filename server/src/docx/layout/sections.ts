/** Sections of Word: paper, margins, document grid and the page numbers of their footers. */
import {
  type FormattedSection,
  PAGE_FIELD,
  type WordAlign,
  type WordGrid,
  type WordPageNumber,
} from '../../core/layout/wordLayout.ts';
import type { Span } from '../../core/text/span.ts';
import type { WordDocument, WordParagraph, WordSection } from '../read/document.ts';
import type { Styles } from '../read/styles.ts';
import { attribute, child, descendants, textOf, type XmlElement } from '../xml.ts';
import { footerParagraph, sizeOf } from './paragraphs.ts';
import type { ThemeFaces } from './themeFaces.ts';

const TWIPS_IN_MM = 1440 / 25.4;
const SIZE = 16;

/** Letter paper and margins, which Word takes where a section says nothing. */
const DEFAULTS = { w: 12240, h: 15840, top: 1440, bottom: 1440, left: 1440, right: 1440, footer: 720, gutter: 0 };

function twips(element: XmlElement | undefined, name: string, otherwise: number): number {
  const value = Number.parseFloat(attribute(element, `w:${name}`) ?? '');
  return Number.isFinite(value) ? Math.abs(value) : otherwise;
}

const isOn = (element: XmlElement | undefined) =>
  element !== undefined && !/^(?:0|false|off)$/u.test(attribute(element, 'w:val') ?? '1');

/** @param base size of the default style's text, points, which the grid's characters are measured by */
function gridOf(section: XmlElement, base: number): WordGrid | undefined {
  const grid = child(section, 'w:docGrid');
  const type = attribute(grid, 'w:type');
  const linePitch = twips(grid, 'linePitch', 0) / 20;
  if (!grid || type === undefined || type === 'default' || linePitch === 0) return undefined;
  const space = (Number.parseFloat(attribute(grid, 'w:charSpace') ?? '0') || 0) / 4096;
  if (type === 'linesAndChars') return { linePitch, characters: space };
  if (type !== 'snapToChars') return { linePitch, characters: undefined };
  const cell = base + space;
  return { linePitch, characters: Math.ceil(SIZE / cell - 0.01) * cell - SIZE };
}

/** Where a text box or frame around a paragraph is aligned, by the frame's or the shape's own words. */
function boxAlign(
  { element, properties, container }: WordParagraph,
  tree: XmlElement | undefined,
): WordAlign | undefined {
  const known = (word: string | undefined): WordAlign | undefined =>
    word === 'left' || word === 'right' || word === 'center' || word === 'outside' || word === 'inside'
      ? word
      : undefined;
  const frame = properties.get('framePr')?.['xAlign'];
  if (frame) return known(frame);
  if (container !== 'textBox' || !tree) return undefined;
  const around = (one: XmlElement) => one.start <= element.start && element.end <= one.end;
  const anchor = [...descendants(tree, 'wp:anchor')].find(around);
  if (anchor) {
    const align = child(anchor, 'wp:positionH', 'wp:align');
    return align && known(textOf(align).trim());
  }
  const shape = [...descendants(tree, 'v:shape')].find(around);
  return known(/mso-position-horizontal:\s*(\w+)/u.exec(attribute(shape, 'style') ?? '')?.[1]);
}

/** Tabs before the number push it to the middle and to the right, as Word's own footer has its stops. */
function tabAlign(text: string): WordAlign | undefined {
  const tabs = text.slice(0, text.indexOf(PAGE_FIELD)).match(/\t/gu)?.length ?? 0;
  return tabs === 0 ? undefined : tabs === 1 ? 'center' : 'right';
}

/** The paragraph of a footer that holds the number. */
function numberedParagraph(
  name: string | undefined,
  index: number,
  { document, theme, styles }: SectionContext,
  dashed: boolean,
): WordPageNumber['paragraph'] | undefined {
  for (const paragraph of document.footers.get(name ?? '') ?? []) {
    const formatted = footerParagraph(paragraph, index, theme, styles);
    const text = formatted.runs.map((run) => run.text).join('');
    if (!text.includes(PAGE_FIELD)) continue;
    const align = boxAlign(paragraph, document.trees.get(name ?? '')) ?? tabAlign(text) ?? formatted.align;
    // the dashes that Word adds of itself show beside the number
    const shown = dashed ? `- ${PAGE_FIELD} -` : PAGE_FIELD;
    const runs = formatted.runs.map((run) => ({ ...run, text: run.text.replace(PAGE_FIELD, shown) }));
    return { ...formatted, runs, align };
  }
  return undefined;
}

export interface SectionContext {
  readonly document: WordDocument;
  readonly theme: ThemeFaces;
  /** Odd and even pages have footers of their own. */
  readonly evenAndOdd: boolean;
  readonly styles: Styles;
}

export function formattedSection(
  section: WordSection,
  index: number,
  span: Span,
  context: SectionContext,
): FormattedSection {
  const { evenAndOdd, styles } = context;
  const { element, footers } = section;
  const dashed = attribute(child(element, 'w:pgNumType'), 'w:fmt') === 'numberInDash';
  const size = child(element, 'w:pgSz');
  const margins = child(element, 'w:pgMar');
  const mm = (from: XmlElement | undefined, name: keyof typeof DEFAULTS) =>
    twips(from, name, DEFAULTS[name]) / TWIPS_IN_MM;
  const kinds = [
    ['default', evenAndOdd ? 'odd' : 'all'],
    ...(evenAndOdd ? [['even', 'even'] as const] : []),
    ...(isOn(child(element, 'w:titlePg')) ? [['first', 'first'] as const] : []),
  ] as const;
  return {
    ...span,
    width: mm(size, 'w'),
    height: mm(size, 'h'),
    top: mm(margins, 'top'),
    bottom: mm(margins, 'bottom'),
    left: mm(margins, 'left') + mm(margins, 'gutter'),
    right: mm(margins, 'right'),
    footer: mm(margins, 'footer'),
    grid: gridOf(element, sizeOf(styles.runOf(undefined))),
    pageNumbers: kinds.flatMap(([kind, pages]) => {
      const paragraph = numberedParagraph(footers.get(kind), index, context, dashed);
      return paragraph ? [{ pages, paragraph }] : [];
    }),
  };
}
