/** What the lines of the 版头 say, wherever the writer put it: numbers, signers, and what stands at the top left. */
import type { Paragraph } from '../model/document.ts';
import { HEADER_ROLES } from '../model/roles.ts';
import { issuedOn } from '../model/shapes.ts';
import type { ViewRange } from '../model/token.ts';
import type { ComposedParagraph, Element, Face } from './composition.ts';
import { type Piece, runsOf, trimRange } from './runs.ts';
import { STYLES } from './styles.ts';

/** A piece of a paragraph's view. */
export interface Slice extends ViewRange {
  readonly paragraph: Paragraph;
}

/** The 版头 but for its mark. */
export interface HeaderLines {
  /** 份号, 密级, 紧急程度, in the standard's order. */
  readonly topLeft: readonly ComposedParagraph[];
  readonly numbers: readonly Slice[];
  /** 签发人：, as written. */
  readonly signerLabel: Slice | undefined;
  readonly signers: readonly Slice[];
  /** 编印机关 and 编印日期 of 纪要. */
  readonly issued: { readonly organ: Slice; readonly date: Slice } | undefined;
}

const TOP_LEFT = ['copyNumber', 'secrecyMark', 'urgency'] as const;
const SIGNER = /签[ 　]{0,12}发[ 　]{0,12}人[ 　]{0,12}[：:]?/u;
/** A name of one family and one given character, spread to the width of three, or a name in one piece. */
const NAME = /\p{Script=Han}[ 　]{1,2}\p{Script=Han}(?!\p{Script=Han})|[\p{Script=Han}·×]{2,12}/gu;

const sliceOf = (paragraph: Paragraph, from: number, to: number): Slice => ({
  paragraph,
  ...trimRange(paragraph.content.view.text, from, to),
});

/** The names from `from` on; all of it as one where it does not read as names. */
function namesFrom(paragraph: Paragraph, from: number): Slice[] {
  const { text } = paragraph.content.view;
  const rest = text.slice(from);
  const found = [...rest.matchAll(NAME)].map((match) =>
    sliceOf(paragraph, from + match.index, from + match.index + match[0].length),
  );
  const count = (part: string) => part.replace(/[ 　\t]/gu, '').length;
  const named = found.reduce((sum, slice) => sum + count(text.slice(slice.from, slice.to)), 0);
  if (named === count(rest)) return found;
  const whole = sliceOf(paragraph, from, text.length);
  return whole.to > whole.from ? [whole] : [];
}

/** A line of the 版头, in the pieces given. */
export function headerLine(
  element: Element,
  paragraph: Paragraph,
  pieces: readonly Piece[],
  align: ComposedParagraph['align'] = STYLES[element].align,
): ComposedParagraph {
  const { size } = STYLES[element];
  return {
    kind: 'paragraph',
    element,
    paragraph: paragraph.index,
    runs: runsOf(paragraph.content.view.text, pieces, { size }),
    align,
    indent: { left: 0, right: 0, first: 0 },
    rowsBefore: 0,
    keepWithNext: true,
  };
}

/** A slice as a line of its own. */
export function sliceLine(
  element: Element,
  { paragraph, from, to }: Slice,
  align?: ComposedParagraph['align'],
  face: Face = STYLES[element].face,
): ComposedParagraph {
  return headerLine(element, paragraph, [{ from, to, face }], align);
}

/** 密级和保密期限: 3号黑体, its digits too. */
const wholeLine = (element: Element, paragraph: Paragraph) =>
  sliceLine(element, sliceOf(paragraph, 0, paragraph.content.view.text.length));

/** 石桥镇党政办公室　　2025年5月14日 below the number of 纪要; undefined where the paragraph is no such line. */
export function readIssued(paragraph: Paragraph): HeaderLines['issued'] {
  const date = issuedOn(paragraph.content);
  if (!date) return undefined;
  return { organ: sliceOf(paragraph, 0, date.from), date: sliceOf(paragraph, date.from, date.to) };
}

/** Reads the paragraphs of the 版头. */
export function readHeaderLines(header: readonly Paragraph[]): HeaderLines {
  const topLeft = TOP_LEFT.flatMap((element) =>
    header.filter(({ role }) => role === element).map((paragraph) => wholeLine(element, paragraph)),
  );
  const numbers: Slice[] = [];
  const signers: Slice[] = [];
  let signerLabel: Slice | undefined;
  let issued: HeaderLines['issued'];
  for (const paragraph of header) {
    const { text } = paragraph.content.view;
    const { role } = paragraph;
    issued ??= HEADER_ROLES.includes(role) ? undefined : readIssued(paragraph);
    if (role !== 'documentNumber' && role !== 'signer') continue;
    const label = SIGNER.exec(text);
    if (role === 'documentNumber') numbers.push(sliceOf(paragraph, 0, label?.index ?? text.length));
    if (label) {
      const own = sliceOf(paragraph, label.index, label.index + label[0].length);
      signerLabel ??= own;
      // a second label is no name, and is not lost
      if (signerLabel !== own) signers.push(own);
      signers.push(...namesFrom(paragraph, label.index + label[0].length));
    } else if (role === 'signer') signers.push(...namesFrom(paragraph, 0));
  }
  return { topLeft, numbers, signerLabel, signers, issued };
}
