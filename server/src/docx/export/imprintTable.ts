/** 版记 (7.4): a table that floats at the foot of the 版心, a row for each entry; its rules are the rows' borders. */
import {
  BorderStyle,
  HeightRule,
  LineRuleType,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Imprint, ImprintLine } from '../../core/layout/composition.ts';
import { SIZE_4 } from '../../core/layout/styles.ts';
import { cellLines } from './cellLines.ts';
import { cellTwips, linePitch, textWidth, twips } from './measures.ts';
import { ownProperties, type Setting } from './paragraphs.ts';
import { textRuns } from './runs.ts';

const EIGHTHS_PER_MM = (8 * 72) / 25.4;
/**
 * Twips that its first row lacks, so that its upper rule and the paragraph that it is hung on leave the row above to the
 * text.
 */
const LESS = 14;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const rule = (thickness: number) =>
  thickness > 0 ? { style: BorderStyle.SINGLE, size: Math.round(thickness * EIGHTHS_PER_MM), color: '000000' } : NONE;

/** One entry as one paragraph of so many lines, its cell `down` twips; its right half stands behind a tab at the right end. */
function entry({ content, right }: ImprintLine, setting: Setting, rows: number, down: number): Paragraph {
  const position = textWidth(setting.sheet) - Math.round((right?.indent.right ?? 0) * cellTwips(setting.sheet));
  return new Paragraph({
    ...ownProperties({ ...content, rowsBefore: 0, keepWithNext: false }, setting),
    spacing: { line: cellLines(setting.sheet, SIZE_4, rows, down).pitch, lineRule: LineRuleType.EXACT },
    ...(right ? { tabStops: [{ type: TabStopType.RIGHT, position }] } : {}),
    children: [
      ...content.runs.flatMap((run) => textRuns(run, content.element, setting.profile)),
      ...(right
        ? [
            new TextRun({ children: [new Tab()] }),
            ...right.runs.flatMap((run) => textRuns(run, right.element, setting.profile)),
          ]
        : []),
    ],
  });
}

/**
 * The 版记; it stands on the page of the paragraph that follows.
 * @param rowsOf how many rows of the grid an entry takes
 */
export function imprintTable(
  { lines, outerRule, innerRule }: Imprint,
  rowsOf: (line: ImprintLine) => number,
  setting: Setting,
): Table {
  const width = { size: textWidth(setting.sheet), type: WidthType.DXA };
  const above = (index: number) => (index === 0 ? rule(outerRule) : lines[index]?.joined ? NONE : rule(innerRule));
  return new Table({
    width,
    columnWidths: [width.size],
    layout: TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    // measured across from the page's edge: from the margin, a table as wide as the text is not floated everywhere
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twips(setting.sheet.left),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
      leftFromText: 0,
      rightFromText: 0,
      topFromText: 0,
      bottomFromText: 0,
    },
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: lines.map(
      (line, index) =>
        new TableRow({
          cantSplit: true,
          height: {
            value: rowsOf(line) * linePitch(setting.sheet) - (index === 0 ? LESS : 0),
            rule: HeightRule.ATLEAST,
          },
          children: [
            new TableCell({
              width,
              borders: {
                top: above(index),
                bottom: index + 1 === lines.length ? rule(outerRule) : above(index + 1),
                left: NONE,
                right: NONE,
              },
              children: [entry(line, setting, rowsOf(line), index === 0 ? LESS : 0)],
            }),
          ],
        }),
    ),
  });
}
