import { isMainThread } from 'node:worker_threads';
import { processIo } from './io.ts';
import { run } from './run.ts';

if (isMainThread) {
  process.exitCode = await run(process.argv.slice(2), processIo()).catch((error: unknown) => {
    process.stderr.write(
      `gongwen：出现意外错误，请报告这个问题：\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 2;
  });
}
