import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { CLEAN, cli, FAULTY, MENDED, type Sandbox, sandbox } from './support.ts';

/** A Word file of these paragraphs, with nothing set; `#` begins one that Word numbers itself: （一）、 */
function bareDocx(paragraphs: readonly string[]): Uint8Array {
  const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
  const body = paragraphs
    .map((text) => {
      const run = `<w:r><w:t xml:space="preserve">${text.replace('#', '')}</w:t></w:r>`;
      return `<w:p>${text.startsWith('#') ? numbered : ''}${run}</w:p>`;
    })
    .join('');
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/><Override PartName="/word/numbering.xml" ContentType="${type.replace('document.main', 'numbering')}"/></Types>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
    ),
    'word/numbering.xml': strToU8(
      `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%1）、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:body></w:document>`,
    ),
  });
}

const paragraphsOf = (draft: string) => draft.split('\n').filter((line) => line !== '');

describe('cli: Word files', () => {
  let box: Sandbox;
  const run = (...argv: string[]) => cli(argv, { cwd: box.folder });
  const filesOf = async (...argv: string[]) => JSON.parse((await run(...argv, '--format', 'json')).out).files;
  beforeEach(() => {
    box = sandbox();
  });
  afterEach(() => box.remove());

  it('are checked for what they say and how they look, with the place in the file', async () => {
    box.write('错.docx', bareDocx(paragraphsOf(FAULTY)));
    const { code } = await run('check', '错.docx');
    assert.equal(code, 1);
    const [{ findings }] = await filesOf('check', '错.docx');
    const text = findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'docno-di');
    assert.deepEqual(text.docx, { part: 'word/document.xml', paragraph: 0, run: 0 });
    assert.deepEqual(text.range.start, { line: 0, character: 9 });
    const paper = findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'word-paper');
    assert.equal(paper?.docx.part, 'word/document.xml');
    assert.deepEqual(Object.keys(text).slice(4, 6), ['range', 'docx']);
  });

  it('are checked for their layout alone by the command layout', async () => {
    box.write('错.docx', bareDocx(paragraphsOf(FAULTY)));
    const [{ findings }] = await filesOf('layout', '错.docx');
    assert.ok(findings.length > 0);
    assert.deepEqual(
      findings.filter(({ ruleId }: { ruleId: string }) => !/^(?:word|page)-/.test(ruleId)),
      [],
    );
  });

  it('that were exported have nothing wrong with their layout', async () => {
    box.write('好.txt', CLEAN);
    await run('export', '好.txt', '-o', '好.docx');
    const { code, out } = await run('layout', '好.docx');
    assert.deepEqual([code, out], [0, '检查了 1 个文件，没有发现问题。\n']);
  });

  it('are mended by tracked changes', async () => {
    const file = box.write('错.docx', bareDocx(paragraphsOf(FAULTY)));
    const { out, err } = await run('fix', '错.docx');
    assert.match(out, /^错\.docx：已改正 1 处（发文顺序号加“第”）$/m);
    assert.match(err, /^错\.docx：修改已用修订方式写入，作者“公文”；.*“接受全部修订”/m);
    const xml = Buffer.from(unzipSync(readFileSync(file))['word/document.xml'] ?? []).toString();
    assert.match(xml, /<w:del [^>]*w:date="20\d\d-[^"]*Z"/);
    assert.doesNotMatch(out, /word-revision-left/);
    assert.match(xml, /<w:del [^>]*w:author="公文"[^>]*>.*<w:delText[^>]*>第<\/w:delText>/);
    const imported = await run('import', '错.docx');
    assert.deepEqual(paragraphsOf(imported.out), paragraphsOf(MENDED));
    assert.match(imported.err, /修订/);
  });

  it('keep what cannot be mended in their text, which is told, and the rest is mended', async () => {
    const [number = '', ...rest] = paragraphsOf(FAULTY);
    const listed = rest.flatMap((text) =>
      text.startsWith('联系人') ? ['#请提前到场。', '#请勿带离材料。', text] : [text],
    );
    const only = box.write('编号.docx', bareDocx(listed));
    const before = readFileSync(only);
    const refused = await run('fix', '编号.docx');
    assert.match(refused.err, /^编号\.docx：第 \d+ 行有一处没有改：.*自动编号/m);
    assert.ok(readFileSync(only).equals(before));
    const file = box.write('都有.docx', bareDocx([number, ...listed]));
    const { out, err } = await run('fix', '都有.docx');
    assert.match(err, /没有改：.*自动编号/);
    assert.match(out, /^都有\.docx：已改正 1 处（发文顺序号加“第”）$/m);
    assert.match(Buffer.from(unzipSync(readFileSync(file))['word/document.xml'] ?? []).toString(), /<w:del /);
  });

  it('come out of --stdin mended as well', async () => {
    const stdin = bareDocx(paragraphsOf(FAULTY));
    const { bytes } = await cli(['fix', '--stdin', '--stdin-filename', '错.docx'], { cwd: box.folder, stdin });
    assert.match(Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString(), /<w:del /);
  });

  it('are looked for in folders; what is no paper is left in peace', async () => {
    box.write('错.docx', bareDocx(paragraphsOf(FAULTY)));
    box.write('名单.docx', bareDocx(['姓名', '张三', '李四,王五']));
    box.write('~$错.docx', 'x');
    for (const name of ['旧.doc', '旧.wps', '稿.pdf']) box.write(name, 'x');
    const files = await filesOf('check', '.');
    assert.deepEqual(
      files.map(({ path }: { path: string }) => path),
      ['名单.docx', '错.docx'],
    );
    assert.deepEqual(files[0].findings, []);
    assert.ok(files[1].findings.length > 0);
  });

  it('beside the draft that they were made of are no second paper of that number', async () => {
    box.write('通知.txt', MENDED);
    await run('export', '通知.txt', '-o', '通知.docx');
    const { out } = await run('check', '.', '--format', 'json');
    const ids = JSON.parse(out).files.flatMap(({ findings }: { findings: { ruleId: string }[] }) =>
      findings.map(({ ruleId }) => ruleId),
    );
    assert.deepEqual(ids, []);
    // another file of that number is one
    box.write('另一份.docx', readFileSync(join(box.folder, '通知.docx')));
    const again = await run('check', '.', '--format', 'json');
    assert.notEqual(JSON.parse(again.out).files.flatMap(({ findings }: { findings: object[] }) => findings).length, 0);
  });

  it('that cannot be read are told, with what to do', async () => {
    box.write('坏.docx', bareDocx(['正文']).subarray(0, 300));
    box.write('旧.docx', Buffer.from('d0cf11e0a1b11ae10000', 'hex'));
    box.write('空.docx', '');
    for (const command of ['check', 'layout', 'import']) {
      for (const name of ['坏.docx', '旧.docx', '空.docx']) {
        const { code, err } = await run(command, name);
        assert.equal(code, 2, `${command} ${name}`);
        assert.match(err, new RegExp(`^${name}：.*请`), `${command} ${name}`);
      }
    }
    for (const name of ['旧.doc', '旧.wps']) {
      box.write(name, 'x');
      const { code, err } = await run('check', name);
      assert.equal(code, 2);
      assert.match(err, /另存为 \.docx/);
    }
  });

  it('are imported to a draft, which is not overwritten', async () => {
    box.write('稿.docx', bareDocx(paragraphsOf(CLEAN)));
    assert.equal((await run('import', '稿.docx', '-o', '稿.gongwen')).out, '已导入 稿.gongwen。\n');
    const draft = readFileSync(join(box.folder, '稿.gongwen'), 'utf8');
    assert.deepEqual(paragraphsOf(draft), paragraphsOf(CLEAN));
    assert.equal((await run('import', '稿.docx')).out, draft);
    const again = await run('import', '稿.docx', '-o', '稿.gongwen');
    assert.equal(again.code, 2);
    assert.match(again.err, /--force/);
    assert.equal((await run('import', '稿.docx', '-o', '稿.gongwen', '--force')).code, 0);
  });

  it('are not what import takes or gives: drafts and other files', async () => {
    box.write('稿.txt', CLEAN);
    for (const [argv, message] of [
      [['import'], /请写明一个文件/],
      [['import', '稿.txt'], /已经是草稿/],
      [['import', '稿.docx', '-o', '稿.pdf'], /扩展名只能是 \.gongwen/],
      [['import', '稿.doc'], /另存为 \.docx/],
    ] as const) {
      const { code, err } = await run(...argv);
      assert.equal(code, 2);
      assert.match(err, message);
    }
  });
});

describe('cli: layout of drafts', () => {
  let box: Sandbox;
  beforeEach(() => {
    box = sandbox();
  });
  afterEach(() => box.remove());

  it('says what a draft takes on paper and leaves its words alone', async () => {
    box.write('错.txt', FAULTY);
    const { code, out } = await cli(['layout', '错.txt'], { cwd: box.folder });
    assert.equal(code, 0);
    assert.match(out, /^错\.txt：\S+，1 页，\d+ 行，\d+ 字$/m);
    assert.doesNotMatch(out, /docno-di/);
  });

  it('keeps the standard output to the format that was asked for', async () => {
    box.write('错.txt', FAULTY);
    const { out, err } = await cli(['layout', '错.txt', '--format', 'json'], { cwd: box.folder });
    assert.deepEqual(JSON.parse(out).files, [{ path: '错.txt', findings: [] }]);
    assert.match(err, /^错\.txt：.*1 页/m);
  });

  it('wants to be told which file', async () => {
    const { code, err } = await cli(['layout'], { cwd: box.folder });
    assert.equal(code, 2);
    assert.match(err, /请写明要检查版式的文件/);
  });
});
