import type { Paragraph, ParagraphContent } from '../model/document.ts';
import type { Report } from '../rules/rule.ts';
import type { ActiveRule } from './activeRule.ts';

/** What the line or paragraph rules say of one unit, in offsets from its start. */
export interface UnitResult {
  readonly reports: readonly { readonly active: ActiveRule; readonly report: Report }[];
  readonly failures: readonly { readonly active: ActiveRule; readonly error: unknown }[];
}

/** Runs each rule; one that throws is noted and the others go on. */
export function runRules(active: readonly ActiveRule[], run: (active: ActiveRule) => Iterable<Report>): UnitResult {
  const reports: { active: ActiveRule; report: Report }[] = [];
  const failures: { active: ActiveRule; error: unknown }[] = [];
  for (const entry of active)
    try {
      for (const report of run(entry)) reports.push({ active: entry, report });
    } catch (error) {
      failures.push({ active: entry, error });
    }
  return { reports, failures };
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
export function createUnitCache(active: readonly ActiveRule[]): UnitCache {
  const lineRules = active.filter(({ rule }) => rule.check.unit === 'line');
  const paragraphRules = active.filter(({ rule }) => rule.check.unit === 'paragraph');
  let oldLines = new Map<string, UnitResult>();
  let lines = new Map<string, UnitResult>();
  const paragraphs = new WeakMap<ParagraphContent, Map<string, UnitResult>>();
  return {
    line(source) {
      const result =
        lines.get(source) ??
        oldLines.get(source) ??
        runRules(lineRules, ({ rule: { check } }) => (check.unit === 'line' ? check.run(source) : []));
      lines.set(source, result);
      return result;
    },
    paragraph(paragraph) {
      const key = `${paragraph.part} ${paragraph.role}`;
      let byRole = paragraphs.get(paragraph.content);
      if (!byRole) {
        byRole = new Map();
        paragraphs.set(paragraph.content, byRole);
      }
      let result = byRole.get(key);
      if (!result) {
        const fresh = runRules(paragraphRules, ({ rule: { check }, context, parts }) =>
          check.unit === 'paragraph' && parts.has(paragraph.part) ? check.run(paragraph, context) : [],
        );
        const reports = fresh.reports.map(({ active: entry, report }) => ({
          active: entry,
          report: shiftReport(report, -paragraph.start),
        }));
        result = { reports, failures: fresh.failures };
        byRole.set(key, result);
      }
      return result;
    },
    advance() {
      oldLines = lines;
      lines = new Map();
    },
  };
}
