import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';
import { processIo } from './io.ts';
import { run } from './run.ts';

if (isMainThread) {
  // V8 compiles a pattern twice, the second time well: with hundreds of them that each text needs, twice is felt
  setFlagsFromString('--no-regexp-tier-up');
  process.exitCode = await run(process.argv.slice(2), processIo()).catch((error: unknown) => {
    process.stderr.write(
      `gongwen：出现意外错误，请报告这个问题：\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 2;
  });
}
