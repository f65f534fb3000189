import { type Config, createLinter, type DraftSummary, fixAll, type Neighbours, summariseText } from '../core/index.ts';
import { recogniseMarkdown } from '../core/model/recognise.ts';
import { decode, encode, roundTrips } from './encoding.ts';
import { readContent } from './read.ts';
import { type FileReport, reportOf } from './report.ts';
import { replaceFile } from './write.ts';

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
  /** What the other files say that concerns this one. */
  readonly neighbours?: Neighbours;
  /** Not to check it, only to learn what the other files need to know of it. */
  readonly survey?: boolean;
}

/** What came of it: a report unless the file could not be read, and what went wrong. */
export interface FileOutcome {
  readonly path: string;
  readonly report?: FileReport;
  /** Reasons for exit code 2. */
  readonly problems: readonly string[];
  /** Said on stderr, no more: a rule that failed. */
  readonly notes: readonly string[];
  /** Of a survey. */
  readonly summary?: DraftSummary;
  /** Indexes of the configuration's ignores that something in the file needed. */
  readonly usedIgnores?: readonly number[];
}

/** The outcome for some bytes, and the mended bytes if fixes were asked for and changed anything. */
export interface CheckedBytes {
  readonly outcome: FileOutcome;
  readonly fixed?: { readonly bytes: Uint8Array; readonly report: FileReport };
}

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
      ? { ...outcome, report: fixed.report }
      : { ...outcome, problems: [...outcome.problems, problem] };
  } catch (error) {
    return failed(path, `检查时出错（${error instanceof Error ? error.message : String(error)}），请报告这个问题`);
  }
}

/** What the other files need to know of this one; nothing where it cannot be read, which the check will tell. */
function surveyBytes(path: string, bytes: Uint8Array): FileOutcome {
  const decoded = decode(bytes);
  return { path, problems: [], notes: [], ...(decoded.ok ? { summary: summariseText(decoded.text) } : {}) };
}

/** A README and its like, found among the drafts of a folder: Markdown that is no paper. */
function isOtherMarkdown(path: string, text: string): boolean {
  return /\.md$/iu.test(path) && !recogniseMarkdown(text).isOfficial;
}

/** Checks bytes that were read already. */
export function checkBytes(
  { path, config, fix, neighbours, searched }: Omit<FileJob, 'file' | 'survey'>,
  bytes: Uint8Array,
): CheckedBytes {
  const decoded = decode(bytes);
  if (!decoded.ok) return { outcome: failed(path, decoded.message) };
  const { text, encoding } = decoded;
  if (searched && isOtherMarkdown(path, text))
    return { outcome: { path, report: reportOf(path, text, [], []), problems: [], notes: [] } };
  const { findings, failures, usedIgnores } = createLinter().lint(text, config, neighbours);
  const outcome: FileOutcome = {
    path,
    report: reportOf(path, text, findings, []),
    problems: [],
    usedIgnores,
    notes: failures.map(({ ruleId, error }) => `规则“${ruleId}”运行出错，本文件没有检查这一条（${String(error)}）`),
  };
  if (!fix || !findings.some(({ fixes }) => fixes.some(({ safe }) => safe))) return { outcome };

  const result = fixAll(text, config, undefined, neighbours);
  if (result.text === text) return { outcome };
  const mended = roundTrips(text, encoding, bytes) ? encode(result.text, encoding) : undefined;
  if (mended)
    return { outcome, fixed: { bytes: mended, report: reportOf(path, result.text, result.findings, result.fixed) } };
  const problem = `按 ${encoding.name} 写回会改动未修改的内容，没有写入；请先另存为 UTF-8 再修改`;
  return { outcome: { ...outcome, problems: [problem] } };
}

/** The outcome of a file that could not be checked. */
export function failed(path: string, problem: string): FileOutcome {
  return { path, problems: [problem], notes: [] };
}
