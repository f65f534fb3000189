/** Numbered lines that follow each other with nothing under any of them: a list (of topics, of units), not headings. */
import type { Paragraph } from '../model/document.ts';

/** Two may be headings whose text is not written yet; three are a list whatever follows. */
const SURE = 3;

const levelOf = ({ role, content }: Paragraph) => (role === 'heading' ? content.label?.level : undefined);

/** The next number of the same list, on the next line. */
function goesOn(before: Paragraph, next: Paragraph): boolean {
  const [own, other] = [before.content.label, next.content.label];
  return (
    levelOf(next) !== undefined &&
    levelOf(next) === levelOf(before) &&
    next.blankBefore === 0 &&
    other?.numbers[0] === (own?.numbers[0] ?? 0) + 1
  );
}

/** Nothing stands under the paragraph before: a new part, a blank line or a label of its level or above. */
const closes = (next: Paragraph | undefined, level: number) =>
  next === undefined || next.blankBefore > 0 || (next.content.label !== undefined && next.content.label.level <= level);

/** Those of the paragraphs that are items of such a list. */
export function listItems(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const items = new Set<Paragraph>();
  for (let at = 0; at < paragraphs.length; ) {
    const first = paragraphs[at];
    const level = first && levelOf(first);
    let to = at + 1;
    for (let [before, next] = [first, paragraphs[to]]; before && next && goesOn(before, next); next = paragraphs[to]) {
      before = next;
      to++;
    }
    const count = to - at;
    if (level !== undefined && (count >= SURE || (count > 1 && closes(paragraphs[to], level))))
      for (const paragraph of paragraphs.slice(at, to)) items.add(paragraph);
    at = to;
  }
  return items;
}
