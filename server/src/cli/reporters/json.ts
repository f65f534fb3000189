import type { FileReport } from '../report.ts';
import type { Reporter } from './reporter.ts';

/** One JSON object for the whole run: the contract that other programs read. */
export function jsonReporter(): Reporter {
  const files: Pick<FileReport, 'path' | 'findings'>[] = [];
  return {
    file({ path, findings }) {
      files.push({ path, findings });
      return '';
    },
    end: (summary) => `${JSON.stringify({ version: 1, files, summary }, undefined, 2)}\n`,
  };
}
