import { applyEdits, createLinter, type Finding, fixAll, positionMap } from '../core/index.ts';
import { compose } from '../core/layout/compose.ts';
import type { WordSubject } from '../core/layout/wordLayout.ts';
import { profileOf } from '../core/lint/config.ts';
import type { Document } from '../core/model/document.ts';
import { recogniseDocument } from '../core/model/recognise.ts';
import { minimalEdits } from '../core/text/minimalEdits.ts';
import { type Imported, importDocx, placeAt } from '../docx/import.ts';
import { readLayout } from '../docx/layout/readLayout.ts';
import { trackEdits } from '../docx/tracked/writeTracked.ts';
import { type ByteJob, type CheckedBytes, type FileOutcome, failed, failureNotes, isOfLayout } from './fileJob.ts';
import { type FileReport, reportOf, type WordPosition } from './report.ts';

const TRACKED = '修改已用修订方式写入，作者“公文”；在 Word 或 WPS 中“接受全部修订”即可，“拒绝全部修订”则恢复原样';

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

  const { findings, failures, usedIgnores } = createLinter().lint(text, config, neighbours, subjectOf(word, job));
  const outcome: FileOutcome = {
    path,
    report: wordReport(path, word, layout ? findings.filter(isOfLayout) : findings, []),
    problems: [],
    usedIgnores,
    notes: failureNotes(failures),
  };
  if (!fix) return { outcome };
  const mended = fixAll(text, config, undefined, neighbours);
  if (mended.text === text) return { outcome };
  const edits = minimalEdits(text, mended.text);
  const { bytes: fresh, leftOut } = trackEdits(word, edits, { date: `${new Date().toISOString().slice(0, 19)}Z` });
  const notes = leftOut.map(({ edit, reason }) => {
    const { line } = positionMap(text).toPosition(edit.start);
    return `第 ${line + 1} 行有一处没有改：${reason}`;
  });
  if (leftOut.length === edits.length) return { outcome: { ...outcome, notes: [...outcome.notes, ...notes] } };
  const refused = new Set(leftOut.map(({ edit }) => edit));
  const wanted = applyEdits(
    text,
    edits.filter((edit) => !refused.has(edit)),
  );
  const again = importDocx(fresh);
  if (!again.ok || words(again.text) !== words(wanted)) {
    const problem = '写回后读出的文字与应有的不一致，没有写入；请按报告逐处修改，并报告这个问题';
    return { outcome: { ...outcome, problems: [problem] } };
  }
  const left = createLinter()
    .lint(again.text, config, neighbours, subjectOf(again, job))
    .findings.filter(
      ({ ruleId }) => ruleId !== 'word-revision-left' || findings.some((finding) => finding.ruleId === ruleId),
    );
  const fixed = leftOut.length === 0 ? mended.fixed : without(mended.fixed, left.filter(isMendable));
  return { outcome, fixed: { bytes: fresh, report: wordReport(path, again, left, fixed), notes: [TRACKED, ...notes] } };
}

/** Without the blank lines and indents, which the import sets by what the lines are once they are mended. */
function words(text: string): string {
  return text.replace(/\n[\n 　]*/gu, '\n');
}

function isMendable({ fixes }: Finding): boolean {
  return fixes.some(({ safe }) => safe);
}

/** What was mended, less what is still there. */
function without(fixed: readonly Finding[], left: readonly Finding[]): Finding[] {
  const still = new Map<string, number>();
  for (const { ruleId } of left) still.set(ruleId, (still.get(ruleId) ?? 0) + 1);
  return fixed.filter(({ ruleId }) => {
    const count = still.get(ruleId) ?? 0;
    still.set(ruleId, count - 1);
    return count <= 0;
  });
}

/** What the rules of Word's layout compare. */
function subjectOf(word: Imported, { config }: ByteJob): (document: Document) => WordSubject {
  const profile = profileOf(config);
  return (document) => ({
    word: readLayout(word),
    document,
    composition: compose(document, profile),
    profile,
  });
}

function wordReport(path: string, word: Imported, findings: readonly Finding[], fixed: readonly Finding[]): FileReport {
  const positionOf = (offset: number): WordPosition | undefined => {
    const place = placeAt(word, offset);
    return place && { part: place.part, paragraph: place.paragraph, run: place.run };
  };
  return reportOf(path, word.text, findings, fixed, positionOf);
}
