import { Diagnostic, DiagnosticSeverity, Range, Uri } from 'vscode';
import type { ListedFinding } from '../../../server/src/service/index.ts';
import { DIAGNOSTIC_SOURCE } from '../../../server/src/service/names.ts';

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** A finding in a Word file as the list of problems shows it. */
export function toDiagnostic({ range: { start, end }, message, severity, ruleId }: ListedFinding): Diagnostic {
  const range = new Range(start.line, start.character, end.line, end.character);
  const diagnostic = new Diagnostic(range, message, SEVERITIES[severity]);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  const page = encodeURIComponent(JSON.stringify([ruleId]));
  diagnostic.code = { value: ruleId, target: Uri.parse(`command:gongwen.openRuleDocs?${page}`) };
  return diagnostic;
}
