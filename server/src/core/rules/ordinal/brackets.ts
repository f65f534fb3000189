import type { Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import type { OrdinalToken, ViewRange } from '../../model/token.ts';
import type { Edit } from '../rule.ts';

/** The label of a paragraph where it is written with both brackets: （一）, (1）; not ㈠, ⑴ and 1）. */
export function bracketLabel(paragraph: Paragraph): OrdinalToken | undefined {
  const { label, view } = paragraph.content;
  return label && /Bracket$/.test(label.style) && /^[（(]/.test(view.text) ? label : undefined;
}

/** The half-width brackets of such a label, and the edits that make them full. */
export function halfBrackets(paragraph: Paragraph, label: OrdinalToken): { places: ViewRange[]; edits: Edit[] } {
  const { text } = paragraph.content.view;
  const places: ViewRange[] = [];
  const edits: Edit[] = [];
  for (let i = label.from; i < label.mark.from; i++) {
    if (text[i] !== '(' && text[i] !== ')') continue;
    const place = { from: i, to: i + 1 };
    places.push(place);
    edits.push({ ...spanOf(paragraph, place), newText: text[i] === '(' ? '（' : '）' });
  }
  return { places, edits };
}
