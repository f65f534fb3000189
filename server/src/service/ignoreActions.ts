import type { TextEdit } from 'vscode-languageserver-types';
import type { Finding, Span } from '../core/index.ts';
import { REASON_PLACEHOLDER } from '../core/lint/ignore.ts';
import { lineEndOf } from '../core/text/lineEnd.ts';
import type { CheckedDraft } from './draft.ts';
import { toRange, touches } from './ranges.ts';

/** A comment that an action writes, and where its reason stands once it is written. */
export interface IgnoreEdit {
  readonly edit: TextEdit;
  readonly reason: { readonly line: number; readonly from: number; readonly to: number };
}

function insertLine(draft: CheckedDraft, offset: number, directive: string): IgnoreEdit {
  const head = `<!-- ${directive}：`;
  const at: Span = { start: offset, end: offset };
  const range = toRange(draft.positions, at);
  const from = range.start.character + head.length;
  return {
    edit: { range, newText: `${head}${REASON_PLACEHOLDER} -->${lineEndOf(draft.text)}` },
    reason: { line: range.start.line, from, to: from + REASON_PLACEHOLDER.length },
  };
}

/** A comment on a line of its own before the finding's paragraph: the rule is silent there. None for blank lines. */
export function ignoreHere(draft: CheckedDraft, finding: Finding): IgnoreEdit | undefined {
  const paragraph = draft.document.paragraphs.find((covered) => touches(covered, finding));
  if (!paragraph) return undefined;
  const { line } = draft.positions.toPosition(paragraph.start);
  const start = draft.positions.toOffset({ line, character: 0 });
  return insertLine(draft, start, `gongwen-ignore ${finding.ruleId}`);
}

/** A comment on the first line: the rule is silent in the whole file. */
export function ignoreInFile(draft: CheckedDraft, finding: Finding): IgnoreEdit {
  const start = draft.text.startsWith('\uFEFF') ? 1 : 0;
  return insertLine(draft, start, `gongwen-ignore-file ${finding.ruleId}`);
}
