/**
 * `npm run bench:stream -- [drafts]`: `gongwen stream` over many drafts (10,000), alone and under GNU parallel with one job
 * and with two: drafts a second, and whether all give the same findings. Run `npm run build` first.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manyDrafts } from './manyDrafts.ts';

const count = Number(process.argv[2] ?? 10_000);
const gongwen = fileURLToPath(new URL('../../server/bin/gongwen.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gongwen-stream-'));
const input = join(folder, 'in.ndjson');
writeFileSync(
  input,
  manyDrafts(count)
    .map((text, id) => `${JSON.stringify({ id, text })}\n`)
    .join(''),
);

const single = `'${process.execPath}' '${gongwen}' stream`;
const RUNS: Readonly<Record<string, string>> = {
  'one process': `${single} < in.ndjson > one.ndjson`,
  'parallel, 1 job': `parallel --pipe --keep-order --block 1M -j 1 "${single}" < in.ndjson > job1.ndjson`,
  'parallel, 2 jobs': `parallel --pipe --keep-order --block 1M -j 2 "${single}" < in.ndjson > job2.ndjson`,
};
try {
  const rates = Object.entries(RUNS).map(([name, command]) => {
    const started = Date.now();
    execFileSync('sh', ['-c', command], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
    const seconds = (Date.now() - started) / 1000;
    console.log(
      `${name.padEnd(18)}${seconds.toFixed(1).padStart(8)} s${(count / seconds).toFixed(0).padStart(8)} drafts/s`,
    );
    return count / seconds;
  });
  const [one = '', ...others] = ['one', 'job1', 'job2'].map((name) =>
    readFileSync(join(folder, `${name}.ndjson`), 'utf8'),
  );
  assert.equal(one.trimEnd().split('\n').length, count);
  for (const other of others) assert.equal(other, one);
  console.log(
    `the same ${(one.match(/"ruleId"/g) ?? []).length} findings; two jobs: ${((rates[2] ?? 0) / (rates[1] ?? 1)).toFixed(2)} times as fast as one`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
