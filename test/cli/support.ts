import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { run } from '../../server/src/cli/run.ts';

/** A folder of its own for a test; files by relative path. */
export interface Sandbox {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): string;
  remove(): void;
}

export function sandbox(): Sandbox {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-cli-'));
  return {
    folder,
    write(path, content) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

interface CliOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array | AsyncIterable<Uint8Array>;
  /** Whether the reader of the standard output takes more; settles when it does. */
  readonly ready?: () => Promise<boolean>;
  readonly env?: Record<string, string>;
  readonly tty?: boolean;
}

/** Runs the command within this process. */
export async function cli(
  argv: readonly string[],
  { cwd, stdin = '', env = {}, tty = false, ready = async () => true }: CliOptions,
): Promise<CliResult> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const output = (chunks: Buffer[]) => ({
    write: (chunk: string | Uint8Array) => void chunks.push(Buffer.from(chunk)),
    isTTY: tty,
    ready,
  });
  async function* given(bytes: string | Uint8Array) {
    yield Buffer.from(bytes);
  }
  const input = typeof stdin === 'string' || stdin instanceof Uint8Array ? given(stdin) : stdin;
  const code = await run(argv, { stdout: output(out), stderr: output(err), stdin: input, cwd, env });
  const bytes = Buffer.concat(out);
  return { code, bytes, out: bytes.toString(), err: Buffer.concat(err).toString() };
}

const MAIN = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

/** Runs Node as a process of its own; `hangUp` closes its output at the first piece, as `| head` does. */
export function node(
  args: string[],
  cwd: string,
  { stdin = '', hangUp = false } = {},
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, FORCE_COLOR: undefined } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk;
      if (hangUp) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
    // it may end before it has read all
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

/** The command in one file, as it is published. */
export async function bundle(outfile: string): Promise<void> {
  const banner =
    "import { createRequire as gongwenRequire } from 'node:module';\nconst require = gongwenRequire(import.meta.url);";
  await build({
    entryPoints: [MAIN],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: banner },
    logLevel: 'silent',
  });
}

/** The codes of GB18030 by character, out of Node's own decoder: a second opinion on the one that the command uses. */
const gbCodes = new Map<string, readonly number[]>();

/** A text in GB18030. */
export function gb18030(text: string): Buffer {
  if (gbCodes.size === 0) fillGbCodes();
  return Buffer.from(
    [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (gbCodes.get(char) ?? astral(char)))),
  );
}

function fillGbCodes(): void {
  const decoder = new TextDecoder('gb18030', { ignoreBOM: true });
  const add = (code: readonly number[]) => {
    const char = decoder.decode(Uint8Array.from(code));
    if (!gbCodes.has(char)) gbCodes.set(char, code);
  };
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0xa1; b <= 0xfe; b++) add([a, b]);
  for (let a = 0x81; a <= 0xfe; a++) for (let b = 0x40; b <= 0xa0; b++) if (b !== 0x7f) add([a, b]);
  for (let rest = 0; rest < 39420; rest++) add(fourBytes(0x81, rest));
}

function astral(char: string): readonly number[] {
  return fourBytes(0x90, (char.codePointAt(0) ?? 0) - 0x10000);
}

function fourBytes(first: number, rest: number): readonly number[] {
  const digits = [Math.floor(rest / 12600), Math.floor(rest / 1260) % 10, Math.floor(rest / 10) % 126, rest % 10];
  const [a = 0, b = 0, c = 0, d = 0] = digits;
  return [first + a, 0x30 + b, 0x81 + c, 0x30 + d];
}

/** A notice without fault. */
export const CLEAN = `青松市教育局关于召开校园安全工作会议的通知

各县（区）教育局：

定于2025年3月18日（星期二）上午9:00在市教育局三楼第一会议室召开校园安全工作会议，部署2025年校园安全工作，请局长准时参加。因故不能参加的，请于3月14日前书面请假。
联系人：周明，联系电话：6620019。

青松市教育局
2025年3月11日
`;

/** The same with one error that has a safe fix. */
export const FAULTY = `青教发〔2025〕第12号

${CLEAN}`;

/** FAULTY, mended. */
export const MENDED = FAULTY.replace('第12号', '12号');

/** A notice with its agenda and faults of many kinds: three at one place with safe fixes, others that people must decide. */
export const DRAFT = `青松市教育局文件

青教发[2025]第012号

青松市教育局关于召开校园安全工作会议的通知

各县（区）教育局：

为做好校园安全工作，经研究，决定召开校园安全工作会议。现将有关事项通知如下：
一、会议时间
2025年3月18日（星期三）上午9:00
二、会议地点
市教育局三楼第一会议室
三、参会人员
各县（区）教育局局长
四、会议内容
（一）传达全省校园安全工作会议精神；
（二）通报2024年校园安全工作情况；
（三）部署2025年校园安全工作。

附件：校园安全工作会议议程

青松市教育局
2025年3月11日

附件

校园安全工作会议议程

时间：2025年3月19日（星期三）上午9:00
地点：市教育局二楼第一会议室

第一项：传达全省校园安全工作会议精神；
第三项：部署2025年校园安全工作。
`;
