/** GNU parallel spreads a stream over processes; the figures for 10,000 drafts are those of `npm run bench:stream`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manyDrafts } from '../bench/manyDrafts.ts';
import { need } from '../e2e/support/hosts.ts';
import { bundle, type Sandbox, sandbox } from './support.ts';

const DRAFTS = 120;

describe('cli: stream under GNU parallel', function () {
  this.timeout(120_000);
  let box: Sandbox;
  let parallel: string;
  before(async function () {
    const [host] = need(this, 'parallel');
    parallel = host?.path ?? 'parallel';
    box = sandbox();
    await bundle(join(box.folder, 'cli.mjs'));
  });
  after(() => box?.remove());

  const shell = (command: string) => execFileSync('sh', ['-c', command], { cwd: box.folder, stdio: 'pipe' });
  const written = (name: string) => readFileSync(join(box.folder, name), 'utf8');

  it('gives the same lines in the same order as one process', () => {
    const gongwen = `'${process.execPath}' cli.mjs stream`;
    const texts = manyDrafts(DRAFTS).map((text, id) => `${JSON.stringify({ id, text })}\n`);
    // some by name, and one that cannot be read
    texts.push('{"path":"一.txt"}\n', '{"path":"没有.txt","id":"x"}\n');
    box.write('一.txt', manyDrafts(2)[1] ?? '');
    box.write('in.ndjson', texts.join(''));
    shell(`${gongwen} < in.ndjson > one.ndjson`);
    // blocks far smaller than anyone would take, so that there are several to spread
    shell(`'${parallel}' --pipe --keep-order --block 100k -j 2 "${gongwen}" < in.ndjson > two.ndjson`);
    const withoutLine = (text: string) => text.replace(/"line":\d+,/g, '');
    assert.equal(withoutLine(written('two.ndjson')), withoutLine(written('one.ndjson')));
    assert.equal(written('one.ndjson').split('\n').length, texts.length + 1);
    assert.ok((written('one.ndjson').match(/"ruleId"/g) ?? []).length > DRAFTS);
  });
});
