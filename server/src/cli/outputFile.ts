import { extname, resolve } from 'node:path';
import type { Io } from './io.ts';
import { printable } from './width.ts';
import { writeFileWhole } from './write.ts';

/** One file in, one file out, of `export` and `import`. */
export interface Conversion {
  readonly input: string;
  /** Undefined for the standard output. */
  readonly output: string | undefined;
  readonly force: boolean;
}

/** Reads the paths of a conversion; a Chinese message where they are not one file in and at most one out. */
export function conversionOf(
  command: string,
  paths: readonly string[],
  values: ReadonlyMap<string, string | true>,
): Conversion | string {
  const [input, ...others] = paths;
  if (input === undefined) return `请写明一个文件，用法见：gongwen ${command} --help`;
  if (others.length > 0) return `一次只能处理一个文件；“${input}”之后的请分别运行，输出的文件用 -o 写明`;
  const output = values.get('output');
  return { input, output: typeof output === 'string' ? output : undefined, force: values.has('force') };
}

/** The extension of a path in small letters, with its dot. */
export function extensionOf(path: string): string {
  return extname(path).toLowerCase();
}

/** Writes the result; false, and said why, where it could not be. */
export async function writeResult(output: string, bytes: Uint8Array, force: boolean, io: Io): Promise<boolean> {
  const problem = await writeFileWhole(resolve(io.cwd, output), bytes, force);
  if (problem !== undefined) io.stderr.write(`${printable(output)}：${problem}\n`);
  return problem === undefined;
}
