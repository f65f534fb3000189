import { readParagraph } from '../model/content.ts';
import type { Document, Paragraph, ParagraphContent } from '../model/document.ts';
import { paragraphAt } from '../model/spans.ts';
import { commonEnds } from '../text/commonEnds.ts';
import type { Span } from '../text/span.ts';
import type { Config } from './config.ts';
import { byPlace, type Finding, fencedCode, toFinding, withFixesApart } from './finding.ts';
import { dropIgnored } from './ignore.ts';
import type { LintResult } from './linter.ts';
import { meets } from './needs.ts';
import type { Plan } from './plan.ts';
import { stands } from './stands.ts';
import { runJobs, shiftReport } from './units.ts';

/** A text that was checked, and what was found in it. */
type Checked = Pick<LintResult, 'document' | 'findings' | 'failures'>;

const LINE_END = /[\r\n]/;

/** Whether a paragraph says the same of its place in the draft after an edit. */
function keepsItsPlace(before: ParagraphContent, after: ParagraphContent): boolean {
  const headOf = ({ label, field }: ParagraphContent) => `${label?.style} ${label?.numeral.text} ${field?.name}`;
  return after.view.text !== '' && headOf(before) === headOf(after) && before.shape.at(-1) === after.shape.at(-1);
}

/** Moves places behind an edit; undefined for what the edit reaches into. */
function mover(start: number, end: number, by: number) {
  const place = <T extends Span>(one: T): T | undefined =>
    one.end <= start ? one : one.start >= end ? { ...one, start: one.start + by, end: one.end + by } : undefined;
  const all = <T extends Span>(list: readonly T[]): readonly T[] | undefined => {
    const moved = list.map(place);
    return moved.every((one) => one !== undefined) ? moved : undefined;
  };
  return { place, all };
}

/**
 * What can be told at once of a text that was edited since it was checked: all findings that the edit does not touch, moved
 * with the text, and where it lies within one line those of that paragraph's own rules anew. What rules of the whole draft
 * would say now, and what stands in lines that came in, is not in it. Undefined where only a whole check can tell.
 */
export function glanceWith(
  { document, findings, failures }: Checked,
  text: string,
  plan: Plan,
  config: Config,
): Finding[] | undefined {
  // a comment may be about what is edited, and a fence may hold it
  if (failures.length > 0 || document.ignores.length > 0 || fencedCode(document).length > 0) return undefined;
  const { head, tail } = commonEnds(document.text, text);
  const end = document.text.length - tail;
  const by = text.length - document.text.length;
  const [first, last] = [paragraphAt(document, head), paragraphAt(document, end)];
  const own = first && first === last ? ownFindings(first, head, end, text, by, plan) : [];
  if (!own) return undefined;

  const { place, all } = mover(head, end, by);
  const units = new Set<string>([...plan.line, ...plan.paragraph].map(({ active }) => active.rule.id));
  const isEdited = ({ start }: Span) => (first?.start ?? 0) <= start && start <= Math.max(end, last?.end ?? 0);
  const kept: Finding[] = [];
  for (const finding of findings) {
    if (units.has(finding.ruleId) && isEdited(finding)) continue;
    const moved = place(finding);
    if (!moved) continue;
    const fixes = finding.fixes.flatMap((fix) => {
      const edits = all(fix.edits);
      return edits ? [{ ...fix, edits }] : [];
    });
    kept.push({ ...moved, related: all(finding.related) ?? [], fixes });
  }
  const found = [...kept, ...dropIgnored(own, config, new Set())];
  return withFixesApart(found.sort(byPlace));
}

/**
 * What the rules of lines and paragraphs say of a paragraph as it reads now; nothing where it is no longer the paragraph
 * it was, undefined where a rule failed.
 * @param head where the edit began @param end where it ended, both in the text as it was
 * @param text as it is now @param by how much longer that is
 */
function ownFindings(
  before: Paragraph,
  head: number,
  end: number,
  text: string,
  by: number,
  plan: Plan,
): Finding[] | undefined {
  const span = { start: before.start, end: before.end + by };
  const source = text.slice(span.start, span.end);
  if (head < before.start || before.end < end || before.lines.length > 1 || LINE_END.test(source)) return [];
  const content = readParagraph(source);
  if (!keepsItsPlace(before.content, content)) return [];
  const line = { number: 0, ...span };
  const paragraph: Paragraph = { ...before, ...span, content, index: 0, lines: [line] };
  const alone: Document = {
    text,
    lines: [line],
    paragraphs: [paragraph],
    parts: [{ kind: before.part, from: 0, to: 1 }],
    title: undefined,
    signatureDate: undefined,
    fields: [],
    dates: [],
    numbering: [],
    continuous: false,
    topics: [],
    agendas: [],
    meeting: undefined,
    ignores: [],
  };
  const cues = plan.cues.of(paragraph);
  const lines = runJobs(plan.line, source);
  const whole = runJobs(
    plan.paragraph,
    paragraph,
    ({ active, needed }) => meets(cues, needed) && active.parts.has(before.part),
  );
  if (lines.failures.length > 0 || whole.failures.length > 0) return undefined;
  return [
    ...lines.reports.map(({ active, report }) => ({ active, report: shiftReport(report, before.start) })),
    ...whole.reports,
  ]
    .filter(({ active, report }) => stands(active, report, paragraph))
    .map(({ active, report }) => toFinding(active, report, alone));
}
