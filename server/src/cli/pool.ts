import { Worker } from 'node:worker_threads';
import { checkFile } from './checkFile.ts';
import { type FileJob, type FileOutcome, failed } from './fileJob.ts';
import { WORKER_MARK, WORKER_URL } from './worker.ts';

/** The id of a thread that has ended. */
const GONE = -1;

/**
 * Checks the files on this thread (`threads` 1) or on several; the outcomes come in the order of the jobs. Threads
 * start from the bundled command: Node cannot start one from the TypeScript source.
 */
export async function* checkFiles(
  jobs: readonly FileJob[],
  threads: number,
  url: string = WORKER_URL,
): AsyncGenerator<FileOutcome> {
  if (threads <= 1 || url.endsWith('.ts')) {
    for (const job of jobs) yield await checkFile(job);
    return;
  }
  const slots = jobs.map(() => deferred<FileOutcome>());
  let next = 0;
  const work = async () => {
    let worker: Worker | undefined;
    const attempt = async (job: FileJob) => {
      try {
        if (worker?.threadId === GONE) worker = undefined;
        worker ??= new Worker(new URL(url), { workerData: WORKER_MARK });
        const outcome = await ask(worker, job);
        if (typeof outcome === 'string') worker = undefined;
        return outcome;
      } catch (error) {
        return `线程无法启动（${String(error)}），请加上 --jobs 1 重试`;
      }
    };
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (!job) continue;
      const outcome = await attempt(job);
      slots[index]?.resolve(typeof outcome === 'string' ? failed(job.path, outcome) : outcome);
    }
    await worker?.terminate();
  };
  const all = Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, work));
  for (const slot of slots) yield await slot.promise;
  await all;
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
