import type { Range } from 'vscode-languageserver-types';
import type { Finding, PositionMap, Severity } from '../core/index.ts';
import { toRange } from './ranges.ts';

/** A finding as a list shows it. */
export interface ListedFinding {
  readonly severity: Severity;
  readonly ruleId: string;
  readonly message: string;
  readonly range: Range;
}

/** Findings as a list shows them, in their order. */
export function listFindings(findings: readonly Finding[], positions: PositionMap): ListedFinding[] {
  return findings.map((finding) => ({
    severity: finding.severity,
    ruleId: finding.ruleId,
    message: finding.message,
    range: toRange(positions, finding),
  }));
}
