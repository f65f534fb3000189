/** A table of the draft as Word's; joint signers as one without rules. */
import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ComposedTable } from '../../core/layout/composition.ts';
import { CELL_PADDING } from '../../core/layout/tableRows.ts';
import { cellTwips, linePitch } from './measures.ts';
import { paragraph, type Setting } from './paragraphs.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Half a point, in eighths. */
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** What a cell's text gains at either side, twips, so that rounding breaks no line that fits. */
const ROUNDING = 8;

/** The table; its rows are at least one row of the grid high, its header comes again on each page. */
export function table({ columns, rows, headerRows, ruled, keepWithNext }: ComposedTable, setting: Setting): Table {
  const cell = cellTwips(setting.sheet);
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
          height: { value: linePitch(setting.sheet), rule: HeightRule.ATLEAST },
          children: cells.map(
            (content, column) =>
              new TableCell({
                width: { size: widths[column] ?? cell, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: [
                  paragraph(
                    { ...content, keepWithNext: content.keepWithNext || (keepWithNext && index + 1 === rows.length) },
                    setting,
                  ),
                ],
              }),
          ),
        }),
    ),
  });
}
