/** Where a text box stands to the paragraph that it is anchored in: it is read before it, or behind where it is below. */
import { attribute, child, elements, textOf, type XmlElement } from '../xml.ts';

/** A height: of what it is measured from, and how much. */
interface Height {
  /** `paragraph`, `line`, `text`: the anchor; others: the page. */
  readonly from: string;
  readonly align: string | undefined;
  /** Millimetres down. */
  readonly offset: number;
}

const EMU = 36_000;
/** Millimetres of the units that VML writes; without one they are EMU or pixels, which tell nothing here. */
const UNITS: Readonly<Record<string, number>> = { pt: 25.4 / 72, in: 25.4, mm: 1, cm: 10 };
/** A line of running text, 29 points. */
const LINE = 10.2;
/** Half the page (297 mm), and half of what its margins leave (225 mm). */
const MIDDLE: Readonly<Record<string, number>> = { page: 148.5, margin: 112.5 };
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

/** Whether the boxes of a drawing (`w:drawing`, `w:pict`) stand below the paragraph that anchors them. */
export function standsBelow(drawing: XmlElement): boolean {
  const height = drawing.name === 'w:drawing' ? drawnHeight(drawing) : vmlHeight(drawing);
  if (!height) return false;
  const { from, align, offset } = height;
  if (align === 'bottom') return true;
  if (ANCHORS.has(from)) return offset > LINE;
  return (
    offset > (MIDDLE[from] ?? Number.POSITIVE_INFINITY) || from === 'bottomMargin' || from === 'bottom-margin-area'
  );
}
