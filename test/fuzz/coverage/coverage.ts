/**
 * Which branches of a script an input reaches, told by V8 itself: its precise coverage counts every block. Fuzzers from
 * npm were tried first: @jazzer.js/core 4 needs a newer C library than Debian 12 and Ubuntu 22.04 have, and its versions
 * before fetch a binary from outside the registry when they are installed.
 */
import { type Profiler, Session } from 'node:inspector';

export interface Coverage {
  /** What has run since the last call: a block of the script and about how often. */
  take(): string[];
  stop(): void;
}

/** How often, roughly: 1, 2, 4, 16, more. */
const roughly = (count: number) => (count < 3 ? count : count < 16 ? 4 : count < 128 ? 16 : 128);

/** @param url the script, as `import` names it */
export function startCoverage(url: string): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    take() {
      const found: string[] = [];
      // a session of this very thread answers before `post` returns
      session.post(
        'Profiler.takePreciseCoverage',
        (error: Error | null, taken: Profiler.TakePreciseCoverageReturnType) => {
          if (error) throw error;
          for (const { functions } of taken.result.filter((script) => script.url === url))
            for (const { ranges } of functions)
              for (const { startOffset, endOffset, count } of ranges)
                if (count > 0) found.push(`${startOffset}:${endOffset}:${roughly(count)}`);
        },
      );
      return found;
    },
    stop() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
