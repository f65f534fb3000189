import { createLinter, type Finding } from '../core/index.ts';
import { profileOf } from '../core/lint/config.ts';
import { recogniseDocument } from '../core/model/recognise.ts';
import { type Imported, importDocx, positionAt } from '../docx/import.ts';
import { wordSubjectOf } from '../docx/layout/wordSubject.ts';
import { mendWord, TRACKED } from '../docx/mend.ts';
import { type ByteJob, type CheckedBytes, type FileOutcome, failed, failureNotes, isOfLayout } from './fileJob.ts';
import { type FileReport, reportOf } from './report.ts';

/** Whether to read it as a Word file: its name says so, or it is a packed file. */
export function isWord(path: string, bytes: Uint8Array): boolean {
  return /\.docx$/iu.test(path) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4);
}

/** The text of a Word file; undefined where it cannot be read. */
export function wordText(bytes: Uint8Array): string | undefined {
  const imported = importDocx(bytes);
  return imported.ok ? imported.text : undefined;
}

/** Checks what a Word file says and how it is laid out; fixes of the text go into it as tracked changes. */
export function checkWord(job: ByteJob, bytes: Uint8Array): CheckedBytes {
  const { path, config, fix, layout, neighbours, searched } = job;
  const word = importDocx(bytes);
  if (!word.ok) return { outcome: failed(path, word.message) };
  const { text } = word;
  // a form or a table that lies among the drafts of a folder
  if (searched && !recogniseDocument(text).isOfficial)
    return { outcome: { path, report: reportOf(path, text, [], []), problems: [], notes: [] } };

  const linter = createLinter();
  const subject = wordSubjectOf(word, profileOf(config));
  const { findings, failures, usedIgnores } = linter.lint(text, config, neighbours, subject);
  const outcome: FileOutcome = {
    path,
    report: wordReport(path, word, layout ? findings.filter(isOfLayout) : findings, []),
    problems: [],
    usedIgnores,
    notes: failureNotes(failures),
  };
  if (!fix) return { outcome };
  const mended = mendWord(word, findings, { linter, config, neighbours, now: new Date() });
  if (!mended.ok) return { outcome: { ...outcome, problems: [mended.message] } };
  if (!mended.bytes) return { outcome: { ...outcome, notes: [...outcome.notes, ...mended.notes] } };
  const { bytes: fresh, word: again, fixed, left, notes } = mended;
  return { outcome, fixed: { bytes: fresh, report: wordReport(path, again, left, fixed), notes: [TRACKED, ...notes] } };
}

function wordReport(path: string, word: Imported, findings: readonly Finding[], fixed: readonly Finding[]): FileReport {
  return reportOf(path, word.text, findings, fixed, (offset) => positionAt(word, offset));
}
