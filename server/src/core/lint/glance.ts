import { readParagraph } from '../model/content.ts';
import type { Document, Paragraph, ParagraphContent, Role } from '../model/document.ts';
import { paragraphAt } from '../model/spans.ts';
import type { Report } from '../rules/rule.ts';
import { commonEnds } from '../text/commonEnds.ts';
import type { Span } from '../text/span.ts';
import type { Config } from './config.ts';
import { type Finding, fencedCode, toFinding, withFixesApart } from './finding.ts';
import { dropIgnored } from './ignore.ts';
import type { LintResult } from './linter.ts';
import { meets } from './needs.ts';
import type { Plan } from './plan.ts';
import { stands } from './stands.ts';
import { runJobs } from './units.ts';

/** A text that was checked, and what was found in it. */
type Checked = Pick<LintResult, 'document' | 'findings' | 'failures'>;

/** Where an edit seldom makes something else of the paragraph, or of its neighbours. */
const PROSE: ReadonlySet<Role> = new Set(['paragraph', 'item', 'article']);
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
 * What can be told at once of a text that was edited since it was checked: where the edit lies within one paragraph of
 * prose, the findings of that paragraph's own rules anew, and all others as they were, moved with the text. What rules
 * of the whole draft would say now is not in it. Undefined where only a whole check can tell.
 */
export function glanceWith(
  { document, findings, failures }: Checked,
  text: string,
  plan: Plan,
  config: Config,
): Finding[] | undefined {
  const { head, tail } = commonEnds(document.text, text);
  const end = document.text.length - tail;
  const by = text.length - document.text.length;
  const paragraph = paragraphAt(document, head);
  // a comment may be about what is edited, and a fence may hold it
  if (!paragraph || failures.length > 0 || document.ignores.length > 0 || fencedCode(document).length > 0)
    return undefined;
  if (paragraph.start > head || end > paragraph.end) return undefined;
  if (paragraph.lines.length > 1 || !PROSE.has(paragraph.role)) return undefined;
  const source = text.slice(paragraph.start, paragraph.end + by);
  if (LINE_END.test(source)) return undefined;
  const content = readParagraph(source);
  if (!keepsItsPlace(paragraph.content, content)) return undefined;
  const own = ownFindings(paragraph, content, plan);
  if (!own) return undefined;

  const { place, all } = mover(head, end, by);
  const units = new Set<string>([...plan.line, ...plan.paragraph].map(({ active }) => active.rule.id));
  const within = ({ start }: Span) => paragraph.start <= start && start <= paragraph.end;
  const kept: Finding[] = [];
  for (const finding of findings) {
    if (units.has(finding.ruleId) && within(finding)) continue;
    const moved = finding.start >= end && by === 0 ? finding : place(finding);
    if (!moved) continue;
    const related = all(finding.related);
    const fixes = finding.fixes.flatMap((fix) => {
      const edits = all(fix.edits);
      return edits ? [{ ...fix, edits }] : [];
    });
    kept.push({ ...moved, related: related ?? [], fixes });
  }
  const found = [...kept, ...dropIgnored(own, config, new Set())];
  return withFixesApart(found.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1)));
}

/** What the rules of lines and paragraphs say of a paragraph as it reads now; undefined where one of them failed. */
function ownFindings(before: Paragraph, content: ParagraphContent, plan: Plan): Finding[] | undefined {
  const { source } = content;
  const line = { number: 0, start: 0, end: source.length };
  const paragraph: Paragraph = { ...before, content, index: 0, start: 0, end: source.length, lines: [line] };
  const alone: Document = {
    text: source,
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
  const results = [
    runJobs(plan.line, source),
    runJobs(plan.paragraph, paragraph, ({ active, needed }) => meets(cues, needed) && active.parts.has(before.part)),
  ];
  if (results.some(({ failures }) => failures.length > 0)) return undefined;
  const findingOf = (active: Plan['active'][number], report: Report): Finding => {
    const finding = toFinding(active, report, alone);
    const move = <T extends Span>(one: T): T => ({
      ...one,
      start: one.start + before.start,
      end: one.end + before.start,
    });
    return {
      ...move(finding),
      related: finding.related.map(move),
      fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
    };
  };
  return results
    .flatMap(({ reports }) => reports)
    .filter(({ active, report }) => stands(active, report, paragraph))
    .map(({ active, report }) => findingOf(active, report));
}
