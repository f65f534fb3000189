import type { PositionMap, Span } from '../core/index.ts';
import { charWidth, printable, textWidth } from './width.ts';

/** A stretch of one source line around a finding, ready to print. */
export interface Excerpt {
  readonly text: string;
  /** Columns before the finding, and columns it takes. */
  readonly indent: number;
  readonly length: number;
}

const COLUMNS = 76;
const COLUMNS_BEFORE = 32;
const CUT = '...';

/** What to show of the source for a finding that begins on `line`: paragraphs are long, so only what is around it. */
export function excerptOf(text: string, finding: Span, map: PositionMap, line: number): Excerpt {
  const from = map.lineStarts[line] ?? 0;
  const to = lineEnd(text, from, map.lineStarts[line + 1] ?? text.length);
  const start = Math.min(finding.start, to);
  const end = Math.max(start, Math.min(finding.end, to, start + COLUMNS));

  const lead = printable(text.slice(Math.max(from, start - COLUMNS), start));
  const before = lastColumns(lead, COLUMNS_BEFORE);
  const head = start - from > COLUMNS || before !== lead ? CUT + before : before;
  const room = COLUMNS - textWidth(head);
  const found = printable(text.slice(start, end));
  const marked = firstColumns(found, room);
  const rest = printable(text.slice(end, Math.min(to, end + COLUMNS)));
  const after = firstColumns(rest, room - textWidth(marked));
  const tail = to - end > COLUMNS || marked !== found || after !== rest ? CUT : '';
  return { text: head + marked + after + tail, indent: textWidth(head), length: Math.max(1, textWidth(marked)) };
}

function lineEnd(text: string, from: number, next: number): number {
  let end = next;
  while (end > from && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

function firstColumns(text: string, columns: number): string {
  let width = 0;
  let result = '';
  for (const char of text) {
    width += charWidth(char);
    if (width > columns) break;
    result += char;
  }
  return result;
}

function lastColumns(text: string, columns: number): string {
  const reversed = [...text].reverse();
  const kept = firstColumns(reversed.join(''), columns);
  return [...kept].reverse().join('');
}
