/** 页码 (7.5): — 1 —, 4号半角宋体, below the 版心; odd pages at the right, even at the left, one character in. */

import { breakLines, type Setting } from './breakLines.ts';
import type { ComposedParagraph, Composition } from './composition.ts';
import { POINT } from './metrics.ts';
import type { PageLine } from './page.ts';

/** 4号. */
const SIZE = 14;
/** From the 版心's lower edge to the 一字线, millimetres. */
const BELOW_TEXT = 7;
/** Half the thickness of the 一字线's stroke, which stands in the middle of its character. */
const HALF_STROKE = 0.15;

/** The line that bears a page's number, at the outer edge also where the draft is printed on one side: 7.5 knows no other. */
export function pageNumberLine(number: number, { sheet }: Composition, setting: Setting): PageLine {
  const height = SIZE * POINT;
  const paragraph: ComposedParagraph = {
    kind: 'paragraph',
    element: 'pageNumber',
    paragraph: -1,
    runs: [{ text: `— ${number} —`, face: 'song', size: SIZE }],
    align: number % 2 === 0 ? 'left' : 'right',
    indent: { left: 1, right: 1, first: 0 },
    rowsBefore: 0,
    keepWithNext: false,
  };
  const area = { left: sheet.left, width: sheet.textWidth };
  return {
    element: 'pageNumber',
    paragraph: -1,
    top: sheet.top + sheet.textHeight + BELOW_TEXT + HALF_STROKE - height / 2,
    height,
    fragments: breakLines(paragraph, area, setting)[0]?.fragments ?? [],
    last: true,
  };
}
