/** Whether ranges of a paragraph have something in common with another: asked of every finding, so told in a moment. */
import { compact } from '../text/compact.ts';
import { reachOf, touches } from '../text/reach.ts';
import { remembered } from '../text/remember.ts';
import type { ParagraphContent } from './document.ts';
import type { Token, ViewRange } from './token.ts';

/** Makes the question whether a range of the view shares a character with one of these ranges, sorted once a content. */
export function touching(
  ranges: (content: ParagraphContent) => readonly ViewRange[],
): (content: ParagraphContent, range: ViewRange) => boolean {
  const sorted = remembered((content: ParagraphContent) =>
    compact(reachOf(ranges(content).map(({ from, to }) => ({ start: from, end: to })))),
  );
  return (content, { from, to }) => touches(sorted(content), { start: from, end: to });
}

/** The same of tokens of some kinds. */
export function touchingTokens(
  ...kinds: readonly Token['kind'][]
): (content: ParagraphContent, range: ViewRange) => boolean {
  return touching(({ tokens }) => tokens.filter(({ kind }) => kinds.includes(kind)));
}
