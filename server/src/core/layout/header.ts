/** 版头 of each format: what stands where on the first page, and the row where the text begins (7.2, 10.1 to 10.3). */
import type { Paragraph } from '../model/document.ts';
import type { ComposedParagraph, FixedItem, FixedRule, FormatName } from './composition.ts';
import { SHEET } from './defaults.ts';
import { type HeaderLines, readHeaderLines, sliceLine } from './headerLines.ts';
import { setMark } from './markLines.ts';
import { CELL, CHARACTER, LEADING, ROW, rowTop } from './measures.ts';
import type { LatinWidths } from './metrics.ts';
import { signerItems } from './signers.ts';

/** What has a place of its own on the first page, and where the flow begins below it; 0 where nothing stands above. */
export interface Header {
  readonly fixed: readonly FixedItem[];
  readonly firstRow: number;
}

const LEFT = SHEET.left;
const RIGHT = SHEET.left + SHEET.textWidth;

/** 7.2.7 gives no thickness. */
const RED_RULE = 0.5;
/** From 发文字号 to the red rule (7.2.7), and from a letter's mark to its rules (10.1). */
const ABOVE_RULE = 4;
/** From the 版心's upper edge to that of the mark (7.2.4, 10.3), and of 命令 (10.2). */
const MARK_BELOW = 35;
const ORDER_MARK_BELOW = 20;
/** From the page's upper edge to that of a letter's mark; from its lower edge to the lower rules (10.1). */
const LETTER_MARK_TOP = 30;
const LETTER_RULE_BOTTOM = 20;
const LETTER_RULE_WIDTH = 170;
/** 上粗下细; 10.1 gives no thickness. */
const LETTER_THICK = 1;
const LETTER_GAP = 0.6;
const LETTER_THIN = 0.35;
const LETTER_RULES = LETTER_THICK + LETTER_GAP + LETTER_THIN;
/** Of the first page there are left for the text, whatever stands above it (7.3.3: 首页必须显示正文). */
const FEWEST_ROWS = 4;
/** Sizes that bring what follows onto a row of the grid (docs/layout.md). */
const LETTER_MARK_SIZE = 53.5;
const ORDER_MARK_SIZE = 59;

/** A line of 3号 in a row of its own. */
function rowItem(content: ComposedParagraph, top: number, left = LEFT, right = RIGHT): FixedItem {
  return { kind: 'text', content, left, right, top, height: ROW };
}

const redRule = (left: number, width: number, top: number, thickness: number): FixedRule => ({
  kind: 'rule',
  left,
  width,
  top,
  thickness,
  color: 'red',
});

const topLeftItems = ({ topLeft }: HeaderLines, top: number) =>
  topLeft.map((line, index) => rowItem(line, top + index * ROW));

/** The row of the grid nearest to a place. */
const nearestRow = (top: number) => Math.round((top - SHEET.top) / ROW);

/** 编印机关 at the left and its date at the right, each but for one cell: a custom of 纪要. */
function issuedItems({ issued }: HeaderLines, top: number): FixedItem[] {
  return issued
    ? [
        rowItem(sliceLine('documentNumber', issued.organ, 'left'), top, LEFT + CELL),
        rowItem(sliceLine('documentNumber', issued.date, 'right'), top, LEFT, RIGHT - CELL),
      ]
    : [];
}

/** 发文字号 in the middle, or at the left in line with the last signer; from `top` down. */
function numberItems(lines: HeaderLines, top: number, latin: LatinWidths): { items: FixedItem[]; rows: number } {
  const signed = signerItems(lines, top, latin);
  const rows = Math.max(lines.numbers.length, signed.rows);
  const issued = issuedItems(lines, top + rows * ROW);
  const upward = signed.items.length > 0;
  const from = top + (rows - lines.numbers.length) * ROW;
  const numbers = lines.numbers.map((number, index) =>
    rowItem(
      sliceLine('documentNumber', number, upward ? 'left' : 'center'),
      from + index * ROW,
      upward ? LEFT + CELL : LEFT,
    ),
  );
  return { items: [...numbers, ...signed.items, ...issued], rows: rows + (issued.length > 0 ? 1 : 0) };
}

/** 文件 and 纪要: mark, 发文字号 two rows below it, red rule 4 mm below that, text two rows below the rule. */
function documentHeader(mark: readonly Paragraph[], lines: HeaderLines, latin: LatinWidths): Header {
  const { items, bottom } = setMark(mark, SHEET.top + MARK_BELOW);
  const top = bottom + 2 * ROW;
  const numbered = numberItems(lines, top, latin);
  const rule = top + Math.max(1, numbered.rows) * ROW - LEADING + ABOVE_RULE;
  return {
    fixed: [
      ...topLeftItems(lines, SHEET.top),
      ...items,
      ...numbered.items,
      redRule(LEFT, SHEET.textWidth, rule, RED_RULE),
    ],
    firstRow: nearestRow(rule + RED_RULE + 2 * ROW),
  };
}

/** Without a 版头: what there is at the top left, 发文字号 and 签发人 below it; the title two rows further down, or third. */
function plainHeader(_mark: readonly Paragraph[], lines: HeaderLines, latin: LatinWidths): Header {
  const above = lines.topLeft.length;
  const numbered = numberItems(lines, rowTop(above), latin);
  const rows = above + numbered.rows;
  return {
    fixed: [...topLeftItems(lines, SHEET.top), ...numbered.items],
    firstRow: rows > 0 ? rows + 2 : 0,
  };
}

/** 信函: mark, two red rules, 发文字号 at the right below them and the rest at the left; two rules at the page's foot. */
function letterHeader(mark: readonly Paragraph[], lines: HeaderLines, latin: LatinWidths): Header {
  const { items, bottom } = setMark(mark, LETTER_MARK_TOP, LETTER_MARK_SIZE);
  const left = (SHEET.width - LETTER_RULE_WIDTH) / 2;
  const upper = bottom + ABOVE_RULE;
  const lower = SHEET.height - LETTER_RULE_BOTTOM - LETTER_RULES;
  const rule = (top: number, thickness: number) => redRule(left, LETTER_RULE_WIDTH, top, thickness);
  // the first line stands 7/8 of a character below the rules
  const first = upper + LETTER_RULES + (CHARACTER * 7) / 8 - LEADING;
  const numbers = lines.numbers.map((number, index) =>
    rowItem(sliceLine('documentNumber', number, 'right'), first + index * ROW),
  );
  const besides = Math.max(1, lines.topLeft.length, numbers.length);
  const signed = signerItems(lines, first + besides * ROW, latin);
  const rows = besides + signed.rows;
  return {
    fixed: [
      ...items,
      rule(upper, LETTER_THICK),
      rule(upper + LETTER_THICK + LETTER_GAP, LETTER_THIN),
      ...topLeftItems(lines, first),
      ...numbers,
      ...signed.items,
      rule(lower, LETTER_THIN),
      rule(lower + LETTER_THIN + LETTER_GAP, LETTER_THICK),
    ],
    firstRow: nearestRow(first + (rows + 2) * ROW),
  };
}

/** 命令（令）: mark, 令号 two rows below it, text two rows below that. */
function orderHeader(mark: readonly Paragraph[], lines: HeaderLines, latin: LatinWidths): Header {
  const { items, bottom } = setMark(mark, SHEET.top + ORDER_MARK_BELOW, ORDER_MARK_SIZE);
  const top = bottom + 2 * ROW;
  const numbers = lines.numbers.map((number, index) => rowItem(sliceLine('orderNumber', number), top + index * ROW));
  const signed = signerItems(lines, top + numbers.length * ROW, latin);
  const rows = Math.max(1, numbers.length + signed.rows);
  return {
    fixed: [...topLeftItems(lines, SHEET.top), ...items, ...numbers, ...signed.items],
    firstRow: nearestRow(top + (rows + 2) * ROW),
  };
}

const HEADERS: Readonly<
  Record<FormatName, (mark: readonly Paragraph[], lines: HeaderLines, latin: LatinWidths) => Header>
> = {
  document: documentHeader,
  letter: letterHeader,
  order: orderHeader,
  minutes: documentHeader,
  plain: plainHeader,
};

/**
 * The 版头 of a format.
 * @param header its paragraphs but for the mark
 */
export function composeHeader(
  format: FormatName,
  mark: readonly Paragraph[],
  header: readonly Paragraph[],
  latin: LatinWidths,
): Header {
  const { fixed, firstRow } = HEADERS[format](mark, readHeaderLines(header), latin);
  return { fixed, firstRow: Math.min(firstRow, SHEET.rows - FEWEST_ROWS) };
}
