import type { Document, Edit, Paragraph, Span } from '../../core/index.ts';
import { sourceOf } from '../../core/model/spans.ts';
import { lineEndOf } from '../../core/text/lineEnd.ts';
import { minimalEdits } from '../../core/text/minimalEdits.ts';
import { numeralLike } from '../../core/text/numerals.ts';

/** One entry of a numbered list as it is to be written. */
export interface Entry {
  /** The line whose label it keeps; undefined for a new one. */
  readonly line: Paragraph | undefined;
  /** So many numbers it has: 2 for 第二、三项. */
  readonly counts: number;
  /** What stands behind the label, without the mark at the end. */
  readonly words: string;
  /** The lines that belong to it, each with a line end in front. */
  readonly below: string;
}

const END = /[；;。，, 　]+$/u;

/** What stands behind a line's label, without the mark at the end. */
export function wordsBehind(line: Paragraph): string {
  const { view, label } = line.content;
  return sourceOf(line, { from: label?.to ?? 0, to: view.text.length }).replace(END, '');
}

/** The numeral of a label, written in the manner of another. */
function numeral(model: string, numbers: readonly number[]): string {
  return numbers.map((n) => numeralLike(model, n)).join('、');
}

/** The blanks and the label that a line begins with, for these numbers. */
function headOf({ content }: Paragraph, numbers: readonly number[]): string {
  const indent = /^[ 　\t]*/.exec(content.source)?.[0] ?? '';
  const { label, view } = content;
  if (!label) return indent;
  return `${indent}${view.text.slice(0, label.numeral.from)}${numeral(label.numeral.text, numbers)}${view.text.slice(label.numeral.to, label.to)}`;
}

/** The marks that the lines of a list end with, all but the last and the last. */
function marksOf(lines: readonly Paragraph[]): { between: string; last: string } {
  const ends = lines.map(({ content }) => /[；;。]$/u.exec(content.view.text)?.[0] ?? '');
  const most = (marks: readonly string[]) => [...marks].sort((a, b) => count(marks, b) - count(marks, a))[0] ?? '';
  const count = (marks: readonly string[], one: string) => marks.filter((mark) => mark === one).length;
  const between = most(ends.length > 1 ? ends.slice(0, -1) : ends.map((mark) => (mark === '' ? '' : '；')));
  const last = ends.at(-1) ?? '';
  return { between: between.replace(';', '；'), last: between === '' ? last : last === '' ? '' : '。' };
}

/**
 * The edits that make a list read as these entries, numbered anew; what stays as it was is not touched.
 * @param lines the list's own lines, in order
 * @param region from the first line's start to the end of what belongs to the last
 */
export function writeList(
  document: Document,
  lines: readonly Paragraph[],
  region: Span,
  entries: readonly Entry[],
): Edit[] {
  const [sample] = lines;
  if (!sample) return [];
  const eol = lineEndOf(document.text);
  const marks = marksOf(lines);
  let next = sample.content.label?.numbers[0] === 0 ? 0 : 1;
  const text = entries
    .map(({ line, counts, words, below }, i) => {
      const numbers = Array.from({ length: counts }, (_, k) => next + k);
      next += counts;
      const mark = i === entries.length - 1 ? marks.last : marks.between;
      return `${headOf(line ?? sample, numbers)}${words}${mark}${below}`;
    })
    .join(eol);
  return minimalEdits(document.text.slice(region.start, region.end), text).map(({ start, end, newText }) => ({
    start: start + region.start,
    end: end + region.start,
    newText,
  }));
}

/** The lines below each line of a list, up to the next; none below the last. */
export function linesBelow({ text }: Document, lines: readonly Paragraph[]): string[] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    return next ? text.slice(line.end, next.start).replace(/(?:\r\n|\r|\n)$/, '') : '';
  });
}
