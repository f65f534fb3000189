/**
 * How many cases a run has, and from which seed. FUZZ_RUNS sets the first (2,000 without it), FUZZ_SEED the second: a
 * number gives the same cases again, `random` others. Without FUZZ_SEED every run is the same.
 */
import { randomInt } from 'node:crypto';

const given = process.env['FUZZ_SEED'] ?? '20261126';
const SEED = given === 'random' ? randomInt(2 ** 31) : Number(given);
export const CASES = Number(process.env['FUZZ_RUNS'] ?? 2000);

/** For a property that is tried on a share of the cases; a failure prints the seed as well. */
export function runs(share = 1): { numRuns: number; seed: number; includeErrorInReport: boolean } {
  // tests that run side by side lose what an error was caused by
  return { numRuns: Math.max(1, Math.round(CASES * share)), seed: SEED, includeErrorInReport: true };
}

/** Says where the cases come from, once a file: what a person needs to run them again. */
export function printSeed(what: string): void {
  console.log(`fuzz: ${what}: FUZZ_SEED=${SEED} FUZZ_RUNS=${CASES}`);
}
