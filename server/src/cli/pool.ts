import { Worker } from 'node:worker_threads';
import { checkFile } from './checkFile.ts';
import { type FileJob, type FileOutcome, failed } from './fileJob.ts';
import { WORKER_MARK, WORKER_URL } from './worker.ts';

/** A thread has so many jobs at a time: while it checks one, the next is there already. */
const AHEAD = 2;

/** Threads that check files, kept from one list of files to the next: each is slow until it has seen a few hundred. */
export interface Pool {
  /** The outcomes come in the order of the jobs. */
  check(jobs: readonly FileJob[]): AsyncGenerator<FileOutcome>;
  /** Ends the threads. */
  end(): Promise<void>;
}

/**
 * Checks files on this thread (`threads` 1) or on several. Threads start from the bundled command: Node cannot start one
 * from the TypeScript source.
 */
export function createPool(threads: number, url: string = WORKER_URL): Pool {
  if (threads <= 1 || url.endsWith('.ts')) return { check: checkHere, end: async () => undefined };
  const places = Array.from({ length: threads }, () => createPlace(url));
  return {
    async *check(jobs) {
      const slots = jobs.map(() => deferred<FileOutcome>());
      let next = 0;
      const work = async (place: Place) => {
        for (let index = next++; index < jobs.length; index = next++) {
          const job = jobs[index];
          if (job) slots[index]?.resolve(await place.check(job));
        }
      };
      // no thread is started that has nothing to do
      const all = Promise.all(
        places.slice(0, jobs.length).flatMap((place) => Array.from({ length: AHEAD }, () => work(place))),
      );
      for (const slot of slots) yield await slot.promise;
      await all;
    },
    async end() {
      await Promise.all(places.map((place) => place.end()));
    },
  };
}

async function* checkHere(jobs: readonly FileJob[]): AsyncGenerator<FileOutcome> {
  for (const job of jobs) yield await checkFile(job);
}

/** Where one thread runs, and after it another, should it die. */
type Place = ReturnType<typeof createPlace>;

function createPlace(url: string) {
  let thread: Thread | undefined;
  return {
    async check(job: FileJob): Promise<FileOutcome> {
      for (;;)
        try {
          if (thread?.isGone()) thread = undefined;
          thread ??= startThread(url);
          const answer = await thread.ask(job);
          if (answer) return answer;
        } catch (error) {
          return failed(job.path, `线程无法启动（${String(error)}），请加上 --jobs 1 重试`);
        }
    },
    end: async () => thread?.end(),
  };
}

type Thread = ReturnType<typeof startThread>;

/** Starts a thread, which answers in the order in which it is asked. */
function startThread(url: string) {
  const worker = new Worker(new URL(url), { workerData: WORKER_MARK });
  const asked: { readonly job: FileJob; readonly resolve: (answer: FileOutcome | undefined) => void }[] = [];
  let reason = '';
  let gone = false;
  worker.on('message', (outcome: FileOutcome) => asked.shift()?.resolve(outcome));
  worker.on('error', (error) => {
    reason = `（${error.message}）`;
  });
  worker.on('exit', () => {
    gone = true;
    const [first, ...others] = asked.splice(0);
    first?.resolve(failed(first.job.path, `检查线程意外退出${reason}，这个文件没有检查；请单独检查它，仍出错请报告`));
    for (const { resolve } of others) resolve(undefined);
  });
  return {
    isGone: () => gone,
    /** The answer, or what to tell the user where the thread died over the job; undefined where it never came to it. */
    ask: (job: FileJob) =>
      new Promise<FileOutcome | undefined>((resolve) => {
        asked.push({ job, resolve });
        worker.postMessage(job);
      }),
    end: () => worker.terminate(),
  };
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
