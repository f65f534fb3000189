import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { adviceOf, reasonOf } from './read.ts';

/**
 * Replaces a file whole or not at all: the bytes go to a new file beside it, reach the disk and then take its name.
 * A symbolic link stays and its target is replaced; the mode stays too. Gives the reason where nothing was written.
 * @param read what the file was when it was read: one that somebody has changed since is left alone
 */
export async function replaceFile(file: string, bytes: Uint8Array, read: Stats): Promise<string | undefined> {
  try {
    const target = await realpath(file);
    const now = await stat(target);
    if (!now.isFile()) return '不是普通文件，没有写入；请核对路径';
    if ((now.mode & 0o222) === 0) return '文件是只读的，没有写入；请先去掉只读属性';
    if (now.mtimeMs !== read.mtimeMs || now.size !== read.size || now.ino !== read.ino) {
      return '检查期间文件被其他程序改动，没有写入；请重新运行';
    }
    await (await open(target, 'r+')).close();
    await writeBeside(target, bytes, now);
    return undefined;
  } catch (error) {
    return `无法写入（${reasonOf(error)}），原文件没有改动；${adviceOf(error)}`;
  }
}

/**
 * Writes a file whole or not at all. Gives the reason where nothing was written.
 * @param force a file of that name may be replaced
 */
export async function writeFileWhole(file: string, bytes: Uint8Array, force: boolean): Promise<string | undefined> {
  try {
    const there = await stat(file).catch(() => undefined);
    if (there?.isDirectory()) return '是文件夹，不是文件，没有写入';
    if (there && !force) return '文件已经存在，没有覆盖；要覆盖请加上 --force，或换一个文件名';
    if (there) return await replaceFile(file, bytes, there);
    await writeBeside(file, bytes, undefined);
    return undefined;
  } catch (error) {
    return `无法写入（${reasonOf(error)}），${adviceOf(error)}`;
  }
}

/** @param old the file that it takes the place of, whose owner and mode it keeps */
async function writeBeside(target: string, bytes: Uint8Array, old: Stats | undefined): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx', old ? 0o600 : 0o666);
  try {
    await handle.writeFile(bytes);
    if (old) {
      await handle.chown(old.uid, old.gid).catch(() => undefined);
      await handle.chmod(old.mode & 0o7777);
    }
    await handle.sync();
    await handle.close();
    await rename(temporary, target);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
}

/** Makes the new name last through a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
