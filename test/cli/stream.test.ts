import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bundle, CLEAN, type CliResult, cli, DRAFT, FAULTY, gb18030, node, type Sandbox, sandbox } from './support.ts';

const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const answers = ({ out }: Pick<CliResult, 'out'>) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('cli: stream', () => {
  let box: Sandbox;
  const stream = (stdin: string | Uint8Array | AsyncIterable<Uint8Array>, ...argv: string[]) =>
    cli(['stream', ...argv], { cwd: box.folder, stdin });
  beforeEach(() => {
    box = sandbox();
  });
  afterEach(() => box.remove());

  it('answers every line with one line, in their order, with the findings of check', async () => {
    box.write('甲.gongwen', DRAFT);
    box.write('乙.txt', gb18030(FAULTY));
    const given = [
      { path: '甲.gongwen' },
      { text: CLEAN },
      { path: '乙.txt', id: 7 },
      { text: FAULTY, id: ['a', null] },
    ];
    const { code, err, out } = await stream(lines(...given));
    assert.deepEqual([code, err], [0, '']);
    const found = answers({ out });
    assert.deepEqual(
      found.map(({ id, path }) => ({ id, path })),
      given.map(({ id, path }) => ({ id, path })),
    );
    const alone = async (path: string) =>
      answers(await cli(['check', path, '--format', 'ndjson'], { cwd: box.folder }))
        .filter(({ ruleId }) => ruleId)
        .map(({ path: _, ...finding }) => finding);
    assert.ok(found[0].findings.length > 3);
    assert.deepEqual(found[0].findings, await alone('甲.gongwen'));
    assert.deepEqual(found[2].findings, await alone('乙.txt'));
    assert.deepEqual(found[3].findings, found[2].findings);
    assert.deepEqual(found[1].findings, []);
    assert.deepEqual(found[3].summary, { error: 1, warning: 0, info: 0, hint: 0 });
  });

  it('a bad line is answered with what is wrong, and the stream goes on', async () => {
    const bad: [string, RegExp][] = [
      ['{"text":', /不是合法的 JSON/],
      ['通知.gongwen', /不是合法的 JSON/],
      ['"通知.gongwen"', /不是 JSON 对象/],
      ['[]', /不是 JSON 对象/],
      ['null', /不是 JSON 对象/],
      ['{"txt":"通知"}', /没有 path，也没有 text/],
      ['{"path":""}', /“path”应为文件名/],
      ['{"text":12}', /“text”应为草稿的文字/],
      ['{"path":"没有.txt"}', /无法读取（找不到）/],
      ['{"path":"."}', /文件夹/],
      ['{"path":"旧.doc"}', /另存为 \.docx/],
    ];
    const { code, out, err } = await stream(`${bad.map(([line]) => line).join('\n')}\n${lines({ text: FAULTY })}`);
    const found = answers({ out });
    assert.equal(found.length, bad.length + 1);
    for (const [index, [line, message]] of bad.entries()) {
      assert.match(found[index].error, message, line);
      assert.equal(found[index].line, index + 1);
      assert.equal(found[index].findings, undefined);
    }
    assert.equal(found.at(-1).findings.length, 1);
    assert.equal(code, 0);
    assert.equal(err, `有 ${bad.length} 行没有检查，原因见输出中带 "error" 的各行。\n`);
  });

  it('gives back whose line was bad, as far as it can be told', async () => {
    const { out } = await stream(lines({ id: 'x', path: '没有.txt' }, { id: 5, text: false }, { id: 6 }));
    assert.deepEqual(
      answers({ out }).map(({ id, path }) => [id, path]),
      [
        ['x', '没有.txt'],
        [5, undefined],
        [6, undefined],
      ],
    );
  });

  it('takes lines however they are cut, with line ends of Windows, blank ones, and a last one without its end', async () => {
    const text = `\uFEFF${lines({ text: FAULTY, id: '甲' }).trimEnd()}\r\n\r\n \n${lines({ text: FAULTY, id: '乙' }).trimEnd()}`;
    const bytes = Buffer.from(text);
    async function* byteByByte() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const found = answers(await stream(byteByByte()));
    assert.deepEqual(
      found.map(({ id, findings }) => [id, findings.length]),
      [
        ['甲', 1],
        ['乙', 1],
      ],
    );
    assert.equal((await stream('')).out, '');
  });

  it('says so of bytes that are no UTF-8, and of lines that are too long, and keeps none of those', async () => {
    async function* endless() {
      yield Buffer.concat([Buffer.from('{"text":"'), gb18030('关于开会的通知'), Buffer.from('"}\n{"text":"')]);
      const piece = Buffer.alloc(1024 * 1024, 'x');
      for (let i = 0; i < 61; i++) yield piece;
      yield Buffer.from(`"}\n${lines({ text: FAULTY })}`);
    }
    const found = answers(await stream(endless()));
    assert.equal(found.length, 3);
    assert.match(found[0].error, /不是合法的 UTF-8/);
    assert.match(found[1].error, /超过 60 MB/);
    assert.equal(found[2].findings.length, 1);
  });

  it('a text is checked as a text whatever its name says, and a large one is refused', async () => {
    const found = answers(
      await stream(
        lines({ path: '来稿.docx', text: FAULTY }, { path: '旧.doc', text: FAULTY }, { text: '会'.repeat(7e6) }),
      ),
    );
    assert.deepEqual([found[0].findings.length, found[1].findings.length], [1, 1]);
    assert.match(found[2].error, /超过 20 MB/);
  });

  it('uses the configuration of each path, and tells its mistakes once', async () => {
    box.write('关/.gongwen.json', '{ "rules": { "docno-di": "off" } }');
    box.write('错/.gongwen.json', '{ "rulez": {} }');
    const given = [{ path: '关/甲.txt' }, { path: '错/甲.txt' }, { path: '错/乙.txt' }, { path: '丙.txt' }];
    const { out, err, code } = await stream(lines(...given.map((one) => ({ ...one, text: FAULTY }))));
    assert.deepEqual(
      answers({ out }).map(({ findings }) => findings.length),
      [0, 1, 1, 1],
    );
    assert.match(err, /^错\/\.gongwen\.json:1:3：没有“rulez”[^\n]*\n$/);
    assert.equal(code, 2);
    const given2 = await stream(lines({ text: FAULTY }), '--config', '关/.gongwen.json');
    assert.deepEqual(answers(given2)[0].findings, []);
    const missing = await stream(lines({ text: FAULTY }), '--config', '没有.json');
    assert.deepEqual([missing.code, missing.out], [2, '']);
  });

  it('ends with what --fail-on asks for', async () => {
    assert.equal((await stream(lines({ text: FAULTY }), '--fail-on', 'error')).code, 1);
    assert.equal((await stream(lines({ text: CLEAN }), '--fail-on', 'error')).code, 0);
    assert.equal((await stream(`x\n${lines({ text: FAULTY })}`, '--fail-on', 'error')).code, 2);
    assert.match((await stream('', '通知.txt')).err, /不带路径/);
  });

  it('reads no further while nobody takes what it writes, and not at all once the reader has gone', async () => {
    let pulled = 0;
    async function* source() {
      for (; pulled < 50; pulled++) yield Buffer.from(lines({ text: '通知' }));
    }
    let open = (_: boolean) => {};
    const blocked = new Promise<boolean>((resolve) => {
      open = resolve;
    });
    const running = cli(['stream'], { cwd: box.folder, stdin: source(), ready: () => blocked });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(pulled, 0, 'the second piece was not asked for');
    open(false);
    assert.equal(answers(await running).length, 1);
    assert.ok(pulled <= 1, `${pulled} pieces read for a reader that had gone`);
  });

  describe('as a process', function () {
    this.timeout(60_000);
    let command: string;
    beforeEach(async () => {
      command = join(box.folder, 'cli.mjs');
      await bundle(command);
    });

    it('answers a line before the next one comes', async () => {
      const child = spawn(process.execPath, [command, 'stream'], { cwd: box.folder });
      const next = () => new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
      for (const id of [1, 2]) {
        const answer = next();
        child.stdin.write(lines({ id, text: FAULTY }));
        assert.equal(JSON.parse(await answer).id, id);
      }
      child.stdin.end();
      assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
    });

    it('does not mind a reader that goes away', async () => {
      const stdin = lines({ text: FAULTY }).repeat(2000);
      const found = await node([command, 'stream'], box.folder, { stdin, hangUp: true });
      assert.deepEqual([found.code, found.err], [0, '']);
    });
  });
});
