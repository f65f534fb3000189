import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs';

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

/**
 * Reads a file, never more than may be a draft's or a Word file's. A file on a disk is read at once, as nothing else is to
 * be done meanwhile and each step that is waited for costs more than it takes; what comes from another program is waited for.
 */
export async function readContent(file: string): Promise<FileContent> {
  const isWord = /\.docx$/iu.test(file);
  const most = isWord ? MAX_WORD_BYTES : MAX_BYTES;
  const tooLarge = { ok: false, message: isWord ? TOO_LARGE_WORD : TOO_LARGE } as const;
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) return { ok: false, message: '是文件夹，不是文件' };
    if (stats.size > most) return tooLarge;
    // what claims to hold nothing may be made as it is read, and without end
    const isKept = stats.isFile() && stats.size > 0;
    const bytes = isKept ? readFileSync(file) : await readLimited(createReadStream(file), most);
    return bytes ? { ok: true, bytes, stats } : tooLarge;
  } catch (error) {
    return { ok: false, message: `无法读取（${reasonOf(error)}），${adviceOf(error)}` };
  }
}

/** How large a file is, in bytes; 0 where that cannot be told. */
export function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
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

/** Why a system call failed, and what to do. */
const REASONS: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  ENOENT: ['找不到', '请核对路径'],
  EACCES: ['没有权限', '请检查文件和文件夹的权限'],
  EPERM: ['没有权限', '请检查文件和文件夹的权限'],
  EROFS: ['磁盘只读', '请把文件复制到可以写入的文件夹再试'],
  ENOSPC: ['磁盘已满', '请清理出空间后重试'],
  EDQUOT: ['磁盘配额已满', '请清理出空间后重试'],
  EFBIG: ['文件超过系统允许的大小', '请放宽限制，或换一个磁盘后重试'],
  EIO: ['磁盘读写出错', '请检查磁盘或网络连接后重试'],
  EISDIR: ['是文件夹', '请写明其中的文件'],
  ENOTDIR: ['路径中有一段不是文件夹', '请核对路径'],
  ELOOP: ['符号链接成环', '请改用文件本来的路径'],
  EMFILE: ['打开的文件太多', '请分批检查'],
  EBUSY: ['正被其他程序占用', '请关闭占用它的程序后重试'],
  ENAMETOOLONG: ['文件名太长', '请改短文件名'],
};

const known = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? REASONS[error.code] : undefined;

/** Why a system call failed, in Chinese where the reason is a common one. */
export function reasonOf(error: unknown): string {
  return known(error)?.[0] ?? (error instanceof Error ? error.message : String(error));
}

/** What the user can do about it. */
export function adviceOf(error: unknown): string {
  return known(error)?.[1] ?? '请核对文件夹是否存在、有没有权限';
}
