import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { CheckedDraft } from './draft.ts';
import { type OutlineNode, outline } from './outline.ts';

/** Whole lines to fold: every part and section of more than one line. */
export function foldingRanges(draft: CheckedDraft): FoldingRange[] {
  const found: FoldingRange[] = [];
  const visit = (node: OutlineNode) => {
    const startLine = draft.positions.toPosition(node.span.start).line;
    const endLine = draft.positions.toPosition(node.span.end).line;
    const last = found.at(-1);
    if (endLine > startLine && !(last?.startLine === startLine && last.endLine === endLine))
      found.push({ startLine, endLine, kind: FoldingRangeKind.Region });
    node.children.forEach(visit);
  };
  outline(draft.document).forEach(visit);
  return found;
}
