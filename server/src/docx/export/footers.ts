/** 页码 (7.5) in the foot of each page: — 1 —, one character in at the outer edge. */
import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import type { Composition } from '../../core/layout/composition.ts';
import { STYLES } from '../../core/layout/styles.ts';
import { cellTwips, NEUTRAL_LINE, twips } from './measures.ts';
import type { Setting } from './paragraphs.ts';
import { styleId } from './stylesPart.ts';

/** From the 版心's lower edge to the 一字线, millimetres. */
const BELOW_TEXT = 7;

const { size: SIZE } = STYLES.pageNumber;
const HEIGHT = Math.round(SIZE * NEUTRAL_LINE * 20);

const LINE = { before: 0, after: 0, line: HEIGHT, lineRule: LineRuleType.EXACT } as const;

/** The foot's distance from the page's edge in twips: the 一字线 is in the middle of its line. */
export function footerDistance({ sheet }: Composition): number {
  const middle = twips(sheet.top + sheet.textHeight + BELOW_TEXT);
  return twips(sheet.height) - middle - Math.round(HEIGHT / 2);
}

function footer(alignment: 'left' | 'right', { sheet }: Setting): Footer {
  const font = { hint: 'eastAsia' };
  return new Footer({
    children: [
      new Paragraph({
        style: styleId('pageNumber'),
        alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'RIGHT'],
        indent: { [alignment]: cellTwips(sheet) },
        spacing: LINE,
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
const empty = () => new Footer({ children: [new Paragraph({ style: styleId('pageNumber'), spacing: LINE })] });

/** The footers of a section: none numbered, or odd pages at the right and, printed on both sides, even ones at the left. */
export function footers(setting: Setting, options: { numbered: boolean; firstNumbered: boolean; duplex: boolean }) {
  const { numbered, firstNumbered, duplex } = options;
  return {
    default: numbered ? footer('right', setting) : empty(),
    ...(duplex ? { even: numbered ? footer('left', setting) : empty() } : {}),
    ...(firstNumbered ? {} : { first: empty() }),
  };
}
