/** What no safe fix may change, told without the engine's own reckoning. */
import { type Document, ruleById, type Span } from '../../server/src/core/index.ts';
import { spanOf } from '../../server/src/core/model/spans.ts';

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

/** Rules that mend the quotation marks themselves, or the width of a figure, which nobody reads. */
const MEND_MARKS = new Set([
  'num-fullwidth',
  'pair-crossed',
  'pair-unbalanced',
  'quote-nested-double',
  'straight-quote',
]);

/** True where a rule mends what a copy or a conversion broke, or the marks around the words. */
export function maySafelyTouchQuotations(ruleId: string): boolean {
  return ruleById(ruleId)?.group === 'residue' || MEND_MARKS.has(ruleId);
}

/** What stands within “…” or ‘…’ of one paragraph, where the marks pair off without doubt. */
export function quotations({ text, paragraphs }: Document): Span[] {
  return paragraphs.flatMap((paragraph) => {
    const spans: Span[] = [];
    let open: { closing: string; start: number }[] = [];
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const mark = text[at] ?? '';
      const closing = CLOSING[mark];
      const last = open.at(-1);
      if (closing) open.push({ closing, start: at + 1 });
      else if (last?.closing === mark) {
        spans.push({ start: last.start, end: at });
        open.pop();
      } else if (mark === '”' || mark === '’') open = [];
    }
    return spans;
  });
}

/** Marks of secrecy, as a line of their own or within a text. */
export function secrecyMarks({ paragraphs }: Document): Span[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.content.tokens.filter(({ kind }) => kind === 'secrecy').map((token) => spanOf(paragraph, token)),
  );
}
