/** 署名和成文日期: with a seal, without one, and with a signature stamp (7.3.5.1 to 7.3.5.3). */
import type { Paragraph } from '../model/document.ts';
import { namesSigner } from '../model/shapes.ts';
import type { Align, Block, ComposedParagraph, ComposedTable, Element, Indent } from './composition.ts';
import { SHEET } from './defaults.ts';
import { textCells } from './measures.ts';
import type { LatinWidths } from './metrics.ts';
import type { Profile } from './profile.ts';
import { rememberedRuns, runsOf } from './runs.ts';
import { SIZE_3, STYLES } from './styles.ts';

/** Blank rows above the first line of the signature, by how it is signed. */
const ROWS_BEFORE: Readonly<Record<Profile['seal'], number>> = { seal: 2, none: 1, signature: 2 };
/** A seal is 42 mm across: from one row of joint seals to the next, and from one seal to the next beside it. */
const BETWEEN_SEAL_ROWS = 4;
const BETWEEN_SEALS = 8;
/** The names of three organs fit side by side below their seals if they are no longer. */
const LONGEST_OF_THREE = 8;
const LONGEST_OF_TWO = 13;
const COLUMNS = SHEET.columns;

/** How the lines of a signature are set. */
export interface SignatureSetting {
  readonly seal: Profile['seal'];
  readonly latin: LatinWidths;
}

const cellsOf = ({ content }: Paragraph, latin: LatinWidths) => textCells(content.view.text, SIZE_3, latin);

function line(
  element: Element,
  { index, content }: Paragraph,
  align: Align,
  indent: Partial<Indent>,
  rowsBefore: number,
): ComposedParagraph {
  const { face, size, keepWithNext } = STYLES[element];
  const { text } = content.view;
  return {
    kind: 'paragraph',
    element,
    paragraph: index,
    runs: rememberedRuns(content, element, () => runsOf(text, [{ from: 0, to: text.length, face }], { size })),
    align,
    indent: { left: 0, right: 0, first: 0, ...indent },
    rowsBefore,
    keepWithNext,
  };
}

/** Equal room on both sides of `middle`, between `from` and `to`: what makes a centred line stand there. */
function around(middle: number, from: number, to: number): Partial<Indent> {
  const half = Math.min(middle - from, to - middle);
  return { left: middle - half - from, right: to - middle - half };
}

/** One row of joint signers below their seals, each centred on the middle of its column. */
function signerRow(organs: readonly Paragraph[], middles: readonly number[], rowsBefore: number): ComposedTable {
  const edges = [0, ...middles.slice(1).map((middle, index) => (middle + (middles[index] ?? 0)) / 2), COLUMNS];
  return {
    kind: 'table',
    paragraphs: organs.map(({ index }) => index),
    columns: edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0)),
    rows: [
      organs.map((organ, index) =>
        line(
          'signatureOrgan',
          organ,
          'center',
          around(middles[index] ?? 0, edges[index] ?? 0, edges[index + 1] ?? COLUMNS),
          0,
        ),
      ),
    ],
    headerRows: 0,
    ruled: false,
    rowsBefore,
    keepWithNext: true,
  };
}

/** Joint signers: three or two beside each other, the last above the date. */
function sealedRows(organs: readonly Paragraph[], middle: number, longest: number): Block[] {
  const three = organs.length > 2 && longest <= LONGEST_OF_THREE;
  const middles = three ? [middle - 2 * BETWEEN_SEALS, middle - BETWEEN_SEALS, middle] : [COLUMNS - middle, middle];
  const rows: Block[] = [];
  for (let at = 0; at < organs.length; at += middles.length) {
    const row = organs.slice(at, at + middles.length);
    const [only] = row;
    const before = at === 0 ? ROWS_BEFORE.seal : BETWEEN_SEAL_ROWS;
    if (only && row.length === 1) rows.push(line('signatureOrgan', only, 'center', around(middle, 0, COLUMNS), before));
    else rows.push(signerRow(row, middles.slice(-row.length), before));
  }
  return rows;
}

/** 7.3.5.1: the date four cells from the right, the organ centred on it; a longer organ moves the date to the left. */
function sealed(organs: readonly Paragraph[], date: Paragraph | undefined, latin: LatinWidths): Block[] {
  const longest = Math.max(0, ...organs.map((organ) => cellsOf(organ, latin)));
  const dated = date ? cellsOf(date, latin) : 0;
  if (longest > COLUMNS)
    return [
      ...organs.map((organ, index) => line('signatureOrgan', organ, 'center', {}, index === 0 ? ROWS_BEFORE.seal : 0)),
      ...(date ? [line('signatureDate', date, 'center', {}, 0)] : []),
    ];
  const stacked = organs.length === 1 || longest > LONGEST_OF_TWO;
  const right = Math.max(4, stacked ? (longest - dated) / 2 : 0);
  const middle = COLUMNS - right - dated / 2;
  const names = stacked
    ? organs.map((organ, index) =>
        line(
          'signatureOrgan',
          organ,
          'center',
          around(middle, 0, COLUMNS),
          index === 0 ? ROWS_BEFORE.seal : BETWEEN_SEAL_ROWS,
        ),
      )
    : sealedRows(organs, middle, longest);
  const before = names.length === 0 ? ROWS_BEFORE.seal : 0;
  return [...names, ...(date ? [line('signatureDate', date, 'right', { right }, before)] : [])];
}

/** 7.3.5.2: the organ two cells from the right, the date two cells further in than the organ; a longer date, the reverse. */
function unsealed(organs: readonly Paragraph[], date: Paragraph | undefined, latin: LatinWidths): Block[] {
  const longest = Math.max(0, ...organs.map((organ) => cellsOf(organ, latin)));
  const dated = date ? cellsOf(date, latin) : 0;
  const before = (index: number) => (index === 0 ? ROWS_BEFORE.none : 0);
  const dateLine = (indent: Partial<Indent>, align: Align, rows: number) =>
    date ? [line('signatureDate', date, align, indent, rows)] : [];
  if (organs.length === 0) return dateLine({ right: 2 }, 'right', ROWS_BEFORE.none);
  const longer = dated > longest;
  const left = COLUMNS - (longer ? 4 + dated : 2 + longest);
  // names longer than the line go on to the next
  if (left < 0)
    return [
      ...organs.map((organ, index) => line('signatureOrgan', organ, 'right', { right: 2 }, before(index))),
      ...dateLine({ right: 2 }, 'right', 0),
    ];
  const names = organs.map((organ, index) =>
    organs.length === 1 && !longer
      ? line('signatureOrgan', organ, 'right', { right: 2 }, before(index))
      : line('signatureOrgan', organ, 'left', { left }, before(index)),
  );
  return [...names, ...(longer ? dateLine({ right: 2 }, 'right', 0) : dateLine({ left: left + 2 }, 'left', 0))];
}

/** 7.3.5.3: post and signature stamp four cells from the right, the date a row further down. */
function stamped(signers: readonly Paragraph[], date: Paragraph | undefined): Block[] {
  const names = signers.map((signer, index) =>
    line(
      namesSigner(signer.content.shape) ? 'signatureName' : 'signatureOrgan',
      signer,
      'right',
      { right: 4 },
      index === 0 ? ROWS_BEFORE.signature : 1,
    ),
  );
  const before = names.length === 0 ? ROWS_BEFORE.signature : 1;
  return [...names, ...(date ? [line('signatureDate', date, 'right', { right: 4 }, before)] : [])];
}

/** The lines of a signature. Post and name (县长　贺建平) are signed with a stamp, whatever the unit does else. */
export function composeSignature(
  organs: readonly Paragraph[],
  date: Paragraph | undefined,
  { seal, latin }: SignatureSetting,
): Block[] {
  if (seal === 'signature' || organs.some(({ content }) => namesSigner(content.shape))) return stamped(organs, date);
  return seal === 'seal' ? sealed(organs, date, latin) : unsealed(organs, date, latin);
}

/** The signature of a 公报, right below its title. */
export function composeAhead(paragraph: Paragraph): ComposedParagraph {
  const element = paragraph.role === 'signatureDate' ? 'signatureDate' : 'signatureOrgan';
  return line(element, paragraph, 'center', {}, 0);
}
