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

/** Builds the position map of `text`. Line ends are `\r\n`, `\n` and a lone `\r`, as in LSP. */
export function positionMap(text: string): PositionMap {
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (c === 13 || c === 10) lineStarts.push(i + 1);
  }
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
