import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { tinyFont } from '../pdf/tinyFont.ts';
import { CLEAN, cli, FAULTY, type Sandbox, sandbox } from './support.ts';

describe('cli: export', () => {
  let box: Sandbox;
  const read = (name: string) => readFileSync(join(box.folder, name));
  const run = (...argv: string[]) => cli(argv, { cwd: box.folder, env: nowhere() });
  /** No fonts but those that a test names. */
  const nowhere = () => {
    const empty = join(box.folder, '空');
    return { HOME: empty, XDG_DATA_HOME: empty, XDG_DATA_DIRS: empty, WINDIR: empty, LOCALAPPDATA: empty };
  };
  beforeEach(() => {
    box = sandbox();
    box.write('好.txt', CLEAN);
    box.write('错.txt', FAULTY);
  });
  afterEach(() => box.remove());

  it('makes a Word file that reads as the draft', async () => {
    const { code, out, err } = await run('export', '好.txt', '-o', '好.docx');
    assert.deepEqual([code, out, err], [0, '已导出 好.docx，共 1 页。\n', '']);
    assert.equal(read('好.docx').toString('latin1', 0, 2), 'PK');
    assert.equal((await run('import', '好.docx')).out, CLEAN);
  });

  it('makes pages for a browser, in which the text is text', async () => {
    box.write('尖.txt', CLEAN.replace('周明', '周明&李岚<3'));
    assert.equal((await run('export', '尖.txt', '-o', '页.HTML')).code, 0);
    const html = read('页.HTML').toString();
    assert.match(html, /<title>页<\/title>/);
    assert.match(html, /&amp;[^\n]*&lt;/);
    assert.doesNotMatch(html, /<3|<script/);
  });

  it('makes a PDF with the fonts that it is given, and says which ones stand in', async () => {
    box.write('字体/仿宋.ttf', tinyFont({ family: '仿宋_GB2312', characters: CLEAN }));
    const { code, err } = await run('export', '好.txt', '-o', '好.pdf', '--fonts', '字体');
    assert.equal(code, 0, err);
    assert.equal(read('好.pdf').toString('latin1', 0, 5), '%PDF-');
    assert.match(
      err,
      /^好\.pdf：本机没有字体“方正小标宋简体”.*，PDF 中用“仿宋_GB2312”代替；要用指定的字体，请先安装$/m,
    );
  });

  it('says what to do where there is no font for a PDF, and writes none', async function () {
    if (process.platform === 'darwin') this.skip();
    const { code, err } = await run('export', '好.txt', '-o', '好.pdf');
    assert.equal(code, 2);
    assert.match(err, /^好\.txt：本机没有找到中文字体，不能导出 PDF。请安装.*另存为 PDF$/m);
    assert.deepEqual(readdirSync(box.folder).sort(), ['好.txt', '错.txt'].sort());
  });

  it('finds no new problem in what the draft ignores, nor in the order of the 版头', async () => {
    const draft =
      '青云县水利局\n青水函〔2026〕33号\n特急\n\n青云县水利局关于商请核对移民资料的函\n\n石桥镇人民政府：\n\n请于2026年8月5号前函复。 <!-- gongwen-ignore-line date-hao：沿用来文写法 -->\n\n青云县水利局\n2026年7月1日\n';
    box.write('函.txt', draft);
    const { err } = await run('export', '函.txt', '-o', '函.docx', '--fail-on', 'never');
    assert.doesNotMatch(err, /导出后核对/);
  });

  it('exports what has errors too, says how many are left and exits with 1', async () => {
    const { code, out, err } = await run('export', '错.txt', '-o', '错.html');
    assert.equal(code, 1);
    assert.match(out, /^已导出 错\.html/);
    assert.match(err, /^错\.txt：还有错误 1 处，请运行 gongwen check 错\.txt 查看$/m);
    assert.ok(statSync(join(box.folder, '错.html')).isFile());
    assert.equal((await run('export', '错.txt', '-o', '错.docx', '--fail-on', 'never')).code, 0);
  });

  it('sets the paper as the configuration says', async () => {
    box.write('.gongwen.json', JSON.stringify({ layout: { faces: { fangsong: ['石桥仿宋'] }, duplex: true } }));
    await run('export', '好.txt', '-o', '好.html');
    assert.match(read('好.html').toString(), /\.fangsong \{ font-family: "石桥仿宋"/);
    await run('export', '好.txt', '-o', '好.docx');
    const styles = Buffer.from(unzipSync(read('好.docx'))['word/styles.xml'] ?? []).toString();
    assert.match(styles, /w:eastAsia="石桥仿宋"/);
    assert.match((await run('layout', '好.txt')).out, /，1 面，1 张纸，/);
  });

  it('overwrites nothing but with --force', async () => {
    box.write('旧.html', '旧');
    const refused = await run('export', '好.txt', '-o', '旧.html');
    assert.equal(refused.code, 2);
    assert.match(refused.err, /^旧\.html：文件已经存在，没有覆盖；要覆盖请加上 --force/m);
    assert.equal(read('旧.html').toString(), '旧');
    assert.equal((await run('export', '好.txt', '-o', '旧.html', '--force')).code, 0);
    assert.match(read('旧.html').toString(), /^<!DOCTYPE html>/);
  });

  it('gives the same bytes every time', async () => {
    for (const kind of ['docx', 'html']) {
      await run('export', '好.txt', '-o', `一.${kind}`);
      await run('export', '好.txt', '-o', `一.${kind}`, '--force');
      const first = read(`一.${kind}`);
      await run('export', '好.txt', '-o', `一.${kind}`, '--force');
      assert.ok(first.equals(read(`一.${kind}`)), kind);
    }
  });

  it('exports nothing of an empty draft, and says so', async () => {
    box.write('空.txt', ' \n　\n');
    const { code, err } = await run('export', '空.txt', '-o', '空.docx');
    assert.equal(code, 2);
    assert.match(err, /^空\.txt：是空的，没有可以导出的文字/);
    assert.ok(!readdirSync(box.folder).includes('空.docx'));
  });

  it('leaves no half-written file behind', async () => {
    mkdirSync(join(box.folder, '夹.docx'));
    for (const output of ['没有/好.docx', '夹.docx']) {
      const { code, err } = await run('export', '好.txt', '-o', output);
      assert.equal(code, 2, output);
      assert.match(err, /没有写入|无法写入/);
    }
    assert.deepEqual(readdirSync(box.folder).sort(), ['夹.docx', '好.txt', '错.txt'].sort());
  });

  const MISUSES: readonly (readonly [string, string[], RegExp])[] = [
    ['no file', ['export', '-o', 'a.docx'], /请写明一个文件/],
    ['no output', ['export', '好.txt'], /请用 -o 写明导出的文件/],
    ['two files', ['export', '好.txt', '错.txt', '-o', 'a.docx'], /一次只能处理一个文件/],
    ['an unknown kind', ['export', '好.txt', '-o', 'a.doc'], /不能导出为“a\.doc”，扩展名只能是 \.docx、\.pdf、\.html/],
    ['a Word file', ['export', 'a.docx', '-o', 'a.pdf'], /已经是 Word 文档.*gongwen import a\.docx/],
    ['an old Word file', ['export', 'a.doc', '-o', 'a.pdf'], /另存为 \.docx/],
    ['itself', ['export', '网.html', '-o', './网.html', '--force'], /不能是草稿自己/],
    [
      'no such folder of fonts',
      ['export', '好.txt', '-o', 'a.pdf', '--fonts', '没有'],
      /找不到“--fonts”的文件夹“没有”/,
    ],
    ['no such file', ['export', '没有.txt', '-o', 'a.docx'], /^没有\.txt：无法读取（找不到）/],
    ['no such configuration', ['export', '好.txt', '-o', 'a.docx', '--config', '没有.json'], /没有\.json/],
  ];
  for (const [what, argv, message] of MISUSES) {
    it(`says what is wrong: ${what}`, async () => {
      const { code, out, err } = await run(...argv);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
      assert.equal(err.trimEnd().split('\n').length, 1);
    });
  }
});
