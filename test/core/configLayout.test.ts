/** `layout` of the configuration file: what is read, what is told of, what it does. */
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { configSchema } from '../../scripts/generate-schema.ts';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { mergeConfig, profileOf } from '../../server/src/core/lint/config.ts';
import { parseConfig } from '../../server/src/core/lint/configFile.ts';

const validate = new Ajv({ strict: false }).compile(JSON.parse(configSchema([])));

/** What is said of the place between ⟦ and ⟧; the JSON schema refuses the same. */
function problem(marked: string): string | undefined {
  const text = `{ "layout": ${marked.replace(/[⟦⟧]/g, '')} }`;
  const at = '{ "layout": '.length;
  const { problems } = parseConfig(text);
  assert.equal(problems.length, 1, problems.map(({ message }) => message).join());
  assert.equal(problems[0]?.start, at + marked.indexOf('⟦'));
  assert.equal(problems[0]?.end, at + marked.indexOf('⟧') - 1);
  assert.equal(validate(JSON.parse(text)), false, 'the schema takes it');
  return problems[0]?.message;
}

describe('core: layout of the configuration', () => {
  it('is read and makes a profile, the usual faces behind the given ones', () => {
    const layout = {
      format: 'letter',
      faces: { xiaobiaosong: '方正小标宋_GBK', kai: ['楷体', '华文楷体'] },
      latin: '仿宋_GB2312',
      seal: 'none',
      duplex: true,
      pageLimit: 3,
    };
    const text = JSON.stringify({ layout });
    const { config, problems } = parseConfig(text);
    assert.deepEqual(problems, []);
    assert.equal(validate({ layout }), true);
    const profile = profileOf(config);
    assert.equal(profile.format, 'letter');
    assert.equal(profile.seal, 'none');
    assert.equal(profile.duplex, true);
    assert.equal(profile.pageLimit, 3);
    assert.deepEqual(profile.faces.xiaobiaosong.slice(0, 2), ['方正小标宋_GBK', '方正小标宋简体']);
    assert.deepEqual(profile.faces.kai.slice(0, 3), ['楷体', '华文楷体', '楷体_GB2312']);
    assert.deepEqual(profile.faces.hei, DEFAULT_PROFILE.faces.hei);
    assert.equal(profile.latin[0], '仿宋_GB2312');
    assert.equal(profileOf(config), profile, 'the same settings are the same profile');
  });

  it('is as usual where nothing is said', () => {
    assert.equal(profileOf(parseConfig('{}').config), DEFAULT_PROFILE);
    assert.deepEqual(profileOf(parseConfig('{ "layout": {} }').config), DEFAULT_PROFILE);
  });

  it('of the nearer configuration wins', () => {
    const [far, near] = ['{ "layout": { "pageLimit": 3 } }', '{ "layout": { "duplex": true } }'].map(
      (text) => parseConfig(text).config,
    );
    assert.ok(far && near);
    assert.deepEqual(mergeConfig(far, near).layout, { duplex: true });
    assert.deepEqual(mergeConfig(far, parseConfig('{}').config).layout, { pageLimit: 3 });
  });

  const mistakes: readonly [string, RegExp][] = [
    ['⟦[]⟧', /“layout”应为对象/],
    ['{ ⟦"Format"⟧: "letter" }', /“layout”里没有“Format”，是不是“format”？/],
    ['{ "format": ⟦"文件"⟧ }', /“format”只能是 "document"（文件格式.*"plain"/],
    ['{ "format": ⟦"leter"⟧ }', /是不是“letter”？/],
    ['{ "seal": ⟦true⟧ }', /“seal”只能是 "seal"（加盖印章）、"none"（不加盖印章）/],
    ['{ "faces": ⟦"仿宋"⟧ }', /“faces”应为对象/],
    ['{ "faces": { ⟦"heiti"⟧: "黑体" } }', /“faces”里没有“heiti”，是不是“hei”？/],
    ['{ "faces": { "hei": ⟦3⟧ } }', /“hei”应为字体的名称/],
    ['{ "faces": { "hei": ["黑体", ⟦""⟧] } }', /“hei”应为字体的名称/],
    ['{ "latin": ⟦[]⟧ }', /“latin”是空的/],
    ['{ "latin": ⟦"Times; color: red"⟧ }', /“latin”应为字体的名称/],
    ['{ "duplex": ⟦"是"⟧ }', /“duplex”应为 true 或 false/],
    ['{ "pageLimit": ⟦0⟧ }', /“pageLimit”应为从 1 起的整数/],
    ['{ "pageLimit": ⟦2.5⟧ }', /“pageLimit”应为从 1 起的整数/],
  ];
  for (const [text, message] of mistakes)
    it(`says what is wrong in ${text}`, () => assert.match(problem(text) ?? '', message));

  it('keeps what is right beside a mistake', () => {
    assert.deepEqual(parseConfig('{ "layout": { "seal": "x", "pageLimit": 2 } }').config.layout, { pageLimit: 2 });
  });
});
