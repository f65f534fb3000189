import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decodeText } from './decodeText.ts';
import { isDraftUri } from './draftUri.ts';
import type { Environment } from './environment.ts';

/** Folders that hold no drafts. */
const SKIPPED = /^\.|^node_modules$/;

/** What `work` gives for a `file:` URI; undefined for any other, and where it fails. */
async function local<T>(uri: string, work: (path: string) => Promise<T>): Promise<T | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await work(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

async function listDrafts(folder: string): Promise<string[]> {
  const found: string[] = [];
  const folders = [folder.endsWith('/') ? folder : `${folder}/`];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = await local(next, (path) => readdir(path, { withFileTypes: true }));
    for (const entry of entries ?? []) {
      if (SKIPPED.test(entry.name)) continue;
      const uri = `${next}${pathToFileURL(`/${entry.name}`).href.slice('file:///'.length)}`;
      if (entry.isDirectory()) folders.push(`${uri}/`);
      else if (isDraftUri(uri)) found.push(uri);
    }
  }
  return found;
}

/** The files of this machine. Links to folders are not followed. */
export const localFiles: Pick<Environment, 'readFile' | 'listDrafts' | 'listFolder'> = {
  readFile: (uri) => local(uri, async (path) => decodeText(await readFile(path))),
  listDrafts,
  listFolder: (folder) =>
    local(folder, async (path) => (await readdir(path, { withFileTypes: true })).map(({ name }) => name)),
};
