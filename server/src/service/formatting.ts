import type { TextEdit } from 'vscode-languageserver-types';
import {
  applyEdits,
  type Config,
  type Document,
  type Edit,
  type Finding,
  type Linter,
  type LintResult,
  type Neighbours,
  type Span,
} from '../core/index.ts';
import { compatibleSafeFixes } from '../core/lint/fix.ts';
import { paragraphAt, spanOf } from '../core/model/spans.ts';
import type { Token } from '../core/model/token.ts';
import { minimalEdits } from '../core/text/minimalEdits.ts';
import type { CheckedDraft } from './draft.ts';
import { isRow, type LayoutStyle, layoutEdits } from './formattingLayout.ts';
import { isForm } from './formattingRules.ts';
import { type Check, harmless, rolesOf } from './harmlessEdits.ts';
import { toRange } from './ranges.ts';
import { finish, type Steps } from './steps.ts';

/** What no edit of form reaches into. */
const UNTOUCHED: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['date', 'clock', 'url', 'mail', 'phone', 'code']);

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const within = (edit: Span, { start, end }: Span) => start <= edit.start && edit.end <= end;

/** Whether an edit may be made: in no table, number or address, and on no half of a pair whose other half stays out. */
function mayMake(document: Document, edit: Edit, span: Span, whole: boolean): boolean {
  const paragraph = paragraphAt(document, edit.start);
  if (!paragraph || edit.start > paragraph.end) return true;
  if (isRow(paragraph)) return false;
  const { tokens } = paragraph.content;
  if (tokens.some((token) => UNTOUCHED.has(token.kind) && overlap(spanOf(paragraph, token), edit))) return false;
  if (whole) return true;
  const { pairs, mixed } = paragraph.content.pairs;
  return [...pairs, ...mixed].every(({ open, close }) => {
    const [left, right] = [open, close].map(({ at }) => spanOf(paragraph, { from: at, to: at + 1 }));
    if (!left || !right || !(overlap(left, edit) || overlap(right, edit))) return true;
    return within(left, span) && within(right, span);
  });
}

/** The same check, which knows of the last two texts what it said. */
function remembering(check: Check): Check {
  const known = new Map<string, LintResult>();
  return (text) => {
    const result = known.get(text) ?? check(text);
    const [oldest] = known.keys();
    if (known.size > 1 && oldest !== undefined && !known.has(text)) known.delete(oldest);
    known.set(text, result);
    return result;
  };
}

/** A text to format, and what it is checked with. */
export interface Formatted {
  readonly text: string;
  readonly config: Config;
  readonly linter: Linter;
  readonly neighbours?: Neighbours | undefined;
}

/** Formatting comes to rest long before (a property test). */
const MOST_PASSES = 12;

function* formatSteps({ text, config, linter, neighbours }: Formatted, span: Span, style: LayoutStyle): Steps<string> {
  const check = remembering((draft) => linter.lint(draft, config, neighbours));
  const before = span.start;
  const after = text.length - span.end;
  const whole = before === 0 && after === 0;
  let current = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const own = { start: before, end: current.length - after };
    yield;
    const { document, findings } = check(current);
    const wanted = findings.filter((finding: Finding) => {
      const edits = isForm(finding) ? finding.fixes.find(({ safe }) => safe)?.edits : undefined;
      return edits?.every((edit) => within(edit, own) && mayMake(document, edit, own, whole)) ?? false;
    });
    const units = compatibleSafeFixes(wanted).map(({ edits }) => edits);
    const fixes = yield* harmless(current, units, rolesOf, check);
    // blanks are set once the lines say what they are
    const edits = fixes.length > 0 ? fixes : yield* layoutEdits(document, style, own, check);
    const next = applyEdits(current, edits);
    if (next === current) break;
    current = next;
  }
  return current.slice(before, current.length - after);
}

/**
 * What stands in a span of a text (offsets in UTF-16 units) once it is formatted; what is outside stays as it is.
 * Formatting what came out changes nothing. No word, number, time, address or quotation is another afterwards.
 */
export function formatSpan(formatted: Formatted, span: Span, style: LayoutStyle): string {
  return finish(formatSteps(formatted, span, style));
}

/** The style that a configuration asks for. */
function styleOf({ indent = 'auto' }: Config): LayoutStyle {
  return { indent, dense: false };
}

/** The edits that format a draft, or what is selected of it; none reaches out of the selection. */
export function format(draft: CheckedDraft, selection?: Span): TextEdit[] {
  return finish(formatInSteps(draft, selection));
}

/** The same in steps: a large draft takes many seconds. */
export function* formatInSteps(draft: CheckedDraft, selection?: Span): Steps<TextEdit[]> {
  const { text, config, positions } = draft;
  const span = selection ?? { start: 0, end: text.length };
  const made = yield* formatSteps(draft, span, styleOf(config));
  return minimalEdits(text.slice(span.start, span.end), made).map(({ start, end, newText }) => ({
    range: toRange(positions, { start: start + span.start, end: end + span.start }),
    newText,
  }));
}
