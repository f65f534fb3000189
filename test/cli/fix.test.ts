import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportedFinding } from '../../server/src/cli/report.ts';
import { replaceFile } from '../../server/src/cli/write.ts';
import { CLEAN, cli, DRAFT, FAULTY, gb18030, MENDED, type Sandbox, sandbox } from './support.ts';

describe('cli: fix', () => {
  let box: Sandbox;
  const gongwen = (...argv: string[]) => cli(argv, { cwd: box.folder });
  const read = (path: string) => readFileSync(join(box.folder, path));
  beforeEach(() => {
    box = sandbox();
  });
  afterEach(() => box.remove());

  it('mends what is safe, says so and leaves nothing to mend', async () => {
    box.write('错.txt', FAULTY);
    const { code, out } = await gongwen('fix', '错.txt');
    assert.equal(code, 0);
    assert.match(out, /^错\.txt：已改正 1 处（发文顺序号加“第”）$/m);
    assert.equal(read('错.txt').toString(), MENDED);
    assert.deepEqual(readdirSync(box.folder), ['错.txt']);
    const again = await gongwen('check', '--fix', '错.txt');
    assert.doesNotMatch(again.out, /已改正/);
  });

  it('mends faults that touch each other one after the other, and leaves what people must decide', async () => {
    box.write('通知.txt', DRAFT);
    const { code, out } = await gongwen('fix', '通知.txt', '--format', 'json');
    assert.equal(code, 1);
    assert.equal(read('通知.txt').toString().split('\n')[2], '青教发〔2025〕12号');
    assert.match(read('通知.txt').toString(), /二楼/);
    const fixes = JSON.parse(out).files[0].findings.map((finding: ReportedFinding) => finding.fix?.safe ?? false);
    assert.ok(fixes.length > 0 && !fixes.includes(true));
  });

  it('leaves a fix that would make a title of a line, so that what follows is no longer in its part', async () => {
    const draft = (number: string, mark: string) =>
      `石桥镇人民政府关于召开会议的通知\n\n各村：\n　　请各村按照石政发〔2025〕${number}文件参会${mark}\n\n　　石桥镇贯彻落实石政发〔2024〕第12号文件精神全面推进乡村振兴重点任务各项动员会议程\n　　一、张三讲话；\n　　二、李四讲话。\n\n石桥镇人民政府\n2025年3月5日\n`;
    box.write('通知.txt', draft('第7号', '.'));
    const { out } = await gongwen('fix', '通知.txt');
    assert.match(out, /已改正 2 处/);
    assert.equal(read('通知.txt').toString(), draft('7号', '。'));
    assert.match(out, /:6:19 {2}错误 {2}发文顺序号不加“第”字/);
    assert.doesNotMatch((await gongwen('fix', '通知.txt')).out, /已改正/);
  });

  it('tells of what was mended on stderr where another program reads the report', async () => {
    box.write('错.txt', FAULTY);
    const { out, err } = await gongwen('fix', '错.txt', '--format', 'json');
    assert.equal(JSON.parse(out).summary.error, 0);
    assert.match(err, /^错\.txt：已改正 1 处/);
  });

  it('does not touch a file that needs nothing', async () => {
    const file = box.write('好.txt', CLEAN);
    const { ino, mtimeMs } = statSync(file);
    await gongwen('fix', '.');
    assert.deepEqual([statSync(file).ino, statSync(file).mtimeMs], [ino, mtimeMs]);
  });

  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const stores: Record<string, (text: string) => Buffer> = {
    'UTF-8': (text) => Buffer.from(text),
    'UTF-8 with BOM': (text) => Buffer.from(`\uFEFF${text}`),
    'UTF-16LE with BOM': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
    'UTF-16BE with BOM': (text) => utf16be(`\uFEFF${text}`),
    GB18030: (text) => gb18030(text),
  };
  /** `tail` is what stands at the end of a line: blanks, which are a fault that fix mends too, or nothing. */
  const shapes: Record<string, (text: string, tail: string) => string> = {
    LF: (text) => text,
    CRLF: (text) => text.replaceAll('\n', '\r\n'),
    'lone CR': (text) => text.replaceAll('\n', '\r'),
    'mixed line ends': (text) => text.replace('\n', '\r\n').replace('\n\n', '\r\r\n'),
    'no final newline': (text) => text.trimEnd(),
    'blanks at a line end, blanks elsewhere and signs outside GBK': (text, tail) =>
      text.replace('各县', `　　𠮷　㐂\t2  ❤️${tail}\r\n各县`),
  };
  for (const [encoding, store] of Object.entries(stores)) {
    for (const [shape, form] of Object.entries(shapes)) {
      it(`keeps every other byte: ${encoding}, ${shape}`, async () => {
        box.write('错.txt', store(form(FAULTY, '\t ')));
        await gongwen('fix', '错.txt');
        assert.ok(read('错.txt').equals(store(form(MENDED, ''))));
      });
    }
  }

  it('refuses to write what would not come back the same', async () => {
    const [before = '', after = ''] = FAULTY.split('各县');
    const bytes = Buffer.concat([gb18030(before), Buffer.from([0xa3, 0xa0]), gb18030(after)]);
    box.write('错.txt', bytes);
    const { code, out, err } = await gongwen('fix', '错.txt', '--format', 'json');
    assert.equal(code, 2);
    assert.match(err, /^错\.txt：按 GB18030 写回会改动未修改的内容，没有写入；请先另存为 UTF-8 再修改$/m);
    assert.ok(read('错.txt').equals(bytes));
    assert.equal(JSON.parse(out).summary.error, 1, 'the finding is still there');
  });

  const utf8 = Buffer.from(FAULTY);
  const damaged: Record<string, readonly [bytes: Buffer, said: RegExp]> = {
    'UTF-8 with a byte that is none': [
      Buffer.concat([utf8.subarray(0, 60), Buffer.from([0xff]), utf8.subarray(60)]),
      /UTF-8/,
    ],
    'UTF-8 that ends within a character': [utf8.subarray(0, -2), /UTF-8/],
    'UTF-8 with BOM, then GB18030': [Buffer.concat([Buffer.from(`\uFEFF${FAULTY}`), gb18030(CLEAN)]), /UTF-8/],
    'GB18030, then UTF-8': [Buffer.concat([gb18030(FAULTY.repeat(3)), Buffer.from('各县（区）')]), /GB18030/],
    'UTF-16 that ends within a character': [Buffer.from(`\uFEFF${FAULTY}`, 'utf16le').subarray(0, -1), /UTF-16LE/],
    'UTF-8 with a NUL': [Buffer.concat([utf8, Buffer.from([0])]), /二进制/],
  };
  for (const [name, [bytes, said]] of Object.entries(damaged)) {
    it(`writes nothing back where the bytes are damaged or of two encodings, and says so: ${name}`, async () => {
      const file = box.write('错.txt', bytes);
      const { ino, mtimeMs } = statSync(file);
      for (const argv of [
        ['fix', '错.txt'],
        ['fix', '.', '--format', 'json'],
      ]) {
        const { code, err } = await gongwen(...argv);
        assert.equal(code, 2);
        assert.match(err, /^错\.txt：/m);
        assert.match(err, said);
        assert.match(err, /没有检查|另存为 UTF-8|没有写入/);
      }
      assert.ok(read('错.txt').equals(bytes));
      assert.deepEqual([statSync(file).ino, statSync(file).mtimeMs], [ino, mtimeMs]);
      assert.deepEqual(readdirSync(box.folder), ['错.txt'], 'nothing is left beside it');
    });
  }

  it('gives the standard input back as it came where it would not come back the same', async () => {
    const [before = '', after = ''] = FAULTY.split('各县');
    const bytes = Buffer.concat([gb18030(before), Buffer.from([0xa3, 0xa0]), gb18030(after)]);
    const { code, bytes: out, err } = await cli(['fix', '--stdin'], { cwd: box.folder, stdin: bytes });
    assert.equal(code, 2);
    assert.match(err, /按 GB18030 写回会改动未修改的内容，没有写入/);
    assert.ok(out.equals(bytes));
  });

  it('leaves a read-only file alone', async () => {
    chmodSync(box.write('锁.txt', FAULTY), 0o444);
    box.write('错.txt', FAULTY);
    const { code, err } = await gongwen('fix', '.');
    assert.equal(code, 2);
    assert.match(err, /^锁\.txt：文件是只读的，没有写入/);
    assert.equal(read('锁.txt').toString(), FAULTY);
    assert.equal(read('错.txt').toString(), MENDED);
  });

  it('keeps the mode and a symbolic link', async function () {
    if (process.platform === 'win32') this.skip();
    chmodSync(box.write('原/错.txt', FAULTY), 0o640);
    symlinkSync(join(box.folder, '原/错.txt'), join(box.folder, '链.txt'));
    await gongwen('fix', '链.txt');
    assert.ok(lstatSync(join(box.folder, '链.txt')).isSymbolicLink());
    assert.equal(read('原/错.txt').toString(), MENDED);
    assert.equal(statSync(join(box.folder, '原/错.txt')).mode & 0o777, 0o640);
  });

  it('does not overwrite what somebody has changed since', async () => {
    const file = box.write('错.txt', FAULTY);
    const stats = statSync(file);
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    assert.match((await replaceFile(file, Buffer.from('x'), stats)) ?? '', /被其他程序改动，没有写入/);
    assert.equal(read('错.txt').toString(), FAULTY);
  });

  it('leaves no temporary file behind where it cannot write', async () => {
    const file = box.write('错.txt', FAULTY);
    const stats = statSync(file);
    box.remove();
    assert.match((await replaceFile(file, Buffer.from('x'), stats)) ?? '', /无法写入（找不到），原文件没有改动/);
  });
});

describe('cli: standard input', () => {
  let box: Sandbox;
  const gongwen = (stdin: string | Uint8Array, ...argv: string[]) => cli(argv, { cwd: box.folder, stdin });
  beforeEach(() => {
    box = sandbox();
  });
  afterEach(() => box.remove());

  it('is checked under the name it is given', async () => {
    const { code, out } = await gongwen(FAULTY, 'check', '--stdin', '--stdin-filename', '夹/稿.txt');
    assert.equal(code, 1);
    assert.match(out, /^夹\/稿\.txt:1:10 {2}错误/);
    assert.doesNotMatch(out, /gongwen fix/);
    assert.match((await gongwen(FAULTY, 'check', '--stdin')).out, /^标准输入:1:10/);
  });

  it('is configured by the name it is given', async () => {
    box.write('夹/.gongwen.json', '{ "rules": { "docno-di": "off" } }');
    assert.equal((await gongwen(FAULTY, 'check', '--stdin', '--stdin-filename', '夹/稿.txt')).code, 0);
    assert.equal((await gongwen(FAULTY, 'check', '--stdin')).code, 1);
  });

  it('comes out mended, in its own encoding, with the report on stderr', async () => {
    const store = (text: string) => gb18030(text.replaceAll('\n', '\r\n'));
    const { code, bytes, err } = await gongwen(store(FAULTY), 'check', '--fix', '--stdin');
    assert.equal(code, 0);
    assert.ok(bytes.equals(store(MENDED)));
    assert.match(err, /已改正 1 处/);
    assert.match(err, /检查了 1 个文件/);
  });

  it('comes out as it came in where nothing can be mended', async () => {
    const { bytes } = await gongwen(`\uFEFF${CLEAN}`, 'fix', '--stdin');
    assert.ok(bytes.equals(Buffer.from(`\uFEFF${CLEAN}`)));
  });

  it('gives nothing out where it is no text, a .docx or too large', async () => {
    for (const [stdin, name] of [
      [Buffer.from('504b0304', 'hex'), '稿.txt'],
      [FAULTY, '稿.docx'],
      [Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), '稿.txt'],
    ] as const) {
      const { code, out, err } = await gongwen(stdin, 'fix', '--stdin', '--stdin-filename', name);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^稿\./);
    }
  });
});
