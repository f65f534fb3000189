import assert from 'node:assert/strict';
import { type Config, createLinter, DEFAULT_CONFIG } from '../../server/src/core/index.ts';

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
