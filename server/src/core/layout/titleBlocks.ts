/** Titles: a paragraph each line as written; one too long for its line gets a measure that parts it between words (7.3.1). */
import type { Paragraph, ParagraphContent } from '../model/document.ts';
import type { ComposedParagraph, Element, Indent } from './composition.ts';
import { SHEET } from './defaults.ts';
import { textCells } from './measures.ts';
import type { LatinWidths } from './metrics.ts';
import { rememberedRuns, runsOf } from './runs.ts';
import { STYLES } from './styles.ts';
import { titleMeasure } from './titleMeasure.ts';

const indents = new WeakMap<ParagraphContent, Map<LatinWidths, Indent>>();

/** Equal indents, so that the lines of a long title end where they should. */
function indentOf(content: ParagraphContent, size: number, latin: LatinWidths): Indent {
  const known = indents.get(content) ?? new Map<LatinWidths, Indent>();
  indents.set(content, known);
  const found = known.get(latin);
  if (found) return found;
  const character = textCells('　', size, latin);
  const measure = titleMeasure(content.view.text, Math.floor((SHEET.columns / character) * 2) / 2, latin);
  const inset = measure === undefined ? 0 : Math.max(0, (SHEET.columns - measure * character) / 2);
  const indent = { left: inset, right: inset, first: 0 };
  known.set(latin, indent);
  return indent;
}

/** A line of a title. */
export function titleLine(
  element: Extract<Element, 'title' | 'attachmentTitle'>,
  { index, content }: Paragraph,
  rowsBefore: number,
  latin: LatinWidths,
): ComposedParagraph {
  const { face, size, align, keepWithNext } = STYLES[element];
  const { text } = content.view;
  return {
    kind: 'paragraph',
    element,
    paragraph: index,
    runs: rememberedRuns(content, element, () => runsOf(text, [{ from: 0, to: text.length, face }], { size })),
    align,
    indent: indentOf(content, size, latin),
    rowsBefore,
    keepWithNext,
  };
}
