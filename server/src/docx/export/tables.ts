/** A table of the draft as Word's; joint signers as one without rules. */
import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { createLineBreaker } from '../../core/layout/breakLines.ts';
import type { ComposedParagraph, ComposedTable } from '../../core/layout/composition.ts';
import { CELL_PADDING, tableRows } from '../../core/layout/tableRows.ts';
import { cellLines } from './cellLines.ts';
import { cellTwips, linePitch } from './measures.ts';
import { paragraph, type Setting } from './paragraphs.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Half a point, in eighths. */
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** What a cell's text gains at either side, twips, so that rounding breaks no line that fits. */
const ROUNDING = 8;

/**
 * Twips that a row lacks of its rows of the grid: the first, which is set again on each page, the thickness of a rule, so
 * that a table with its last rule ends where the page does; the others what rounding may add.
 */
const lackOf = (index: number) => (index === 0 ? 12 : 1);

/** A cell's paragraph, its lines spread over rows of the grid; 署名 side by side stand on the grid as they are. */
function inCell(content: ComposedParagraph, setting: Setting, lines: number, lack: number): Paragraph {
  if (content.element !== 'tableCell') return paragraph(content, setting);
  const size = Math.max(...content.runs.map((run) => run.size), 1);
  const { pitch, below } = cellLines(setting.sheet, size, lines);
  return paragraph(content, setting, {
    spacing: { line: pitch, lineRule: LineRuleType.EXACT, after: Math.max(0, below - lack) },
  });
}

/** The table; its rows are at least one row of the grid high, its header comes again on each page. */
export function table(composed: ComposedTable, setting: Setting): Table {
  const { columns, rows, headerRows, ruled, keepWithNext } = composed;
  const cell = cellTwips(setting.sheet);
  const row = linePitch(setting.sheet);
  const set = tableRows(composed, setting.sheet, createLineBreaker(setting));
  const widths = columns.map((width) => Math.round(width * cell));
  const rule = ruled ? THIN : NONE;
  const padding = ruled ? Math.round(CELL_PADDING * cell) - ROUNDING : 0;
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    indent: { size: 0, type: WidthType.DXA },
    margins: { left: padding, right: padding, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          ...(index < headerRows ? { tableHeader: true } : {}),
          height: { value: (set[index]?.height ?? 1) * row - lackOf(index), rule: HeightRule.ATLEAST },
          children: cells.map(
            (content, column) =>
              new TableCell({
                width: { size: widths[column] ?? cell, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: [
                  inCell(
                    { ...content, keepWithNext: content.keepWithNext || (keepWithNext && index + 1 === rows.length) },
                    setting,
                    set[index]?.cells[column]?.lines.length ?? 1,
                    lackOf(index),
                  ),
                ],
              }),
          ),
        }),
    ),
  });
}
