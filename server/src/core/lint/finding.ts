import type { Edit, Related, Severity, Source } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

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
