import type { Document, Paragraph } from '../../model/document.ts';
import { isStraight, type Mark, type MarkKind } from '../../model/pairs.ts';

/** How many paragraphs a quotation, or another pair, may run on for. */
const reach = ({ kind }: Mark) => (kind === 'quote' ? 12 : 2);

/** A mark that has no partner. */
export interface Lonely {
  readonly paragraph: Paragraph;
  readonly mark: Mark;
}

/** The marks of each kind, the last of them on top. */
function byKind(entries: readonly Lonely[]): Map<MarkKind, Lonely[]> {
  const stacks = new Map<MarkKind, Lonely[]>();
  for (const entry of entries) stackOf(stacks, entry.mark).push(entry);
  return stacks;
}

function stackOf(stacks: Map<MarkKind, Lonely[]>, { kind }: Mark): Lonely[] {
  const stack = stacks.get(kind) ?? [];
  stacks.set(kind, stack);
  return stack;
}

/** The marks without a partner that no paragraph near by explains: a pair may run over several. */
export function lonelyMarks(document: Document): Lonely[] {
  const found: Lonely[] = [];
  let waiting: Lonely[] = [];
  for (const paragraph of document.paragraphs) {
    const { content, index, part } = paragraph;
    const opensQuoted = /^[“"]/u.test(content.view.text.slice(content.label?.to ?? 0));
    const expired = (entry: Lonely) =>
      entry.paragraph.part !== part || index - entry.paragraph.index > reach(entry.mark);
    found.push(...waiting.filter(expired));
    // every paragraph of a long quotation opens with a “ of its own
    waiting = waiting.filter(
      (entry) =>
        !expired(entry) && !(opensQuoted && entry.mark.kind === 'quote' && entry.paragraph.index === index - 1),
    );
    const { lonely } = content.pairs;
    if (lonely.length === 0) continue;
    const open = byKind(waiting);
    const closed = new Set<Lonely>();
    for (const mark of lonely) {
      if (isStraight(mark)) continue;
      const entry = { paragraph, mark };
      if (mark.open) {
        waiting.push(entry);
        stackOf(open, mark).push(entry);
        continue;
      }
      const partner = open.get(mark.kind)?.pop();
      if (partner) closed.add(partner);
      else found.push(entry);
    }
    waiting = waiting.filter((entry) => !closed.has(entry));
  }
  return [...found, ...waiting];
}
