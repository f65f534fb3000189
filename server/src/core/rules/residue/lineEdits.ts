import type { Document, Line } from '../../model/document.ts';
import type { Edit } from '../rule.ts';

const isBlank = ({ text }: Document, line: Line | undefined) =>
  line === undefined || text.slice(line.start, line.end).trim() === '';

/** Takes out a whole line and, where it stood between two blank ones, one of these. */
export function deleteLine(document: Document, line: Line): Edit {
  const { lines, text } = document;
  const next = lines[line.number + 1];
  const alone = isBlank(document, lines[line.number - 1]) && next !== undefined && isBlank(document, next);
  const after = alone ? lines[line.number + 2] : next;
  return { start: line.start, end: after?.start ?? text.length, newText: '' };
}
