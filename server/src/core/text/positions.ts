import { commonEnds } from './commonEnds.ts';
import { countUpTo } from './search.ts';

/** A place in a text as LSP and the command line count it: line and UTF-16 character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between UTF-16 offsets and positions; the one place where this is done. */
export interface PositionMap {
  readonly lineStarts: readonly number[];
  toPosition(offset: number): Position;
  toOffset(position: Position): number;
}

/** Adds to `starts` where lines begin behind `from`, up to `to`. */
function addLineStarts(starts: number[], text: string, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (c === 13 || c === 10) starts.push(i + 1);
  }
}

function mapOf(text: string, lineStarts: readonly number[]): PositionMap {
  return {
    lineStarts,
    toPosition(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      const line = Math.max(0, countUpTo(lineStarts.length, (index) => lineStarts[index] ?? 0, at) - 1);
      return { line, character: at - (lineStarts[line] ?? 0) };
    },
    toOffset({ line, character }) {
      if (line < 0) return 0;
      const start = lineStarts[line];
      if (start === undefined) return text.length;
      const next = lineStarts[line + 1] ?? text.length;
      return Math.min(start + Math.max(0, character), next);
    },
  };
}

/** Builds the position map of `text`. Line ends are `\r\n`, `\n` and a lone `\r`, as in LSP. */
export function positionMap(text: string): PositionMap {
  const lineStarts = [0];
  addLineStarts(lineStarts, text, 0, text.length);
  return mapOf(text, lineStarts);
}

/** The position map of `text`, from that of a text that differs from it in one place: only that is read. */
export function positionMapAfter({ lineStarts }: PositionMap, before: string, text: string): PositionMap {
  const { head, tail } = commonEnds(before, text);
  const by = text.length - before.length;
  // whether a line ends between CR and LF hangs on both
  const kept = lineStarts.slice(
    0,
    countUpTo(lineStarts.length, (index) => lineStarts[index] ?? 0, Math.max(0, head - 1)),
  );
  const from = kept.at(-1) ?? 0;
  const end = Math.min(before.length, before.length - tail + 1);
  const starts = kept.length > 0 ? [...kept] : [0];
  addLineStarts(starts, text, from, end + by);
  const last = starts.at(-1) ?? 0;
  for (let i = kept.length; i < lineStarts.length; i++) {
    const start = (lineStarts[i] ?? 0) + by;
    if (start > last && start > end + by) starts.push(start);
  }
  return mapOf(text, starts);
}
