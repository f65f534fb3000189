/** 附件说明: its names hang behind their numbers, the numbers below each other (7.3.4). */
import type { Paragraph } from '../model/document.ts';
import { scanLabel } from '../model/scan/labels.ts';
import type { ViewRange } from '../model/token.ts';
import type { ComposedParagraph } from './composition.ts';
import { textCells } from './measures.ts';
import type { LatinWidths } from './metrics.ts';
import { rememberedRuns, runsOf, trimRange } from './runs.ts';
import { SIZE_3, STYLES } from './styles.ts';

/** 左空二字. */
const LEFT = 2;
/** 附件：, 附件1：. */
const HEAD = /^附[ 　]{0,12}件?[ 　]{0,12}(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)]?)?[ 　]{0,12}[：:]/u;

/** A line's own parts: 附件：, the number, and the name. */
interface NoteLine {
  readonly head: ViewRange;
  readonly number: ViewRange;
  readonly name: ViewRange;
}

function readLine(text: string): NoteLine {
  const headTo = HEAD.exec(text)?.[0].length ?? 0;
  const rest = trimRange(text, headTo, text.length);
  const label = scanLabel(text.slice(rest.from));
  const numberTo = rest.from + (label?.to ?? 0);
  return {
    head: { from: 0, to: headTo },
    number: { from: rest.from, to: numberTo },
    name: trimRange(text, numberTo, text.length),
  };
}

/**
 * The lines of one 附件说明.
 * @param paragraphs they follow each other in the draft
 */
export function composeNote(paragraphs: readonly Paragraph[], latin: LatinWidths): ComposedParagraph[] {
  const { face, size, align } = STYLES.attachmentNote;
  const lines = paragraphs.map(({ content }) => readLine(content.view.text));
  const cells = (text: string, { from, to }: ViewRange) => textCells(text.slice(from, to), SIZE_3, latin);
  // 附件： of the first line sets in those below it; where every line has a 附件1： of its own, none does
  const [first] = paragraphs;
  const [top] = lines;
  const alone = lines.every(({ head }, index) => index === 0 || head.to === 0);
  const indented = first && top && alone ? cells(first.content.view.text, top.head) : 0;
  let hang = 0;
  return paragraphs.map((paragraph, index) => {
    const { text } = paragraph.content.view;
    const line = lines[index];
    const { head, number, name } = line ?? readLine(text);
    const own = cells(text, head) + cells(text, number);
    const begins = head.to > 0 || number.to > number.from;
    // the rest of a name torn onto a line of its own goes on below it
    const left = begins ? LEFT + (head.to > 0 ? own : indented + own) : hang || LEFT + indented;
    hang = left;
    return {
      kind: 'paragraph',
      element: 'attachmentNote',
      paragraph: paragraph.index,
      runs: rememberedRuns(paragraph.content, 'attachmentNote', () =>
        runsOf(
          text,
          [head, number, name].map((range) => ({ ...range, face })),
          { size },
        ),
      ),
      align,
      indent: { left, right: 0, first: begins ? -own : 0 },
      rowsBefore: index === 0 ? 1 : 0,
      keepWithNext: false,
    };
  });
}
