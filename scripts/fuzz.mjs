/**
 * Looks for new counterexamples: the properties of test/fuzz on 20,000 drafts from a seed of chance, which is printed.
 * npm run fuzz -- [COUNT] [SEED]; FUZZ_RUNS and FUZZ_SEED say the same. What is left is Mocha's: -g 'any text'.
 */
import { randomInt } from 'node:crypto';
import { fail, node, say } from './run.mjs';

const given = process.argv.slice(2);
const numbers = given.filter((arg, i) => /^\d+$/.test(arg) && i < 2);
const rest = given.slice(numbers.length);
const [count = process.env.FUZZ_RUNS ?? '20000', seed = process.env.FUZZ_SEED ?? String(randomInt(2 ** 31))] = numbers;
if (!/^[1-9]\d*$/.test(count)) fail(`次数应为正整数，不是 ${count}。用法：npm run fuzz -- [次数] [种子]`);

say(`次数 ${count}，种子 ${seed}；重跑：npm run fuzz -- ${count} ${seed}`);
const mocha = ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--reporter', 'spec', '--parallel'];
process.exit(
  await node([...mocha, ...rest, 'test/fuzz/*.test.ts'], {
    env: { ...process.env, FUZZ_RUNS: count, FUZZ_SEED: seed },
  }),
);
