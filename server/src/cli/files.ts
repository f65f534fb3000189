import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, normalize, resolve } from 'node:path';
import { isDraftName, isSkippedName } from '../core/lint/draftPath.ts';
import { isWithin, slashed } from './paths.ts';
import { adviceOf, reasonOf } from './read.ts';

/** A file to check: as shown, and where it is. */
export interface FoundFile {
  /** As the user wrote it, with `/` between folders. */
  readonly path: string;
  readonly file: string;
  /** Found in a folder, not named: it may be anything. */
  readonly searched?: boolean;
  /** What another program writes, or a device: it can be read once. */
  readonly piped?: boolean;
}

/** Something that could not be checked, in Chinese. */
export interface PathProblem {
  readonly path: string;
  readonly message: string;
}

const DOCUMENT_EXTENSIONS: Readonly<Record<string, string>> = {
  '.doc': '不能读取 .doc，请在 Word 或 WPS 中另存为 .docx 后再试',
  '.wps': '不能读取 .wps，请在 WPS 中另存为 .docx 后再试',
  '.pdf': '不能读取 .pdf，请找到原稿，或把文字复制到 .docx、.txt 中再试',
};

/** Why a file of this name cannot be read; undefined where it may be tried. */
export function unsupported(path: string): string | undefined {
  return DOCUMENT_EXTENSIONS[extname(path).toLowerCase()];
}

/**
 * The files that the paths of the command line stand for, each once, in the order of their paths. A file named on
 * the command line is taken whatever its extension; folders are searched for drafts and Word
 * files. A .doc or .pdf that is named is a problem; one that lies beside drafts is passed over. A link in a folder that
 * leads out of it is left alone, which is noted: whoever made the folder may have meant it for another's files.
 */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
): Promise<{ files: FoundFile[]; problems: PathProblem[]; notes: PathProblem[] }> {
  const found: FoundFile[] = [];
  const problems: PathProblem[] = [];
  const notes: PathProblem[] = [];
  for (const path of paths) {
    const file = resolve(cwd, path);
    try {
      const stats = await stat(file);
      if (stats.isDirectory()) await walk({ path: shown(path), file }, found, problems, notes);
      else found.push({ path: shown(path), file, piped: !stats.isFile() });
    } catch (error) {
      problems.push({ path: shown(path), message: `无法读取（${reasonOf(error)}），${adviceOf(error)}` });
    }
  }
  const files: FoundFile[] = [];
  for (const entry of await unique(found.sort(byPath))) {
    const message = unsupported(entry.path);
    if (message === undefined) files.push(entry);
    else problems.push({ path: entry.path, message });
  }
  return { files, problems: problems.sort(byPath), notes: notes.sort(byPath) };
}

/** Whether a file is looked for in folders. */
function isCheckedName(name: string): boolean {
  return isDraftName(name) || extname(name).toLowerCase() === '.docx';
}

/** Adds the drafts and Word files in a folder and those below it; links to folders are not followed, so no cycle can trap it. */
async function walk(
  start: FoundFile,
  found: FoundFile[],
  problems: PathProblem[],
  notes: PathProblem[],
): Promise<void> {
  const root = await realpath(start.file);
  const folders = [start];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    let entries: Dirent[];
    try {
      entries = await readdir(folder.file, { withFileTypes: true });
    } catch (error) {
      problems.push({ path: folder.path, message: `无法读取文件夹（${reasonOf(error)}），${adviceOf(error)}` });
      continue;
    }
    for (const entry of entries) {
      if (isSkippedName(entry.name)) continue;
      const path = folder.path === '.' ? entry.name : `${folder.path.replace(/\/$/, '')}/${entry.name}`;
      const child = { path, file: join(folder.file, entry.name), searched: true };
      if (entry.isDirectory()) folders.push(child);
      else if (!isCheckedName(entry.name)) continue;
      else if (entry.isFile()) found.push(child);
      else if (entry.isSymbolicLink()) {
        const target = await linkedFile(child.file);
        if (target !== undefined && isWithin(target, root)) found.push(child);
        else if (target !== undefined) notes.push({ path, message: LEADS_OUT });
      }
    }
  }
}

const LEADS_OUT = '是链接，指向所查文件夹之外的文件，没有检查；要检查请直接写出它的路径';

/** The file that a link leads to; undefined where it leads nowhere or to something else. */
async function linkedFile(link: string): Promise<string | undefined> {
  try {
    const target = await realpath(link);
    return (await stat(target)).isFile() ? target : undefined;
  } catch {
    return undefined;
  }
}

/** Each real file once: two paths to one file must not be written at the same time. */
async function unique(files: readonly FoundFile[]): Promise<FoundFile[]> {
  const real = await Promise.all(files.map(({ file }) => realpath(file).catch(() => file)));
  const seen = new Set<string>();
  return files.filter((_, index) => {
    const file = real[index] ?? '';
    return !seen.has(file) && Boolean(seen.add(file));
  });
}

function shown(path: string): string {
  return slashed(isAbsolute(path) ? path : normalize(path));
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
