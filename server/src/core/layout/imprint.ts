/** 版记: 抄送 with its names hanging behind the colon, 印发机关 at the left and 印发日期 at the right (7.4). */
import type { Paragraph } from '../model/document.ts';
import type { ViewRange } from '../model/token.ts';
import type { ComposedParagraph, FormatName, Imprint, ImprintLine, Indent } from './composition.ts';
import { textCells } from './measures.ts';
import type { LatinWidths } from './metrics.ts';
import { runsOf, trimRange } from './runs.ts';
import { SIZE_4, STYLES } from './styles.ts';

/** 首条和末条粗线, 中间细线 (7.4.1, recommended). A letter has none (10.1). */
const OUTER_RULE = 0.35;
const INNER_RULE = 0.25;
/** 左右各空一字. */
const EDGE = 1;

/** 抄送：, 主送：, 抄报：. */
const HEAD = /^(?:主|抄|分|印)[ 　]{0,4}[送报发](?:单位|机关)?[ 　]{0,4}(?:[：:]|(?=[ 　])|$)[ 　]{0,4}/u;
const COPIES = /^[（(]?共印/u;
const TO = /^主/u;

function line(
  element: 'cc' | 'printLine',
  { index, content }: Paragraph,
  ranges: readonly ViewRange[],
  indent: Indent,
  align: ComposedParagraph['align'] = STYLES[element].align,
): ComposedParagraph {
  const { face, size } = STYLES[element];
  return {
    kind: 'paragraph',
    element,
    paragraph: index,
    runs: runsOf(
      content.view.text,
      ranges.map((range) => ({ ...range, face })),
      { size },
    ),
    align,
    indent,
    rowsBefore: 0,
    keepWithNext: false,
  };
}

/** Where organ and date part: in front of the date that 印发 follows. */
function dateFrom({ content }: Paragraph): number | undefined {
  const dates = content.tokens.filter(({ kind }) => kind === 'date');
  const from = dates.at(-1)?.from;
  if (from !== undefined) return from;
  const blanks = /[ 　\t]+(?=[^ 　\t]*印[ 　]*发[。.]?$)/u.exec(content.view.text);
  return blanks ? blanks.index + blanks[0].length : undefined;
}

const RIGHT: Indent = { left: 0, right: EDGE, first: 0 };
const LEFT: Indent = { left: EDGE, right: EDGE, first: 0 };

function printLines(paragraphs: readonly Paragraph[]): ImprintLine[] {
  const lines: ImprintLine[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph.content.view;
    const whole = trimRange(text, 0, text.length);
    const from = COPIES.test(text) ? undefined : dateFrom(paragraph);
    const last = lines.at(-1);
    if (from === 0 && last && !last.right)
      lines[lines.length - 1] = { ...last, right: line('printLine', paragraph, [whole], RIGHT, 'right') };
    else if (from === undefined || from === 0)
      lines.push({
        content: line('printLine', paragraph, [whole], LEFT, COPIES.test(text) ? 'right' : 'left'),
        joined: COPIES.test(text),
      });
    else
      lines.push({
        content: line('printLine', paragraph, [trimRange(text, 0, from)], LEFT),
        right: line('printLine', paragraph, [trimRange(text, from, text.length)], RIGHT, 'right'),
        joined: false,
      });
  }
  return lines;
}

function copyLines(paragraphs: readonly Paragraph[], latin: LatinWidths): ImprintLine[] {
  let hang = 0;
  let before = '';
  return paragraphs.map((paragraph) => {
    const { text } = paragraph.content.view;
    const head = HEAD.exec(text)?.[0] ?? '';
    const joined = head === '' || TO.test(before);
    if (head !== '') {
      hang = textCells(head.trimEnd(), SIZE_4, latin);
      before = head;
    }
    const ranges = [trimRange(text, 0, head.length), trimRange(text, head.length, text.length)];
    const indent = { left: EDGE + hang, right: EDGE, first: head === '' ? 0 : -hang };
    return { content: line('cc', paragraph, ranges, indent), joined };
  });
}

/** The 版记 that these paragraphs make; undefined where there are none. */
export function composeImprint(
  paragraphs: readonly Paragraph[],
  format: FormatName,
  latin: LatinWidths,
): Imprint | undefined {
  const copies = copyLines(
    paragraphs.filter(({ role }) => role === 'cc'),
    latin,
  );
  const prints = printLines(paragraphs.filter(({ role }) => role === 'printLine'));
  const lines = [...copies, ...prints].map((entry, index) => (index === 0 ? { ...entry, joined: false } : entry));
  if (lines.length === 0) return undefined;
  const ruled = format !== 'letter';
  return { lines, outerRule: ruled ? OUTER_RULE : 0, innerRule: ruled ? INNER_RULE : 0 };
}
