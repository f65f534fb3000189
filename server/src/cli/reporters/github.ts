import type { Severity } from '../../core/index.ts';
import { ruleById } from '../../core/index.ts';
import type { ReportedFinding } from '../report.ts';
import type { Reporter } from './reporter.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** GitHub Actions' workflow commands: every finding becomes a remark on its line of the pull request. */
export function githubReporter(): Reporter {
  return {
    file: ({ path, findings }) => findings.map((finding) => command(path, finding)).join(''),
    end: () => '',
  };
}

function command(path: string, { severity, ruleId, message, range: { start, end } }: ReportedFinding): string {
  const oneLine = start.line === end.line;
  const properties: Readonly<Record<string, string | number>> = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    ...(oneLine ? { col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) } : {}),
    title: `${ruleById(ruleId)?.name ?? ruleId} ${ruleId}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
