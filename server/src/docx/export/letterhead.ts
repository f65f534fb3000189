/** 版头: what stands at fixed places on the first page, each line a frame measured from the page's edges. */
import { FrameAnchorType, FrameWrap, HeightRule, LineRuleType, Paragraph } from 'docx';
import type { FixedItem, Sheet } from '../../core/layout/composition.ts';
import { advanceInEm, gapWidth } from '../../core/layout/metrics.ts';
import { cellTwips, characterSpacing, NEUTRAL_LINE, twips } from './measures.ts';
import { ownProperties, type Setting } from './paragraphs.ts';
import { type Fitting, textRuns } from './runs.ts';

export type FixedText = Extract<FixedItem, { readonly kind: 'text' }>;

/** What a frame is wider than its text, twips, so that rounding breaks no line. */
const ROUNDING = 20;

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

/**
 * Where the frame stands. It is no wider than its text needs, so that what stands on the same row, 发文字号 and 签发人,
 * does not push it aside.
 */
function across(item: FixedText, { sheet }: Setting): { readonly x: number; readonly width: number } {
  const { align, indent } = item.content;
  const [left, right] = [twips(item.left), twips(item.right)];
  if (align === 'center' || align === 'justify') return { x: left, width: right - left };
  const { width, count } = natural(item, sheet);
  const needed =
    Math.ceil(width + Math.max(0, characterSpacing(sheet)) * count) +
    Math.ceil((indent.left + indent.right + Math.max(0, indent.first)) * cellTwips(sheet)) +
    ROUNDING;
  const wide = Math.min(right - left, needed);
  return { x: align === 'right' ? right - wide : left, width: wide };
}

/** One line of the 版头. */
export function framed(item: FixedText, setting: Setting): Paragraph {
  const size = sizeOf(item);
  const height = Math.round(size * NEUTRAL_LINE * 20);
  const middle = twips(item.top + item.height / 2);
  const { x, width } = across(item, setting);
  const fit = fitting(item, setting.sheet);
  return new Paragraph({
    ...ownProperties({ ...item.content, rowsBefore: 0, keepWithNext: false }, setting),
    spacing: { before: 0, after: 0, line: height, lineRule: LineRuleType.EXACT },
    frame: {
      type: 'absolute',
      position: { x, y: Math.round(middle - height / 2) },
      width,
      height,
      rule: HeightRule.EXACT,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.AROUND,
    },
    children: item.content.runs.flatMap((run) => textRuns(run, item.content.element, setting.profile, fit)),
  });
}
