/** `gongwen check` over many files with one thread and with two. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ceiling } from './ceiling.ts';
import { manyDrafts } from './manyDrafts.ts';
import type { Ratio } from './preview.ts';

const FILES = 2000;
/** So many files in one folder. */
const IN_FOLDER = 200;
const gongwen = fileURLToPath(new URL('../../server/bin/gongwen.js', import.meta.url));

export function measureJobs(): Ratio[] {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-jobs-'));
  try {
    for (const [index, text] of manyDrafts(FILES).entries()) {
      const own = join(folder, `组${Math.floor(index / IN_FOLDER)}`);
      if (index % IN_FOLDER === 0) mkdirSync(own);
      writeFileSync(join(own, `稿${index}.gongwen`), text);
    }
    const check = (jobs: number) => {
      const started = performance.now();
      const { stdout, status } = spawnSync(
        process.execPath,
        [gongwen, 'check', '--jobs', String(jobs), '--format', 'ndjson', '.'],
        { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      assert.ok(status === 0 || status === 1);
      return { seconds: (performance.now() - started) / 1000, stdout };
    };
    const before = ceiling();
    const [one, two] = [check(1), check(2)];
    assert.equal(two.stdout, one.stdout);
    const most = (before + ceiling()) / 2;
    const times = one.seconds / two.seconds;
    console.log(
      `gongwen check of ${FILES} files: ${one.seconds.toFixed(1)} s with one job, ${two.seconds.toFixed(1)} s with two, ${times.toFixed(2)} times as fast; the machine allows ${most.toFixed(2)} at the moment`,
    );
    // where other work takes a part of the processors, no more can be had than what is left
    return [
      {
        what: `two jobs to one, in speed, checking ${FILES} files, were both processors free`,
        ratio: (times * 2) / most,
        aim: '≥ 1.7',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
