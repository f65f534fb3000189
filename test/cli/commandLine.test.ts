import assert from 'node:assert/strict';
import { explainRule, type Rule, rules } from '../../server/src/core/index.ts';
import { ENGINE_RULES } from '../../server/src/core/lint/config.ts';
import { badExamples, exampleLines } from '../../server/src/core/rules/explain.ts';
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
    ['a rule that does not exist', ['rule', 'docno-dii'], /没有“docno-dii”这条规则，是不是“docno-di”？/],
    ['a slip of what the checker itself finds', ['rule', 'ignore-unusd'], /是不是“ignore-unused”？/],
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

  it('explains what the checker itself finds', async () => {
    for (const [id, { name, why }] of Object.entries(ENGINE_RULES)) {
      const { code, out } = await gongwen('rule', id);
      assert.equal(code, 0);
      assert.ok(out.startsWith(name) && out.includes(id) && out.includes(why), id);
    }
  });

  it('explains every rule, its examples to the letter', async () => {
    for (const rule of rules) {
      const { code, out } = await gongwen('rule', rule.id);
      assert.equal(code, 0);
      assert.ok(out.startsWith(rule.name) && out.includes(rule.clause) && out.includes(rule.why), rule.id);
      assert.deepEqual(barred(out).map(unmarked), examplesOf(rule).map(unmarked), rule.id);
      const words = out.replace(/^ {2}│.*$/gm, '').replace(rule.why, '');
      assert.doesNotMatch(words, /[`#*\\]/, rule.id);
    }
  });

  it('shows in the examples of a rule what cannot be seen, and says so', async () => {
    const blanks = (await gongwen('rule', 'artefact-edge-space')).out;
    assert.match(blanks, /^ {2}│ 并报办公室备查。⟦ {4}⟧$/m);
    assert.match(blanks, /^ {2}│ ⟦→⟧一、时间$/m);
    assert.match(blanks, /⟦ ⟧ 标出有问题的地方/);
    assert.match(blanks, /“·”是行尾的空格/);
    const invisible = (await gongwen('rule', 'artefact-invisible-char')).out;
    assert.match(invisible, /石桥镇⟦‹零宽空格›⟧人民政府/);
    assert.match(invisible, /‹ › 里写的是看不见或显示不出的字符/);
    assert.match(invisible, /👨\u200D👩\u200D👧/u);
    assert.doesNotMatch(invisible, /[\u200B\u2028]/);
    assert.doesNotMatch((await gongwen('rule', 'docno-di')).out, /[·→]是/);
  });

  it('explains in Markdown that no example can break', () => {
    const [rule] = rules;
    assert.ok(rule);
    const hostile = { ...rule, bad: ['```⏎⟦**甲**⟧⏎```', '````text'], good: ['~~~⏎`乙`', '# 丙⏎⏎- 丁'] };
    for (const one of [...rules, hostile]) assert.deepEqual(fenced(explainRule(one)), examplesOf(one), one.id);
  });
});

/** All examples that a rule's explanation shows, in its order: what the unit says, four of a kind, what cannot be seen named. */
function examplesOf(rule: Rule): string[] {
  const bad = badExamples(rule).slice(0, 4);
  const fixed = bad.find((example) => example.fixed !== undefined)?.fixed;
  const drafts = [...bad.map(({ draft }) => draft), ...(fixed === undefined ? [] : [fixed]), ...rule.good.slice(0, 4)];
  const facts = rule.unit ? [JSON.stringify(rule.unit)] : [];
  return [...facts, ...drafts.map((draft) => exampleLines(draft).join('\n'))];
}

/** The blocks behind a bar in what the terminal shows. */
function barred(out: string): string[] {
  const blocks = out.match(/^ {2}│.*(?:\n {2}│.*)*$/gm) ?? [];
  return blocks.map((block) => block.replace(/^ {2}│ ?/gm, ''));
}

/** The code blocks of a Markdown text, as CommonMark has them. */
function fenced(markdown: string): string[] {
  return [...markdown.matchAll(/^(`{3,})text\n([\s\S]*?)\n\1`*$/gm)].map(([, , text = '']) => text);
}

/** A text without the marks for blanks that cannot be seen, or without those themselves. */
function unmarked(text: string): string {
  return text.replaceAll('→', '\t').replace(/[^\S\n]+$|·+$/gm, '');
}
