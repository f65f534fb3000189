/**
 * Pages as PDF. With pdfkit: it is kept (several releases a year), embeds the used glyphs of TrueType and OpenType fonts
 * and collections by fontkit, and lets every piece of text be put in its place. pdf-lib has had no release since 2021;
 * jsPDF embeds whole TrueType fonts only, ten megabytes and more for Chinese.
 */
import PDFDocument from 'pdfkit';
import type { Color, Composition } from '../core/layout/composition.ts';
import { POINT } from '../core/layout/metrics.ts';
import type { LaidOut, PageLine, PageRule } from '../core/layout/page.ts';
import { RED } from '../core/layout/styles.ts';
import type { FontSet, LoadedFont } from './fontSet.ts';
import { type Piece, piecesOf } from './pieces.ts';

const COLORS: Readonly<Record<Color, string>> = { black: '#000000', red: `#${RED}` };
/** How far below the middle of its em box a Chinese face has its baseline, in em. */
const BASELINE = 0.38;
/** The stroke that thickens a face without a bold font, in em. */
const THICKENED = 0.025;
/** pdfkit reckons with a moment of creation; what of its entries is not enumerable, it does not write. */
const NO_DATE = new Date(0);

/**
 * The bytes of a PDF, always the same for the same pages and fonts: no date, no name but the draft's title.
 * Undefined where there is no font at all.
 */
export async function writePdf(laidOut: LaidOut, fonts: FontSet): Promise<Uint8Array | undefined> {
  const { sheet } = laidOut.composition;
  const title = titleOf(laidOut.composition);
  const document = new PDFDocument({
    // No font to begin with: pdfkit would read its own Helvetica from a file that a bundle lacks.
    font: null as unknown as string,
    autoFirstPage: false,
    size: [sheet.width / POINT, sheet.height / POINT],
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    info: { CreationDate: NO_DATE, ...(title ? { Title: title } : {}) },
  });
  const bytes = collect(document);
  const known = new Set<string>();
  const select = ({ name, font }: LoadedFont, size: number) => {
    if (!known.has(name)) document.registerFont(name, font as unknown as PDFKit.Mixins.PDFFontSource);
    known.add(name);
    document.font(name).fontSize(size);
  };
  let drawn = true;
  for (const page of laidOut.pages) {
    document.addPage();
    for (const rule of page.rules) drawRule(document, rule);
    for (const line of page.lines) {
      for (const fragment of line.fragments) {
        const pieces = piecesOf(fragment, sheet, fonts);
        if (!pieces) drawn = false;
        for (const piece of pieces ?? []) drawPiece(document, piece, line, select);
      }
    }
  }
  for (const key of ['CreationDate', 'Producer', 'Creator']) {
    Object.defineProperty(document.info, key, { enumerable: false });
  }
  document.end();
  const whole = await bytes;
  return drawn ? whole : undefined;
}

function drawPiece(
  document: PDFKit.PDFDocument,
  { text, font, size, bold, color, x, spacing, scale }: Piece,
  { top, height }: PageLine,
  select: (font: LoadedFont, size: number) => void,
): void {
  const paint = COLORS[color];
  const thicken = bold && !font.bold;
  select(font, size);
  document.fillColor(paint);
  if (thicken) document.strokeColor(paint).lineWidth(size * THICKENED);
  document.text(text, x / POINT, (top + height / 2) / POINT + BASELINE * size, {
    lineBreak: false,
    baseline: 'alphabetic',
    characterSpacing: spacing / POINT,
    ...(scale === 1 ? {} : { horizontalScaling: scale * 100 }),
    ...(thicken ? { fill: true, stroke: true } : {}),
  });
}

function drawRule(document: PDFKit.PDFDocument, rule: PageRule): void {
  const [width, height] = rule.kind === 'rule' ? [rule.width, rule.thickness] : [rule.thickness, rule.height];
  document.rect(rule.left / POINT, rule.top / POINT, width / POINT, height / POINT).fill(COLORS[rule.color]);
}

function titleOf({ sections }: Composition): string {
  return sections
    .slice(0, 1)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' && block.element === 'title' ? block.runs : []))
    .map(({ text }) => text)
    .join('');
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
