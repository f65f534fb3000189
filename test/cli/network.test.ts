/** Nothing goes over the network: neither command nor server nor tools reach for it, whatever they do. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CodeActionRequest, HoverRequest } from 'vscode-languageserver-protocol/node';
import { connect, PULL } from '../lsp/support.ts';
import { bundle, FAULTY, type Sandbox, sandbox } from './support.ts';

const TRAP = pathToFileURL(fileURLToPath(new URL('trapNetwork.mjs', import.meta.url))).href;
const SERVER = fileURLToPath(new URL('../../server/src/lsp/node.ts', import.meta.url));
/** With the addresses that a paper may hold, and that must lead nowhere. */
const DRAFT = `${FAULTY}\n详见 https://example.com/notice，邮箱 office@example.com。![](http://example.com/a.png)\n`;

describe('the network', function () {
  this.timeout(60_000);
  let box: Sandbox;
  let command: string;
  before(async () => {
    box = sandbox();
    command = join(box.folder, 'cli.mjs');
    await bundle(command);
  });
  after(() => box.remove());
  beforeEach(() => {
    box.write('错.gongwen', DRAFT);
    box.write('trapped', '');
  });

  const env = () => ({ ...process.env, TRAPPED: join(box.folder, 'trapped') });
  const trapped = () => readFileSync(join(box.folder, 'trapped'), 'utf8');
  const run = (...args: string[]) =>
    new Promise<{ code: number | null; err: string }>((resolve) => {
      const child = spawn(process.execPath, ['--import', TRAP, ...args], { cwd: box.folder, env: env() });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        err += chunk;
      });
      child.on('close', (code) => resolve({ code, err }));
      child.stdin.end(`${JSON.stringify({ text: DRAFT })}\n{"path":"错.gongwen"}\n`);
    });

  it('is watched: a program that reaches for it is seen', async () => {
    for (const reach of [
      "fetch('http://127.0.0.1')",
      "require('net').connect(80)",
      "require('https').get('https://a')",
    ]) {
      box.write('trapped', '');
      const { code } = await run('-e', reach);
      assert.notEqual(code, 0, reach);
      assert.notEqual(trapped(), '', reach);
    }
  });

  const COMMANDS: readonly (readonly string[])[] = [
    ['check', '错.gongwen'],
    ['check', '.', '--jobs', '2'],
    ['fix', '错.gongwen'],
    ['rules'],
    ['rule', 'docno-di'],
    ['export', '错.gongwen', '-o', '出.docx', '--force'],
    ['export', '错.gongwen', '-o', '出.html', '--force'],
    ['export', '错.gongwen', '-o', '出.pdf', '--force'],
    ['stream'],
    ['import', '出.docx', '-o', '回.gongwen', '--force'],
    ['layout', '出.docx'],
    ['check', '出.docx'],
  ];
  for (const args of COMMANDS)
    it(`is not touched by gongwen ${args.join(' ')}`, async () => {
      if (args.includes('出.docx') && !existsSync(join(box.folder, '出.docx')))
        await run(command, 'export', '错.gongwen', '-o', '出.docx');
      const { code, err } = await run(command, ...args);
      assert.ok(code === 0 || code === 1, err);
      assert.equal(trapped(), '');
    });

  it('is not touched by the language server', async () => {
    const server = spawn(process.execPath, ['--import', 'tsx', '--import', TRAP, SERVER, '--stdio'], { env: env() });
    const client = await connect(server.stdout, server.stdin, { capabilities: PULL }, () => void server.kill());
    const uri = pathToFileURL(join(box.folder, '错.gongwen')).href;
    await client.open(DRAFT, uri);
    assert.ok('items' in (await client.pull(uri)));
    const position = { line: 0, character: 12 };
    const textDocument = { uri };
    await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    for (const [method, params] of [
      ['gongwen/pages', { uri }],
      ['gongwen/print', { uri }],
      ['gongwen/export', { uri, format: 'docx' }],
    ] as const)
      assert.ok(await client.connection.sendRequest(method, params), method);
    client.stop();
    assert.equal(trapped(), '');
  });

  it('is not touched by gongwen mcp', async () => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: ['--import', TRAP, command, 'mcp'],
      cwd: box.folder,
      env: Object.fromEntries(
        Object.entries(env()).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
      ),
    });
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(transport);
    const { structuredContent } = await client.callTool({ name: 'check', arguments: { path: '错.gongwen' } });
    assert.ok(Object(structuredContent).summary.error > 0);
    await client.close();
    assert.equal(trapped(), '');
  });
});
