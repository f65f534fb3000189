import type { Paragraph, ParagraphContent, PartKind, Role } from '../model/document.ts';
import type { Report } from '../rules/rule.ts';
import type { ActiveRule } from './activeRule.ts';
import { meets } from './needs.ts';
import type { Job, Plan } from './plan.ts';

/** What the line or paragraph rules say of one unit, in offsets from its start. */
export interface UnitResult {
  readonly reports: readonly { readonly active: ActiveRule; readonly report: Report }[];
  readonly failures: readonly { readonly active: ActiveRule; readonly error: unknown }[];
}

const NOTHING: UnitResult = { reports: [], failures: [] };

/** Runs the checks that may find something on a subject; one that throws is noted and the others go on. */
export function runJobs<Subject>(
  jobs: readonly Job<Subject>[],
  subject: Subject,
  mayFind: (job: Job<Subject>) => boolean = () => true,
): UnitResult {
  let reports: { active: ActiveRule; report: Report }[] | undefined;
  let failures: { active: ActiveRule; error: unknown }[] | undefined;
  for (const job of jobs) {
    if (!mayFind(job)) continue;
    const { active } = job;
    try {
      for (const report of job.run(subject)) {
        reports ??= [];
        reports.push({ active, report });
      }
    } catch (error) {
      failures ??= [];
      failures.push({ active, error });
    }
  }
  return reports || failures ? { reports: reports ?? [], failures: failures ?? [] } : NOTHING;
}

/** The report moved by `by` characters. */
export function shiftReport(report: Report, by: number): Report {
  const move = <T extends { readonly start: number; readonly end: number }>(place: T): T => ({
    ...place,
    start: place.start + by,
    end: place.end + by,
  });
  return {
    ...move(report),
    ...(report.related ? { related: report.related.map(move) } : {}),
    ...(report.fixes ? { fixes: report.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })) } : {}),
  };
}

/** Results of line and paragraph rules by what those look at: the line's text; the paragraph's content, role and part. */
export interface UnitCache {
  line(source: string): UnitResult;
  paragraph(paragraph: Paragraph): UnitResult;
  /** Forgets what was not asked for since the last call. */
  advance(): void;
}

/** A cache for these rules; make a new one when the configuration changes. */
export function createUnitCache(plan: Plan): UnitCache {
  let oldLines = new Map<string, UnitResult>();
  let lines = new Map<string, UnitResult>();
  const paragraphs = new WeakMap<ParagraphContent, readonly { part: PartKind; role: Role; result: UnitResult }[]>();

  function checked(paragraph: Paragraph): UnitResult {
    const found = plan.cues.of(paragraph);
    const { reports, failures } = runJobs(
      plan.paragraph,
      paragraph,
      ({ active, needed }) => meets(found, needed) && active.parts.has(paragraph.part),
    );
    if (reports.length === 0) return failures.length === 0 ? NOTHING : { reports, failures };
    const moved = reports.map(({ active, report }) => ({ active, report: shiftReport(report, -paragraph.start) }));
    return { reports: moved, failures };
  }

  return {
    line(source) {
      const result = lines.get(source) ?? oldLines.get(source) ?? runJobs(plan.line, source);
      lines.set(source, result);
      return result;
    },
    paragraph(paragraph) {
      const { content, part, role } = paragraph;
      // seldom more than one: a text stands twice in a draft, or moves to another part
      const known = paragraphs.get(content) ?? [];
      const before = known.find((one) => one.part === part && one.role === role);
      if (before) return before.result;
      const result = checked(paragraph);
      paragraphs.set(content, [...known, { part, role, result }]);
      return result;
    },
    advance() {
      oldLines = lines;
      lines = new Map();
    },
  };
}
