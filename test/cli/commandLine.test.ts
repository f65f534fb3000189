import assert from 'node:assert/strict';
import { rules } from '../../server/src/core/index.ts';
import { cli, type Sandbox, sandbox } from './support.ts';

describe('cli: command line', () => {
  let box: Sandbox;
  const gongwen = (...argv: string[]) => cli(argv, { cwd: box.folder });
  before(() => {
    box = sandbox();
  });
  after(() => box.remove());

  it('shows the help without arguments, with --help and of a command', async () => {
    const plain = await gongwen();
    assert.equal(plain.code, 0);
    assert.match(plain.out, /用法：/);
    assert.deepEqual(await gongwen('--help'), plain);
    assert.deepEqual(await gongwen('help'), plain);
    assert.match((await gongwen('check', '--help')).out, /--fail-on 级别/);
    assert.match((await gongwen('export', '-h')).out, /-o 输出\.docx/);
  });

  it('shows the version', async () => {
    assert.match((await gongwen('--version')).out, /^\d+\.\d+\.\d+/);
  });

  const misuses: [string, string[], RegExp][] = [
    ['an unknown command', ['chek'], /没有“chek”这个命令，是不是“check”？/],
    ['a path without a command', ['通知.txt'], /请用：gongwen check 通知\.txt/],
    ['an unknown option', ['check', '--fromat', 'json'], /没有“--fromat”这个选项，是不是“--format”？/],
    ['an unknown short option', ['check', '-x'], /没有“-x”这个选项。请用 gongwen check --help/],
    ['an unknown global option', ['--verison'], /是不是“--version”？/],
    ['an unknown format', ['check', '--format', 'jsn'], /“--format”不能是“jsn”，是不是“json”？/],
    ['a missing value', ['check', '--config'], /“--config”后面缺少文件/],
    ['a value for a switch', ['check', '--fix=yes'], /“--fix”不带值/],
    ['a bad number of jobs', ['check', '--jobs', '0'], /“--jobs”应为 1 到 64 的整数/],
    ['a bad level', ['check', '--fail-on', 'fatal'], /只能是 ?error、warning、info、never/],
    ['paths and the standard input', ['check', 'a.txt', '--stdin'], /请去掉路径/],
    ['a name without the standard input', ['check', '--stdin-filename', 'a.txt'], /要和“--stdin”一起用/],
    ['mending without saying what', ['fix'], /请写明要修改的文件或文件夹/],
    ['export', ['export', 'a.txt', '-o', 'a.docx'], /本版本还不能导出/],
    ['import', ['import', 'a.docx', '-o', 'a.gongwen'], /本版本还不能导入/],
    ['layout', ['layout', 'a.docx'], /本版本还不能检查 \.docx 的版式/],
    ['a rule that does not exist', ['rule', 'docno-dii'], /没有“docno-dii”这条规则，是不是“docno-di”？/],
    ['no rule', ['rule'], /请写一个规则编号/],
  ];
  for (const [name, argv, message] of misuses) {
    it(`exits with 2 on ${name}`, async () => {
      const { code, out, err } = await gongwen(...argv);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
  }

  it('lists every rule, as a table and as JSON', async () => {
    const table = (await gongwen('rules')).out;
    for (const { id, name } of rules) assert.ok(table.includes(id) && table.includes(name), id);
    const json = JSON.parse((await gongwen('rules', '--format', 'json')).out);
    assert.deepEqual(
      json.rules.map((rule: { id: string }) => rule.id),
      rules.map((rule) => rule.id),
    );
  });

  it('explains every rule', async () => {
    for (const { id, name, clause } of rules) {
      const { code, out } = await gongwen('rule', id);
      assert.equal(code, 0);
      assert.ok(out.startsWith(name) && out.includes(clause), id);
      assert.doesNotMatch(out, /```|\*\*/);
    }
  });
});
