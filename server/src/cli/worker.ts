import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Config } from '../core/index.ts';
import { checkFile } from './checkFile.ts';
import type { FileJob } from './fileJob.ts';

/** Tells a thread of this pool from any other: in the bundled command this module is part of the main one. */
export const WORKER_MARK = 'gongwen-check';

/** The module that a thread starts from: this one, or the bundle that it became part of. */
export const WORKER_URL = import.meta.url;

const configs = new Map<string, Config>();

/** Of equal configurations the first: every job brings a copy, and what is known of a configuration is known of the object. */
function first(config: Config): Config {
  const key = JSON.stringify(config);
  const known = configs.get(key) ?? config;
  configs.set(key, known);
  return known;
}

if (!isMainThread && parentPort && workerData === WORKER_MARK) {
  const port = parentPort;
  let before = Promise.resolve();
  port.on('message', (job: FileJob) => {
    before = before.then(async () => port.postMessage(await checkFile({ ...job, config: first(job.config) })));
  });
}
