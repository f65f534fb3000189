import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { lint } from '../../server/src/core/index.ts';
import { DEFAULT_CONFIG, ENGINE_RULES, mergeConfig } from '../../server/src/core/lint/config.ts';
import { configForFile, parseConfig } from '../../server/src/core/lint/configFile.ts';
import { globProblem, matchesGlob } from '../../server/src/core/lint/glob.ts';
import { nearest } from '../../server/src/core/lint/nearest.ts';
import { optionProblem } from '../../server/src/core/lint/optionValue.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { NO_FACTS } from '../../server/src/core/rules/unitFacts.ts';

/** The problems of a file whose faulty places are marked ⟦…⟧, each as its message. */
function check(marked: string): string[] {
  const spans: { start: number; end: number }[] = [];
  const text = marked.replace(/⟦(.*?)⟧/gs, (whole, inner: string, at: number) => {
    const start = at - 2 * spans.length;
    spans.push({ start, end: start + whole.length - 2 });
    return inner;
  });
  const { problems } = parseConfig(text);
  assert.deepEqual(
    problems.map(({ start, end }) => ({ start, end })),
    spans,
  );
  return problems.map(({ message }) => message);
}

describe('core: configuration file', () => {
  it('reads comments, trailing commas and a byte order mark', () => {
    const text = `\uFEFF// 本单位
    { "$schema": "x", "rules": { "docno-di": "hint", /* 说明 */ "ignore-unused": "off", },
      "ignores": [{ "rule": "docno-di", "files": ["旧/*.txt"], "reason": " 存档 " }],
      "unit": { "venues": ["镇政府会议室"] }, }`;
    assert.deepEqual(parseConfig(text), {
      config: {
        rules: { 'docno-di': 'hint', 'ignore-unused': 'off' },
        ignores: [{ rule: 'docno-di', files: ['旧/*.txt'], reason: '存档', at: { start: 115, end: 177 } }],
        classifiedSystem: false,
        unit: { ...NO_FACTS, venues: ['镇政府会议室'] },
      },
      problems: [],
    });
    assert.deepEqual(parseConfig('{}'), { config: DEFAULT_CONFIG, problems: [] });
  });

  const KEPT = /不能由配置文件关掉、降级或忽略。.*--classified-system.*在草稿里写忽略注释/;
  const mistakes: [string, string, RegExp][] = [
    ['an empty file', '⟦⟧', /配置文件是空的，请至少写一对花括号“\{\}”/],
    ['an unknown key', '{ ⟦"rule"⟧: {} }', /没有“rule”这个配置项，是不是“rules”？/],
    ['a key of every object', '{ ⟦"__proto__"⟧: {}, ⟦"toString"⟧: 1 }', /没有“__proto__”这个配置项/],
    ['an unknown rule', '{ "rules": { ⟦"docno-dl"⟧: "off" } }', /没有“docno-dl”这条规则，是不是“docno-di”？/],
    ['a rule unlike any', '{ "rules": { ⟦"完全不存在的规则"⟧: "off" } }', /请用 gongwen rules 查看/],
    ['a bad severity', '{ "rules": { "docno-di": ⟦"warn"⟧ } }', /级别只能是 "off"、.*，是不是“warning”？/],
    ['a severity of the wrong type', '{ "rules": { "docno-di": ⟦2⟧ } }', /级别只能是/],
    ['rules of the wrong type', '{ "rules": ⟦[]⟧ }', /“rules”应为对象/],
    ['an empty setting', '{ "rules": { "docno-di": ⟦[]⟧ } }', /应写成 \[级别, \{ 选项 \}\]/],
    ['options of the wrong type', '{ "rules": { "docno-di": ["off", ⟦1⟧] } }', /规则“docno-di”的选项应为对象/],
    ['an unknown option', '{ "rules": { "docno-di": ["off", { ⟦"x"⟧: 1 }] } }', /没有“x”这个选项/],
    ['an ignore without reason', '{ "ignores": [⟦{ "rule": "docno-di" }⟧] }', /请用“reason”写明忽略的理由/],
    ['an ignore with an empty reason', '{ "ignores": [{ "rule": "docno-di", "reason": ⟦" "⟧ }] }', /写明忽略的理由/],
    ['an ignore without rule', '{ "ignores": [⟦{ "reason": "存档" }⟧] }', /写明忽略哪条规则/],
    ['an unknown member', '{ "ignores": [{ "rule": "docno-di", "reason": "存档", ⟦"file"⟧: [] }] }', /是不是“files”？/],
    [
      'files of the wrong type',
      '{ "ignores": [{ "rule": "docno-di", "reason": "存档", "files": ⟦"a"⟧ }] }',
      /应为数组/,
    ],
    [
      'a glob that matches nothing',
      '{ "ignores": [{ "rule": "docno-di", "reason": "存档", "files": [⟦"a\\\\b"⟧] }] }',
      /请用“\/”分隔/,
    ],
    [
      'what only the machine can know',
      '{ ⟦"classifiedSystem"⟧: true }',
      /在编辑器设置 gongwen\.classifiedSystem 中打开；命令行用 --classified-system/,
    ],
    ['a warning that no folder may switch off', '{ "rules": { "secrecy-mark-present": ⟦"off"⟧ } }', KEPT],
    ['a warning that no folder may lower', '{ "rules": { "secrecy-mark-present": [⟦"hint"⟧, {}] } }', KEPT],
    [
      'a warning that no folder may ignore',
      '{ "ignores": [{ "rule": ⟦"secrecy-mark-present"⟧, "reason": "存档" }] }',
      KEPT,
    ],
    ['a unit of the wrong type', '{ "unit": ⟦"青政发"⟧ }', /“unit”应为对象/],
    ['no object at all', '⟦[]⟧', /配置应为对象/],
    ['a fact of the unit that there is none of', '{ "unit": { ⟦"peeple"⟧: [] } }', /没有“peeple”，是不是“people”？/],
    ['a person without a name', '{ "unit": { "people": [⟦{ "posts": ["镇长"] }⟧] } }', /请用“name”写明姓名/],
    ['a person twice', '{ "unit": { "people": [{ "name": "周明" }, ⟦{ "name": "周明" }⟧] } }', /已经登记过/],
    [
      'a whole number as a code',
      '{ "unit": { "organs": [{ "name": "石桥镇", "codes": [⟦"石政发〔2025〕3号"⟧] }] } }',
      /应为机关代字/,
    ],
    [
      'one code of two organs',
      '{ "unit": ⟦{ "organs": [{ "name": "石桥镇", "codes": ["石政发"] }, { "name": "石桥镇党委", "codes": ["石政发"] }] }⟧ }',
      /登记在“石桥镇”和“石桥镇党委”两处/,
    ],
    [
      'one short name of two organs',
      '{ "unit": ⟦{ "organs": [{ "name": "石桥镇人民政府", "short": ["石桥镇"] }, { "name": "中共石桥镇委员会", "short": ["石桥镇"] }] }⟧ }',
      /简称“石桥镇”登记在“石桥镇人民政府”和“中共石桥镇委员会”两处/,
    ],
    ['a recipient with its colon', '{ "unit": { "recipients": [⟦"各村："⟧] } }', /不含冒号和逗号/],
    ['several recipients in one text', '{ "unit": { "recipients": [⟦"各村，各单位"⟧] } }', /几个请分开写成几项/],
    ['a venue with a full stop', '{ "unit": { "venues": [⟦"三楼会议室。"⟧] } }', /不含句号/],
    ['a padded name', '{ "unit": { "people": [{ "name": ⟦"周 明"⟧ }] } }', /中间不空格/],
    ['a name with its post', '{ "unit": { "people": [{ "name": ⟦"周明镇长"⟧ }] } }', /后面不写职务/],
    ['a word for any meeting', '{ "unit": { "series": [{ "name": ⟦"会议"⟧, "last": 1 }] } }', /会议的全名/],
    ['a meeting with its number', '{ "unit": { "series": [{ "name": ⟦"第三次例会"⟧, "last": 3 }] } }', /不含“第×次”/],
    [
      'a telephone twice',
      '{ "unit": { "phones": [{ "name": "办公室", "number": "66200193" }, ⟦{ "name": "办公室", "number": "66200193" }⟧] } }',
      /已经登记过/,
    ],
    [
      'a telephone that is none',
      '{ "unit": { "phones": [{ "name": "办公室", "number": ⟦"办公室"⟧ }] } }',
      /“number”应为电话号码/,
    ],
    [
      'a number of a meeting that is none',
      '{ "unit": { "series": [{ "name": "例会", "last": ⟦"三"⟧ }] } }',
      /“last”应为从 0 起的整数/,
    ],
    ['a list that is none', '{ "unit": { "venues": ⟦"三楼"⟧ } }', /“venues”应为数组/],
    ['a name written twice', '{ "rules": { "docno-di": "off", ⟦"docno-di"⟧: "hint" } }', /写了两次，以后一次为准/],
    ['a full-width mark', '{ "rules"⟦：⟧ {} }', /这里用了全角符号“：”，请改成半角“:”/],
    ['a missing comma', '{ "rules": {} ⟦"unit"⟧: {} }', /缺少半角逗号/],
    ['a bare word', '{ "unit": ⟦yes⟧ }', /看不懂“yes”/],
  ];
  for (const [name, marked, message] of mistakes) {
    it(`tells of ${name} with its place`, () => assert.match(check(marked)[0] ?? '', message));
  }

  it('keeps the rest of a broken file in force', () => {
    const { config } = parseConfig(`{
      "rules": { "docno-di": "hint", "nope": "off", "ignore-unused": "loud" },
      "ignores": [{ "rule": "docno-di" }, { "rule": "docno-di", "files": [1, "甲.txt"], "reason": "存档" }, 7],
      "classifiedSystem": true,
      "unit": { "venues": ["镇政府会议室", 3], "people": [{ "posts": ["镇长"] }, { "name": "周明" }] } "x"`);
    assert.deepEqual(config, {
      rules: { 'docno-di': 'hint' },
      ignores: [{ rule: 'docno-di', files: ['甲.txt'], reason: '存档', at: { start: 123, end: 184 } }],
      classifiedSystem: false,
      unit: { ...NO_FACTS, venues: ['镇政府会议室'], people: [{ name: '周明', posts: [] }] },
    });
  });

  it('takes two telephones of one office, and either width of brackets', () => {
    const phones = [
      { name: '办公室', number: '(0411)66200193' },
      { name: '办公室', number: '（0411）66200194' },
    ];
    const { config, problems } = parseConfig(JSON.stringify({ unit: { phones } }));
    assert.deepEqual([config.unit?.phones, problems], [phones, []]);
  });

  it('leaves the warning on marks of secrecy in force, which a comment in the draft may silence', () => {
    const { config } = parseConfig(`{ "rules": { "secrecy-mark-present": "off" },
      "ignores": [{ "rule": "secrecy-mark-present", "reason": "存档" }] }`);
    const text = '机密★3年\n\n石桥镇人民政府关于召开会议的通知\n\n各村：\n　　请参会。\n';
    const marks = (draft: string) =>
      lint(draft, configForFile(config, '甲.txt')).findings.filter(({ ruleId }) => ruleId === 'secrecy-mark-present');
    const usual = lint(text, DEFAULT_CONFIG).findings.filter(({ ruleId }) => ruleId === 'secrecy-mark-present');
    assert.equal(usual.length, 1);
    assert.deepEqual(marks(text), usual);
    assert.deepEqual(marks(`<!-- gongwen-ignore-file secrecy-mark-present：样稿 -->\n${text}`), []);
    assert.deepEqual(parseConfig('{ "rules": { "secrecy-mark-present": "error" } }').problems, []);
  });

  it('never widens an ignore whose files are faulty', () => {
    const { config } = parseConfig('{ "ignores": [{ "rule": "docno-di", "files": ["/a"], "reason": "存档" }] }');
    assert.deepEqual(config.ignores, []);
  });

  it('has no problem beyond the end where a comment is left open', () => {
    for (const { end } of parseConfig('[/*').problems) assert.ok(end <= 3);
  });

  it('never throws, and its problems lie within the text', () => {
    const sample = '{"rules":{"docno-di":["off",{"a":1}]},"ignores":[{"rule":"x"}]}';
    const pieces = fc.constantFrom(...sample, ...'“”：，\n', '//', '/*', '\\u', '__proto__', 'null', '1e', '\uD800');
    const texts = fc.oneof(fc.string({ unit: pieces, maxLength: 60 }), fc.json(), fc.string());
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, message } of parseConfig(text).problems) {
          assert.ok(0 <= start && start <= end && end <= text.length && message !== '', message);
        }
      }),
    );
  });

  it('says once what is wrong with a file that is no configuration at all', () => {
    const one = (text: string, message: RegExp) => {
      const { config, problems } = parseConfig(text);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(config, DEFAULT_CONFIG);
    };
    one('['.repeat(100_000), /嵌套太深.*请/);
    one(`{"rules":${'{"a":'.repeat(100_000)}`, /嵌套太深.*请/);
    one(`{"layout":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /嵌套太深.*请/);
    one(`{"rules":{}}${' '.repeat(10_000_000)}`, /太大.*请/);
    one('{"extends":"./.gongwen.json"}', /没有“extends”这个配置项/);
  });

  it('does not say the same thousands of times', () => {
    const { problems } = parseConfig(`{${Array.from({ length: 20_000 }, (_, i) => `\n"k${i}": 1`).join(',')}}`);
    assert.equal(problems.length, 101);
    assert.match(problems.at(-1)?.message ?? '', /还有19900处/);
  });
});

describe('core: configurations together', () => {
  it('the later one wins, ignores add up', () => {
    const one = parseConfig('{ "rules": { "docno-di": "hint" }, "unit": { "venues": ["一楼"] } }');
    const two = parseConfig(
      '{ "rules": { "docno-di": "off" }, "unit": { "venues": ["二楼"] }, "ignores": [{ "rule": "docno-di", "reason": "存档" }] }',
    );
    assert.deepEqual(mergeConfig({ ...one.config, classifiedSystem: true }, two.config), {
      rules: { 'docno-di': 'off' },
      ignores: [{ rule: 'docno-di', reason: '存档', at: { start: 76, end: 114 } }],
      classifiedSystem: true,
      unit: { ...NO_FACTS, venues: ['二楼'] },
    });
    assert.deepEqual(mergeConfig(DEFAULT_CONFIG, DEFAULT_CONFIG), DEFAULT_CONFIG);
  });

  it('an ignore silences the rule in the files it names, and tells which one was needed', () => {
    const { config } = parseConfig(
      '{ "ignores": [{ "rule": "doubled-word", "reason": "存档" }, { "rule": "docno-di", "files": ["旧/"], "reason": "存档" }] }',
    );
    const found = (path: string) => {
      const { findings, usedIgnores } = lint(
        '请按《甲办法》（青教通〔2025〕第3号）执行。',
        configForFile(config, path),
      );
      return [findings.map(({ ruleId }) => ruleId), usedIgnores];
    };
    assert.deepEqual(found('旧/深/甲.txt'), [[], [1]]);
    assert.deepEqual(found('新/甲.txt'), [['docno-di'], []]);
    assert.equal(configForFile(DEFAULT_CONFIG, '甲.txt'), DEFAULT_CONFIG);
  });
});

describe('core: globs', () => {
  const matching: [string, string[], string[]][] = [
    ['*.txt', ['a.txt', '甲/乙/a.txt'], ['a.md', 'a.txt/b']],
    ['附件/*.txt', ['附件/a.txt'], ['a.txt', '附件/深/a.txt', '外/附件/a.txt']],
    ['**/附件/**', ['附件/a', '外/附件/深/a'], ['附件甲/a']],
    ['附件/', ['附件/a', '附件/深/a'], ['附件', '甲附件/a']],
    ['./甲.txt', ['甲.txt'], []],
    ['甲/**/丁.txt', ['甲/丁.txt', '甲/乙/丙/丁.txt'], ['丁.txt', '甲/丁.txt/丁']],
    ['第?稿.txt', ['第一稿.txt', '第𠮷稿.txt'], ['第稿.txt', '第十二稿.txt']],
    ['通知（一）[2025](1)+.txt', ['通知（一）[2025](1)+.txt'], ['通知（一）2.txt']],
    ['a*b*c', ['abc', 'a_b_b_c'], ['ab', 'acb']],
    ['*', ['a', '甲/b'], []],
  ];
  for (const [glob, yes, no] of matching) {
    it(`${glob} matches what it says`, () => {
      for (const path of yes) assert.ok(matchesGlob(glob, path), path);
      for (const path of no) assert.ok(!matchesGlob(glob, path), path);
    });
  }

  it('no glob takes long', () => {
    const started = Date.now();
    assert.ok(!matchesGlob(`${'*a'.repeat(500)}b`, 'a'.repeat(4000)));
    assert.ok(!matchesGlob(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(2000)));
    assert.ok(Date.now() - started < 1000);
  });

  it('says what cannot work', () => {
    for (const glob of ['', ' ', 'a\\b', '!a', '/a', 'C:/a', '../a', 'a/../b', '*.{txt,md}'])
      assert.ok(globProblem(glob), glob);
    for (const glob of ['*.txt', '附件/', 'a..b', '{甲}.txt', '[2025]/a.txt'])
      assert.equal(globProblem(glob), undefined, glob);
  });
});

describe('core: near words', () => {
  it('finds the slip and nothing far-fetched', () => {
    assert.equal(nearest('formt', ['format', 'fix']), 'format');
    assert.equal(nearest('warn', ['off', 'warning', 'error']), 'warning');
    assert.equal(nearest('DOCNO-DI', ['docno-di']), 'docno-di');
    assert.equal(nearest('x', ['fix', 'off']), undefined);
    assert.equal(nearest('classified', ['rules', 'ignores']), undefined);
  });
});

describe('core: option values', () => {
  it('are held against their schema', () => {
    assert.equal(optionProblem({ type: 'integer', minimum: 1, maximum: 9 }, 3), undefined);
    assert.equal(optionProblem({ type: 'integer' }, 1.5), '应为整数');
    assert.equal(optionProblem({ type: 'number', minimum: 1 }, 0), '不能小于 1');
    assert.equal(optionProblem({ type: 'number', maximum: 1 }, 2), '不能大于 1');
    assert.equal(optionProblem({ enum: ['甲', '乙'] }, '丙'), '只能是 甲、乙');
    assert.equal(optionProblem({ type: 'array', items: { type: 'string' } }, ['a', 1]), '的每一项应为字符串');
    assert.equal(optionProblem({}, null), undefined);
  });
});

describe('core: configuration schema', () => {
  const schema = JSON.parse(readFileSync(new URL('../../server/schema/gongwen.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: false }).compile(schema);
  const completion = JSON.parse(
    readFileSync(new URL('../../server/schema/gongwen.completion.schema.json', import.meta.url), 'utf8'),
  );
  const permits = new Ajv({ strict: false }).compile(completion);

  it('knows every rule and describes every part in Chinese', () => {
    const ids = [...rules.map(({ id }) => id), ...Object.keys(ENGINE_RULES)];
    assert.deepEqual(Object.keys(schema.properties.rules.properties).sort(), [...new Set(ids)].sort());
    for (const part of Object.values<{ description: string }>(schema.properties))
      assert.match(part.description, /\p{Script=Han}/u);
    for (const { id, name } of rules)
      assert.ok(schema.properties.rules.properties[id].description.startsWith(name), id);
  });

  it('knows the options of every rule', () => {
    for (const { id, options } of rules) {
      const right = { rules: { [id]: ['hint', {}] } };
      const wrong = { rules: { [id]: ['hint', { nope: 1 }] } };
      assert.equal(validate(right), options !== undefined, id);
      assert.ok(!validate(wrong) && parseConfig(JSON.stringify(wrong)).problems.length === 1, id);
    }
  });

  it('agrees with the reader', () => {
    const good = [
      {},
      { rules: { 'docno-di': 'off', 'ignore-unused': 'hint' } },
      { ignores: [{ rule: 'docno-di', files: ['*.txt'], reason: '存档' }], unit: { venues: ['三楼'] } },
    ];
    const bad = [
      [],
      { rule: {} },
      { rules: { nope: 'off' } },
      { rules: { 'docno-di': 'warn' } },
      { ignores: [{ rule: 'docno-di' }] },
      { ignores: [{ rule: 'docno-di', reason: '' }] },
      { classifiedSystem: true },
      { unit: [] },
      { unit: { people: [{ posts: [] }] } },
      { unit: { organs: [{ name: '石桥镇', codes: ['〔2025〕'] }] } },
      { unit: { series: [{ name: '例会', last: -1 }] } },
    ];
    for (const config of good) assert.ok(validate(config) && parseConfig(JSON.stringify(config)).problems.length === 0);
    for (const config of bad) assert.ok(!validate(config) && parseConfig(JSON.stringify(config)).problems.length > 0);
    /** The editor completes with the other one, which must leave it to the reader to find fault. */
    for (const config of [...good, ...bad, 3, { rules: { 'docno-di': ['x', 1, 2] } }]) assert.ok(permits(config));
  });

  it('of the completion names the same rules and levels', () => {
    const known = (each: typeof schema) => Object.keys(each.properties.rules.properties);
    assert.deepEqual(known(completion), known(schema));
    assert.deepEqual(completion.definitions.level.anyOf[0].enum, schema.definitions.level.enum);
  });
});
