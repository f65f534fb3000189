import type { Span } from './span.ts';

/** What a mark of Markdown (or of a chat assistant) is. */
export type MarkdownKind =
  // of a line
  | 'heading'
  | 'bullet'
  | 'quote'
  | 'row'
  | 'tableRule'
  | 'rule'
  | 'fence'
  // within it
  | 'emphasis'
  | 'strike'
  | 'code'
  | 'link'
  | 'image'
  | 'break'
  | 'entity'
  | 'escape'
  | 'tag'
  // what chat assistants put in
  | 'source'
  | 'emoji';

/** A stretch of source that the view leaves out, or shows as one other character. */
export interface MarkPiece extends Span {
  readonly shown: string;
}

/** A mark, or a pair of them around what they mark. */
export interface MarkdownMark {
  readonly kind: MarkdownKind;
  readonly pieces: readonly MarkPiece[];
}

/** A piece that the view leaves out. */
export const hidden = (start: number, end: number): MarkPiece => ({ start, end, shown: '' });
