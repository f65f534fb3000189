/** Where a text box stands to the paragraph that it is anchored in: it is read before it, or behind what stands above the box. */
import { attribute, child, elements, textOf, type XmlElement } from '../xml.ts';
import type { WordParagraph } from './document.ts';

/** A height: of what it is measured from, and how much. */
interface Height {
  /** `paragraph`, `line`, `text`: the anchor; others: the page. */
  readonly from: string;
  readonly align: string | undefined;
  /** Millimetres down. */
  readonly offset: number;
}

/** Of a millimetre. */
const EMU = 36_000;
/** Millimetres. */
const POINT = 25.4 / 72;
/** Millimetres of the units that VML writes; without one they are EMU or pixels, which tell nothing here. */
const UNITS: Readonly<Record<string, number>> = { pt: POINT, in: 25.4, mm: 1, cm: 10 };
/** How high a line is to the size of its characters. */
const LEADING = 1.3;
/** How wide a line is. */
const MEASURE = 156;
/** A line of running text, 29 points. */
const LINE = 10.2;
/** Half the page (297 mm), and half of what its margins leave (225 mm). */
const MIDDLE: Readonly<Record<string, number>> = { page: 148.5, margin: 112.5 };
const FEET: ReadonlySet<string> = new Set(['bottomMargin', 'bottom-margin-area']);
const LOOKED_INTO: ReadonlySet<string> = new Set(['w:pPr', 'w:r', 'w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag']);
const ANCHORS: ReadonlySet<string> = new Set(['paragraph', 'line', 'text']);

/** Of a `w:drawing`. */
function drawnHeight(drawing: XmlElement): Height | undefined {
  const vertical = child(drawing, 'wp:anchor', 'wp:positionV');
  if (!vertical) return undefined;
  const offset = child(vertical, 'wp:posOffset');
  const align = child(vertical, 'wp:align');
  return {
    from: attribute(vertical, 'relativeFrom') ?? 'paragraph',
    align: align && textOf(align).trim(),
    offset: offset ? (Number(textOf(offset)) || 0) / EMU : 0,
  };
}

/** Of a `w:pict`: the style of its shape, or of the group of shapes. */
function vmlHeight(picture: XmlElement): Height | undefined {
  const shape = elements(picture).find((node) => node.name !== 'v:shapetype' && attribute(node, 'style') !== undefined);
  const style = attribute(shape, 'style');
  if (style === undefined) return undefined;
  const values = new Map(
    style.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split(':');
      return [name.trim().toLowerCase(), value.trim().toLowerCase()];
    }),
  );
  if (values.get('position') !== 'absolute') return undefined;
  const [, amount = '0', unit = ''] = /^(-?[\d.]+)([a-z]*)$/.exec(values.get('margin-top') ?? '') ?? [];
  return {
    from: values.get('mso-position-vertical-relative') ?? 'text',
    align: values.get('mso-position-vertical'),
    offset: (Number(amount) || 0) * (UNITS[unit] ?? 0),
  };
}

/**
 * How far below the head of the paragraph that anchors it a drawing (`w:drawing`, `w:pict`) stands, in millimetres; 0
 * where it is above or beside it, infinite at the foot of the page.
 */
export function drawnBelow(drawing: XmlElement): number {
  const height = drawing.name === 'w:drawing' ? drawnHeight(drawing) : vmlHeight(drawing);
  if (!height) return 0;
  const { from, align, offset } = height;
  if (ANCHORS.has(from)) return align === undefined && offset > LINE ? offset : 0;
  const low = align === 'bottom' || offset > (MIDDLE[from] ?? Number.POSITIVE_INFINITY) || FEET.has(from);
  return low ? Number.POSITIVE_INFINITY : 0;
}

/** Twentieths of a point. */
const twips = (value: string | undefined) => (Number(value ?? 0) || 0) * (POINT / 20);
/** The size that text without one has, in half points. */
const USUAL_SIZE = 21;

/**
 * About how high a paragraph is, in millimetres; rather more than less, since a box is looked for near its anchor.
 * Lines without a height of their own take whole rows of the grid.
 */
export function heightOf({ properties, markProperties, runs }: WordParagraph): number {
  const spacing = properties.get('spacing') ?? {};
  const shown = runs.filter(({ unseen }) => unseen === undefined);
  const text = shown.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  const sizes = [markProperties, ...shown.map((run) => run.properties)].map((own) => Number(own.get('sz')?.['val']));
  const size = (Math.max(...sizes.map((own) => own || USUAL_SIZE)) / 2) * POINT;
  const lines = Math.max(Math.ceil((text.trim().length * size) / MEASURE), 1);
  const set = twips(spacing['line']);
  const exact = spacing['lineRule'] === 'exact' || spacing['lineRule'] === 'atLeast';
  const rows = Math.ceil((size * LEADING) / LINE) * Math.max(set / (12 * POINT), 1);
  return lines * (exact && set > 0 ? set : rows * LINE) + twips(spacing['before']) + twips(spacing['after']);
}

/** Whether a page begins with or in a paragraph, as far as its file says. */
export function beginsPage(paragraph: XmlElement): boolean {
  return elements(paragraph).some(
    (element) =>
      element.name === 'w:lastRenderedPageBreak' ||
      element.name === 'w:pageBreakBefore' ||
      (element.name === 'w:br' && attribute(element, 'w:type') === 'page') ||
      (LOOKED_INTO.has(element.name) && beginsPage(element)),
  );
}
