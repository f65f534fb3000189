import { resolve } from 'node:path';
import type { Severity } from '../../core/index.ts';
import { checkDraft, checkFile } from '../checkFile.ts';
import { type Configs, createConfigs } from '../configs.ts';
import { type FileOutcome, failed } from '../fileJob.ts';
import { unsupported } from '../files.ts';
import { type Io, misuse } from '../io.ts';
import { FAIL_ON, FAILING } from '../options.ts';
import { MAX_BYTES, TOO_LARGE } from '../read.ts';
import { linesOf } from './lines.ts';
import { type Refusal, type Request, readRequest } from './request.ts';

/** A text in JSON may take six bytes where its file takes three. */
const LONGEST_LINE = 3 * MAX_BYTES;
const TOO_LONG = `这一行超过 ${LONGEST_LINE / (1024 * 1024)} MB，没有读取`;
/** What is known of configuration files is forgotten after so many lines, or as many folders would stay in memory. */
const LINES_A_CONFIG_LASTS = 10_000;

/** `gongwen stream`: a line of JSON in, a line of JSON out, one after the other. Gives the exit code. */
export async function streamCommand(
  positionals: readonly string[],
  values: ReadonlyMap<string, string | true>,
  io: Io,
): Promise<number> {
  if (positionals.length > 0)
    return misuse('gongwen stream 不带路径：文件写在标准输入的各行里，如 {"path":"通知.gongwen"}', io);
  const failOn = FAIL_ON.find((level) => level === values.get('fail-on')) ?? 'never';
  const configs = lastingConfigs(values, io);
  let bad = 0;
  let failing = false;
  if (!(await configs.current())) return 2;

  for await (const { number, bytes } of linesOf(io.stdin, LONGEST_LINE)) {
    const request = bytes ? readRequest(bytes) : { message: TOO_LONG, id: undefined, path: undefined };
    if (!request) continue;
    const answer = 'message' in request ? refused(request, number) : await answered(request, number, configs, io.cwd);
    if ('error' in answer) bad++;
    else failing ||= FAILING[failOn].some((severity) => answer.summary[severity] > 0);
    io.stdout.write(`${JSON.stringify(answer)}\n`);
    if (!(await io.stdout.ready())) break;
  }
  if (bad > 0) io.stderr.write(`有 ${bad} 行没有检查，原因见输出中带 "error" 的各行。\n`);
  if (configs.faulty() || (bad > 0 && failOn !== 'never')) return 2;
  return failing ? 1 : 0;
}

type Answer = Pick<Request, 'id' | 'path'> &
  (
    | { readonly line: number; readonly error: string }
    | {
        readonly findings: NonNullable<FileOutcome['report']>['findings'];
        readonly summary: Readonly<Record<Severity, number>>;
        readonly notes?: readonly string[];
      }
  );

function refused({ id, path, message }: Refusal, line: number): Answer {
  return { id, path, line, error: message };
}

async function answered(request: Request, line: number, configs: LastingConfigs, cwd: string): Promise<Answer> {
  const { id, path } = request;
  const { report, problems, notes } = await outcomeOf(request, await configs.current(), cwd);
  const [problem = report ? undefined : '没有检查'] = problems;
  if (!report || problem !== undefined) return { id, path, line, error: problem ?? '' };
  const summary = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of report.findings) summary[severity]++;
  return { id, path, findings: report.findings, summary, ...(notes.length > 0 ? { notes } : {}) };
}

async function outcomeOf({ path, text }: Request, configs: Configs | undefined, cwd: string): Promise<FileOutcome> {
  const name = path ?? '<stdin>';
  const file = resolve(cwd, path ?? 'stdin');
  const config = await configs?.configFor(file);
  if (!config) return failed(name, '配置无法读取');
  if (text === undefined) {
    const message = unsupported(name);
    return message === undefined ? checkFile({ path: name, file, config, fix: false }) : failed(name, message);
  }
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > MAX_BYTES) return failed(name, TOO_LARGE);
  try {
    return checkDraft({ path: name, config, fix: false }, bytes).outcome;
  } catch (error) {
    return failed(name, `检查时出错（${error instanceof Error ? error.message : String(error)}），请报告这个问题`);
  }
}

interface LastingConfigs {
  /** Undefined where the file of `--config` cannot be read. */
  current(): Promise<Configs | undefined>;
  faulty(): boolean;
}

/** The configurations, read anew now and then; a mistake in one is told once. */
function lastingConfigs(values: ReadonlyMap<string, string | true>, { cwd, stderr }: Io): LastingConfigs {
  const told = new Set<string>();
  const tell = (problem: string) => {
    if (told.has(problem)) return;
    told.add(problem);
    stderr.write(`${problem}\n`);
  };
  const explicit = values.get('config');
  const source = {
    config: typeof explicit === 'string' ? explicit : undefined,
    classifiedSystem: values.has('classified-system'),
  };
  let left = 0;
  let configs: Promise<Configs | undefined> | undefined;
  return {
    current() {
      if (left-- <= 0 || !configs) {
        left = LINES_A_CONFIG_LASTS;
        configs = createConfigs(cwd, source, tell);
      }
      return configs;
    },
    faulty: () => told.size > 0,
  };
}
