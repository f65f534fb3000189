/**
 * 版头: what stands at fixed places on the first page, each line a frame measured from the page's edges. Together the frames
 * fill the page down to where the text begins, and the text is set below them. Space above the first paragraph would not do:
 * Word takes it for a part of the first line, and has it once more below each frame that it meets.
 */
import { FrameAnchorType, FrameWrap, HeightRule, LineRuleType, Paragraph } from 'docx';
import type { FixedItem, Sheet } from '../../core/layout/composition.ts';
import { advanceInEm, gapWidth } from '../../core/layout/metrics.ts';
import { cellTwips, characterSpacing, indentTwips, linePitch, margins, NEUTRAL_LINE, twips } from './measures.ts';
import { ownProperties, type Setting } from './paragraphs.ts';
import { type Fitting, textRuns } from './runs.ts';

export type FixedText = Extract<FixedItem, { readonly kind: 'text' }>;

/** What a frame is wider than its text, twips, so that rounding breaks no line. */
const ROUNDING = 20;
/** The most of it that the next frame on the line may take back. */
const MOST_ROUNDING = 4 * ROUNDING;

const sizeOf = ({ content }: FixedText) => Math.max(...content.runs.map(({ size }) => size), 1);

/** How wide the text is without the grid's spacing, twips, and of how many characters it is. */
function natural({ content }: FixedText, sheet: Sheet) {
  let width = 0;
  let count = 0;
  let before = '';
  for (const run of content.runs)
    for (const character of run.text) {
      const em = advanceInEm(character, 'proportional');
      width += em * run.size * 20 + twips(gapWidth(before, character, run.size, sheet));
      if (em > 0) count += 1;
      before = character;
    }
  return { width, count };
}

/** Characters narrowed or spread so that the line is as wide as it is to be. */
function fitting(item: FixedText, sheet: Sheet): Fitting {
  if (item.width === undefined) return {};
  const { width, count } = natural(item, sheet);
  const wanted = twips(item.width);
  if (count < 2) return { spacing: 0 };
  if (wanted >= width) return { spacing: Math.floor((wanted - width) / (count - 1)) };
  // a percent is coarse: what is left over goes between the characters
  const scale = Math.floor((wanted / width) * 100);
  return { scale, spacing: Math.floor((wanted - (width * scale) / 100) / count) };
}

/** A frame's sides in twips, from the page's edges. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const lineHeight = (item: FixedText) => Math.round(sizeOf(item) * NEUTRAL_LINE * 20);

/** The room of the text itself. */
function textBox(item: FixedText, { sheet }: Setting): Box {
  const { align, indent } = item.content;
  const [left, right] = [twips(item.left), twips(item.right)];
  const height = lineHeight(item);
  const top = Math.round(twips(item.top + item.height / 2) - height / 2);
  const rows = { top, bottom: top + height };
  if (align === 'center' || align === 'justify') return { left, right, ...rows };
  const { width, count } = natural(item, sheet);
  const needed =
    Math.ceil(width + Math.max(0, characterSpacing(sheet)) * count) +
    Math.ceil((indent.left + indent.right + Math.max(0, indent.first)) * cellTwips(sheet)) +
    ROUNDING;
  const wide = Math.min(right - left, needed);
  return align === 'right' ? { left: right - wide, right, ...rows } : { left, right: left + wide, ...rows };
}

/** Whether one is above or below the other, at least in part. */
const sameColumn = (one: Box, other: Box) => one.left < other.right && other.left < one.right;
const sameRow = (one: Box, other: Box) => one.top < other.bottom && other.top < one.bottom;

/**
 * Each box without what its rounding takes of the next on its line, as 签发人： of the name behind it: of two frames of which
 * one lies over the other Word moves one.
 */
const apart = (boxes: readonly Box[]): Box[] =>
  boxes.map((box) => {
    const next = boxes
      .filter((other) => sameRow(other, box) && other.left > box.left && other.right > box.right)
      .map(({ left }) => left)
      .filter((left) => left >= box.right - MOST_ROUNDING);
    return { ...box, right: Math.min(box.right, ...next) };
  });

/** Each box as high as the room between its neighbours, the lowest down to the text. */
function heightened(boxes: readonly Box[], from: number, to: number): Box[] {
  return boxes.map((box) => {
    const column = boxes.filter((other) => other !== box && sameColumn(other, box));
    const above = column.filter(({ bottom }) => bottom <= box.top).map(({ bottom }) => bottom);
    const below = column.some(({ top }) => top >= box.bottom);
    return {
      ...box,
      top: Math.min(box.top, above.length > 0 ? Math.max(...above) : from),
      bottom: below ? box.bottom : Math.max(box.bottom, to),
    };
  });
}

/** Each box as wide as what stands beside it, as 签发人 beside 发文字号, leaves it of its line. */
function widened(items: readonly FixedText[], boxes: readonly Box[]): Box[] {
  const wide = [...boxes];
  items.forEach(({ content, left, right }, index) => {
    const box = wide[index];
    if (!box) return;
    const beside = wide.filter((other) => other !== box && sameRow(other, box));
    if (content.align === 'left') {
      const next = beside.map((other) => other.left).filter((side) => side >= box.right);
      wide[index] = { ...box, right: Math.min(Math.max(box.right, twips(right)), ...next) };
    } else if (content.align === 'right') {
      const previous = beside.map((other) => other.right).filter((side) => side <= box.left);
      wide[index] = { ...box, left: Math.max(Math.min(box.left, twips(left)), ...previous) };
    }
  });
  return wide;
}

/** The lines of the 版头; the text begins so many rows below the upper edge of the 版心. */
export function framed(items: readonly FixedText[], rows: number, setting: Setting): Paragraph[] {
  const { sheet } = setting;
  const texts = items.map((item) => textBox(item, setting));
  const begin = twips(sheet.top) + Math.round(rows * linePitch(sheet));
  const boxes = widened(items, heightened(apart(texts), margins(sheet).top, begin));
  return items.flatMap((item, index) => {
    const [text, box] = [texts[index], boxes[index]];
    return text && box ? [frame(item, text, box, setting)] : [];
  });
}

/** One line of the 版头 in its frame. */
function frame(item: FixedText, text: Box, box: Box, setting: Setting): Paragraph {
  const fit = fitting(item, setting.sheet);
  const own = ownProperties({ ...item.content, rowsBefore: 0, keepWithNext: false }, setting);
  // the line keeps its room where its frame gave some to the next
  const given = Math.max(0, text.right - box.right);
  const { right, ...indent } = indentTwips(item.content.indent, setting.sheet);
  return new Paragraph({
    ...own,
    ...(given > 0 ? { indent: { ...indent, right: right - given } } : {}),
    spacing: { before: text.top - box.top, after: 0, line: lineHeight(item), lineRule: LineRuleType.EXACT },
    frame: {
      type: 'absolute',
      position: { x: box.left, y: box.top },
      width: box.right - box.left,
      height: box.bottom - box.top,
      rule: HeightRule.EXACT,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.NOT_BESIDE,
    },
    children: item.content.runs.flatMap((run) => textRuns(run, item.content.element, setting.profile, fit)),
  });
}
