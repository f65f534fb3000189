import type { PreviewBlock } from './messages.ts';

/** What of a block depends on its neighbours, and what its look is. */
export interface Look {
  readonly classes: readonly string[];
  /** How wide the text is in characters, for what is to fit in one line. */
  readonly width?: number;
}

/** Blocks that stand together: the space is above the first of them. */
function groupOf(role: PreviewBlock['role'] | undefined): string | undefined {
  return role === 'signatureOrgan' || role === 'signatureDate' ? 'signature' : role;
}

const HEADER_TAIL = new Set<PreviewBlock['role']>(['documentNumber', 'signer']);

/** What shrinks a little to fit in one line. */
const ONE_LINE = new Set<PreviewBlock['role']>(['issuerMark', 'title', 'agendaTitle']);

/** A line of the page holds 28 of these. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) < 0x100 ? 0.5 : 1;
  return width;
}

/** How each block of a draft looks. */
export function looksOf(blocks: readonly PreviewBlock[]): Look[] {
  let issued = false;
  return blocks.map(({ role, part, text, level }, index): Look => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    const classes = [`role-${role}`, `part-${part}`];
    if (level !== undefined) classes.push(`level-${level}`);
    if (before && before.part !== part) classes.push('part-start');
    if (groupOf(before?.role) !== groupOf(role)) classes.push('first');
    if (role === 'attachmentNote' && /^附件[：:]\s*[^\s\d]/.test(text)) classes.push('unnumbered');
    issued ||= role === 'issuerMark';
    /** 版头 ends in a red line, unless the draft has drawn one. */
    if (issued && HEADER_TAIL.has(role) && after?.role !== 'rule' && !(after && HEADER_TAIL.has(after.role)))
      classes.push('header-end');
    return ONE_LINE.has(role) ? { classes, width: widthOf(text) } : { classes };
  });
}
