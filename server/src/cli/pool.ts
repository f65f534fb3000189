import { Worker } from 'node:worker_threads';
import { checkFile, type FileJob, type FileOutcome, failed } from './checkFile.ts';
import { WORKER_MARK, WORKER_URL } from './worker.ts';

/** Checks the files on this thread (`threads` 1) or on several; the outcomes come in the order of the jobs. */
export async function* checkFiles(
  jobs: readonly FileJob[],
  threads: number,
  url: string = WORKER_URL,
): AsyncGenerator<FileOutcome> {
  if (threads <= 1) {
    for (const job of jobs) yield await checkFile(job);
    return;
  }
  const slots = jobs.map(() => deferred<FileOutcome>());
  let next = 0;
  const work = async () => {
    let worker: Worker | undefined;
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (!job) continue;
      worker ??= startWorker(url);
      const outcome = await ask(worker, job);
      if (typeof outcome === 'string') worker = undefined;
      slots[index]?.resolve(typeof outcome === 'string' ? failed(job.path, outcome) : outcome);
    }
    await worker?.terminate();
  };
  const all = Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, work));
  for (const slot of slots) yield await slot.promise;
  await all;
}

function startWorker(url: string): Worker {
  return new Worker(entryOf(url), { workerData: WORKER_MARK });
}

/** The bundle starts as it is; a thread that starts from the TypeScript source needs the loader of this process first. */
function entryOf(url: string): URL {
  if (!url.endsWith('.ts')) return new URL(url);
  const loader = import.meta.resolve('tsx/esm/api');
  return new URL(`data:text/javascript,import { register } from '${loader}'; register(); await import('${url}');`);
}

/** The worker's answer; where it died over the job, what to tell the user. */
function ask(worker: Worker, job: FileJob): Promise<FileOutcome | string> {
  return new Promise((resolve) => {
    let reason = '';
    worker.removeAllListeners();
    worker.on('message', resolve);
    worker.on('error', (error) => {
      reason = `（${error.message}）`;
    });
    worker.on('exit', () => resolve(`检查线程意外退出${reason}，这个文件没有检查；请单独检查它，仍出错请报告`));
    worker.postMessage(job);
  });
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
