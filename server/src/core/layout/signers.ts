/** 签发人 (7.2.6): the label in 仿宋, the names in 楷体, two a row, each row in line with the first name of the first. */
import type { FixedItem } from './composition.ts';
import { SHEET } from './defaults.ts';
import { type HeaderLines, headerLine, type Slice, sliceLine } from './headerLines.ts';
import { CELL, ROW, textCells } from './measures.ts';
import type { LatinWidths } from './metrics.ts';
import { SIZE_3, STYLES } from './styles.ts';

const PER_ROW = 2;
/** Between two names of a row, in cells. */
const BETWEEN = 1;

/** The signers set from `top` down, at the right but for one cell; no rows where nobody signs. */
export function signerItems(
  { signerLabel, signers }: HeaderLines,
  top: number,
  latin: LatinWidths,
): { readonly items: readonly FixedItem[]; readonly rows: number } {
  const [first] = signers;
  const end = SHEET.left + SHEET.textWidth - CELL;
  const widthOf = ({ paragraph, from, to }: Slice) =>
    textCells(paragraph.content.view.text.slice(from, to), SIZE_3, latin) * CELL;
  const item = (slice: Slice, left: number, right: number, row: number, name: boolean): FixedItem => ({
    kind: 'text',
    content: sliceLine('signer', slice, 'left', name ? 'kai' : STYLES.signer.face),
    left,
    right,
    top: top + row * ROW,
    height: ROW,
  });
  if (!first) {
    if (!signerLabel) return { items: [], rows: 0 };
    return { items: [item(signerLabel, end - widthOf(signerLabel) - 4 * CELL, end, 0, false)], rows: 1 };
  }
  if (signerLabel && signers.length === 1 && signerLabel.paragraph === first.paragraph) {
    const content = headerLine('signer', first.paragraph, [
      { from: signerLabel.from, to: signerLabel.to, face: STYLES.signer.face },
      { from: first.from, to: first.to, face: 'kai' },
    ]);
    return { items: [{ kind: 'text', content, left: SHEET.left, right: end, top, height: ROW }], rows: 1 };
  }
  const columns = Array.from({ length: Math.min(PER_ROW, signers.length) }, (_, column) =>
    Math.max(...signers.filter((_name, index) => index % PER_ROW === column).map(widthOf)),
  );
  const gap = BETWEEN * CELL;
  const names = end - columns.reduce((sum, width) => sum + width, 0) - gap * (columns.length - 1);
  const items = signers.map((name, index) => {
    const column = index % PER_ROW;
    const left = column === 0 ? names : names + (columns[0] ?? 0) + gap;
    return item(name, left, left + (columns[column] ?? 0) + 0.5, Math.floor(index / PER_ROW), true);
  });
  const label = signerLabel ? [item(signerLabel, names - widthOf(signerLabel), names + 0.5, 0, false)] : [];
  return { items: [...label, ...items], rows: Math.ceil(signers.length / PER_ROW) };
}
