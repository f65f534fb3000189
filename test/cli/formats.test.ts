import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { ReportedFinding } from '../../server/src/cli/report.ts';
import { REPORT_SCHEMA } from './reportSchema.ts';
import { CLEAN, cli, DRAFT, FAULTY, MENDED, type Sandbox, sandbox } from './support.ts';

describe('cli: formats', () => {
  const ajv = new Ajv({ allErrors: true });
  let box: Sandbox;
  const check = (...argv: string[]) => cli(['check', ...argv], { cwd: box.folder });
  before(() => {
    box = sandbox();
    box.write('好.txt', CLEAN);
    box.write('错.txt', FAULTY);
    box.write('夹 子/错,1%.txt', FAULTY.replace('12号', '13号').replace(/\n/g, '\r\n'));
  });
  after(() => box.remove());

  it('json keeps to its contract', async () => {
    const { out } = await check('.', '--format', 'json');
    const report = JSON.parse(out);
    const valid: boolean = ajv.validate(REPORT_SCHEMA, report);
    assert.ok(valid, ajv.errorsText());
    assert.deepEqual(report.summary, { files: 3, error: 2, warning: 0, info: 0, hint: 0 });
    const [first] = report.files[2].findings;
    assert.equal(report.files[2].path, '错.txt');
    assert.deepEqual(first.range, { start: { line: 0, character: 9 }, end: { line: 0, character: 10 } });
    assert.deepEqual(first.fix.edits, [{ range: first.range, newText: '' }]);
  });

  it('the edits of json, applied, are what fix writes', async () => {
    const { out } = await cli(['check', '--stdin', '--format', 'json'], { cwd: box.folder, stdin: FAULTY });
    const lines = FAULTY.split('\n');
    for (const { fix } of JSON.parse(out).files[0].findings as ReportedFinding[]) {
      for (const { range, newText } of fix?.edits ?? []) {
        const { line, character } = range.start;
        const old = lines[line] ?? '';
        lines[line] = old.slice(0, character) + newText + old.slice(range.end.character);
      }
    }
    assert.equal(lines.join('\n'), MENDED);
  });

  it('json has the related places, every fix and the preferred one first', async () => {
    const { out } = await cli(['check', '--stdin', '--format', 'json'], { cwd: box.folder, stdin: DRAFT });
    const findings: ReportedFinding[] = JSON.parse(out).files[0].findings;
    assert.ok(ajv.validate(REPORT_SCHEMA, JSON.parse(out)), ajv.errorsText());
    const place = findings.find(({ ruleId }) => ruleId === 'agenda-place-mismatch');
    assert.equal(place?.range.start.line, 30);
    assert.equal(place?.related[0]?.range.start.line, 12);
    assert.equal(place?.fix?.safe, false);
    assert.equal(place?.alternatives?.length, 1);
  });

  it('ndjson gives a finding a line, then the summary', async () => {
    const { out } = await check('.', '--format', 'ndjson');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { files, summary } = JSON.parse((await check('.', '--format', 'json')).out);
    const expected = files.flatMap(({ path, findings }: { path: string; findings: object[] }) =>
      findings.map((finding) => ({ path, ...finding })),
    );
    assert.deepEqual(lines, [...expected, { version: 1, summary }]);
  });

  it('sarif keeps to the official schema, also when something cannot be read', async () => {
    box.write('定稿.docx', '');
    const { out, code } = await check('.', '定稿.docx', '没有.txt', '--format', 'sarif');
    assert.equal(code, 2);
    const log = JSON.parse(out);
    const validate = sarifValidator();
    const valid: boolean = validate(log);
    assert.ok(valid, JSON.stringify(validate.errors, undefined, 2));
    const [run] = log.runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.equal(run.invocations[0].toolExecutionNotifications.length, 2);
    const [result] = run.results;
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.deepEqual(artifactLocation, { uri: encodeURI('夹 子/错').concat('%2C1%25.txt'), uriBaseId: '%SRCROOT%' });
    assert.deepEqual(region, { startLine: 1, startColumn: 10, endLine: 1, endColumn: 11 });
    assert.deepEqual(result.fixes[0].artifactChanges[0].replacements[0].insertedContent, { text: '' });
  });

  it('sarif has the related places and every fix', async () => {
    const { out } = await cli(['check', '--stdin', '--format', 'sarif'], { cwd: box.folder, stdin: DRAFT });
    const log = JSON.parse(out);
    const validate = sarifValidator();
    const valid: boolean = validate(log);
    assert.ok(valid, JSON.stringify(validate.errors, undefined, 2));
    const results: { ruleId: string; relatedLocations: object[]; fixes: { properties: object }[] }[] =
      log.runs[0].results;
    const place = results.find(({ ruleId }) => ruleId === 'agenda-place-mismatch');
    assert.equal(place?.relatedLocations.length, 1);
    assert.deepEqual(
      place?.fixes.map(({ properties }) => properties),
      [{ safe: false }, { safe: false }],
    );
  });

  it('sarif names a file outside the working folder by its URI', async () => {
    const folder = join(box.folder, '夹 子');
    const { out } = await cli(['check', join(box.folder, '错.txt'), '--format', 'sarif'], { cwd: folder });
    const { artifactLocation } = JSON.parse(out).runs[0].results[0].locations[0].physicalLocation;
    assert.match(artifactLocation.uri, /^file:\/\/\/.*%E9%94%99\.txt$/);
  });

  it('github escapes what its commands need escaped', async () => {
    const { out } = await check('夹 子', '--format', 'github');
    assert.match(
      out,
      /^::error file=夹 子\/错%2C1%25\.txt,line=1,endLine=1,col=10,endColumn=10,title=发文顺序号加“第” docno-di::发文顺序号不加“第”字/,
    );
  });

  it('pretty shows place, source and counts, with the mark under the place', async () => {
    const { out } = await check('错.txt');
    assert.equal(
      out,
      [
        '错.txt:1:10  错误  发文顺序号不加“第”字，应删去（GB/T 9704—2012 7.2.5）  docno-di',
        '    1 | 青教发〔2025〕第12号',
        '      |               ^^',
        '    可自动修改：删去“第”',
        '',
        '检查了 1 个文件：错误 1 处。',
        '其中 1 处可以自动修改，请运行：npx gongwen fix 错.txt',
        '',
      ].join('\n'),
    );
  });

  it('pretty shows the other place and every way to mend', async () => {
    const { out } = await cli(['check', '--stdin'], { cwd: box.folder, stdin: DRAFT });
    const expected = [
      '   31 | 地点：市教育局二楼第一会议室',
      `      |       ${'^'.repeat(22)}`,
      '    另见第 13 行：正文所写的地点',
      '    改法：以正文为准，改为“市教育局三楼第一会议室”',
      '    改法：以议程为准，改正文的地点',
    ];
    assert.ok(out.includes(expected.join('\n')), out);
  });

  it('pretty names what cannot be seen, the mark under its name', async () => {
    const { out } = await cli(['check', '--stdin'], { cwd: box.folder, stdin: CLEAN.replace('各县', '各\u200b县') });
    const [, source = '', mark = ''] = /\| (.*)\n.*\| (.*)\n/.exec(out) ?? [];
    assert.equal(source, '各‹零宽空格›县（区）教育局：');
    assert.equal(mark, `  ${'^'.repeat(10)}`);
  });

  it('pretty says where nothing was found in what looks like no 公文', async () => {
    const summary = async (...texts: string[]) => {
      texts.forEach((text, index) => {
        box.write(`像/${index}.txt`, text);
      });
      return (await check('像')).out;
    };
    assert.equal(await summary('买菜：白菜两斤。\n'), '检查了 1 个文件，没有发现问题（看起来不是公文）。\n');
    assert.equal(
      await summary('买菜：白菜两斤。\n', CLEAN),
      '检查了 2 个文件，没有发现问题（其中 1 个看起来不是公文）。\n',
    );
  });

  it('pretty shows only what is around the place in a long paragraph', async () => {
    const long = `${'按照年度工作安排，'.repeat(40)}现将《值班办法》（青教发〔2025〕第12号）印发给你们，${'请遵照执行。'.repeat(40)}`;
    const { out } = await cli(['check', '--stdin'], { cwd: box.folder, stdin: `${CLEAN}\n${long}\n` });
    const [, source = '', mark = ''] = /\| (.*)\n.*\| (.*)\n/.exec(out) ?? [];
    assert.match(source, /^\.\.\..*第12号）印发.*\.\.\.$/);
    assert.equal(mark.trim(), '^^');
    const before = source.slice(0, source.indexOf('第12号'));
    const columns = [...before].reduce((sum, char) => sum + (/[\u3000-\u9FFF\uFF00-\uFFEF]/.test(char) ? 2 : 1), 0);
    assert.equal(mark.indexOf('^'), columns);
  });

  it('pretty is coloured for a terminal, unless told otherwise', async () => {
    const coloured = async (env: Record<string, string>, tty: boolean) =>
      (await cli(['check', '错.txt'], { cwd: box.folder, env, tty })).out.includes('\u001b[31m');
    assert.equal(await coloured({}, true), true);
    assert.equal(await coloured({}, false), false);
    assert.equal(await coloured({ NO_COLOR: '1' }, true), false);
    assert.equal(await coloured({ TERM: 'dumb' }, true), false);
    assert.equal(await coloured({ FORCE_COLOR: '1' }, false), true);
    assert.equal(await coloured({ FORCE_COLOR: '0' }, true), false);
  });
});

/** The official schema is written in draft 4 of JSON schema, which differs here in no more than the name of its id. */
function sarifValidator() {
  const {
    id,
    $schema: _,
    ...schema
  } = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
  const isUri = (text: string) => /^[A-Za-z][\w+.-]*:[!-~]*$/.test(text);
  const isReference = (text: string) => /^[!-~]*$/.test(text) && !/%(?![0-9A-F]{2})/.test(text);
  const formats = {
    uri: isUri,
    'uri-reference': isReference,
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  };
  return new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile({ $id: id, ...schema });
}
