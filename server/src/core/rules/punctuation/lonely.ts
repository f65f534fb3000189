import type { Document, Paragraph } from '../../model/document.ts';
import { isStraight, type Mark } from '../../model/pairs.ts';

/** How many paragraphs a quotation, or another pair, may run on for. */
const reach = ({ kind }: Mark) => (kind === 'quote' ? 12 : 2);

/** A mark that has no partner. */
export interface Lonely {
  readonly paragraph: Paragraph;
  readonly mark: Mark;
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
    for (const mark of paragraph.content.pairs.lonely) {
      if (isStraight(mark)) continue;
      if (mark.open) waiting.push({ paragraph, mark });
      else {
        const at = waiting.map((entry) => entry.mark.kind).lastIndexOf(mark.kind);
        if (at < 0) found.push({ paragraph, mark });
        else waiting = waiting.filter((_, i) => i !== at);
      }
    }
  }
  return [...found, ...waiting];
}
