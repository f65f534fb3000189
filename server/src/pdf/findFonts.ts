import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type FontName, fontNames } from './fontNames.ts';

/** A font and the file that holds it. */
export interface FoundFont extends FontName {
  readonly file: string;
}

const EXTENSIONS: readonly string[] = ['.ttf', '.otf', '.ttc', '.otc'];
const DEEPEST = 8;
const MOST_FILES = 20_000;

/**
 * The fonts in some folders and below, in the order of the folders and then of their paths, so that the choice among
 * them is the same every time. A folder or file that cannot be read is passed over.
 */
export async function findFonts(folders: readonly string[]): Promise<FoundFont[]> {
  const found: FoundFont[] = [];
  const seen = new Set<string>();
  for (const folder of folders) {
    for (const file of await fontFiles(folder)) {
      if (seen.has(file) || seen.size >= MOST_FILES) continue;
      seen.add(file);
      found.push(...(await fontsOf(file)));
    }
  }
  return found;
}

async function fontFiles(start: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [{ path: start, depth: 0 }];
  for (let folder = folders.pop(); folder && files.length < MOST_FILES; folder = folders.pop()) {
    for (const entry of await entriesOf(folder.path)) {
      const path = join(folder.path, entry.name);
      const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
      if (kind?.isDirectory() && folder.depth < DEEPEST) folders.push({ path, depth: folder.depth + 1 });
      else if (kind?.isFile() && EXTENSIONS.includes(extname(entry.name).toLowerCase())) files.push(path);
    }
  }
  return files.sort();
}

function entriesOf(folder: string): Promise<Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

/** The fonts of one file; none where it cannot be read. */
async function fontsOf(file: string): Promise<FoundFont[]> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return [];
  try {
    const names = await fontNames(async (offset, length) => {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await handle.read(buffer, 0, length, offset);
      return buffer.subarray(0, bytesRead);
    });
    return names.map((name) => ({ ...name, file }));
  } catch {
    return [];
  } finally {
    await handle.close();
  }
}
