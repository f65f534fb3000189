/** What paths are on Windows and elsewhere, and that nothing is read or written outside the folder that was asked for. */
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { isWithin, shownFrom, slashed } from '../../server/src/cli/paths.ts';
import { configForFile, parseConfig } from '../../server/src/core/lint/configFile.ts';
import { CLEAN, cli, FAULTY, type Sandbox, sandbox } from './support.ts';

describe('cli: paths', () => {
  describe('of Windows', () => {
    const FOLDER = 'C:\\公文\\2025';
    const SHARE = '\\\\文件服务器\\公文';

    it('lie in a folder whatever the case of the drive, never on another drive or share', () => {
      for (const [path, folder] of [
        [`${FOLDER}\\通知.gongwen`, FOLDER],
        ['c:\\公文\\2025\\甲\\通知.gongwen', FOLDER],
        [FOLDER, FOLDER],
        [`${FOLDER}\\..稿\\通知.gongwen`, FOLDER],
        [`${SHARE}\\甲\\通知.gongwen`, SHARE],
      ] as const)
        assert.ok(isWithin(path, folder, win32), path);
      for (const [path, folder] of [
        ['C:\\公文\\2024\\通知.gongwen', FOLDER],
        ['C:\\公文', FOLDER],
        ['D:\\公文\\2025\\通知.gongwen', FOLDER],
        [`${FOLDER}旧\\通知.gongwen`, FOLDER],
        ['\\\\文件服务器\\别处\\通知.gongwen', SHARE],
        ['\\\\别的服务器\\公文\\通知.gongwen', SHARE],
        [`${SHARE}\\通知.gongwen`, FOLDER],
      ] as const)
        assert.ok(!isWithin(path, folder, win32), path);
    });

    it('are shown with / between folders, from the working folder where they lie below it', () => {
      assert.equal(shownFrom(FOLDER, `${FOLDER}\\甲\\.gongwen.json`, win32), '甲/.gongwen.json');
      assert.equal(shownFrom(FOLDER, 'C:\\公文\\.gongwen.json', win32), 'C:/公文/.gongwen.json');
      assert.equal(shownFrom(FOLDER, `${SHARE}\\.gongwen.json`, win32), '//文件服务器/公文/.gongwen.json');
      assert.equal(slashed('甲\\乙.txt', win32), '甲/乙.txt');
      // elsewhere a name may hold one
      assert.equal(slashed('甲\\乙.txt', posix), '甲\\乙.txt');
    });

    it('match the globs of a configuration', () => {
      const { config } = parseConfig(
        '{ "ignores": [{ "rule": "docno-di", "files": ["附件/*.txt"], "reason": "旧" }] }',
      );
      const ignored = (path: string) =>
        'docno-di' in (configForFile(config, slashed(win32.relative(SHARE, path), win32)).ignored ?? {});
      assert.ok(ignored(`${SHARE}\\附件\\一.txt`));
      assert.ok(!ignored(`${SHARE}\\正文\\一.txt`));
    });
  });

  describe('outside', () => {
    let box: Sandbox;
    let other: Sandbox;
    const gongwen = (...argv: string[]) => cli(argv, { cwd: box.folder });
    beforeEach(() => {
      [box, other] = [sandbox(), sandbox()];
    });
    afterEach(() => {
      box.remove();
      other.remove();
    });

    it('a folder is what its links lead to: it is neither read nor mended, and that is said', async function () {
      if (process.platform === 'win32') this.skip();
      const file = other.write('别处.txt', FAULTY);
      box.write('甲.txt', CLEAN);
      symlinkSync(file, join(box.folder, '链.txt'));
      const found = await gongwen('fix', '.', '--format', 'json');
      assert.deepEqual(JSON.parse(found.out).summary, { files: 1, error: 0, warning: 0, info: 0, hint: 0 });
      assert.match(found.err, /^链\.txt：.*文件夹之外.*没有检查/m);
      assert.equal(found.code, 0);
      assert.equal(readFileSync(file, 'utf8'), FAULTY);
      // named, it is what was asked for
      assert.equal((await gongwen('check', '链.txt')).code, 1);
    });

    it('the folder is nothing that a configuration can name', async () => {
      const names = ['../别处.txt', '/etc/passwd', 'C:/公文/x.txt', '\\\\\\\\server\\\\share\\\\x.txt', '附件/../../x'];
      for (const name of names) {
        const text = `{ "ignores": [{ "rule": "docno-di", "files": ["${name}"], "reason": "旧" }] }`;
        const { problems } = parseConfig(text);
        assert.equal(problems.length, 1, name);
      }
    });

    it('a configuration is no link to a file of another name, of which not a word is told', async function () {
      if (process.platform === 'win32') this.skip();
      symlinkSync(other.write('口令', '{ "甲乙丙丁": 1 }'), join(box.folder, '.gongwen.json'));
      box.write('甲.txt', FAULTY);
      const { out, err, code } = await gongwen('check', '甲.txt');
      assert.equal(code, 2);
      assert.match(out, /docno-di/);
      assert.match(err, /^\.gongwen\.json：是链接，.*没有读取/m);
      assert.doesNotMatch(`${out}${err}`, /甲乙丙丁/);
    });

    it('a configuration may be a link to one that is kept elsewhere', async function () {
      if (process.platform === 'win32') this.skip();
      symlinkSync(
        other.write('.gongwen.json', '{ "rules": { "docno-di": "off" } }'),
        join(box.folder, '.gongwen.json'),
      );
      box.write('甲.txt', FAULTY);
      const { code, out, err } = await gongwen('check', '甲.txt', '--format', 'github');
      assert.deepEqual([code, out, err], [0, '', '']);
    });
  });
});
