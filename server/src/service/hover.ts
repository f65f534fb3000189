import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { type Finding, ruleById } from '../core/index.ts';
import type { CheckedDraft } from './draft.ts';
import { explainFinding } from './explain.ts';
import { plainText } from './plainText.ts';
import { toRange, touches } from './ranges.ts';

export interface HoverOptions {
  /** The editor shows a diagnostic's message in its hover already. */
  readonly withoutMessage?: boolean;
  readonly plainText?: boolean;
}

/** Words of the draft as Markdown: they may hold nothing that it would act on, least of all a picture's address. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&');
}

/** What is wrong at a place, why and how it looks when right; nothing where no finding lies. */
export function hover(draft: CheckedDraft, position: Position, options: HoverOptions = {}): Hover | undefined {
  const offset = draft.positions.toOffset(position);
  const here = draft.findings.filter((finding) => touches(finding, { start: offset, end: offset }));
  const [first] = here;
  if (!first) return undefined;
  const seen = new Set<string>();
  const pieces = here.flatMap((finding: Finding) => {
    const fresh = !seen.has(finding.ruleId);
    seen.add(finding.ruleId);
    const message = options.withoutMessage
      ? []
      : [options.plainText ? finding.message : escapeMarkdown(finding.message)];
    return [
      [...message, ...(fresh ? explainFinding(ruleById(finding.ruleId), finding, !options.withoutMessage) : [])].join(
        '\n\n',
      ),
    ];
  });
  const value = pieces.filter((piece) => piece !== '').join('\n\n---\n\n');
  if (value === '') return undefined;
  return {
    range: toRange(draft.positions, first),
    contents: options.plainText
      ? { kind: MarkupKind.PlainText, value: plainText(value) }
      : { kind: MarkupKind.Markdown, value },
  };
}
