import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { CLEAN, FAULTY, type Sandbox, sandbox } from './support.ts';

const main = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program of Node in `cwd`; `hangUp` closes its output at the first piece, as `| head` does. */
function node(args: string[], cwd: string, { stdin = '', hangUp = false } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, FORCE_COLOR: undefined } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (hangUp) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(stdin);
  });
}

describe('cli: process', () => {
  let box: Sandbox;
  before(() => {
    box = sandbox();
    box.write('好.txt', CLEAN);
    box.write('错.txt', FAULTY);
    for (let i = 0; i < 60; i++) box.write(`多/稿${i}.txt`, FAULTY.repeat(40));
  });
  after(() => box.remove());

  it('ends with the exit code and writes to its streams', async () => {
    const found = await node(['--import', tsx, main, 'check', '错.txt', '没有.txt'], box.folder);
    assert.equal(found.code, 2);
    assert.match(found.out, /^错\.txt:1:10 {2}错误/);
    assert.equal(found.err, '没有.txt：无法读取（找不到），请核对路径\n');
  });

  it('reads the standard input', async () => {
    const found = await node(['--import', tsx, main, 'check', '--stdin', '--format', 'json'], box.folder, {
      stdin: FAULTY,
    });
    assert.equal(found.code, 1);
    assert.equal(JSON.parse(found.out).files[0].path, '<stdin>');
  });

  it('does not mind a reader that goes away', async () => {
    for (const format of ['pretty', 'json']) {
      const args = ['--import', tsx, main, 'check', '多', '--jobs', '1', '--format', format];
      const found = await node(args, box.folder, { hangUp: true });
      assert.equal(found.err, '');
      assert.equal(found.code, 1);
    }
  });

  it('works in threads once bundled into one file', async () => {
    const bundle = join(box.folder, 'cli.mjs');
    const banner =
      "import { createRequire as gongwenRequire } from 'node:module';\nconst require = gongwenRequire(import.meta.url);";
    await build({
      entryPoints: [main],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      banner: { js: banner },
      logLevel: 'silent',
    });
    box.write('多/.gongwen.json', '{ /* 说明 */ "rules": { "docno-di": "warning" }, }');
    const check = (jobs: string) => node([bundle, 'check', '多', '--format', 'json', '--jobs', jobs], box.folder);
    const one = await check('1');
    assert.equal(one.code, 0);
    assert.equal(JSON.parse(one.out).summary.warning, 2400);
    assert.deepEqual(await check('2'), one);
  });
});
