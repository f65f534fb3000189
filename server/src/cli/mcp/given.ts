/** What a tool is given: a text, or a file of the folder that the server was started in. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseDocument } from '../../core/model/parse.ts';
import { bearsSecrecy } from '../../core/rules/secrecy/secrecyMarks.ts';
import { isWord, wordText } from '../checkWord.ts';
import { createConfigs } from '../configs.ts';
import { decode } from '../encoding.ts';
import type { ByteJob } from '../fileJob.ts';
import { unsupported } from '../files.ts';
import { isWithin } from '../paths.ts';
import { readContent, reasonOf } from '../read.ts';

/** The draft's name in reports where a text was given. */
const UNNAMED = '草稿.gongwen';

export interface Given {
  readonly job: ByteJob;
  readonly bytes: Uint8Array;
  /** Absolute; undefined where a text was given. */
  readonly file: string | undefined;
  /** What is wrong with the configuration. */
  readonly notes: readonly string[];
  /** Its words carry a mark of secrecy: none of them leaves this program. */
  readonly secret: boolean;
}

/** What a tool's caller may name; one of the two. */
export interface Named {
  readonly text?: string | undefined;
  readonly path?: string | undefined;
}

/** Reads what was named. A message in Chinese says why it cannot be read and what to do. */
export async function readGiven({ text, path }: Named, cwd: string): Promise<Given | { readonly message: string }> {
  if ((text === undefined) === (path === undefined))
    return { message: '请只给 text（草稿的文字）或 path（文件）中的一个' };
  const file = path === undefined ? undefined : resolve(cwd, path);
  const problem = file === undefined ? undefined : await outside(file, cwd);
  if (problem !== undefined) return { message: problem };
  const content =
    file === undefined ? { ok: true as const, bytes: Buffer.from(text ?? '', 'utf8') } : await readContent(file);
  if (!content.ok) return { message: `${path}：${content.message}` };
  const problems: string[] = [];
  const source = { config: undefined, classifiedSystem: false, root: cwd };
  const configs = await createConfigs(cwd, source, (one) => problems.push(one));
  const config = await configs?.configFor(file ?? resolve(cwd, UNNAMED));
  if (!config) return { message: problems.join('；') };
  const job = { path: path ?? UNNAMED, config, fix: false };
  const words = wordsOf(job.path, content.bytes);
  return {
    job,
    bytes: content.bytes,
    file,
    notes: problems,
    secret: words !== undefined && bearsSecrecy(parseDocument(words)),
  };
}

const ELSEWHERE = '只读取启动 gongwen mcp 的文件夹里的文件；请在那个文件夹里启动，或改用 text';

/** Why a file is not read: it lies elsewhere, of which nothing is told, or is of a kind that cannot be. Links are followed. */
async function outside(file: string, cwd: string): Promise<string | undefined> {
  const refused = unsupported(file);
  if (refused !== undefined) return refused;
  try {
    const folder = await realpath(cwd);
    if (file === cwd || (!isWithin(file, cwd) && !isWithin(file, folder))) return ELSEWHERE;
    return isWithin(await realpath(file), folder) ? undefined : ELSEWHERE;
  } catch (error) {
    return `无法读取（${reasonOf(error)}），请核对路径`;
  }
}

function wordsOf(path: string, bytes: Uint8Array): string | undefined {
  if (isWord(path, bytes)) return wordText(bytes);
  const decoded = decode(bytes);
  return decoded.ok ? decoded.text : undefined;
}
