import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIG_FILE_NAME, isDraftName, isSkippedName } from '../core/lint/draftPath.ts';
import { decodeText } from './decodeText.ts';
import { canonicalUri, childUri, isConfigUri, isInFolders, LARGEST_FILE } from './draftUri.ts';
import type { Environment } from './environment.ts';
import { unhurried } from './pause.ts';

/** What `work` gives for a `file:` URI; undefined for any other, and where it fails. */
async function local<T>(uri: string, work: (path: string) => Promise<T>): Promise<T | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await work(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

/**
 * The text of a plain file: a pipe or a device would never end, and no draft is that long. Of a configuration file that
 * is longer, the beginning, so that the user hears of it.
 */
async function readPlain(path: string): Promise<string | undefined> {
  const stats = await stat(path);
  if (!stats.isFile()) return undefined;
  if (stats.size <= LARGEST_FILE) return decodeText(await readFile(path));
  if (basename(path) !== CONFIG_FILE_NAME) return undefined;
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(LARGEST_FILE) });
    return decodeText(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** The file that a link leads to. */
async function targetOf(uri: string): Promise<string | undefined> {
  return local(uri, async (path) => {
    const target = await realpath(path);
    return (await stat(target)).isFile() ? pathToFileURL(target).href : undefined;
  });
}

/** Each file once: a link to one that was found, or to the same one as another link, is left out. */
async function listDrafts(folder: string): Promise<string[]> {
  const found = new Map<string, string>();
  const links: string[] = [];
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  const real = await local(root, async (path) => `${pathToFileURL(await realpath(path)).href.replace(/\/$/, '')}/`);
  const folders = [root];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = await local(next, (path) => readdir(path, { withFileTypes: true }));
    for await (const entry of unhurried(entries ?? [])) {
      if (isSkippedName(entry.name)) continue;
      const uri = childUri(next, entry.name);
      if (uri === undefined) continue;
      if (entry.isDirectory()) folders.push(`${uri}/`);
      else if (!isDraftName(entry.name)) continue;
      else if (entry.isFile()) found.set(canonicalUri(`${real}${uri.slice(root.length)}`), uri);
      else if (entry.isSymbolicLink()) links.push(uri);
    }
  }
  for (const link of links) {
    const target = await targetOf(link);
    if (target !== undefined && !found.has(canonicalUri(target))) found.set(canonicalUri(target), link);
  }
  return [...found.values()];
}

const realUri = (uri: string) => local(uri, async (path) => pathToFileURL(await realpath(path)).href);

/** Links that lead elsewhere, told by where they end. What is not there is where it should be. */
async function isInPlace(folders: readonly string[], uri: string): Promise<boolean> {
  const target = await realUri(uri);
  if (target === undefined) return true;
  if (isConfigUri(uri)) return isConfigUri(target);
  const real = await Promise.all(folders.map(realUri));
  return isInFolders(
    real.filter((folder) => folder !== undefined),
    target,
  );
}

/** The files of this machine. Links to folders are not followed. */
export const localFiles: Pick<Environment, 'readFile' | 'listDrafts' | 'listFolder' | 'isInPlace'> = {
  isInPlace,
  readFile: (uri) => local(uri, readPlain),
  listDrafts,
  listFolder: (folder) =>
    local(folder, async (path) => (await readdir(path, { withFileTypes: true })).map(({ name }) => name)),
};
