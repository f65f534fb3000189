import type { Position, PositionMap, Severity, Span } from '../core/index.ts';
import { type Finding, type FindingFix, positionMap, ruleById } from '../core/index.ts';
import { recogniseDocument } from '../core/model/recognise.ts';
import type { WordPosition } from '../docx/import.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';

/** Lines and UTF-16 characters, both from 0; the end is not part of it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A finding as the JSON contract has it: every format is made of this. */
export interface ReportedFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly basis: string;
  readonly range: Range;
  /** In a Word file: the part, the paragraph among those of the part and the run in it, from 0; `range` is of the imported text. */
  readonly docx?: WordPosition;
  /** Other places it speaks of; with the path where that is another file. */
  readonly related: readonly { readonly path?: string; readonly range: Range; readonly message: string }[];
  /** The preferred one; left out where there is none. */
  readonly fix?: ReportedFix;
  readonly alternatives?: readonly ReportedFix[];
}

/** What `--fix` mended in a file, by rule. */
export interface FixedCount {
  readonly name: string;
  readonly count: number;
}

/** All there is to say of one checked file; plain data that passes between threads. */
export interface FileReport {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
  /** The source at each finding, in the same order. */
  readonly excerpts: readonly Excerpt[];
  readonly fixed: readonly FixedCount[];
  /** Nothing was found, and nothing says that the text is a 公文: it may not have been meant for this checker. */
  readonly unlikely: boolean;
}

/** The counts at the end of a report. */
export interface Summary {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/**
 * Findings in offsets of `text` as a report with lines and characters.
 * @param positionOf where an offset stands in the Word file that the text was read from
 */
export function reportOf(
  path: string,
  text: string,
  findings: readonly Finding[],
  fixed: readonly Finding[],
  positionOf?: (offset: number) => WordPosition | undefined,
): FileReport {
  const map = positionMap(text);
  const reported = findings.map((finding) => {
    const docx = positionOf?.(finding.start);
    return docx ? withPosition(reportedFinding(finding, map), docx) : reportedFinding(finding, map);
  });
  return {
    path,
    findings: reported,
    excerpts: findings.map((finding, index) => excerptOf(text, finding, map, reported[index]?.range.start.line ?? 0)),
    fixed: countByRule(fixed),
    unlikely: findings.length === 0 && fixed.length === 0 && !recogniseDocument(text).isOfficial,
  };
}

/** `docx` stands beside `range`. */
function withPosition({ ruleId, severity, message, basis, range, ...rest }: ReportedFinding, docx: WordPosition) {
  return { ruleId, severity, message, basis, range, docx, ...rest };
}

function reportedFinding(finding: Finding, map: PositionMap): ReportedFinding {
  const { ruleId, severity, message, basis, related, fixes } = finding;
  const all = fixes.map((one) => reportedFix(one, map));
  // No edit of a mark of secrecy is preferred: people decide first what the text is.
  const [fix, alternatives] = ruleById(ruleId)?.group === 'secrecy' ? [undefined, all] : [all[0], all.slice(1)];
  return {
    ruleId,
    severity,
    message,
    basis,
    range: rangeOf(finding, map),
    related: related.map(({ elsewhere, message: said, ...span }) =>
      elsewhere
        ? { path: elsewhere.path, range: elsewhere.place.range, message: said }
        : { range: rangeOf(span, map), message: said },
    ),
    ...(fix ? { fix } : {}),
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

function reportedFix({ title, safe, edits }: FindingFix, map: PositionMap): ReportedFix {
  return { title, safe, edits: edits.map((edit) => ({ range: rangeOf(edit, map), newText: edit.newText })) };
}

function rangeOf(span: Span, map: PositionMap): Range {
  return { start: map.toPosition(span.start), end: map.toPosition(span.end) };
}

function countByRule(fixed: readonly Finding[]): FixedCount[] {
  const counts = new Map<string, number>();
  for (const { ruleId } of fixed) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts].map(([ruleId, count]) => ({ name: ruleById(ruleId)?.name ?? ruleId, count }));
}
