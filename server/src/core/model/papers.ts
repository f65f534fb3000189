import type { Document } from './document.ts';

/**
 * Which paper each paragraph belongs to: main, agenda and every attachment, and of pasted material what stands between
 * runs of blank lines.
 */
export function papersOf({ paragraphs }: Document): number[] {
  let paper = 0;
  return paragraphs.map(({ part, blankBefore, role }, i) => {
    const previous = paragraphs[i - 1];
    if (previous && (previous.part !== part || role === 'attachmentLabel' || (part === 'material' && blankBefore > 2)))
      paper++;
    return paper;
  });
}
