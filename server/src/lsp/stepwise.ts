import type { Steps } from '../service/steps.ts';
import { CANCELLED } from './guarded.ts';
import { pause } from './pause.ts';

/** So long steps are made in one go, in milliseconds. */
const IN_ONE_GO = 50;

/**
 * Does the steps of long work and reads the messages that wait in line between them.
 * @param isWanted asked after each of these rests; where the answer is wanted no more, the work is given up
 */
export async function stepwise<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < IN_ONE_GO) continue;
    await pause();
    if (!isWanted()) throw CANCELLED;
    since = performance.now();
  }
}
