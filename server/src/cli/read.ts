import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';

const MB = 1024 * 1024;
/** Larger files are no drafts; checking them would only hang the machine. */
export const MAX_BYTES = 20 * MB;
/** A Word file may hold pictures. */
const MAX_WORD_BYTES = 100 * MB;

export const TOO_LARGE = '超过 20 MB，不像是公文草稿，没有检查';
const TOO_LARGE_WORD = '超过 100 MB，没有读取；请在 Word 或 WPS 中删去图片后另存，或把正文另存为一份 .docx';

/** A file's bytes and what it was when they were read; or why it could not be read. */
export type FileContent =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly stats: Stats }
  | { readonly ok: false; readonly message: string };

/** Reads a file, never more than may be a draft's or a Word file's. */
export async function readContent(file: string): Promise<FileContent> {
  const isWord = /\.docx$/iu.test(file);
  const most = isWord ? MAX_WORD_BYTES : MAX_BYTES;
  const tooLarge = { ok: false, message: isWord ? TOO_LARGE_WORD : TOO_LARGE } as const;
  try {
    const handle = await open(file, 'r');
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) return { ok: false, message: '是文件夹，不是文件' };
      if (stats.size > most) return tooLarge;
      const bytes = await readLimited(handle.createReadStream({ autoClose: false }), most);
      return bytes ? { ok: true, bytes, stats } : tooLarge;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, message: `无法读取（${reasonOf(error)}）` };
  }
}

/** All bytes of a stream; undefined where there are more than `most`. */
export async function readLimited(
  stream: AsyncIterable<Uint8Array>,
  most: number = MAX_BYTES,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '找不到',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘已满',
  EISDIR: '是文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  ELOOP: '符号链接成环',
  EMFILE: '打开的文件太多',
  EBUSY: '正被其他程序占用',
  ENAMETOOLONG: '文件名太长',
};

/** Why a system call failed, in Chinese where the reason is a common one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? error.message;
}
