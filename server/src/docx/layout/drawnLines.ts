/** Lines that are drawn: shapes of DrawingML and of VML. */
import type { WordLine } from '../../core/layout/wordLayout.ts';
import { attribute, child, descendants, elements, type XmlElement } from '../xml.ts';
import { colorIn, hexColor, type SchemeColors } from './lineColors.ts';

const MM_IN_EMU = 36000;
const POINT_IN_EMU = 12700;
const MM_IN_POINT = 25.4 / 72;
/** Points a drawn line has where it does not say. */
const USUAL = 0.75;
/** Millimetres of height up to which a filled box is a line. */
const THIN = 2;
/** Millimetres; what is no longer is a tick or a corner. */
const SHORT = 10;

type DrawnLine = Omit<WordLine, 'at'>;

const numberIn = (element: XmlElement | undefined, name: string) => {
  const value = Number.parseFloat(attribute(element, name) ?? '');
  return Number.isFinite(value) ? value : undefined;
};

/** A line of DrawingML, or a box so thin that it is one; undefined where it is something else. */
function drawnLine(anchor: XmlElement, scheme: SchemeColors): DrawnLine | undefined {
  const shapes = [...descendants(anchor, 'wps:wsp')];
  const [shape] = shapes;
  const properties = child(shape, 'wps:spPr');
  const extent = child(anchor, 'wp:extent');
  const height = (numberIn(extent, 'cy') ?? 0) / MM_IN_EMU;
  if (!shape || shapes.length > 1 || height > THIN) return undefined;
  const stroke = child(properties, 'a:ln');
  const isLine = height === 0 || /line|connector/iu.test(attribute(child(properties, 'a:prstGeom'), 'prst') ?? '');
  const styled = child(shape, 'wps:style');
  const colors = [
    colorIn(child(stroke, 'a:solidFill'), scheme),
    colorIn(child(properties, 'a:solidFill'), scheme),
    colorIn(child(styled, isLine ? 'a:lnRef' : 'a:fillRef'), scheme),
  ];
  const thick = (numberIn(stroke, 'w') ?? USUAL * POINT_IN_EMU) / POINT_IN_EMU;
  return {
    width: (numberIn(extent, 'cx') ?? 0) / MM_IN_EMU,
    thickness: isLine ? thick : height / MM_IN_POINT,
    color: colors.find((color) => color !== undefined),
  };
}

const UNITS: Readonly<Record<string, number>> = { pt: MM_IN_POINT, mm: 1, cm: 10, in: 25.4, '': MM_IN_POINT };

/** A length of VML, millimetres. */
function vmlLength(text: string | undefined): number | undefined {
  const [, value, unit = ''] = /^\s*(-?[\d.]+)\s*(pt|mm|cm|in)?/u.exec(text ?? '') ?? [];
  return value === undefined ? undefined : Number(value) * (UNITS[unit] ?? 1);
}

/** `strokecolor="red"`, `"#c00000 [3205]"`. */
const vmlColor = (shape: XmlElement, name: string) => hexColor(attribute(shape, name)?.trim().split(' ')[0]);

const vmlStroke = (shape: XmlElement) => {
  const weight = vmlLength(attribute(shape, 'strokeweight'));
  return weight === undefined ? USUAL : weight / MM_IN_POINT;
};

/** A `v:line`. */
function vmlLine(line: XmlElement): DrawnLine {
  const from = vmlLength(attribute(line, 'from')?.split(',')[0]);
  const to = vmlLength(attribute(line, 'to')?.split(',')[0]);
  return {
    width: from === undefined || to === undefined ? undefined : Math.abs(to - from),
    thickness: vmlStroke(line),
    color: vmlColor(line, 'strokecolor'),
  };
}

/** A connector (`v:shape`) or a box (`v:rect`) that is so thin that it is a line; undefined where it is something else. */
function vmlThin(shape: XmlElement): DrawnLine | undefined {
  const style = attribute(shape, 'style') ?? '';
  const measure = (name: string) => vmlLength(new RegExp(`(?:^|;)\\s*${name}:([^;]*)`, 'u').exec(style)?.[1]);
  const [width, height] = [measure('width'), measure('height')];
  if (width === undefined || height === undefined || height > THIN || width < SHORT) return undefined;
  const isLine = shape.name === 'v:shape';
  const color = vmlColor(shape, isLine ? 'strokecolor' : 'fillcolor') ?? vmlColor(shape, 'strokecolor');
  return { width, thickness: isLine ? vmlStroke(shape) : height / MM_IN_POINT, color };
}

const VML_LINES: Readonly<Record<string, (shape: XmlElement) => DrawnLine | undefined>> = {
  'v:line': vmlLine,
  'v:shape': vmlThin,
  'v:rect': vmlThin,
};

/** Drawings of a part: the lines, and where there are others that may hold anything. */
export function drawings(
  tree: XmlElement,
  at: (element: XmlElement) => number,
  scheme: SchemeColors,
): { lines: WordLine[]; others: number[] } {
  const lines: WordLine[] = [];
  const others: number[] = [];
  const walk = (element: XmlElement) => {
    for (const node of elements(element)) {
      if (node.name === 'mc:AlternateContent') {
        const own = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
        if (own) walk(own);
      } else if (node.name === 'wp:anchor' || node.name === 'wp:inline') {
        const line = drawnLine(node, scheme);
        const boxed = [...descendants(node, 'w:txbxContent')].length > 0;
        if (line) lines.push({ ...line, at: at(node) });
        // a group or a canvas may hold a line beside its boxes
        else if (!boxed || [...descendants(node, 'wps:wsp')].length > 1) others.push(at(node));
        if (!line && boxed) walk(node);
      } else if (VML_LINES[node.name]) {
        const line = VML_LINES[node.name]?.(node);
        if (line) lines.push({ ...line, at: at(node) });
        else walk(node);
      } else if (node.name === 'v:imagedata' || node.name === 'v:group') others.push(at(node));
      else walk(node);
    }
  };
  walk(tree);
  return { lines, others };
}
