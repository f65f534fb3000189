import type { Document, Paragraph, PartKind } from '../model/document.ts';
import { createContentCache } from '../model/paragraphs.ts';
import { parseDocument } from '../model/parse.ts';
import { DEFAULT_PARTS, type Edit, type Report, type Rule, type RuleContext, type Severity } from '../rules/rule.ts';
import type { Config, RuleSetting } from './config.ts';
import type { Finding, FindingFix } from './finding.ts';
import { applyIgnores } from './ignore.ts';

export interface LintResult {
  readonly document: Document;
  readonly findings: readonly Finding[];
  /** Rules that threw on this text and were switched off for it. */
  readonly failures: readonly { readonly ruleId: string; readonly error: unknown }[];
}

/** A checker that keeps what it learnt of one text to check the next version of it quickly. */
export interface Linter {
  lint(text: string, config: Config): LintResult;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const milder = (severity: Severity): Severity => SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, 3)] ?? 'hint';
const mildest = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b);

interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  /** The configuration set the severity itself: parts and milder cases no longer change it upwards. */
  readonly context: Omit<RuleContext, 'document'>;
  readonly parts: ReadonlySet<PartKind>;
}

function activate(rule: Rule, config: Config): ActiveRule | undefined {
  const setting: RuleSetting | undefined = config.rules[rule.id];
  const level = typeof setting === 'string' ? setting : setting?.[0];
  if (level === 'off' || (level === undefined && rule.off)) return undefined;
  return {
    rule,
    severity: level ?? rule.severity,
    context: { options: typeof setting === 'object' ? setting[1] : {}, classifiedSystem: config.classifiedSystem },
    parts: new Set(rule.parts ?? DEFAULT_PARTS),
  };
}

/** The spans of a paragraph that belong to a more specific token, in source offsets. */
function claimed(document: Document, paragraph: Paragraph, report: Report): boolean {
  const { view, claims } = paragraph.content;
  const source = (index: number) =>
    paragraph.start + (view.offsets ? (view.offsets[index] ?? view.offsets.at(-1) ?? 0) : index + view.shift);
  return (
    document.text !== '' &&
    claims.some(({ from, to }) => source(from) < report.end && report.start < source(to - 1) + 1)
  );
}

/** The paragraph that a source offset lies in or, in a gap, the one before it. */
function paragraphAt(document: Document, offset: number): Paragraph | undefined {
  let low = 0;
  let high = document.paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return document.paragraphs[low];
}

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

function toFinding(active: ActiveRule, report: Report, { part, text }: { part: PartKind; text: string }): Finding {
  const { rule } = active;
  const material = part === 'material';
  const severity = report.severity ? mildest(active.severity, report.severity) : active.severity;
  const fixes: FindingFix[] = (report.fixes ?? []).map(({ title, safe, edits }) => ({
    title,
    safe: safe === true && !material && rule.group !== 'secrecy',
    edits: edits.map((edit) => trimEdit(text, edit)),
  }));
  return {
    ruleId: rule.id,
    severity: material ? milder(severity) : severity,
    message: `${report.message}（${rule.clause}）`,
    source: rule.source,
    basis: rule.clause,
    start: report.start,
    end: report.end,
    related: report.related ?? [],
    fixes,
  };
}

type UnitCache = Map<string, readonly Report[]>;

/** Moves reports by `by` characters. */
function shift(reports: readonly Report[], by: number): Report[] {
  return reports.map((report) => ({
    ...report,
    start: report.start + by,
    end: report.end + by,
    ...(report.related
      ? { related: report.related.map((other) => ({ ...other, start: other.start + by, end: other.end + by })) }
      : {}),
    ...(report.fixes
      ? {
          fixes: report.fixes.map((fix) => ({
            ...fix,
            edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })),
          })),
        }
      : {}),
  }));
}

/** Makes a linter of these rules. One a document: what it caches is the last text. */
export function createLinterOf(rules: readonly Rule[]): Linter {
  const contents = createContentCache();
  let units: UnitCache = new Map();
  let configured: Config | undefined;
  let active: readonly ActiveRule[] = [];

  return {
    lint(text, config) {
      if (config !== configured) {
        configured = config;
        active = rules.flatMap((rule) => activate(rule, config) ?? []);
        units = new Map();
      }
      const document = parseDocument(text, contents);
      contents.advance();
      const used: UnitCache = new Map();
      const failures: { ruleId: string; error: unknown }[] = [];
      const findings: Finding[] = [];
      for (const entry of active) {
        const { rule } = entry;
        const cached = (key: string, run: () => Iterable<Report>) => {
          const full = `${rule.id}\n${key}`;
          const reports = units.get(full) ?? [...run()];
          used.set(full, reports);
          return reports;
        };
        try {
          const found: Finding[] = [];
          for (const report of runRule(entry, document, cached)) {
            const paragraph = paragraphAt(document, report.start);
            if (rule.generic && paragraph && claimed(document, paragraph, report)) continue;
            found.push(toFinding(entry, report, { part: paragraph?.part ?? 'main', text }));
          }
          findings.push(...found);
        } catch (error) {
          failures.push({ ruleId: rule.id, error });
        }
      }
      units = used;
      findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : 1));
      return { document, findings: applyIgnores(document, findings, config), failures };
    },
  };
}

/** Runs a rule over its units; line and paragraph units come from the cache where their text, role and part are known. */
function* runRule(
  { rule, context, parts }: ActiveRule,
  document: Document,
  cached: (key: string, run: () => Iterable<Report>) => readonly Report[],
): Generator<Report> {
  const { check } = rule;
  const full = { ...context, document };
  if (check.unit === 'document') {
    for (const report of check.run(document, full))
      if (parts.has(paragraphAt(document, report.start)?.part ?? 'main')) yield report;
    return;
  }
  if (check.unit === 'line') {
    for (const line of document.lines) {
      const source = document.text.slice(line.start, line.end);
      const reports = cached(source, () => check.run(source));
      if (reports.length > 0 && parts.has(paragraphAt(document, line.start)?.part ?? 'main'))
        yield* shift(reports, line.start);
    }
    return;
  }
  for (const paragraph of document.paragraphs) {
    if (!parts.has(paragraph.part)) continue;
    const key = `${paragraph.part} ${paragraph.role}\n${paragraph.content.source}`;
    yield* shift(
      cached(key, () => shift([...check.run(paragraph, full)], -paragraph.start)),
      paragraph.start,
    );
  }
}
