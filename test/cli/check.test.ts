import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLEAN, cli, FAULTY, type Sandbox, sandbox } from './support.ts';

describe('cli: check', () => {
  let box: Sandbox;
  const check = (...argv: string[]) => cli(['check', ...argv], { cwd: box.folder });
  const checked = async (...argv: string[]) => {
    const { out } = await check('--format', 'json', ...argv);
    return JSON.parse(out).files.map((file: { path: string }) => file.path);
  };
  beforeEach(() => {
    box = sandbox();
  });
  afterEach(() => box.remove());

  it('exits with 0 where nothing is wrong and 1 where something is', async () => {
    box.write('好.txt', CLEAN);
    box.write('错.txt', FAULTY);
    assert.equal((await check('好.txt')).code, 0);
    assert.equal((await check('错.txt')).code, 1);
    assert.equal((await check('错.txt', '--fail-on', 'never')).code, 0);
  });

  it('fails on the severity that it is told to fail on', async () => {
    box.write('错.txt', FAULTY);
    for (const [level, codes] of Object.entries({
      warning: [0, 1, 1],
      info: [0, 0, 1],
      hint: [0, 0, 0],
      off: [0, 0, 0],
    })) {
      box.write('.gongwen.json', JSON.stringify({ rules: { 'docno-di': level } }));
      const found = await Promise.all(['error', 'warning', 'info'].map((on) => check('错.txt', '--fail-on', on)));
      assert.deepEqual(
        found.map(({ code }) => code),
        codes,
        level,
      );
    }
  });

  it('searches folders for drafts, in the order of their paths', async () => {
    const drafts = ['乙.txt', '甲/一.gongwen', '甲/二.gw', '甲/深/三.公文', 'a.MD', 'b.txt'];
    for (const path of drafts) box.write(path, CLEAN);
    for (const path of ['图.png', '.git/a.txt', 'node_modules/a.txt', '.隐藏.txt', '~$b.docx', '甲/四.html']) {
      box.write(path, FAULTY);
    }
    assert.deepEqual(await checked(), [...drafts].sort());
    assert.deepEqual(await checked('.'), [...drafts].sort());
    assert.deepEqual(await checked('甲/', 'b.txt', './b.txt', 'b.txt'), [
      'b.txt',
      '甲/一.gongwen',
      '甲/二.gw',
      '甲/深/三.公文',
    ]);
  });

  it('takes a named file whatever its extension, and each real file once', async () => {
    box.write('草稿', FAULTY);
    box.write('夹/原件.txt', FAULTY);
    symlinkSync(join(box.folder, '夹/原件.txt'), join(box.folder, '夹/别名.txt'));
    symlinkSync(join(box.folder, '夹'), join(box.folder, '夹/环'));
    assert.deepEqual(await checked('草稿'), ['草稿']);
    assert.deepEqual(await checked('夹'), ['夹/别名.txt']);
  });

  it('says what cannot be read and checks the rest', async () => {
    box.write('错.txt', FAULTY);
    box.write('旧.txt', Buffer.from('d0cf11e0a1b11ae10000', 'hex'));
    box.write('图.txt', Buffer.from([1, 0, 2, 0, 255, 0, 3, 3, 0]));
    box.write('定稿.docx', Buffer.from('504b030400', 'hex'));
    const { code, out, err } = await check('没有.txt', '.', '定稿.docx', '--format', 'json');
    assert.equal(code, 2);
    assert.match(err, /^没有\.txt：无法读取（找不到），请核对路径$/m);
    assert.match(err, /^定稿\.docx：.*损坏/m);
    assert.match(err, /^旧\.txt：内容是旧版 Word 文档/m);
    assert.match(err, /^图\.txt：不是文本文件/m);
    assert.equal(err.trim().split('\n').length, 4);
    assert.equal(JSON.parse(out).summary.error, 1);
  });

  it('passes over attachments that lie beside drafts, but not where they are named', async () => {
    box.write('通知.txt', CLEAN);
    for (const name of ['附件2.doc', '附件3.wps', '附件4.pdf']) box.write(name, Buffer.from('504b', 'hex'));
    const found = await check('.');
    assert.deepEqual([found.code, found.err], [0, '']);
    const named = await check('通知.txt', '附件2.doc');
    assert.equal(named.code, 2);
    assert.match(named.err, /^附件2\.doc：不能读取 \.doc/m);
  });

  it('says that a file or a folder may not be read', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    chmodSync(box.write('密.txt', CLEAN), 0o000);
    mkdirSync(join(box.folder, '锁'), { mode: 0o000 });
    const { code, err } = await check('.');
    assert.equal(code, 2);
    assert.match(err, /密\.txt：无法读取（没有权限）/);
    assert.match(err, /锁：无法读取文件夹（没有权限）/);
    chmodSync(join(box.folder, '锁'), 0o700);
  });

  it('refuses a file that is too large', async () => {
    box.write('大.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
    const { code, err } = await check('大.txt');
    assert.equal(code, 2);
    assert.match(err, /大\.txt：超过 20 MB/);
  });

  it('refuses a text that is too long, as the editor does', async () => {
    box.write('长.txt', 'a'.repeat(7_000_001));
    const { code, err } = await check('长.txt');
    assert.equal(code, 2);
    assert.match(err, /长\.txt：全文超过 700 万字/);
  });

  it('reads no more than may be a draft’s of a file that does not say how large it is', async function () {
    if (process.platform !== 'linux') this.skip();
    const { code, err } = await check('/proc/self/pagemap');
    assert.equal(code, 2);
    assert.match(err, /pagemap：超过 20 MB/);
  });

  it('checks what another program writes, which can be read once', async function () {
    if (process.platform === 'win32') this.skip();
    box.write('旁.txt', CLEAN);
    const pipe = join(box.folder, '管道');
    execFileSync('mkfifo', [pipe]);
    const [{ code, out, err }] = await Promise.all([check('管道', '旁.txt'), writeFile(pipe, FAULTY)]);
    assert.match(out, /^管道:1:10 {2}错误/m);
    assert.deepEqual([code, err], [1, '']);
  });

  it('says where a folder has nothing to check', async () => {
    const { code, out, err } = await check();
    assert.equal(code, 0);
    assert.equal(out, '没有检查任何文件。\n');
    assert.match(err, /没有找到可检查的文件/);
  });

  it('finds nothing in an empty file', async () => {
    box.write('空.txt', '');
    assert.equal((await check('空.txt')).code, 0);
  });

  it('cannot be made to send control characters to the terminal', async () => {
    box.write('转义\u001b[31m.txt', `\u001b[2J${FAULTY.replace('发〔', '\u202e发〔')}`);
    const { out, err } = await check('.', '不存在\u001b[31m.txt');
    assert.doesNotMatch(out + err, /[\u001b\u202e]/);
  });
});

describe('cli: Markdown in a folder', () => {
  let box: Sandbox;
  before(() => {
    box = sandbox();
    box.write('README.md', '# 项目说明\n\n- 安装\n- 运行\n');
    box.write(
      '通知.md',
      '# 石桥镇人民政府关于防汛工作的通知\n\n各村：\n\n请**抓好**落实。\n\n石桥镇人民政府\n\n2025年3月5日\n',
    );
  });
  after(() => box.remove());
  const found = async (...paths: string[]) => {
    const { out } = await cli(['check', ...paths, '--format', 'json', '--fail-on', 'never'], { cwd: box.folder });
    return JSON.parse(out).files.map((file: { path: string; findings: unknown[] }) => [
      file.path,
      file.findings.length,
    ]);
  };

  it('is checked where it is a paper, and any that is named', async () => {
    assert.deepEqual(await found('.'), [
      ['README.md', 0],
      ['通知.md', 2],
    ]);
    assert.deepEqual(await found('README.md'), [['README.md', 3]]);
  });
});

describe('cli: configuration', () => {
  let box: Sandbox;
  const check = (...argv: string[]) => cli(['check', ...argv], { cwd: box.folder });
  beforeEach(() => {
    box = sandbox();
    box.write('外/内/错.txt', FAULTY);
  });
  afterEach(() => box.remove());

  it('takes the nearest file in the folder or above', async () => {
    box.write('.gongwen.json', '{ "rules": { "docno-di": "off" } }');
    assert.equal((await check('外')).code, 0);
    box.write('外/内/.gongwen.json', '{}');
    assert.equal((await check('外')).code, 1);
  });

  it('takes the one it is given instead', async () => {
    box.write('外/内/.gongwen.json', '{ "rules": { "docno-di": "off" } }');
    box.write('配置.json', '{}');
    assert.equal((await check('外', '--config', '配置.json')).code, 1);
    const missing = await check('外', '--config', '没有.json');
    assert.equal(missing.code, 2);
    assert.equal(missing.out, '');
    assert.match(missing.err, /没有\.json：无法读取（找不到）/);
  });

  it('ignores by path, relative to the configuration file', async () => {
    box.write('外/其他.txt', FAULTY.replace('12号', '13号'));
    const ignore = { rule: 'docno-di', files: ['内/*.txt'], reason: '旧文转存' };
    box.write('外/.gongwen.json', JSON.stringify({ ignores: [ignore] }));
    const { files } = JSON.parse((await check('外', '--format', 'json')).out);
    assert.deepEqual(
      files.map((file: { findings: unknown[] }) => file.findings.length),
      [1, 0],
    );
  });

  it('tells of an ignore that nothing needs, where the whole folder was checked', async () => {
    box.write('外/.gongwen.json', '{ "ignores": [{ "rule": "docno-bracket", "reason": "旧文转存" }] }');
    const { code, err } = await check('外');
    assert.equal(code, 1);
    assert.equal(err, '外/.gongwen.json:1:15：忽略“docno-bracket”的这一项没有用到，可以删去\n');
    assert.equal((await check('外/内/错.txt')).err, '');
  });

  it('tells of a mistake once with its place and goes on with the rest', async () => {
    box.write('外/内/二.txt', FAULTY.replace('12号', '13号'));
    box.write('.gongwen.json', '{\n  "rule": {},\n  "rules": { "docno-di": "off" },\n}\n');
    const { code, err, out } = await check('外');
    assert.equal(code, 2);
    assert.equal(err, '.gongwen.json:2:3：没有“rule”这个配置项，是不是“rules”？\n');
    assert.match(out, /检查了 2 个文件，没有发现问题。/);
  });

  it('leaves it to the command line whether the machine is for classified work', async () => {
    box.write('密/密.txt', '机密★1年\n\n石桥镇人民政府关于防汛工作的通知\n\n各村：\n现将有关事项通知如下。\n');
    const reported = async (...options: string[]) => {
      const { out } = await check('密', '--format', 'json', ...options);
      return /"secrecy-mark-present"/.test(out);
    };
    assert.equal(await reported(), true);
    assert.equal(await reported('--classified-system'), false);
    box.write('密/.gongwen.json', '{ "classifiedSystem": true }');
    assert.equal(await reported(), true);
    assert.match((await check('密')).err, /\.gongwen\.json:1:3：.*命令行用 --classified-system\n$/);
    assert.equal((await check('密')).code, 2);
  });

  it('reads a configuration in any of the encodings', async () => {
    box.write('.gongwen.json', Buffer.from('\uFEFF{ "rules": { "docno-di": "off" } }', 'utf16le'));
    assert.equal((await check('外')).code, 0);
  });
});
