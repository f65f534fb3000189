import type { Config, DraftSummary, Finding, LintResult, Neighbours } from '../core/index.ts';
import { ruleById } from '../core/index.ts';
import type { FileReport } from './report.ts';

/** One file to check; plain data that passes between threads. */
export interface FileJob {
  /** As shown to the user. */
  readonly path: string;
  readonly file: string;
  /** As it stands for this file. */
  readonly config: Config;
  readonly fix: boolean;
  /** Found in a folder, not named. */
  readonly searched?: boolean;
  /** Can be read once. */
  readonly piped?: boolean;
  /** What the other files say that concerns this one. */
  readonly neighbours?: Neighbours;
  /** Only how it looks on paper: the rules of the page and of Word's layout. */
  readonly layout?: boolean;
  /** Not to check it, only to learn what the other files need to know of it. */
  readonly survey?: boolean;
}

/** A job whose bytes were read already. */
export type ByteJob = Omit<FileJob, 'file' | 'survey'>;

/** What came of it: a report unless the file could not be read, and what went wrong. */
export interface FileOutcome {
  readonly path: string;
  readonly report?: FileReport;
  /** Reasons for exit code 2. */
  readonly problems: readonly string[];
  /** Said on stderr, no more: a rule that failed, what a Word file holds that was not checked. */
  readonly notes: readonly string[];
  /** What the draft takes on paper, where that was asked for. */
  readonly paper?: string;
  /** Of a survey. */
  readonly summary?: DraftSummary;
  /** Indexes of the configuration's ignores that something in the file needed. */
  readonly usedIgnores?: readonly number[];
}

/** The outcome for some bytes, and the mended bytes if fixes were asked for and changed anything. */
export interface CheckedBytes {
  readonly outcome: FileOutcome;
  readonly fixed?: { readonly bytes: Uint8Array; readonly report: FileReport; readonly notes?: readonly string[] };
}

/** The outcome of a file that could not be checked. */
export function failed(path: string, problem: string): FileOutcome {
  return { path, problems: [problem], notes: [] };
}

/** A finding of how it looks, not of what it says. */
export function isOfLayout({ ruleId }: Finding): boolean {
  const group = ruleById(ruleId)?.group;
  return group === 'page' || group === 'word';
}

/** What to say of rules that threw. */
export function failureNotes(failures: LintResult['failures']): string[] {
  return failures.map(({ ruleId, error }) => `规则“${ruleId}”运行出错，本文件没有检查这一条（${String(error)}）`);
}
