import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { DIAGNOSTIC_SOURCE } from './names.ts';

/**
 * A longer text is no draft, and checking it would only hold up the editor; in UTF-16 units. In Chinese that is 20 MB on
 * disk, where the command refuses too.
 */
const LONGEST = 7_000_000;

/** Whether a text is too long to be checked. */
export const isTooLong = (text: string): boolean => text.length > LONGEST;

const START = { line: 0, character: 0 };

/** What a text that is too long shows in place of findings. */
export const TOO_LONG: Diagnostic = {
  range: { start: START, end: START },
  severity: DiagnosticSeverity.Information,
  source: DIAGNOSTIC_SOURCE,
  message: `全文超过 ${LONGEST / 10_000} 万字，不像是公文草稿，没有检查；请拆成几个文件再检查`,
};
