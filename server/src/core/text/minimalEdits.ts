import diff from 'fast-diff';
import type { Span } from './span.ts';

/** A stretch of a text and what takes its place. */
export interface TextChange extends Span {
  readonly newText: string;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text with their line ends. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    const end = match.index + match[0].length;
    lines.push({ start, end });
    start = end;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}

/** Moves both ends of an edit off the middle of a line end, where LSP has no position. */
function offLineEnds(text: string, edit: TextChange): TextChange {
  const within = (offset: number) => text[offset - 1] === '\r' && text[offset] === '\n';
  const before = within(edit.start) ? 1 : 0;
  const after = within(edit.end) ? 1 : 0;
  const start = edit.start - before;
  const end = edit.end + after;
  return before || after
    ? { start, end, newText: `${text.slice(start, edit.start)}${edit.newText}${text.slice(edit.end, end)}` }
    : edit;
}

/** Edits of one stretch, `offset` being its place in the whole text. */
function stretchEdits(before: string, after: string, offset: number): TextChange[] {
  const edits: TextChange[] = [];
  let at = 0;
  let open: { start: number; end: number; newText: string } | undefined;
  for (const [kind, piece] of diff(before, after)) {
    if (kind === diff.EQUAL) {
      if (open) edits.push(offLineEnds(before, open));
      open = undefined;
      at += piece.length;
      continue;
    }
    open ??= { start: at, end: at, newText: '' };
    if (kind === diff.INSERT) open.newText += piece;
    else {
      at += piece.length;
      open.end = at;
    }
  }
  if (open) edits.push(offLineEnds(before, open));
  return edits.map(({ start, end, newText }) => ({ start: start + offset, end: end + offset, newText }));
}

/** How many pairs agree, counted from one end. */
function commonRun(limit: number, same: (index: number) => boolean): number {
  let count = 0;
  while (count < limit && same(count)) count++;
  return count;
}

/**
 * Small edits that turn `before` into `after`, sorted, never overlapping. Lines are compared first, so the cost of the
 * finer comparison is that of the lines which changed.
 */
export function minimalEdits(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const old = linesOf(before);
  const fresh = linesOf(after);
  const oldLine = (line: Line | undefined) => (line ? before.slice(line.start, line.end) : undefined);
  const freshLine = (line: Line | undefined) => (line ? after.slice(line.start, line.end) : undefined);
  if (old.length === fresh.length) {
    return old.flatMap((line, index) => {
      const [was, is] = [oldLine(line) ?? '', freshLine(fresh[index]) ?? ''];
      return was === is ? [] : stretchEdits(was, is, line.start);
    });
  }
  const shorter = Math.min(old.length, fresh.length);
  const head = commonRun(shorter, (index) => oldLine(old[index]) === freshLine(fresh[index]));
  const tail = commonRun(
    shorter - head,
    (index) => oldLine(old[old.length - 1 - index]) === freshLine(fresh[fresh.length - 1 - index]),
  );
  const start = old[head]?.start ?? before.length;
  const end = old[old.length - tail]?.start ?? before.length;
  const freshStart = fresh[head]?.start ?? after.length;
  const freshEnd = fresh[fresh.length - tail]?.start ?? after.length;
  return stretchEdits(before.slice(start, end), after.slice(freshStart, freshEnd), start);
}
