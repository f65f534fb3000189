/** 页码 (7.5) in the foot of each page: — 1 —, one character in at the outer edge. */
import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import type { Sheet } from '../../core/layout/composition.ts';
import { STYLES } from '../../core/layout/styles.ts';
import { cellTwips, margins, NEUTRAL_LINE, twips } from './measures.ts';
import type { Setting } from './paragraphs.ts';
import { styleId } from './stylesPart.ts';

/** From the 版心's lower edge to the 一字线, millimetres. */
const BELOW_TEXT = 7;

const { size: SIZE } = STYLES.pageNumber;
const HEIGHT = Math.round(SIZE * NEUTRAL_LINE * 20);

/** The foot's distance from the page's edge in twips: the 一字线 is in the middle of its line. */
export function footerDistance(sheet: Sheet): number {
  const middle = twips(sheet.top + sheet.textHeight + BELOW_TEXT);
  return twips(sheet.height) - middle - Math.round(HEIGHT / 2);
}

/**
 * The foot's line. With the space above it the foot fills the margin: on pages that are even by their section
 * LibreOffice ends the text where the foot begins.
 */
function line(sheet: Sheet) {
  const before = margins(sheet).bottom - footerDistance(sheet) - HEIGHT;
  return { before, after: 0, line: HEIGHT, lineRule: LineRuleType.EXACT } as const;
}

function footer(alignment: 'left' | 'right', { sheet }: Setting): Footer {
  const font = { hint: 'eastAsia' };
  return new Footer({
    children: [
      new Paragraph({
        style: styleId('pageNumber'),
        alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'],
        indent: { [alignment]: cellTwips(sheet) },
        spacing: line(sheet),
        children: [
          new TextRun({ text: '— ', font }),
          new TextRun({ children: [PageNumber.CURRENT] }),
          new TextRun({ text: ' —', font }),
        ],
      }),
    ],
  });
}

/** As high as the others: a higher foot would take its room from the text. */
const empty = ({ sheet }: Setting) =>
  new Footer({ children: [new Paragraph({ style: styleId('pageNumber'), spacing: line(sheet) })] });

/**
 * The footers of a section: odd pages have the number at the right, even ones at the left (7.5); none where it is not
 * `numbered`. Word takes them by the number of the page, so on one side of the paper too.
 */
export function footers(setting: Setting, options: { readonly numbered: boolean; readonly firstNumbered: boolean }) {
  const { numbered, firstNumbered } = options;
  return {
    default: numbered ? footer('right', setting) : empty(setting),
    even: numbered ? footer('left', setting) : empty(setting),
    ...(firstNumbered ? {} : { first: empty(setting) }),
  };
}
