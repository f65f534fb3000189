import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkArguments } from '../../server/src/lsp/arguments.ts';
import { VERSION } from '../../server/src/lsp/version.ts';
import { connect, eventually, FAULTY, findingsOf, PULL, PUSH } from './support.ts';

const program = fileURLToPath(new URL('../../server/src/lsp/node.ts', import.meta.url));
const manifest = JSON.parse(readFileSync(new URL('../../server/package.json', import.meta.url), 'utf8'));
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', program, ...args], { encoding: 'utf8' });

describe('gongwen-language-server', () => {
  it('takes one way to speak, and what editors add', () => {
    for (const args of [['--stdio'], ['--node-ipc', '--clientProcessId=12'], ['--socket=6009'], ['--pipe=/tmp/x']])
      assert.equal(checkArguments(args).run, true, args.join(' '));
    for (const args of [[], ['--stdio', '--node-ipc'], ['--studio'], ['draft.gongwen', '--stdio'], ['--socket=65536']])
      assert.deepEqual([checkArguments(args).run, checkArguments(args).code], [false, 2], args.join(' '));
  });

  it('has the version of its package', () => assert.equal(VERSION, manifest.version));

  it('says its version and how to use it', () => {
    const version = run('--version');
    assert.deepEqual([version.status, version.stdout], [0, `${VERSION}\n`]);
    assert.match(checkArguments(['--help']).output, /--stdio/);
    assert.equal(checkArguments(['--help']).code, 0);
  });

  it('refuses what it does not know, on the error stream', () => {
    const refused = run('--studio');
    assert.deepEqual([refused.status, refused.stdout], [2, '']);
    assert.match(refused.stderr, /--studio/);
  });

  it('outlives a failure that nobody waited for, and says so on the error stream', async function () {
    if (process.platform === 'win32') this.skip();
    const fault = `data:text/javascript,${encodeURIComponent("process.on('SIGUSR2',()=>Promise.reject(new Error('odd')))")}`;
    const server = spawn(process.execPath, ['--import', 'tsx', '--import', fault, program, '--stdio']);
    try {
      const client = await connect(server.stdout, server.stdin, { capabilities: PULL });
      await client.open(FAULTY);
      const said = once(server.stderr, 'data');
      server.kill('SIGUSR2');
      assert.match(String(await said), /公文检查服务：意外的错误 Error: odd/);
      assert.equal(findingsOf(await client.pull()).length, 1);
    } finally {
      server.kill();
    }
  });

  for (const way of ['socket', 'pipe'] as const)
    it(`serves an editor that waits at a ${way}, whatever comes between messages, and ends with it`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'gongwen-lsp-'));
      const name = process.platform === 'win32' ? `\\\\.\\pipe\\gongwen-${process.pid}` : join(folder, 'editor');
      const editor = createServer().listen(way === 'pipe' ? { path: name } : { host: '127.0.0.1', port: 0 });
      await once(editor, 'listening');
      const address = editor.address();
      const place = typeof address === 'object' ? address?.port : address;
      const arrived = once(editor, 'connection');
      const server = spawn(process.execPath, ['--import', 'tsx', program, `--${way}=${place}`]);
      const ended = once(server, 'exit');
      const [socket] = await arrived;
      try {
        assert.ok(socket instanceof Socket);
        socket.write('Content-Length: x\r\n\r\n');
        const client = await connect(socket, socket, { capabilities: PULL });
        await client.open(FAULTY);
        assert.equal(findingsOf(await client.pull()).length, 1);
        client.stop();
        socket.destroy();
        assert.deepEqual(await ended, [1, null]);
      } finally {
        socket.destroy();
        server.kill();
        editor.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });

  it('says that no editor waits where it is told to go', () => {
    const { status, stderr } = run('--socket=1');
    assert.equal(status, 1);
    assert.match(stderr, /^公文检查服务：连接编辑器失败：.*请检查编辑器中的设置，或改用 --stdio\n$/);
  });

  it('serves an editor on standard input and output, reads the configuration and ends when told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-lsp-'));
    const server = spawn(process.execPath, ['--import', 'tsx', program, '--stdio']);
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
    try {
      writeFileSync(join(folder, '.gongwen.json'), '{ "rules": { "docno-di": "hint" } }');
      const uri = pathToFileURL(join(folder, '通知.gongwen')).href;
      const client = await connect(server.stdout, server.stdin, { capabilities: PUSH });
      assert.equal(client.result.serverInfo?.version, VERSION);
      await client.open(FAULTY, uri);
      const shown = await eventually(() => client.published.find((params) => params.uri === uri));
      assert.equal(findingsOf({ items: shown.diagnostics })[0]?.severity, 4);
      await client.connection.sendRequest('shutdown');
      await client.connection.sendNotification('exit');
      assert.equal(await ended, 0);
    } finally {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
