/** The definitions by which other programs call the command: pre-commit's hooks and the GitHub Action. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cli, FAULTY, type Sandbox, sandbox } from './support.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('cli: integrations', () => {
  let box: Sandbox;
  beforeEach(() => {
    box = sandbox();
  });
  afterEach(() => box.remove());

  const hooks = read('.pre-commit-hooks.yaml')
    .split(/^- /m)
    .slice(1)
    .map((hook) => Object.fromEntries([...hook.matchAll(/^ *(\w+): (.*)$/gm)].map(([, key, value]) => [key, value])));

  for (const { id, entry = '', files = '' } of hooks) {
    it(`the hook ${id} checks papers and fails where one has an error`, async () => {
      const [program, ...argv] = entry.split(' ');
      assert.equal(program, 'gongwen');
      const names = ['稿.gongwen', '稿.gw', '稿.公文', '定稿.docx', 'README.md', 'a.ts', 'gongwen'];
      const taken = names.filter((name) => new RegExp(files).test(name));
      assert.deepEqual(taken, ['稿.gongwen', '稿.gw', '稿.公文', '定稿.docx']);
      box.write('稿.gongwen', FAULTY);
      const { code, out } = await cli([...argv, '稿.gongwen'], { cwd: box.folder });
      assert.equal(code, 1);
      assert.match(out, /^稿\.gongwen:1:10/);
    });
  }

  it('there is a hook that needs no network', () => {
    const system = hooks.find(({ language }) => language === 'system');
    assert.ok(system && !system['additional_dependencies']);
  });

  it('the action runs the command with its inputs, and takes none of them for a program', async function () {
    if (process.platform === 'win32') this.skip();
    const action = read('action.yml');
    const line = /^ +run: (npx .*)$/m.exec(action)?.[1] ?? '';
    const npx = box.write('bin/npx', '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    chmodSync(npx, 0o755);
    const run = (PATHS: string) =>
      execFileSync('bash', ['--norc', '-c', line], {
        stdio: ['ignore', 'pipe', 'pipe'],
        cwd: box.folder,
        encoding: 'utf8',
        env: {
          PATH: `${join(box.folder, 'bin')}${delimiter}${process.env['PATH']}`,
          PATHS,
          FAIL_ON: 'warning',
          VERSION: '0.1.0',
        },
      })
        .trimEnd()
        .split('\n');
    const [yes, what, ...argv] = run('公文 附件');
    assert.deepEqual([yes, what], ['--yes', 'gongwen@0.1.0']);
    assert.deepEqual(argv, ['check', '公文', '附件', '--format', 'github', '--fail-on', 'warning']);
    run('$(touch 甲) ; touch 乙 `touch 丙`');
    for (const name of ['甲', '乙', '丙']) assert.ok(!existsSync(join(box.folder, name)), name);

    box.write('公文/稿.gongwen', FAULTY);
    box.write('附件/一.gongwen', '附件\n');
    const { code, out } = await cli(argv, { cwd: box.folder });
    assert.equal(code, 1);
    assert.match(out, /^::error file=公文\/稿\.gongwen,line=1,/m);
    // each input is described and each is used
    for (const name of ['paths', 'fail-on', 'version']) assert.match(action, new RegExp(`inputs\\.${name} `));
  });
});
