import type { FileReport, Summary } from '../report.ts';

/** Turns reports into one output format, piece by piece in the order of the files. */
export interface Reporter {
  /** What to write for a file that was checked; '' where all is kept for the end. */
  file(report: FileReport): string;
  /** What could not be checked: for formats that have a place for it. */
  problem?(path: string, message: string): void;
  end(summary: Summary): string;
}
