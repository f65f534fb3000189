/** What the drafts of one run say of each other. */
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import type { ReportedFinding } from '../../server/src/cli/report.ts';
import { REPORT_SCHEMA } from './reportSchema.ts';
import { cli, type Sandbox, sandbox } from './support.ts';

const draft = (number: string, about: string, date = '2025年3月5日') =>
  `${number}\n\n青松市教育局关于${about}的通知\n\n各学校：\n　　请抓好落实。\n\n青松市教育局\n${date}\n`;

describe('cli: drafts beside each other', () => {
  let box: Sandbox;
  const findings = async (...argv: string[]) => {
    const { out } = await cli(['check', ...argv, '--format', 'json', '--fail-on', 'never'], { cwd: box.folder });
    const report = JSON.parse(out);
    const ajv = new Ajv({ allErrors: true });
    assert.ok(ajv.validate(REPORT_SCHEMA, report), ajv.errorsText());
    return (report.files as { path: string; findings: ReportedFinding[] }[]).flatMap(({ path, findings: own }) =>
      own.map(({ ruleId, severity, related }) => ({ path, ruleId, severity, related })),
    );
  };
  beforeEach(() => {
    box = sandbox();
  });
  afterEach(() => box.remove());

  it('a number used twice is told in both, each pointing at the other', async () => {
    box.write('甲/防汛.txt', draft('青教发〔2025〕7号', '做好防汛工作'));
    box.write('乙/放假.txt', draft('青教发〔2025〕7号', '放假安排'));
    const found = await findings('.');
    assert.deepEqual(
      found.map(({ path, ruleId, severity }) => [path, ruleId, severity]),
      [
        ['乙/放假.txt', 'docno-duplicate-workspace', 'error'],
        ['甲/防汛.txt', 'docno-duplicate-workspace', 'error'],
      ],
    );
    assert.deepEqual(found[0]?.related[0]?.path, '甲/防汛.txt');
    assert.deepEqual(found[0]?.related[0]?.range.start, { line: 0, character: 0 });
    const { out } = await cli(['check', '.'], { cwd: box.folder });
    assert.match(out, /另见甲\/防汛\.txt 第 1 行/);
    const sarif = await cli(['check', '.', '--format', 'sarif'], { cwd: box.folder });
    const [result] = JSON.parse(sarif.out).runs[0].results;
    assert.equal(decodeURIComponent(result.relatedLocations[0].physicalLocation.artifactLocation.uri), '甲/防汛.txt');
  });

  it('one draft alone is told nothing of others', async () => {
    box.write('甲/防汛.txt', draft('青教发〔2025〕7号', '做好防汛工作'));
    box.write('乙/放假.txt', draft('青教发〔2025〕7号', '放假安排'));
    assert.deepEqual(await findings('甲/防汛.txt'), []);
  });

  it('a comment in the draft ignores it, and the configuration switches it off', async () => {
    const ignore = '<!-- gongwen-ignore docno-duplicate-workspace：登记簿已更正 -->\n';
    box.write('防汛.txt', ignore + draft('青教发〔2025〕7号', '做好防汛工作'));
    box.write('放假.txt', draft('青教发〔2025〕7号', '放假安排'));
    assert.deepEqual(
      (await findings('.')).map(({ path }) => path),
      ['放假.txt'],
    );
    box.write('.gongwen.json', '{ "rules": { "docno-duplicate-workspace": "off", "ignore-unused": "off" } }');
    assert.deepEqual(await findings('.'), []);
  });

  it('an attachment beside the draft is there, one that is nowhere is asked for', async () => {
    const notice = draft('青教发〔2025〕7号', '做好防汛工作').replace(
      '落实。\n',
      '落实。\n\n　　附件：1.值班表\n　　　　　2.物资清单\n',
    );
    box.write('防汛.txt', notice);
    box.write('附件1 值班表.xlsx', '');
    const found = await findings('.');
    assert.deepEqual(
      found.map(({ ruleId, severity }) => [ruleId, severity]),
      [['attachment-file-missing', 'info']],
    );
  });

  it('what fix leaves still knows of the others', async () => {
    box.write('防汛.txt', draft('青教发〔2025〕第7号', '做好防汛工作'));
    box.write('放假.txt', draft('青教发〔2025〕7号', '放假安排'));
    const { out } = await cli(['fix', '.', '--format', 'json'], { cwd: box.folder });
    assert.deepEqual(
      JSON.parse(out).files.map((file: { findings: ReportedFinding[] }) => file.findings.map(({ ruleId }) => ruleId)),
      [['docno-duplicate-workspace'], ['docno-duplicate-workspace']],
    );
  });
});
