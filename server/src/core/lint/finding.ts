import type { Document, ParagraphContent } from '../model/document.ts';
import { quotedWords } from '../model/quotations.ts';
import { paragraphAt, reachIn } from '../model/spans.ts';
import type { Edit, Related, Report, Rule, Severity, Source } from '../rules/rule.ts';
import { type Reach, touches } from '../text/reach.ts';
import { remembered } from '../text/remember.ts';
import { countUpTo } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { ActiveRule } from './activeRule.ts';

/** A fix as the engine hands it out: its safety is settled. */
export interface FindingFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** What the checker found, in UTF-16 offsets of the source text. */
export interface Finding extends Span {
  readonly ruleId: string;
  readonly severity: Severity;
  /** What, why (clause) and what to do, in Chinese. */
  readonly message: string;
  readonly source: Source;
  /** The clause, e.g. `GB/T 9704—2012 7.2.5`. */
  readonly basis: string;
  readonly related: readonly Related[];
  /** The preferred one first; empty where there is no mechanical correction. */
  readonly fixes: readonly FindingFix[];
}

/** The order of findings: that of the text, and of the rules where two have one place. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1);

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const rank = (severity: Severity) => SEVERITIES.indexOf(severity);
const milder = (severity: Severity): Severity => SEVERITIES[Math.min(rank(severity) + 1, 3)] ?? 'hint';

/** The edit without what it leaves as it was at either end; surrogate pairs stay whole. */
function trimEdit(text: string, { start, end, newText }: Edit): Edit {
  const old = text.slice(start, end);
  const most = Math.min(old.length, newText.length);
  let head = 0;
  while (head < most && old[head] === newText[head]) head++;
  if (/[\ud800-\udbff]/.test(old[head - 1] ?? '')) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  if (/[\udc00-\udfff]/.test(old[old.length - tail] ?? '')) tail--;
  return { start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) };
}

const FENCE = /^[ \t　]{0,8}(?:`{3,}|~{3,})/u;

/** What stands between the lines of code fences, where those do not hold the draft itself. */
export const fencedCode = remembered(({ text, lines, paragraphs, title }: Document): Reach => {
  const any = text.includes('```') || text.includes('~~~');
  const fences = any ? lines.filter(({ start, end }) => FENCE.test(text.slice(start, end))) : [];
  const spans: Span[] = [];
  for (let i = 0; i + 1 < fences.length; i += 2)
    spans.push({ start: fences[i]?.end ?? 0, end: fences[i + 1]?.start ?? 0 });
  const held = paragraphs[title?.paragraphs[0] ?? -1];
  const outside = paragraphs.some(({ start }) => !touches(spans, { start, end: start + 1 }));
  return outside ? spans.filter((span) => !(held && span.start <= held.start && held.start < span.end)) : [];
});

/**
 * Words quoted from another paper or of its title, code, and marks of secrecy with the line they make: nothing there is
 * edited unasked.
 */
function isUntouchable(document: Document, { rule }: ActiveRule, edit: Edit): boolean {
  const paragraph = paragraphAt(document, edit.start);
  if (!paragraph) return false;
  const next = document.paragraphs[paragraph.index + 1];
  if (paragraph.role === 'secrecyMark' || (next && edit.end > next.start)) return true;
  if (touches(fencedCode(document), edit)) return true;
  const own = { start: edit.start - paragraph.start, end: edit.end - paragraph.start };
  if (touches(secret(paragraph.content), own)) return true;
  if (rule.mendsQuotations) return false;
  return touches(foreign(paragraph.content), own) || holdsResidue(paragraph.content, own);
}

const secret = remembered((content: ParagraphContent) =>
  reachIn(
    content,
    content.tokens.filter(({ kind }) => kind === 'secrecy'),
  ),
);
/** Another's words, another's title, code. */
const foreign = remembered((content: ParagraphContent) => {
  const code = content.tokens.filter(({ kind }) => kind === 'code');
  return reachIn(content, [...quotedWords(content), ...code]);
});

/** Residue within the edit's range is cut by its own rule first; then this edit may be made. */
function holdsResidue({ view: { offsets } }: ParagraphContent, { start, end }: Span): boolean {
  if (!offsets) return false;
  const before = (place: number) => countUpTo(offsets.length, (index) => offsets[index] ?? 0, place - 1);
  const shown = before(end) - before(start);
  return shown > 0 && shown < end - start;
}

const lineEnds = (text: string) => text.match(/\r\n?|\n/g)?.length ?? 0;

/** Whether two lines become one, a CR and an LF that come together too: every safe fix keeps lines, and so the parts. */
function joinsLines({ text }: Document, { start, end, newText }: Edit): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 1)];
  return lineEnds(before + text.slice(start, end) + after) > lineEnds(before + newText + after);
}

/** How a message names a clause: short titles, 第四项 for （四） so that brackets do not nest. */
const SHORT_TITLES: readonly (readonly [RegExp, string])[] = [
  [/《党政机关公文处理工作条例》/gu, '《条例》'],
  [/《中华人民共和国保守国家秘密法》（\d{4}年修订）/gu, '《保密法》'],
  [/(?<=条)（([一二三四五六七八九十]{1,3})）/gu, '第$1项'],
  [/、（([一二三四五六七八九十]{1,3})）/gu, '、第$1项'],
  [/实务（([^（）]*)）/gu, '实务：$1'],
];

/** The clause as a message ends with it; where it only shows what is usual, the message must not claim that it says so. */
function shortClause({ clause, source }: Pick<Rule, 'clause' | 'source'>): string {
  const short = SHORT_TITLES.reduce((text, [long, title]) => text.replace(long, title), clause);
  return source === '惯例' && !clause.startsWith('实务') ? `惯例；参见${short}` : short;
}

/**
 * A finding of a report: severity as configured and no higher, a degree lower in material, edits cut to what they
 * change, the clause appended. Nothing is safe in material, in quoted words and on marks of secrecy.
 */
export function toFinding(active: ActiveRule, report: Report, document: Document): Finding {
  const { rule, severity: configured } = active;
  const material = paragraphAt(document, report.start)?.part === 'material';
  const severity = report.severity && rank(report.severity) > rank(configured) ? report.severity : configured;
  return {
    ruleId: rule.id,
    severity: material ? milder(severity) : severity,
    message: `${report.message}（${shortClause(rule)}）`,
    source: rule.source,
    basis: rule.clause,
    start: report.start,
    end: report.end,
    related: report.related ?? [],
    fixes: (report.fixes ?? []).map((fix) => {
      const edits = fix.edits.map((edit) => trimEdit(document.text, edit));
      const safe =
        fix.safe === true &&
        !material &&
        rule.group !== 'secrecy' &&
        !edits.some((edit) => joinsLines(document, edit) || isUntouchable(document, active, edit));
      return { title: fix.title, safe, edits };
    }),
  };
}

const width = ({ fixes }: Finding) =>
  fixes.find(({ safe }) => safe)?.edits.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0;

/** Of two safe fixes that would change the same characters, the one that takes more stays safe: the other comes after it. */
export function withFixesApart(findings: readonly Finding[]): Finding[] {
  const all = findings
    .flatMap((finding) => (finding.fixes.find(({ safe }) => safe)?.edits ?? []).map((edit) => ({ finding, edit })))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  const unsafe = new Set<Finding>();
  let last = all[0];
  for (const next of all.slice(1)) {
    if (unsafe.has(next.finding)) continue;
    const meet =
      last && last.finding !== next.finding && last.edit.start < next.edit.end && next.edit.start < last.edit.end;
    const loser = last && meet && (width(next.finding) > width(last.finding) ? last : next);
    if (loser) unsafe.add(loser.finding);
    if (!last || (loser ? loser === last : next.edit.end >= last.edit.end)) last = next;
  }
  if (unsafe.size === 0) return [...findings];
  return findings.map((finding) =>
    unsafe.has(finding) ? { ...finding, fixes: finding.fixes.map((fix) => ({ ...fix, safe: false })) } : finding,
  );
}
