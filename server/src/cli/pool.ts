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
      if (!outcome) worker = undefined;
      slots[index]?.resolve(outcome ?? failed(job.path, '检查进程意外退出，这个文件没有检查；请单独检查它，仍出错请报告'));
    }
    await worker?.terminate();
  };
  const all = Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, work));
  for (const slot of slots) yield await slot.promise;
  await all;
}

function startWorker(url: string): Worker {
  const worker = new Worker(new URL(url), { workerData: WORKER_MARK });
  worker.on('error', () => undefined);
  return worker;
}

/** The worker's answer; undefined where it died over the job. */
function ask(worker: Worker, job: FileJob): Promise<FileOutcome | undefined> {
  return new Promise((resolve) => {
    const done = (outcome?: FileOutcome) => {
      worker.off('message', answered).off('exit', died);
      resolve(outcome);
    };
    const answered = (outcome: FileOutcome) => done(outcome);
    const died = () => done();
    worker.on('message', answered).on('exit', died);
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
