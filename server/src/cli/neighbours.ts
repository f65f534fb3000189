import { readdir } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { createWorkspaceIndex } from '../core/index.ts';
import type { FileJob } from './fileJob.ts';
import type { Pool } from './pool.ts';

const isWordName = (path: string) => /\.docx$/iu.test(path);
const stemOf = (file: string) => file.slice(0, file.length - extname(file).length);

/**
 * The jobs, each with what the other files say that concerns it; every file is read for that first. A Word file beside
 * a draft of its name is that draft again, most often its export: it tells the others nothing and is told nothing, and so
 * does what can be read only once.
 */
export async function withNeighbours(jobs: readonly FileJob[], pool: Pool): Promise<FileJob[]> {
  const index = createWorkspaceIndex();
  const summaries = new Map<string, Parameters<typeof index.set>[1]>();
  const drafts = new Set(jobs.filter(({ path }) => !isWordName(path)).map(({ file }) => stemOf(file)));
  const surveys = jobs
    .filter(({ path, file, piped }) => !piped && !(isWordName(path) && drafts.has(stemOf(file))))
    .map((job) => ({ ...job, survey: true }));
  for await (const { path, summary } of pool.check(surveys)) {
    if (!summary) continue;
    summaries.set(path, summary);
    index.set(path, summary);
  }
  const folders = new Map<string, Promise<readonly string[] | undefined>>();
  const filesBeside = (file: string) => {
    const folder = dirname(file);
    const known = folders.get(folder) ?? readdir(folder).catch(() => undefined);
    folders.set(folder, known);
    return known;
  };
  return Promise.all(
    jobs.map(async (job) => {
      const summary = summaries.get(job.path);
      const neighbours = summary && index.neighbours(job.path, summary, await filesBeside(job.file));
      return neighbours ? { ...job, neighbours } : job;
    }),
  );
}
