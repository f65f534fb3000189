/** Whether ranges of a paragraph have something in common with another: asked of every finding, so told in a moment. */
import { compact } from '../text/compact.ts';
import { type Reach, reachOf, touches } from '../text/reach.ts';
import { remembered } from '../text/remember.ts';
import type { ParagraphContent } from './document.ts';
import type { Token, ViewRange } from './token.ts';

/** Ranges of a view, sorted so that they are looked up in a moment; offsets of the view. */
export function reachOfRanges(ranges: readonly ViewRange[]): Reach {
  return reachOf(ranges.map(({ from, to }) => ({ start: from, end: to })));
}

/** Makes the question whether a range of the view shares a character with one of these ranges, sorted once a content. */
export function touching(
  ranges: (content: ParagraphContent) => readonly ViewRange[],
): (content: ParagraphContent, range: ViewRange) => boolean {
  const sorted = remembered((content: ParagraphContent) => compact(reachOfRanges(ranges(content))));
  return (content, { from, to }) => touches(sorted(content), { start: from, end: to });
}

/** The same of tokens of some kinds. */
export function touchingTokens(
  ...kinds: readonly Token['kind'][]
): (content: ParagraphContent, range: ViewRange) => boolean {
  return touching(({ tokens }) => tokens.filter(({ kind }) => kinds.includes(kind)));
}

/** Whether a range shares a character with an address or code, whose characters are not the writer's words. */
export const touchesOpaque = touchingTokens('url', 'mail', 'code');
