import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { type Finding, ruleById } from '../core/index.ts';
import { paragraphAt } from '../core/model/spans.ts';
import type { CalendarDay } from '../core/text/calendar.ts';
import type { CheckedDraft } from './draft.ts';
import { explainFinding } from './explain.ts';
import { type Aid, dateAid } from './hoverDate.ts';
import { type NumberOptions, numberAid } from './hoverNumber.ts';
import { sectionAid } from './hoverSection.ts';
import { escapeMarkdown } from './hoverText.ts';
import { plainText } from './plainText.ts';
import { toRange, touches } from './ranges.ts';

export interface HoverOptions extends NumberOptions {
  /** The editor shows a diagnostic's message in its hover already. */
  readonly withoutMessage?: boolean;
  /** Tells how far off a day is. */
  readonly today?: CalendarDay;
}

/** What is known of a date, a number or a heading at a place. */
function aidAt(draft: CheckedDraft, offset: number, options: HoverOptions): Aid | undefined {
  const { document } = draft;
  const paragraph = paragraphAt(document, offset);
  return (
    dateAid(document, offset, options.today) ??
    (paragraph &&
      (numberAid(draft.config, paragraph, offset, options) ??
        sectionAid(document, paragraph, offset, options.plainText === true)))
  );
}

/** What is wrong at a place, why and how it looks when right; then what is known of the date, number or heading there. */
export function hover(draft: CheckedDraft, position: Position, options: HoverOptions = {}): Hover | undefined {
  const offset = draft.positions.toOffset(position);
  const here = draft.findings.filter((finding) => touches(finding, { start: offset, end: offset }));
  const aid = aidAt(draft, offset, options);
  const first = here[0] ?? aid;
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
  const value = [...pieces, aid?.text ?? ''].filter((piece) => piece !== '').join('\n\n---\n\n');
  if (value === '') return undefined;
  return {
    range: toRange(draft.positions, first),
    contents: options.plainText
      ? { kind: MarkupKind.PlainText, value: plainText(value) }
      : { kind: MarkupKind.Markdown, value },
  };
}
