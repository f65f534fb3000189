import type { Reporter } from './reporter.ts';

/** A finding a line as soon as its file is checked, with its path; the summary is the last line. */
export function ndjsonReporter(): Reporter {
  return {
    file: ({ path, findings }) => findings.map((finding) => `${JSON.stringify({ path, ...finding })}\n`).join(''),
    end: (summary) => `${JSON.stringify({ version: 1, summary })}\n`,
  };
}
