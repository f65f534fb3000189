/** `gongwen check` over many files with one thread and with two. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ceiling } from './ceiling.ts';
import { manyDrafts } from './manyDrafts.ts';
import type { Ratio } from './preview.ts';
import { type Cost, timed } from './shell.ts';

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
      const out = join(folder, `${jobs}.ndjson`);
      const cost = timed(
        `'${process.execPath}' '${gongwen}' check --jobs ${jobs} --format ndjson . > '${out}'`,
        folder,
      );
      return { ...cost, stdout: readFileSync(out, 'utf8') };
    };
    const before = ceiling();
    const [one, two] = [check(1), check(2)];
    assert.equal(two.stdout, one.stdout);
    const most = (before + ceiling()) / 2;
    const times = one.seconds / two.seconds;
    const show = ({ seconds, cpu }: Cost) => `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor)`;
    console.log(
      `gongwen check of ${FILES} files: ${show(one)} with one job, ${show(two)} with two, ${times.toFixed(2)} times as fast; the machine allows ${most.toFixed(2)} at the moment, and no more than ${((one.seconds * most) / one.cpu).toFixed(2)}, as one job keeps more than one processor busy`,
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
