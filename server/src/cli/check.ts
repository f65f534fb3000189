import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { DRAFT_EXTENSION_LIST } from '../core/lint/draftPath.ts';
import { checkBytes } from './checkFile.ts';
import type { CheckOptions } from './checkOptions.ts';
import { createConfigs } from './configs.ts';
import { type FileJob, type FileOutcome, failed } from './fileJob.ts';
import { findFiles, unsupported } from './files.ts';
import type { Io, Output } from './io.ts';
import { withNeighbours } from './neighbours.ts';
import { FAILING } from './options.ts';
import { createPool } from './pool.ts';
import { readLimited, sizeOf, TOO_LARGE } from './read.ts';
import type { Summary } from './report.ts';
import { createReporter } from './reporters/index.ts';
import { fixedText } from './reporters/pretty.ts';
import type { Reporter } from './reporters/reporter.ts';
import { printable } from './width.ts';

/** A thread is slow until it has seen a few hundred notices: with less for each, one is done sooner. */
const BYTES_WORTH_A_THREAD = 1_500_000;
const MOST_THREADS = 8;

/** `gongwen check`, `gongwen fix` and `gongwen layout`: gives the exit code. */
export async function check(options: CheckOptions, io: Io): Promise<number> {
  const tally = startTally(options, io);
  const configs = await createConfigs(io.cwd, options, tally.misuse);
  if (!configs) return 2;

  if (options.stdin) {
    const path = options.stdinFilename ?? (options.format === 'pretty' ? '标准输入' : '<stdin>');
    const message = unsupported(path);
    const bytes = message === undefined ? await readLimited(io.stdin) : undefined;
    const config = await configs.configFor(resolve(io.cwd, options.stdinFilename ?? 'stdin'));
    if (bytes) tally.take(checkStdin(path, bytes, options.fix, config, io));
    else tally.take(failed(path, message ?? TOO_LARGE));
    return tally.end();
  }

  const { files, problems, notes } = await findFiles(options.paths, io.cwd);
  for (const { path, message } of notes) tally.take({ path, problems: [], notes: [message] });
  for (const { path, message } of problems) tally.take(failed(path, message));
  if (files.length === 0 && problems.length === 0)
    io.stderr.write(`没有找到可检查的文件（${DRAFT_EXTENSION_LIST}、.docx）。\n`);
  const jobs: FileJob[] = [];
  const { fix, layout } = options;
  for (const found of files) jobs.push({ ...found, config: await configs.configFor(found.file), fix, layout });
  const pool = createPool(options.jobs ?? threadsFor(jobs));
  const used = new Map<string, readonly number[]>();
  for await (const outcome of pool.check(layout ? jobs : await withNeighbours(jobs, pool))) {
    tally.take(outcome);
    if (outcome.usedIgnores) used.set(resolve(io.cwd, outcome.path), outcome.usedIgnores);
  }
  await pool.end();
  const named = options.paths.map((path) => resolve(io.cwd, path));
  if (layout) return tally.end();
  for (const unused of await configs.unusedIgnores(used, named)) io.stderr.write(`${unused}\n`);
  return tally.end();
}

/** With --fix the text goes to the standard output, mended or as it came. */
function checkStdin(path: string, bytes: Uint8Array, fix: boolean, config: FileJob['config'], io: Io): FileOutcome {
  const { outcome, fixed } = checkBytes({ path, config, fix }, bytes);
  if (fix && outcome.report) io.stdout.write(fixed?.bytes ?? bytes);
  return fixed ? { ...outcome, report: fixed.report, notes: [...outcome.notes, ...(fixed.notes ?? [])] } : outcome;
}

function threadsFor(jobs: readonly FileJob[]): number {
  const bytes = jobs.reduce((sum, { file }) => sum + sizeOf(file), 0);
  return Math.min(Math.ceil(bytes / BYTES_WORTH_A_THREAD), availableParallelism(), MOST_THREADS);
}

/** A run of the command: hands outcomes to the reporter, says on stderr what went wrong, keeps the counts. */
function startTally(options: CheckOptions, io: Io) {
  const { format, fix } = options;
  const output: Output = options.stdin && fix ? io.stderr : io.stdout;
  const reporter: Reporter = createReporter(
    format,
    output,
    io,
    fix || options.layout ? undefined : fixCommand(options),
  );
  const summary = { files: 0, error: 0, warning: 0, info: 0, hint: 0 } satisfies Summary;
  let faulty = false;
  const say = (text: string) => io.stderr.write(`${text}\n`);

  return {
    misuse(message: string) {
      faulty = true;
      say(message);
    },
    take({ path, report, problems, notes, paper }: FileOutcome) {
      if (report) {
        summary.files++;
        for (const { severity } of report.findings) summary[severity]++;
        output.write(reporter.file(report));
        if (paper !== undefined) (format === 'pretty' ? output : io.stderr).write(`${printable(path)}：${paper}\n`);
        if (format !== 'pretty' && report.fixed.length > 0) say(fixedText(report));
      }
      for (const note of notes) say(`${printable(path)}：${note}`);
      for (const problem of problems) {
        faulty = true;
        reporter.problem?.(path, problem);
        say(`${printable(path)}：${problem}`);
      }
    },
    end(): number {
      output.write(reporter.end(summary));
      if (faulty) return 2;
      return FAILING[options.failOn].some((severity) => summary[severity] > 0) ? 1 : 0;
    },
  };
}

/** What to type to mend these paths, whether the command is installed or not; undefined for the standard input. */
function fixCommand({ stdin, paths, config, classifiedSystem }: CheckOptions): string | undefined {
  if (stdin) return undefined;
  const quote = (text: string) => (/^[\p{L}\p{N}_./~-]+$/u.test(text) ? text : `"${printable(text)}"`);
  const shown = paths.length > 3 ? [...paths.slice(0, 3).map(quote), '…'] : paths.map(quote);
  const options = config === undefined ? [] : ['--config', quote(config)];
  if (classifiedSystem) options.push('--classified-system');
  return ['npx gongwen fix', ...shown, ...options].join(' ');
}
