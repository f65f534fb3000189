/** `gongwen mcp` as a client of it sees it. */
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { createTools } from '../../server/src/cli/mcp/tools.ts';
import { CLEAN, FAULTY, MENDED, type Sandbox, sandbox } from './support.ts';

const SECRET = `机密★1年\n\n${FAULTY}`;

describe('cli: mcp', () => {
  let box: Sandbox;
  let client: Client;

  beforeEach(async () => {
    box = sandbox();
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    await createTools(box.folder).connect(theirs);
    client = new Client({ name: 'test', version: '1' });
    await client.connect(ours);
  });
  afterEach(async () => {
    await client.close();
    box.remove();
  });

  async function call(name: string, args: Record<string, unknown>) {
    const { isError, content, structuredContent } = await client.callTool({ name, arguments: args });
    assert.ok(Array.isArray(content));
    const text = String(content[0]?.text);
    return { isError: isError === true, text, result: Object(structuredContent) };
  }

  it('offers its tools, each with a description in Chinese', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).sort(), ['check', 'fix', 'rule', 'template']);
    for (const { description } of tools) assert.match(description ?? '', /\p{Script=Han}/u);
  });

  it('tells where a draft is wrong without a word of it', async () => {
    box.write('错.gongwen', FAULTY);
    const { result, text } = await call('check', { path: '错.gongwen' });
    const found = result.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'docno-di');
    assert.deepEqual([found.name, found.severity, found.range.start.line], ['发文顺序号加“第”', 'error', 0]);
    assert.equal(result.summary.error > 0, true);
    for (const word of FAULTY.match(/[\p{Script=Han}]{5,}/gu) ?? []) assert.ok(!text.includes(word), word);
  });

  it('tells what to do where the words are asked for', async () => {
    const { result } = await call('check', { text: FAULTY, includeText: true });
    const found = result.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'docno-di');
    assert.match(found.message, /第/);
    assert.ok(found.fix.edits.length > 0);
    assert.deepEqual((await call('check', { text: CLEAN })).result.findings, []);
  });

  it('mends a text, or a file where it is told to write', async () => {
    assert.equal((await call('fix', { text: FAULTY, includeText: true })).result.text, MENDED);
    const file = box.write('错.gongwen', FAULTY);
    const dry = await call('fix', { path: '错.gongwen' });
    assert.deepEqual([dry.result.written, dry.result.text], [false, undefined]);
    assert.ok(dry.result.fixed.length > 0);
    assert.equal(readFileSync(file, 'utf8'), FAULTY);
    const written = await call('fix', { path: '错.gongwen', write: true });
    assert.deepEqual([written.result.written, written.result.fixed], [true, dry.result.fixed]);
    assert.equal(readFileSync(file, 'utf8'), MENDED);
  });

  it('gives no word of a paper that bears a mark of secrecy', async () => {
    box.write('密.gongwen', SECRET);
    for (const [name, args] of [
      ['check', { path: '密.gongwen', includeText: true }],
      ['fix', { path: '密.gongwen', includeText: true }],
      ['fix', { text: SECRET, includeText: true }],
    ] as const) {
      const { isError, text } = await call(name, args);
      assert.ok(isError && /密级标志/.test(text) && !text.includes('石桥镇'), `${name} ${text}`);
    }
    assert.equal((await call('check', { path: '密.gongwen' })).isError, false);
    for (const told of ['密级：机密', '| 密级 | 绝 密 |', '秘密　石桥镇会议纪要']) {
      const { isError, text } = await call('check', { text: `${told}\n${CLEAN}`, includeText: true });
      assert.ok(isError && /密级标志/.test(text), told);
    }
    const open = `密级：\n国家秘密的密级分为绝密、机密、秘密三级。密级：绝密、机密、秘密。\n${CLEAN}`;
    assert.equal((await call('check', { text: open, includeText: true })).isError, false);
  });

  it('reads nothing outside its folder, nor what a link there leads to', async () => {
    const other = sandbox();
    const file = other.write('别处.gongwen', FAULTY);
    symlinkSync(file, join(box.folder, '链接.gongwen'));
    for (const path of [file, '../x', '链接.gongwen', '没有.gongwen', '旧.doc', '.']) {
      const { isError, text } = await call('check', { path });
      assert.ok(isError && /只读取|无法读取|不能读取/.test(text), `${path}: ${text}`);
    }
    // whether a file is there is told of the folder's own alone
    const [there, not] = [
      await call('check', { path: file }),
      await call('check', { path: join(other.folder, '无.gongwen') }),
    ];
    assert.equal(there.text, not.text);
    other.remove();
  });

  it('heeds no configuration above its folder, and tells nothing of it', async () => {
    const outer = sandbox();
    outer.write('.gongwen.json', '{ "rules": { "docno-di": "off" }, "内部": 1 }');
    outer.write('公文/错.gongwen', FAULTY);
    const [ours, theirs] = InMemoryTransport.createLinkedPair();
    await createTools(join(outer.folder, '公文')).connect(theirs);
    const other = new Client({ name: 'test', version: '1' });
    await other.connect(ours);
    const { structuredContent } = await other.callTool({ name: 'check', arguments: { path: '错.gongwen' } });
    await other.close();
    outer.remove();
    const result = Object(structuredContent);
    assert.ok(result.findings.some(({ ruleId }: { ruleId: string }) => ruleId === 'docno-di'));
    assert.equal(result.notes, undefined);
  });

  it('says what is wrong with what it is given', async () => {
    for (const args of [{}, { text: '', path: 'a' }]) assert.match((await call('check', args)).text, /一个/);
    assert.match((await call('fix', { text: FAULTY, write: true })).text, /只用于 path/);
    assert.match((await call('rule', { id: 'docno-brackett' })).text, /docno-bracket/);
  });

  it('gives templates as plain text, and lists them all', async () => {
    assert.match(
      (await call('template', { name: '请示' })).text,
      /【请填发文机关】关于【请填请示事项】的请示[\s\S]*妥否，请批示。/,
    );
    assert.equal((await call('template', {})).result.templates.length, 30);
    assert.match((await call('template', { name: '请柬' })).text, /没有“请柬”.*会议通知/);
  });

  it('explains a rule and lists them all', async () => {
    assert.match((await call('rule', { id: 'docno-di' })).text, /GB\/T 9704/);
    assert.ok((await call('rule', {})).result.rules.length > 200);
  });
});
