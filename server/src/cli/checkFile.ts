import { createLinter, fixAll, summariseText } from '../core/index.ts';
import { profileOf } from '../core/lint/config.ts';
import { recogniseMarkdown } from '../core/model/recognise.ts';
import { isTooLong, TOO_LONG } from '../service/tooLong.ts';
import { checkWord, isWord, wordText } from './checkWord.ts';
import { decode, encode, roundTrips } from './encoding.ts';
import {
  type ByteJob,
  type CheckedBytes,
  type FileJob,
  type FileOutcome,
  failed,
  failureNotes,
  isOfLayout,
} from './fileJob.ts';
import { pageCount } from './pageCount.ts';
import { readContent } from './read.ts';
import { reportOf } from './report.ts';
import { replaceFile } from './write.ts';

/** Checks one file and mends it if asked to. Whatever goes wrong is told of this file; it never throws. */
export async function checkFile(job: FileJob): Promise<FileOutcome> {
  const { path, file } = job;
  try {
    const content = await readContent(file);
    if (!content.ok) return failed(path, content.message);
    if (job.survey) return surveyBytes(path, content.bytes);
    const { outcome, fixed } = checkBytes(job, content.bytes);
    if (!fixed) return outcome;
    const problem = await replaceFile(file, fixed.bytes, content.stats);
    return problem === undefined
      ? { ...outcome, report: fixed.report, notes: [...outcome.notes, ...(fixed.notes ?? [])] }
      : { ...outcome, problems: [...outcome.problems, problem] };
  } catch (error) {
    return failed(path, `检查时出错（${error instanceof Error ? error.message : String(error)}），请报告这个问题`);
  }
}

/** What the other files need to know of this one; nothing where it cannot be read, which the check will tell. */
function surveyBytes(path: string, bytes: Uint8Array): FileOutcome {
  const text = isWord(path, bytes) ? wordText(bytes) : draftText(bytes);
  return { path, problems: [], notes: [], ...(text === undefined ? {} : { summary: summariseText(text) }) };
}

function draftText(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes);
  return decoded.ok ? decoded.text : undefined;
}

/** A README and its like, found among the drafts of a folder: Markdown that is no paper. */
function isOtherMarkdown(path: string, text: string): boolean {
  return /\.md$/iu.test(path) && !recogniseMarkdown(text).isOfficial;
}

/** Checks bytes that were read already. */
export function checkBytes(job: ByteJob, bytes: Uint8Array): CheckedBytes {
  return isWord(job.path, bytes) ? checkWord(job, bytes) : checkDraft(job, bytes);
}

/** Checks bytes that are a text, whatever their name says. */
export function checkDraft(job: ByteJob, bytes: Uint8Array): CheckedBytes {
  const { path, config, fix, layout, neighbours, searched } = job;
  const decoded = decode(bytes);
  if (!decoded.ok) return { outcome: failed(path, decoded.message) };
  const { text, encoding } = decoded;
  if (isTooLong(text)) return { outcome: failed(path, TOO_LONG) };
  if (searched && isOtherMarkdown(path, text))
    return { outcome: { path, report: reportOf(path, text, [], []), problems: [], notes: [] } };
  const result = createLinter().lint(text, config, neighbours);
  const findings = layout ? result.findings.filter(isOfLayout) : result.findings;
  const outcome: FileOutcome = {
    path,
    report: reportOf(path, text, findings, []),
    problems: [],
    usedIgnores: result.usedIgnores,
    notes: failureNotes(result.failures),
    ...(layout ? { paper: pageCount(text, profileOf(config)) } : {}),
  };
  if (!fix || !findings.some(({ fixes }) => fixes.some(({ safe }) => safe))) return { outcome };

  const mended = fixAll(text, config, undefined, neighbours);
  if (mended.text === text) return { outcome };
  const fresh = roundTrips(text, encoding, bytes) ? encode(mended.text, encoding) : undefined;
  if (fresh)
    return { outcome, fixed: { bytes: fresh, report: reportOf(path, mended.text, mended.findings, mended.fixed) } };
  const problem = `按 ${encoding.name} 写回会改动未修改的内容，没有写入；请先另存为 UTF-8 再修改`;
  return { outcome: { ...outcome, problems: [problem] } };
}
