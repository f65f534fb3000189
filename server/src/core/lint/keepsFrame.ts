import type { Document, PartKind } from '../model/document.ts';
import type { Edit } from '../rules/rule.ts';
import { secrecyMarks } from '../rules/secrecy/secrecyMarks.ts';
import { countUpTo } from '../text/search.ts';

/** The part that a place of the text belongs to; undefined between paragraphs. */
function partAt({ paragraphs }: Document, at: number): PartKind | undefined {
  const index = countUpTo(paragraphs.length, (i) => paragraphs[i]?.start ?? 0, at) - 1;
  const paragraph = paragraphs[index];
  return paragraph && at < paragraph.end ? paragraph.part : undefined;
}

/** The marks of secrecy, as they stand. */
const marksOf = ({ paragraphs }: Document): string[] =>
  paragraphs.flatMap((paragraph) =>
    secrecyMarks(paragraph).map(({ from, to }) => paragraph.content.view.text.slice(from, to)),
  );

/**
 * Whether every mark of secrecy reads as it did, every line that edits leave some words of is in the part that it was
 * in, and the parts are the same.
 * @param edits that do not overlap, in offsets of `before`; made, they gave `after`
 */
export function keepsFrame(before: Document, edits: readonly Edit[], after: Document): boolean {
  const same = (a: readonly { kind: PartKind }[], b: typeof a) =>
    a.length === b.length && a.every(({ kind }, i) => kind === b[i]?.kind);
  if (!same(before.parts, after.parts) || marksOf(before).join('\n') !== marksOf(after).join('\n')) return false;
  const { paragraphs } = after;
  if (
    before.paragraphs.length === paragraphs.length &&
    before.paragraphs.every(({ part }, i) => part === paragraphs[i]?.part)
  )
    return true;
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let [next, moved] = [0, 0];
  for (const { lines, part } of before.paragraphs)
    for (const line of lines) {
      // a line of marks alone is a paragraph or none, whatever part it stands in
      if (!/[\p{L}\p{N}]/u.test(before.text.slice(line.start, line.end))) continue;
      for (let at = line.start; at < line.end; at++) {
        for (let edit = sorted[next]; edit && edit.end <= at; edit = sorted[++next])
          moved += edit.newText.length - (edit.end - edit.start);
        if ((sorted[next]?.start ?? Infinity) <= at || /\s/u.test(before.text.charAt(at))) continue;
        if (partAt(after, at + moved) !== part) return false;
        break;
      }
    }
  return true;
}
