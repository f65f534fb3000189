/** 发文机关标志: its lines, and the size that makes it stately and lets it fit (7.2.4, 10.1 to 10.3; docs/layout.md). */
import type { Paragraph } from '../model/document.ts';
import type { ViewRange } from '../model/token.ts';
import type { ComposedParagraph, FixedItem } from './composition.ts';
import { SHEET } from './defaults.ts';
import { ROW } from './measures.ts';
import { POINT } from './metrics.ts';
import { runsOf, wordsOf } from './runs.ts';

/** Words of the mark that stand together, blanks between its characters left out. */
interface MarkPiece {
  readonly paragraph: Paragraph;
  readonly ranges: readonly ViewRange[];
}

/** The mark taken apart: organs above each other, and 文件 beside them where there are several. */
interface MarkLines {
  readonly organs: readonly MarkPiece[];
  readonly beside: MarkPiece | undefined;
}

/** A character is not made narrower than this part of its height as long as it can be helped. */
const NARROWEST = 0.5;
/** Marks of several organs: the rows of the grid that all of them take, by their number. */
const JOINT_ROWS = [0, 0, 2, 3, 4, 4, 5] as const;
/** From one organ's upper edge to the next one's, in heights of a character. */
const JOINT_PITCH = 1.28;
/** Points. With two blank rows, 发文字号 and 4 mm below it, the red rule comes to stand two rows above a row of the grid. */
const MARK_SIZE = 40;

const lengthOf = ({ ranges }: MarkPiece) => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
const textOf = ({ paragraph, ranges }: MarkPiece) =>
  ranges.map(({ from, to }) => paragraph.content.view.text.slice(from, to)).join('');

/** The end of a mark of several organs that names no organ. */
const KIND = /(?:文件|明电|电报)$/u;
const AN_ORGAN = /^.{4,}$/u;

/** The lines of a paragraph of the mark: one, or several where blanks stand between whole names. */
function piecesOf(paragraph: Paragraph): MarkPiece[] {
  const { text } = paragraph.content.view;
  const words = wordsOf(text);
  const apart =
    words.length > 1 &&
    words.every(({ from, to }) => AN_ORGAN.test(text.slice(from, to)) || KIND.test(text.slice(from, to)));
  return apart ? words.map((range) => ({ paragraph, ranges: [range] })) : [{ paragraph, ranges: words }];
}

/** Cuts a piece before its last characters. */
function cut(piece: MarkPiece, length: number): [MarkPiece, MarkPiece] {
  let left = lengthOf(piece) - length;
  const [before, after]: [ViewRange[], ViewRange[]] = [[], []];
  for (const { from, to } of piece.ranges) {
    const at = Math.min(to, from + Math.max(0, left));
    left -= at - from;
    if (at > from) before.push({ from, to: at });
    if (to > at) after.push({ from: at, to });
  }
  return [
    { ...piece, ranges: before },
    { ...piece, ranges: after },
  ];
}

function readMark(mark: readonly Paragraph[]): MarkLines {
  const pieces = mark.flatMap(piecesOf);
  const last = pieces.at(-1);
  const kind = last && KIND.exec(textOf(last))?.[0];
  const above = pieces.slice(0, -1);
  if (!last || !kind || pieces.length < 2) return { organs: pieces, beside: undefined };
  if (textOf(last) !== kind) {
    const [organ, beside] = cut(last, kind.length);
    return { organs: [...above, organ], beside };
  }
  if (above.length > 1) return { organs: above, beside: last };
  // 石桥镇人民政府　文件: one line
  const organ = above[0];
  if (organ?.paragraph === last.paragraph)
    return { organs: [{ ...last, ranges: [...organ.ranges, ...last.ranges] }], beside: undefined };
  return { organs: above, beside: last };
}

const content = (piece: MarkPiece, size: number): ComposedParagraph => ({
  kind: 'paragraph',
  element: 'issuerMark',
  paragraph: piece.paragraph.index,
  runs: runsOf(
    piece.paragraph.content.view.text,
    piece.ranges.map((range) => ({ ...range, face: 'xiaobiaosong' })),
    { size, color: 'red' },
  ),
  align: 'center',
  indent: { left: 0, right: 0, first: 0 },
  rowsBefore: 0,
  keepWithNext: false,
});

const right = SHEET.left + SHEET.textWidth;

/** A size of whole half points, as Word has them. */
const halfPoints = (millimetres: number) => Math.floor((millimetres / POINT) * 2) / 2;

/** One line as wide as the 版心 at most: narrowed at first, made smaller where that is not enough. */
function singleLine(piece: MarkPiece, top: number, size: number): FixedItem {
  const length = Math.max(1, lengthOf(piece));
  const room = SHEET.textWidth;
  const fitting = Math.min(size, halfPoints(room / length / NARROWEST));
  const long = length * fitting * POINT > room;
  return {
    kind: 'text',
    content: content(piece, fitting),
    left: SHEET.left,
    right,
    top,
    height: fitting * POINT,
    ...(long ? { width: room } : {}),
  };
}

/** Organs above each other, spread to one width, with 文件 to their right at the middle of their height. */
function jointLines({ organs, beside }: MarkLines, top: number, height: number): FixedItem[] {
  const pitches = JOINT_PITCH * (organs.length - 1);
  const size = Math.min(MARK_SIZE, halfPoints(height / (1 + pitches)));
  const em = size * POINT;
  const pitch = (height - em) / Math.max(1, organs.length - 1);
  const kind = beside ? lengthOf(beside) * em : 0;
  const gap = beside ? em / 2 : 0;
  const width = Math.min(Math.max(...organs.map(lengthOf)) * em, SHEET.textWidth - gap - kind);
  const left = SHEET.left + (SHEET.textWidth - width - gap - kind) / 2;
  const line = (piece: MarkPiece, x: number, y: number, wide: number): FixedItem => ({
    kind: 'text',
    content: content(piece, size),
    left: x,
    right: x + wide,
    top: y,
    height: em,
    width: wide,
  });
  const lines = organs.map((organ, index) => line(organ, left, top + index * pitch, width));
  return beside ? [...lines, line(beside, left + width + gap, top + (height - em) / 2, kind)] : lines;
}

/** A mark set, and how far it reaches down. */
export interface SetMark {
  readonly items: readonly FixedItem[];
  /** Millimetres from the page's top edge; where no mark is written (red heads printed before), of one line. */
  readonly bottom: number;
}

/**
 * Sets a mark with its upper edge at `top`.
 * @param size of a mark of one line, points; also what one line takes where it has to be made smaller
 */
export function setMark(mark: readonly Paragraph[], top: number, size: number = MARK_SIZE): SetMark {
  const lines = readMark(mark);
  const [first] = lines.organs;
  const single = size * POINT;
  if (!first) return { items: [], bottom: top + single };
  if (lines.organs.length === 1 && !lines.beside)
    return { items: [singleLine(first, top, size)], bottom: top + single };
  const height = single + (JOINT_ROWS[Math.min(lines.organs.length, JOINT_ROWS.length - 1)] ?? 0) * ROW;
  return { items: jointLines(lines, top, height), bottom: top + height };
}
