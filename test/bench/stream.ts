/**
 * `npm run bench:stream -- [drafts]`: `gongwen stream` over many drafts (10,000), alone and under GNU parallel with one job
 * and with two: drafts a second, processor time, what two
 * programs that share nothing manage on this machine at the same time, and whether all give the same findings. Run `npm run build` first.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ceiling } from './ceiling.ts';
import { manyDrafts } from './manyDrafts.ts';
import { timed } from './shell.ts';

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
  'parallel, 1 job': `parallel --pipepart -a in.ndjson --block -1 --keep-order -j 1 "${single}" > job1.ndjson`,
  'parallel, 2 jobs': `parallel --pipepart -a in.ndjson --block -1 --keep-order -j 2 "${single}" > job2.ndjson`,
};
try {
  const before = ceiling();
  const costs = Object.entries(RUNS).map(([name, command]) => {
    const { seconds, cpu } = timed(command, folder);
    const row = [
      `${seconds.toFixed(1)} s`,
      `${(count / seconds).toFixed(0)} drafts/s`,
      `${cpu.toFixed(1)} s of processor`,
    ];
    console.log([name.padEnd(18), ...row.map((cell) => cell.padStart(20))].join(''));
    return { seconds, cpu };
  });
  const [one = '', ...others] = ['one', 'job1', 'job2'].map((name) =>
    readFileSync(join(folder, `${name}.ndjson`), 'utf8'),
  );
  assert.equal(one.trimEnd().split('\n').length, count);
  for (const other of others) assert.equal(other, one);
  const most = (before + ceiling()) / 2;
  const [, alone, both] = costs;
  assert.ok(alone && both);
  console.log(`the same ${(one.match(/"ruleId"/g) ?? []).length} findings`);
  const times = alone.seconds / both.seconds;
  console.log(`two jobs: ${times.toFixed(2)} times as fast; the machine allows ${most.toFixed(2)} at the moment`);
} finally {
  rmSync(folder, { recursive: true });
}
