import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bundle, FAULTY, node, type Sandbox, sandbox } from './support.ts';

describe('cli: process', () => {
  let box: Sandbox;
  let command: string;
  before(async () => {
    box = sandbox();
    command = join(box.folder, 'cli.mjs');
    await bundle(command);
    box.write('错.txt', FAULTY);
    for (let i = 0; i < 300; i++) box.write(`多/稿${i}.txt`, FAULTY);
  });
  after(() => box.remove());

  it('ends with the exit code and writes to its streams', async () => {
    const found = await node([command, 'check', '错.txt', '没有.txt'], box.folder);
    assert.equal(found.code, 2);
    assert.match(found.out, /^错\.txt:1:10 {2}错误/);
    assert.equal(found.err, '没有.txt：无法读取（找不到），请核对路径\n');
  });

  it('reads the standard input', async () => {
    const found = await node([command, 'check', '--stdin', '--format', 'json'], box.folder, { stdin: FAULTY });
    assert.equal(found.code, 1);
    assert.equal(JSON.parse(found.out).files[0].path, '<stdin>');
  });

  for (const format of ['pretty', 'json']) {
    it(`does not mind a reader of ${format} that goes away`, async () => {
      const found = await node([command, 'check', '多', '--format', format], box.folder, { hangUp: true });
      assert.equal(found.err, '');
      assert.equal(found.code, 1);
    });
  }
});
