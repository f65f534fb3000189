import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileJob, FileOutcome } from '../../server/src/cli/fileJob.ts';
import { createPool } from '../../server/src/cli/pool.ts';
import { DEFAULT_CONFIG } from '../../server/src/core/index.ts';
import { bundle, CLEAN, FAULTY, node, type Sandbox, sandbox } from './support.ts';

describe('cli: threads', () => {
  let box: Sandbox;
  let command: string;
  const gongwen = (...argv: string[]) => node([command, ...argv], box.folder);
  before(async () => {
    box = sandbox();
    command = join(box.folder, 'cli.mjs');
    await bundle(command);
    for (let i = 0; i < 30; i++)
      box.write(`夹${i % 4}/稿${i}.txt`, i % 3 ? CLEAN : FAULTY.replace('12号', `${i / 3 + 1}号`));
    box.write('夹2/坏.txt', Buffer.from([0, 1, 2, 0xff]));
    box.write('夹2/.gongwen.json', '{ /* 说明 */ "rules": { "docno-di": "warning" }, }');
  });
  after(() => box.remove());

  for (const format of ['pretty', 'json', 'ndjson', 'sarif', 'github']) {
    it(`one or several give the same ${format}`, async () => {
      const one = await gongwen('check', '.', '--format', format, '--jobs', '1');
      assert.equal(one.code, 2);
      assert.match(one.out, /docno-di/);
      assert.match(one.err, /^夹2\/坏\.txt：不是文本文件.*\n$/);
      assert.deepEqual(await gongwen('check', '.', '--format', format, '--jobs', '3'), one);
    });
  }

  it('several mend the files', async () => {
    const { out } = await gongwen('fix', '.', '--jobs', '3', '--format', 'json');
    assert.deepEqual(JSON.parse(out).summary, { files: 30, error: 0, warning: 0, info: 0, hint: 0 });
  });

  const outcomes = async (stub: string, paths: string[]) => {
    const url = pathToFileURL(box.write('stub.mjs', stub)).href;
    const jobs = paths.map((path): FileJob => ({ path, file: path, config: DEFAULT_CONFIG, fix: false }));
    const found: FileOutcome[] = [];
    const pool = createPool(2, url);
    for await (const outcome of pool.check(jobs)) found.push(outcome);
    await pool.end();
    return found.map(({ path, problems }) => [path, problems.length === 0 ? 'checked' : problems.join()]);
  };

  it('a thread that dies costs its file and no other', async () => {
    const stub = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ path }) => {
        if (path === 'exit') process.exit(3);
        if (path === 'throw') throw new Error('boom');
        parentPort.postMessage({ path, problems: [], notes: [] });
      });`;
    const found = await outcomes(stub, ['a', 'exit', 'b', 'c', 'throw', 'd', 'e']);
    assert.deepEqual(
      found.map(([path, said]) => [path, said === 'checked']),
      ['a', 'exit', 'b', 'c', 'throw', 'd', 'e'].map((path) => [path, path.length === 1]),
    );
    assert.match(found[4]?.[1] ?? '', /检查线程意外退出（boom），这个文件没有检查/);
  });

  it('a thread that dies after its answer is replaced', async () => {
    const stub = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ path }) => {
        parentPort.postMessage({ path, problems: [], notes: [] });
        if (path === 'late') setImmediate(() => process.exit(3));
      });`;
    const found = await outcomes(stub, ['a', 'late', 'b', 'late', 'c', 'd']);
    assert.equal(found.length, 6);
    assert.equal(found[0]?.[1], 'checked');
  });

  it('threads that cannot start are told of every file', async () => {
    const found = await outcomes("throw new Error('no start');", ['a', 'b', 'c']);
    for (const [, said] of found) assert.match(said ?? '', /意外退出（no start）/);
    assert.equal(found.length, 3);

    const jobs = ['a', 'b', 'c'].map((path): FileJob => ({ path, file: path, config: DEFAULT_CONFIG, fix: false }));
    for await (const { problems } of createPool(2, 'no-url').check(jobs)) assert.match(problems.join(), /线程无法启动/);
  });
});
