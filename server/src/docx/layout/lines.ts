/** Rules across: borders of paragraphs, edges of tables and drawn lines. */
import type { FormattedSection, WordLayout, WordLine } from '../../core/layout/wordLayout.ts';
import type { Span } from '../../core/text/span.ts';
import type { Imported } from '../import.ts';
import type { WordParagraph } from '../read/document.ts';
import { attribute, child, descendants, elements, type XmlElement } from '../xml.ts';
import { drawings } from './drawnLines.ts';
import { hexColor, readSchemeColors } from './lineColors.ts';
import type { Places } from './places.ts';

const MM_IN_TWIPS = 25.4 / 1440;

/** A border that is drawn. */
function border(element: XmlElement | undefined): Pick<WordLine, 'thickness' | 'color'> | undefined {
  const kind = attribute(element, 'w:val');
  if (!element || kind === undefined || kind === 'nil' || kind === 'none') return undefined;
  const eighths = Number(attribute(element, 'w:sz') ?? '4');
  return { thickness: eighths / 8, color: hexColor(attribute(element, 'w:color')) };
}

/** What a style says, or the one that it is based on. */
function inStyle(
  styles: XmlElement | undefined,
  style: string | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  const all = styles ? elements(styles, 'w:style') : [];
  let id = style;
  for (let depth = 0; id !== undefined && depth < 20; depth++) {
    const at = all.find((one) => attribute(one, 'w:styleId') === id);
    const found = child(at, ...path);
    if (found) return found;
    id = attribute(child(at, 'w:basedOn'), 'w:val');
  }
  return undefined;
}

/** `w:pBdr` of a paragraph: its own, or that of its style. */
const bordersOf = ({ element, style }: WordParagraph, styles: XmlElement | undefined) =>
  child(element, 'w:pPr', 'w:pBdr') ?? inStyle(styles, style, 'w:pPr', 'w:pBdr');

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

/** The border that a table has on a side of its own or by its style. */
function tableBorder(table: XmlElement, styles: XmlElement | undefined, side: string): XmlElement | undefined {
  const style = attribute(child(table, 'w:tblPr', 'w:tblStyle'), 'w:val');
  const styled = inStyle(styles, style, 'w:tblPr', 'w:tblBorders');
  return child(table, 'w:tblPr', 'w:tblBorders', side) ?? child(styled, side);
}

/** What the cells of a row say of a side: a border, that there is none, or nothing. */
function cellBorder(row: XmlElement | undefined, side: string): ReturnType<typeof border> | 'none' {
  const own = (row ? elements(row, 'w:tc') : []).map((cell) => child(cell, 'w:tcPr', 'w:tcBorders', side));
  const drawn = own.map(border).find((one) => one !== undefined);
  return drawn ?? (own.length > 0 && own.every((one) => one !== undefined) ? 'none' : undefined);
}

/** Millimetres that a table is wide. */
function tableWidth(table: XmlElement): number {
  const preferred = child(table, 'w:tblPr', 'w:tblW');
  const columns = elements(child(table, 'w:tblGrid') ?? table, 'w:gridCol');
  const grid = columns.reduce((sum, column) => sum + Number(attribute(column, 'w:w') ?? 0), 0);
  const own = attribute(preferred, 'w:type') === 'dxa' ? Number(attribute(preferred, 'w:w')) : 0;
  return (own > 0 ? own : grid) * MM_IN_TWIPS;
}

/** The spans of a table's rows in the imported text. */
function rowSpans(table: XmlElement, places: Places): Span[] {
  return elements(table, 'w:tr').map((row) => {
    const paragraph = places.paragraphAt([...descendants(row, 'w:p')][0] ?? row);
    return paragraph ? places.spanOf(paragraph) : { start: 0, end: 0 };
  });
}

/** The edges of a table's rows. */
function tableLines(table: XmlElement, places: Places, styles: XmlElement | undefined): WordLine[] {
  const width = tableWidth(table);
  const rows = elements(table, 'w:tr');
  const spans = rowSpans(table, places);
  const lines: WordLine[] = [];
  for (let edge = 0; edge <= rows.length; edge++) {
    const outer = edge === 0 ? 'w:top' : edge === rows.length ? 'w:bottom' : 'w:insideH';
    const said = [cellBorder(rows[edge], 'w:top'), cellBorder(rows[edge - 1], 'w:bottom')];
    const own = said.find((one) => one !== undefined && one !== 'none') ?? said.find((one) => one === 'none');
    const drawn = own ?? border(tableBorder(table, styles, outer));
    const at = edge < rows.length ? spans[edge]?.start : spans.at(-1)?.end;
    if (drawn && drawn !== 'none' && at !== undefined) lines.push({ ...drawn, at, width });
  }
  return lines;
}

/** All rules of a document, its tables, and its drawings of unknown content. */
export function readLines(
  imported: Imported,
  places: Places,
  sections: readonly FormattedSection[],
  { styles, theme }: { readonly styles: XmlElement | undefined; readonly theme: XmlElement | undefined },
): Pick<WordLayout, 'lines' | 'drawings' | 'tables'> {
  const { document } = imported;
  const scheme = readSchemeColors(theme);
  const main = document.trees.get(document.part);
  const [first] = sections;
  const width = first ? first.width - first.left - first.right : 0;
  const inMain = (element: XmlElement) => {
    const paragraph = places.paragraphAt(element);
    return paragraph ? places.spanOf(paragraph).start : 0;
  };
  const drawn = main ? drawings(main, inMain, scheme) : { lines: [], others: [] };
  // what a header draws stands at the head of each page
  const headers = [...document.headers.keys()].map((name) => {
    const tree = document.trees.get(name);
    return tree ? drawings(tree, () => 0, scheme) : { lines: [], others: [] };
  });
  const tables = main ? [...descendants(main, 'w:tbl')] : [];
  const lines = [
    ...paragraphLines(imported, places, styles, width),
    ...tables.flatMap((table) => tableLines(table, places, styles)),
    ...drawn.lines,
    ...headers.flatMap((header) => header.lines),
  ];
  return {
    lines: lines.sort((a, b) => a.at - b.at),
    tables: tables.flatMap((table) => {
      const span = rowSpans(table, places).find(({ start, end }) => end > start);
      return span ? [{ ...span, width: tableWidth(table) }] : [];
    }),
    drawings: [...drawn.others, ...headers.flatMap((header) => header.others)],
  };
}
