/** What disks and other programs do to `gongwen fix`, as a process: a file is whole or as it was, and it is said why. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../../server/src/cli/checkFile.ts';
import { replaceFile } from '../../server/src/cli/write.ts';
import { DEFAULT_CONFIG } from '../../server/src/core/index.ts';
import { bundle, FAULTY, MENDED, type Sandbox, sandbox } from './support.ts';

describe('cli: faults', function () {
  this.timeout(60_000);
  let tools: Sandbox;
  let box: Sandbox;
  let program: string;
  before(async () => {
    tools = sandbox();
    program = join(tools.folder, 'cli.mjs');
    await bundle(program);
  });
  after(() => tools.remove());
  beforeEach(() => {
    box = sandbox();
  });
  afterEach(() => box.remove());

  const sh = (script: string, args: readonly string[] = [], wrap: readonly string[] = []) => {
    const [command = 'sh', ...rest] = [...wrap, 'sh', '-c', script, 'sh', process.execPath, program, ...args];
    const { status, stdout, stderr } = spawnSync(command, rest, { cwd: box.folder, encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };
  const read = (path: string) => readFileSync(join(box.folder, path), 'utf8');
  const can = (...command: string[]) => spawnSync(command[0] ?? '', command.slice(1), { cwd: box.folder }).status === 0;
  /** One line that says what, why and what to do, and nothing of the program's insides. */
  const assertTold = (err: string, pattern: RegExp) => {
    assert.match(err, pattern);
    assert.match(err, /请/u);
    assert.doesNotMatch(err, /\bat \S+ \(|Error:|\bE[A-Z]{4,}\b/u);
  };
  const OWN_DISK = ['unshare', '--map-root-user', '--mount'];

  for (const [what, space] of [
    ['full', 0],
    ['just large enough', 4],
  ] as const)
    it(`a disk that is ${what}: the file is as it was or mended whole, and no other is left`, function () {
      if (!can(...OWN_DISK, 'true')) this.skip();
      mkdirSync(join(box.folder, '盘'));
      box.write('错.txt', FAULTY);
      // the draft takes a page, another fills the rest
      const { code, out, err } = sh(
        `mount -t tmpfs -o size=20k tmpfs 盘 && cp 错.txt 盘/ && head -c ${16 - space}k /dev/zero >盘/满 2>/dev/null
         "$@" fix 盘/错.txt; code=$?
         cat 盘/错.txt; ls -A 盘; exit $code`,
        [],
        OWN_DISK,
      );
      if (space > 0) assert.deepEqual([code, out.includes('⟦')], [0, false], err);
      else {
        assert.equal(code, 2);
        assertTold(err, /盘\/错\.txt：无法写入（磁盘已满）.*原文件没有改动/u);
      }
      assert.ok(out.includes(space > 0 ? MENDED : FAULTY));
      assert.ok(out.endsWith('满\n错.txt\n') || out.endsWith('错.txt\n满\n'), out);
    });

  it('a file that may not grow that large (ulimit): the old one stays, no other is left', () => {
    const long = FAULTY + '请各单位按时参加会议，做好准备。\n'.repeat(200);
    box.write('错.txt', long);
    // the shell's command ignores the signal that comes with it, and so does what it starts
    const { code, err } = sh('trap "" XFSZ; ulimit -f 8; exec "$@" fix 错.txt');
    assert.equal(code, 2);
    assertTold(err, /无法写入（文件超过系统允许的大小）.*原文件没有改动/u);
    assert.equal(read('错.txt'), long);
    assert.deepEqual(readdirSync(box.folder), ['错.txt']);
  });

  it('a disk that may only be read', function () {
    if (!can(...OWN_DISK, 'true')) this.skip();
    mkdirSync(join(box.folder, '盘'));
    box.write('错.txt', FAULTY);
    const { code, out, err } = sh(
      'mount -t tmpfs tmpfs 盘 && cp 错.txt 盘/ && mount -o remount,ro 盘; "$@" fix 盘/错.txt; code=$?; cat 盘/错.txt; exit $code',
      [],
      OWN_DISK,
    );
    assert.equal(code, 2);
    assertTold(err, /无法写入（磁盘只读）.*原文件没有改动/u);
    assert.ok(out.endsWith(FAULTY));
  });

  for (const [what, target] of [
    ['file', '夹/错.txt'],
    ['folder', '夹'],
  ] as const)
    it(`a ${what} that nobody may change, root neither`, function () {
      box.write('夹/错.txt', FAULTY);
      if (!can('chattr', '+i', target)) this.skip();
      try {
        const { code, err } = sh('exec "$@" fix 夹');
        assert.equal(code, 2);
        assertTold(err, /夹\/错\.txt：无法写入（没有权限）.*原文件没有改动/u);
        assert.equal(read('夹/错.txt'), FAULTY);
        assert.deepEqual(readdirSync(join(box.folder, '夹')), ['错.txt']);
      } finally {
        can('chattr', '-i', target);
      }
    });

  it('a file that is deleted, moved or written anew while it is mended', async () => {
    const file = box.write('错.txt', FAULTY);
    const stats = statSync(file);
    unlinkSync(file);
    const gone = (await replaceFile(file, Buffer.from(MENDED), stats)) ?? '';
    assertTold(gone, /无法写入（找不到）/u);
    assert.deepEqual(readdirSync(box.folder), []);
    writeFileSync(file, '别人写的');
    assertTold((await replaceFile(file, Buffer.from(MENDED), stats)) ?? '', /被其他程序改动，没有写入/u);
    assert.equal(read('错.txt'), '别人写的');
    unlinkSync(file);
    mkdirSync(file);
    assertTold((await replaceFile(file, Buffer.from(MENDED), stats)) ?? '', /不是普通文件，没有写入/u);
  });

  it('a file that goes before it is read', async () => {
    const outcome = await checkFile({
      path: '无.txt',
      file: join(box.folder, '无.txt'),
      config: DEFAULT_CONFIG,
      fix: true,
    });
    assert.equal(outcome.report, undefined);
    assertTold(outcome.problems.join(), /无法读取（找不到）/u);
  });

  it('links: a loop, one to nothing, one to a folder, a second name of the same file', () => {
    symlinkSync('环.txt', join(box.folder, '环.txt'));
    symlinkSync('无.txt', join(box.folder, '断.txt'));
    mkdirSync(join(box.folder, '夹'));
    symlinkSync('夹', join(box.folder, '链夹'));
    linkSync(box.write('夹/错.txt', FAULTY), join(box.folder, '又名.txt'));
    for (const [path, reason] of [
      ['环.txt', '符号链接成环'],
      ['断.txt', '找不到'],
    ] as const) {
      const { code, err } = sh(`exec "$@" fix ${path}`);
      assert.equal(code, 2);
      assertTold(err, new RegExp(`${path}：无法读取（${reason}）`, 'u'));
    }
    // links that lead nowhere are passed over in a folder
    assert.equal(sh('exec "$@" fix .').code, 0);
    assert.equal(read('夹/错.txt'), MENDED);
    assert.equal(sh('exec "$@" fix 链夹').code, 0);
  });

  it('a folder by the name of a draft, a draft below a file', () => {
    mkdirSync(join(box.folder, '通知.txt'));
    box.write('错.txt', FAULTY);
    const folder = sh('exec "$@" fix 通知.txt');
    assert.deepEqual([folder.code, folder.err.includes('没有找到可检查的文件')], [0, true]);
    const below = sh('exec "$@" fix 错.txt/稿.txt');
    assert.equal(below.code, 2);
    assertTold(below.err, /路径中有一段不是文件夹/u);
    assert.equal(read('错.txt'), FAULTY);
  });

  it('a report that cannot be written: said so, and no file is harmed', function () {
    if (!can('test', '-c', '/dev/full')) this.skip();
    box.write('错.txt', FAULTY);
    for (const format of ['pretty', 'json']) {
      const { code, err } = sh(`exec "$@" check 错.txt --format ${format} >/dev/full`);
      assert.equal(code, 2);
      assertTold(err, /结果无法写出（磁盘已满）/u);
    }
    const mended = sh('exec "$@" fix --stdin <错.txt >/dev/full');
    assert.equal(mended.code, 2);
    assertTold(mended.err, /结果无法写出（磁盘已满）/u);
    assert.equal(read('错.txt'), FAULTY);
  });
});
