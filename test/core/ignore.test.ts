import assert from 'node:assert/strict';
import { applyEdits, type Config, createLinter, DEFAULT_CONFIG } from '../../server/src/core/index.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { rules } from '../../server/src/core/rules/registry.ts';

const FAULTY = '请按《甲办法》（青教通〔2025〕第3号）执行。\n';

function found(text: string, config: Config = DEFAULT_CONFIG): string[] {
  return createLinter()
    .lint(text, config)
    .findings.filter(({ ruleId }) => /^(?:docno-di|ignore-.*)$/.test(ruleId))
    .map(({ ruleId, severity }) => `${ruleId} ${severity}`);
}

describe('core: ignore comments', () => {
  it('silence a rule for the paragraph behind them', () => {
    assert.deepEqual(found(FAULTY), ['docno-di error']);
    assert.deepEqual(found(`<!-- gongwen-ignore docno-di：旧文如此 -->\n${FAULTY}`), []);
  });

  it('at the end of a line silence a rule for that line alone, and are no part of it', () => {
    const line = '请按《甲办法》（青教通〔2025〕第3号）和《乙办法》';
    const torn = (comment: string) => `${line}${comment}\n（青教通〔2025〕第4号）认真执行。\n`;
    assert.deepEqual(found(torn('')), ['docno-di error', 'docno-di error']);
    assert.deepEqual(found(torn('<!-- gongwen-ignore-line docno-di：旧文 -->')), ['docno-di error']);
    assert.deepEqual(found(`${FAULTY.trim()} <!-- gongwen-ignore-line docno-di：旧文 -->\n`), []);
    const { findings } = createLinter().lint(
      '请认真执行。<!-- gongwen-ignore-line docno-di：旧文 -->\n',
      DEFAULT_CONFIG,
    );
    assert.deepEqual(
      findings.map(({ ruleId }) => ruleId),
      ['ignore-unused'],
    );
  });

  it('never switch on what the configuration has off', () => {
    const off: Config = { ...DEFAULT_CONFIG, rules: { 'docno-di': 'off', 'ignore-unused': 'off' } };
    for (const word of ['enable', 'ignore', 'ignore-file', 'check'])
      assert.deepEqual(found(`<!-- gongwen-${word} docno-di：打开 -->\n${FAULTY}`, off), []);
  });

  it('silence it without a reason too, and ask for one', () => {
    for (const reason of ['', '：', '： ', '：理由'])
      for (const scope of ['', '-file'])
        assert.deepEqual(
          found(`<!-- gongwen-ignore${scope} docno-di${reason} -->\n${FAULTY}`),
          ['ignore-reason hint'],
          reason,
        );
  });

  it('may stand without a reason where the configuration says so', () => {
    const off: Config = { ...DEFAULT_CONFIG, rules: { 'ignore-reason': 'off' } };
    assert.deepEqual(found(`<!-- gongwen-ignore docno-di -->\n${FAULTY}`, off), []);
  });

  it('are reported once where nothing needs them, whatever their reason', () => {
    assert.deepEqual(found('<!-- gongwen-ignore docno-di：理由 -->\n请认真执行。\n'), ['ignore-unused hint']);
  });

  const NOTICE = '石桥镇人民政府关于召开防汛会议的通知\n\n各村：\n　　请参会。\n\n石桥镇人民政府\n2025年3月5日\n';
  const messages = (text: string) =>
    createLinter()
      .lint(text, DEFAULT_CONFIG)
      .findings.filter(({ ruleId }) => ruleId.startsWith('ignore-'))
      .map(({ ruleId, message }) => `${ruleId} ${message}`);

  it('and every other comment on a line of its own are no text, whatever they say', () => {
    const roles = (text: string) =>
      createLinter()
        .lint(text, DEFAULT_CONFIG)
        .document.paragraphs.map(({ role }) => role);
    const others = (text: string) =>
      createLinter()
        .lint(text, DEFAULT_CONFIG)
        .findings.flatMap(({ ruleId }) => (/^ignore-|^artefact-invisible/.test(ruleId) ? [] : [ruleId]));
    for (const comment of [
      '<!-- 初稿 -->',
      '<!---->',
      '<!-- 初稿 --> <!-- 待改 -->',
      '\u200b<!-- 初稿 -->\u00a0',
      '<!-- gongwen-ignore docno-di 旧文 -->',
      '<!-- gongwen-ignore Docno-di：旧文 -->',
      '<!-- gongwen-ignore-line docno-di：旧文 -->',
      '<!-- gongwen-ignore-next-line docno-di：旧文 -->',
      '<!-- gongwen-enable docno-di -->',
      '<!-- Gongwen-Ignore docno-di：旧文 -->',
      `<!-- gongwen-ignore docno-di：${'旧'.repeat(201)} -->`,
    ]) {
      assert.deepEqual(roles(`${comment}\n${NOTICE}`), roles(NOTICE), comment);
      assert.deepEqual(others(`${comment}\n${NOTICE}`), others(NOTICE), comment);
      assert.equal(messages(`${comment}\n${NOTICE}`).length, /gongwen/i.test(comment) ? 1 : 0, comment);
    }
    assert.deepEqual(roles('<!-- 甲 --> 标题 <!-- 乙 -->\n').length, 1, 'text between two comments stays text');
  });

  it('are told how to be written where they are written wrongly, at the end of a line too', () => {
    const wrong = /^ignore-unused 这条忽略注释写法不对，不起作用：请写成 <!-- gongwen-ignore 规则编号：理由 -->/;
    for (const text of [
      `<!-- gongwen-ignore docno-di 旧文 -->\n${NOTICE}`,
      '请认真执行。<!-- gongwen-ignore-line docno-di 旧文 -->\n',
      '请认真执行。<!-- gongwen-ignore docno-di：旧文 -->\n',
    ])
      assert.match(messages(text).join('\n'), wrong, text);
    const amid = '请认真<!-- gongwen-ignore docno-di：旧文 -->执行。\n';
    const { findings } = createLinter().lint(amid, DEFAULT_CONFIG);
    const edits = findings.flatMap(({ ruleId, fixes }) => (ruleId === 'ignore-unused' ? (fixes[0]?.edits ?? []) : []));
    assert.equal(applyEdits(amid, edits), '请认真执行。\n');
    assert.deepEqual(messages('[bookmark:<!-- x]\n'), []);
    assert.deepEqual(messages('请认真执行。<!-- 用 gongwen-vscode 查过 -->\n'), []);
  });

  it('are asked whether they mean another rule where there is none of that name', () => {
    const text = `<!-- gongwen-ignore docno-dii：旧文 -->\n${FAULTY}`;
    assert.deepEqual(messages(text), ['ignore-unused 没有“docno-dii”这条规则，是不是“docno-di”？']);
    const { findings } = createLinter().lint(text, DEFAULT_CONFIG);
    const edits = findings.find(({ ruleId }) => ruleId === 'ignore-unused')?.fixes[0]?.edits ?? [];
    assert.deepEqual(found(applyEdits(text, edits)), []);
    assert.deepEqual(messages(`<!-- gongwen-ignore docno-di，docno-dii：旧文 -->\n${FAULTY}`).length, 1);
  });

  it('are not judged where their rule could not run', () => {
    const text = `<!-- gongwen-ignore-file docno-duplicate-workspace：另一稿 -->\n${NOTICE}`;
    assert.deepEqual(messages(text), [], 'no neighbours');
    const throwing = rules.map((rule) =>
      rule.id === 'docno-di' && rule.check.unit === 'paragraph'
        ? {
            ...rule,
            check: {
              unit: 'paragraph' as const,
              run: () => {
                throw new Error('broken');
              },
            },
          }
        : rule,
    );
    const { findings, failures } = createLinterOf(throwing).lint(
      `<!-- gongwen-ignore docno-di：旧文 -->\n${FAULTY}`,
      DEFAULT_CONFIG,
    );
    assert.deepEqual(
      failures.map(({ ruleId }) => ruleId),
      ['docno-di'],
    );
    assert.deepEqual(
      findings.filter(({ ruleId }) => ruleId.startsWith('ignore-')),
      [],
    );
    const off: Config = { ...DEFAULT_CONFIG, rules: { 'docno-di': 'off' } };
    assert.deepEqual(found(`<!-- gongwen-ignore docno-di：旧文 -->\n${FAULTY}`, off), ['ignore-unused hint']);
  });

  it('cover their paragraph whatever comments stand before it and in it', () => {
    const text = [
      '<!-- gongwen-ignore docno-di：旧文 -->',
      FAULTY.trim(),
      '',
      '<!-- gongwen-ignore docno-di：旧文 -->',
      '请各单位按《甲办法》（青教通〔2025〕第3号）的有关规定，认真<!-- gongwen-ignore-line docno-di：旧文 -->',
      '执行《乙办法》（青教通〔2025〕第4号）的各项要求，按时报送。',
      '',
    ].join('\n');
    assert.equal(createLinter().lint(text, DEFAULT_CONFIG).document.paragraphs.length, 2);
    assert.deepEqual(found(text), []);
  });

  it('at the end of a line stay at the end where it is joined with the next', () => {
    const comment = '<!-- gongwen-ignore-line docno-di：旧文 -->';
    const joined = (text: string) =>
      createLinter()
        .lint(text, DEFAULT_CONFIG)
        .findings.filter(({ ruleId }) => ruleId === 'artefact-hard-break')
        .flatMap(({ start, end, fixes }) => [
          text.slice(start, end),
          ...fixes.map(({ edits }) => applyEdits(text, edits)),
        ]);
    const head = '请各单位按《甲办法》（青教通〔2025〕第3号）的有关规定，认真';
    const rest = '执行各项要求，按时报送有关情况。';
    assert.deepEqual(joined(`${head} ${comment}\n${rest}\n`), [`真 ${comment}\n执`, `${head}${rest}${comment}\n`]);
    assert.deepEqual(joined(`${head}${comment}\n${rest}${comment}\n`), [`真${comment}\n执`]);
  });

  it('are read whatever invisible characters stand about them', () => {
    for (const tail of ['\u00a0', '\u2003', '\u200b', '\u2028'])
      assert.deepEqual(
        found(`\u200b<!-- gongwen-ignore docno-di：旧文 -->${tail}\n${FAULTY}`).filter((one) =>
          one.startsWith('docno'),
        ),
        [],
      );
  });
});
