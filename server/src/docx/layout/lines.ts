/** Rules across: borders of paragraphs, edges of tables and drawn lines. */
import type { FormattedSection, WordLine } from '../../core/layout/wordLayout.ts';
import type { Imported } from '../import.ts';
import type { WordParagraph } from '../read/document.ts';
import { attribute, child, descendants, elements, type XmlElement } from '../xml.ts';
import type { Places } from './places.ts';

const MM_IN_EMU = 36000;
const POINT_IN_EMU = 12700;
const MM_IN_POINT = 25.4 / 72;
const MM_IN_TWIPS = 25.4 / 1440;
/** Points a drawn line has where it does not say. */
const USUAL = 0.75;
/** Millimetres of height up to which a filled box is a line. */
const THIN = 2;

const hex = (color: string | undefined) =>
  color && /^#?[0-9a-f]{6}$/iu.test(color) ? color.replace('#', '').toUpperCase() : undefined;

/** A border that is drawn. */
function border(element: XmlElement | undefined): Pick<WordLine, 'thickness' | 'color'> | undefined {
  const kind = attribute(element, 'w:val');
  if (!element || kind === undefined || kind === 'nil' || kind === 'none') return undefined;
  const eighths = Number(attribute(element, 'w:sz') ?? '4');
  return { thickness: eighths / 8, color: hex(attribute(element, 'w:color')) };
}

/** `w:pBdr` of a paragraph: its own, or that of its style. */
function bordersOf({ element, style }: WordParagraph, styles: XmlElement | undefined): XmlElement | undefined {
  const own = child(element, 'w:pPr', 'w:pBdr');
  if (own || !styles) return own;
  const all = elements(styles, 'w:style');
  let id = style;
  for (let depth = 0; id !== undefined && depth < 20; depth++) {
    const at = all.find((one) => attribute(one, 'w:styleId') === id);
    const found = child(at, 'w:pPr', 'w:pBdr');
    if (found) return found;
    id = attribute(child(at, 'w:basedOn'), 'w:val');
  }
  return undefined;
}

const sameBorders = (a: XmlElement | undefined, b: XmlElement | undefined) =>
  a !== undefined &&
  b !== undefined &&
  ['w:top', 'w:bottom', 'w:left', 'w:right'].every((side) => {
    const [one, other] = [border(child(a, side)), border(child(b, side))];
    return one?.thickness === other?.thickness && one?.color === other?.color;
  });

/** Borders above and below paragraphs; those of neighbours that are alike enclose them together. */
function paragraphLines(imported: Imported, places: Places, styles: XmlElement | undefined, width: number): WordLine[] {
  const { paragraphs } = imported.document;
  const borders = paragraphs.map((paragraph) => bordersOf(paragraph, styles));
  return paragraphs.flatMap((paragraph, index) => {
    const own = borders[index];
    if (!own) return [];
    const span = places.spanOf(paragraph);
    const indent = paragraph.properties.get('ind') ?? {};
    const twips = (name: string) => Number.parseFloat(indent[name] ?? '0') || 0;
    const wide = width - (twips('left') + twips('right')) * MM_IN_TWIPS;
    const top = sameBorders(own, borders[index - 1]) ? undefined : border(child(own, 'w:top'));
    const below = sameBorders(own, borders[index + 1]) ? 'w:between' : 'w:bottom';
    const bottom = border(child(own, below));
    return [
      ...(top ? [{ ...top, at: span.start, width: wide }] : []),
      ...(bottom ? [{ ...bottom, at: span.end, width: wide }] : []),
    ];
  });
}

/** The edges of a table's rows. */
function tableLines(table: XmlElement, places: Places): WordLine[] {
  const whole = child(table, 'w:tblPr', 'w:tblBorders');
  const columns = elements(child(table, 'w:tblGrid') ?? table, 'w:gridCol');
  const width = columns.reduce((sum, column) => sum + Number(attribute(column, 'w:w') ?? 0), 0) * MM_IN_TWIPS;
  const rows = elements(table, 'w:tr');
  const cellBorder = (row: XmlElement | undefined, side: string) => {
    for (const cell of row ? elements(row, 'w:tc') : []) {
      const own = border(child(cell, 'w:tcPr', 'w:tcBorders', side));
      if (own) return own;
    }
    return undefined;
  };
  const spans = rows.map((row) => {
    const paragraph = places.paragraphAt([...descendants(row, 'w:p')][0] ?? row);
    return paragraph ? places.spanOf(paragraph) : { start: 0, end: 0 };
  });
  const lines: WordLine[] = [];
  for (let edge = 0; edge <= rows.length; edge++) {
    const outer = edge === 0 ? 'w:top' : edge === rows.length ? 'w:bottom' : 'w:insideH';
    const drawn =
      cellBorder(rows[edge], 'w:top') ?? cellBorder(rows[edge - 1], 'w:bottom') ?? border(child(whole, outer));
    const at = edge < rows.length ? spans[edge]?.start : spans.at(-1)?.end;
    if (drawn && at !== undefined) lines.push({ ...drawn, at, width });
  }
  return lines;
}

const numberIn = (element: XmlElement | undefined, name: string) => {
  const value = Number.parseFloat(attribute(element, name) ?? '');
  return Number.isFinite(value) ? value : undefined;
};

/** A line of DrawingML, or a box so thin that it is one; undefined where it is something else. */
function drawnLine(anchor: XmlElement): Omit<WordLine, 'at'> | undefined {
  const shapes = [...descendants(anchor, 'wps:wsp')];
  const [shape] = shapes;
  const properties = child(shape, 'wps:spPr');
  const extent = child(anchor, 'wp:extent');
  const height = (numberIn(extent, 'cy') ?? 0) / MM_IN_EMU;
  if (!shape || shapes.length > 1 || height > THIN) return undefined;
  const stroke = child(properties, 'a:ln');
  const fill = child(properties, 'a:solidFill', 'a:srgbClr');
  const color = attribute(child(stroke, 'a:solidFill', 'a:srgbClr') ?? fill, 'val');
  const isLine = /line|connector/iu.test(attribute(child(properties, 'a:prstGeom'), 'prst') ?? '');
  const thick = (numberIn(stroke, 'w') ?? USUAL * POINT_IN_EMU) / POINT_IN_EMU;
  return {
    width: (numberIn(extent, 'cx') ?? 0) / MM_IN_EMU,
    thickness: isLine || height === 0 ? thick : height / MM_IN_POINT,
    color: hex(color),
  };
}

const UNITS: Readonly<Record<string, number>> = { pt: MM_IN_POINT, mm: 1, cm: 10, in: 25.4, '': MM_IN_POINT };

/** A length of VML, millimetres. */
function vmlLength(text: string | undefined): number | undefined {
  const [, value, unit = ''] = /^\s*(-?[\d.]+)\s*(pt|mm|cm|in)?/u.exec(text ?? '') ?? [];
  return value === undefined ? undefined : Number(value) * (UNITS[unit] ?? 1);
}

/** A `v:line`. */
function vmlLine(line: XmlElement): Omit<WordLine, 'at'> {
  const from = vmlLength(attribute(line, 'from')?.split(',')[0]);
  const to = vmlLength(attribute(line, 'to')?.split(',')[0]);
  const color = attribute(line, 'strokecolor')?.split(' ')[0];
  const weight = vmlLength(attribute(line, 'strokeweight'));
  return {
    width: from === undefined || to === undefined ? undefined : Math.abs(to - from),
    thickness: weight === undefined ? USUAL : weight / MM_IN_POINT,
    color: color === 'red' ? 'FF0000' : hex(color),
  };
}

/** Drawings of a part: the lines, and where there are others that may hold anything. */
function drawings(tree: XmlElement, at: (element: XmlElement) => number): { lines: WordLine[]; others: number[] } {
  const lines: WordLine[] = [];
  const others: number[] = [];
  const walk = (element: XmlElement) => {
    for (const node of elements(element)) {
      if (node.name === 'mc:AlternateContent') {
        const own = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
        if (own) walk(own);
      } else if (node.name === 'wp:anchor' || node.name === 'wp:inline') {
        const line = drawnLine(node);
        if (line) lines.push({ ...line, at: at(node) });
        else if ([...descendants(node, 'w:txbxContent')].length === 0) others.push(at(node));
        else walk(node);
      } else if (node.name === 'v:line') lines.push({ ...vmlLine(node), at: at(node) });
      else if (node.name === 'v:imagedata' || node.name === 'v:group') others.push(at(node));
      else walk(node);
    }
  };
  walk(tree);
  return { lines, others };
}

/** All rules of a document, and its drawings of unknown content. */
export function readLines(
  imported: Imported,
  places: Places,
  sections: readonly FormattedSection[],
  styles: XmlElement | undefined,
): { readonly lines: readonly WordLine[]; readonly drawings: readonly number[] } {
  const { document } = imported;
  const main = document.trees.get(document.part);
  const [first] = sections;
  const width = first ? first.width - first.left - first.right : 0;
  const inMain = (element: XmlElement) => {
    const paragraph = places.paragraphAt(element);
    return paragraph ? places.spanOf(paragraph).start : 0;
  };
  const drawn = main ? drawings(main, inMain) : { lines: [], others: [] };
  // what a header draws stands at the head of each page
  const headers = [...document.headers.keys()].map((name) => {
    const tree = document.trees.get(name);
    return tree ? drawings(tree, () => 0) : { lines: [], others: [] };
  });
  const tables = main ? [...descendants(main, 'w:tbl')].flatMap((table) => tableLines(table, places)) : [];
  const lines = [
    ...paragraphLines(imported, places, styles, width),
    ...tables,
    ...drawn.lines,
    ...headers.flatMap((header) => header.lines),
  ];
  return {
    lines: lines.sort((a, b) => a.at - b.at),
    drawings: [...drawn.others, ...headers.flatMap((header) => header.others)],
  };
}
