/** What no editor should send, sent to the server as a process: it stays, and its findings are right afterwards. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { CancellationTokenSource, ErrorCodes, type ResponseError } from 'vscode-languageserver-protocol/node';
import { ABLE, asksOf, isRefusal } from './asks.ts';
import { type RealServer, startProcess } from './realServer.ts';
import { FAULTY, findingsOf, MENDED, URI } from './support.ts';

const OTHER = 'file:///drafts/a/other.gongwen';
const range = (line: number, character: number, endLine = line, endCharacter = character) => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

describe('a server that is sent what it should not be', function () {
  this.timeout(60_000);
  let server: RealServer;
  before(async () => {
    server = await startProcess({ capabilities: ABLE });
    await server.client.open(FAULTY);
  });
  after(() => server.stop());
  beforeEach(() => server.client.change(FAULTY, ++version));
  let version = 1;

  const notify = (method: string, params: object) => server.client.connection.sendNotification(method, params);
  const ask = (method: string, params: unknown) => server.client.connection.sendRequest(method, params);
  /** The server lives, and finds what is there and nothing else. */
  async function assertRight(text = FAULTY, uri = URI): Promise<void> {
    assert.equal(server.process.exitCode, null);
    const found = findingsOf(await server.client.pull(uri));
    assert.equal(found.length, text === FAULTY ? 1 : 0);
    assert.equal(server.process.exitCode, null);
  }

  it('methods that nobody knows: an error for requests, silence for notifications', async () => {
    for (const method of ['textDocument/nonsense', '$/nonsense', '', 'constructor', '__proto__', 'gongwen/nonsense']) {
      const refused: unknown = await ask(method, {}).catch((error: unknown) => error);
      assert.equal((refused as ResponseError).code, ErrorCodes.MethodNotFound, method);
      await notify(method, {});
    }
    await assertRight();
  });

  it('params of any other shape: every request is answered', async () => {
    const place = { textDocument: { uri: URI }, position: { line: 0, character: 3 } };
    const shapes: readonly unknown[] = [
      undefined,
      null,
      [],
      {},
      'x',
      { textDocument: null },
      { textDocument: { uri: 5 } },
      { textDocument: { uri: URI } },
      { ...place, position: null, range: null, positions: null, options: null, context: null },
      { ...place, position: { line: '0', character: {} }, range: { start: 1 }, positions: [null], newName: 7, ch: 9 },
      { uri: null, name: null, range: [] },
      { uri: URI, name: '__proto__', range: {}, options: [] },
    ];
    for (const [method] of asksOf(server.client))
      for (const shape of shapes) await ask(method, shape).catch((error: unknown) => assert.ok(error instanceof Error));
    await assertRight();
  });

  it('places that are none: below zero, beyond all lines, between two, infinite', async () => {
    const odd = [-1, -(2 ** 31), 2 ** 31, 1e308, 0.5, Number.MAX_SAFE_INTEGER];
    for (const [method, params] of asksOf(server.client))
      for (const at of odd) {
        const position = { line: at, character: at };
        const given = params({ textDocument: { uri: URI }, position, range: { start: position, end: position } });
        await ask(method, given).catch((error: Error) => assert.ok(isRefusal(method), `${method}: ${error.message}`));
      }
    await assertRight();
  });

  it('addresses of nothing', async () => {
    const uris = [
      '',
      'x',
      'file:',
      'file:///',
      'file:///%zz',
      'http://[',
      'untitled:%',
      `file:///${'a/'.repeat(5000)}b`,
      '\0',
    ];
    const position = { line: 0, character: 0 };
    for (const [method, params] of asksOf(server.client))
      for (const uri of uris) {
        const given = params({ textDocument: { uri }, position, range: { start: position, end: position } });
        await ask(method, given).catch((error: Error) => assert.ok(isRefusal(method), `${method}: ${error.message}`));
      }
    await assertRight();
  });

  it('a storm of thousands of changes', async () => {
    let text = FAULTY;
    for (let i = 0; i < 5000; i++) {
      const typed = i % 2 === 0 ? '很' : '';
      const change = { range: range(0, 0, 0, i % 2 === 0 ? 0 : 1), text: typed };
      text = i % 2 === 0 ? typed + text : text.slice(1);
      await notify('textDocument/didChange', {
        textDocument: { uri: URI, version: ++version },
        contentChanges: [change],
      });
      if (i % 500 === 0) void server.client.pull().catch(() => undefined);
    }
    assert.equal(text, FAULTY);
    await assertRight();
  });

  it('changes of places that are none, of no place, of drafts that are not open, of old versions', async () => {
    const change = (uri: unknown, to: unknown, contentChanges: unknown) =>
      notify('textDocument/didChange', { textDocument: { uri, version: to }, contentChanges });
    await change(URI, ++version, [{ range: range(900, 900), text: '甲' }]);
    await change(URI, ++version, [{ range: range(5, 5, 0, 0), text: '' }]);
    await change(URI, ++version, []);
    await change(URI, ++version, null);
    await change(URI, ++version, [null, 5, { text: 7 }]);
    await change(URI, null, [{ text: '甲' }]);
    await change('file:///drafts/unknown.gongwen', 1, [{ text: FAULTY }]);
    await change(null, 1, [{ text: FAULTY }]);
    // the same version again, then an older one: the text is what came last
    await change(URI, 3, [{ text: FAULTY }]);
    await change(URI, 3, [{ text: MENDED }]);
    await assertRight(MENDED);
    await change(URI, 1, [{ text: FAULTY }]);
    await assertRight();
  });

  it('a flood of requests that are all cancelled', async () => {
    const answers: Promise<unknown>[] = [];
    for (let i = 0; i < 2000; i++) {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: URI }, position: { line: 0, character: i % 9 } };
      const method = i % 2 === 0 ? 'textDocument/hover' : 'textDocument/diagnostic';
      answers.push(server.client.connection.sendRequest(method, params, source.token).catch(() => undefined));
      source.cancel();
    }
    await Promise.all(answers);
    for (const id of [0, -1, 'x', null, {}]) await notify('$/cancelRequest', { id });
    await assertRight();
  });

  it('a draft that is closed without being open, opened twice, closed twice', async () => {
    const opened = (text: string, languageId: unknown = 'gongwen') =>
      notify('textDocument/didOpen', { textDocument: { uri: OTHER, languageId, version: 1, text } });
    const closed = () => notify('textDocument/didClose', { textDocument: { uri: OTHER } });
    await closed();
    await opened(MENDED);
    await opened(FAULTY);
    await assertRight(FAULTY, OTHER);
    await closed();
    await closed();
    await assertRight(MENDED, OTHER);
    await opened(FAULTY, null);
    await assertRight(FAULTY, OTHER);
    await closed();
    await notify('textDocument/didOpen', {});
    await notify('textDocument/didClose', { textDocument: null });
    await notify('textDocument/didSave', { textDocument: { uri: OTHER } });
    await notify('workspace/didChangeWatchedFiles', { changes: [{ uri: '%', type: 9 }, null] });
    await notify('workspace/didChangeConfiguration', { settings: { gongwen: 'x' } });
    await notify('workspace/didChangeConfiguration', { settings: null });
    await notify('workspace/didChangeWorkspaceFolders', { event: null });
    await assertRight();
  });

  it('ids of any kind, answers to nothing, messages that are none', async () => {
    const request = {
      jsonrpc: '2.0',
      method: 'textDocument/hover',
      params: { textDocument: { uri: URI }, position: range(0, 1).start },
    };
    for (const id of [2 ** 53, -5, 0.5, 1e300, 'x'.repeat(1_000_000), '', null, {}, [1]])
      server.send(JSON.stringify({ ...request, id }));
    for (const id of [999_999, 'x', null]) {
      server.send(JSON.stringify({ jsonrpc: '2.0', id, result: 1 }));
      server.send(JSON.stringify({ jsonrpc: '2.0', id, error: { code: 'x' } }));
    }
    for (const message of [
      '{}',
      '[]',
      'null',
      '5',
      '"x"',
      '[{}]',
      '{"jsonrpc":"1.0"}',
      '{"method":5}',
      '{"id":1,"id":1}',
    ])
      server.send(message);
    await assertRight();
  });

  it('is asked to begin twice', async () => {
    await ask('initialize', { processId: null, rootUri: null, capabilities: ABLE }).catch(() => undefined);
    await notify('initialized', {});
    await assertRight();
  });

  it('bodies that are no JSON, between good ones', async () => {
    for (const body of ['', 'x', '{', '{"jsonrpc":"2.0"', '\0\0', '\ufeff{}', '会'.repeat(1000)]) server.send(body);
    await assertRight();
  });
});

describe('a server whose line breaks off', function () {
  this.timeout(60_000);

  it('ends, and leaves no process behind', async () => {
    const ends = ['', 'Content-Le', 'Content-Length: 50\r\n\r\n', 'Content-Length: 50\r\n\r\n{"jsonrpc"'];
    const servers = await Promise.all(ends.map(() => startProcess({ capabilities: ABLE })));
    try {
      servers.forEach((each, i) => void each.process.stdin.end(ends[i]));
      const codes = await Promise.all(servers.map(({ ended }) => Promise.race([ended, sleep(20_000, 'alive')])));
      assert.deepEqual(
        codes.map((code) => typeof code),
        ends.map(() => 'number'),
        codes.join(),
      );
    } finally {
      for (const each of servers) each.stop();
    }
  });

  const HEADERS = [
    'Content-Length: x\r\n\r\n',
    'Content-Type: x\r\n\r\n',
    '\0\xff会议通知\r\n\r\n',
    'Content-Length: -5\r\n\r\n',
    'Content-Length: 0\r\n\r\n',
    'Content-Length: 5x\r\n\r\n',
    'Content-Length: 1e9\r\n\r\n',
    'Content-Length: 999999999999\r\n\r\n',
    `Content-Length: ${'9'.repeat(400)}\r\n\r\n`,
    'Content-Length:\r\n\r\n',
    ': \r\n\r\n',
    '\r\n\r\n',
    'x\r\n'.repeat(100_000),
  ];

  it('goes on after a header that is none', async () => {
    const server = await startProcess({ capabilities: ABLE });
    try {
      await server.client.open(FAULTY);
      for (const bytes of HEADERS) {
        server.process.stdin.write(bytes);
        await sleep(100);
        const found = await Promise.race([server.client.pull(), sleep(10_000)]);
        assert.equal(found && findingsOf(found).length, 1, JSON.stringify(bytes.slice(0, 50)));
      }
    } finally {
      server.stop();
    }
  });

  it('goes on where the message of such a header and good ones come in one go, and tells of it', async () => {
    const body = JSON.stringify({ jsonrpc: '2.0', method: '$/nonsense', params: { text: '会议' } });
    const server = await startProcess({ capabilities: ABLE });
    let told = '';
    server.process.stderr.on('data', (bytes) => (told += String(bytes)));
    try {
      await server.client.open(FAULTY);
      for (const bytes of HEADERS) {
        server.process.stdin.cork();
        server.process.stdin.write(`${bytes}${body}`);
        const pulled = server.client.pull();
        await sleep(50);
        server.process.stdin.uncork();
        const found = await Promise.race([pulled, sleep(10_000)]);
        assert.equal(found && findingsOf(found).length, 1, JSON.stringify(bytes.slice(0, 50)));
      }
      assert.match(told, /“Content-Length: -5”/);
      assert.ok(told.split('\n').length <= HEADERS.length + 1, told);
    } finally {
      server.stop();
    }
  });

  it('tells where it waits for the rest of a message', async () => {
    const server = await startProcess({ capabilities: ABLE });
    try {
      const told = new Promise((resolve) => server.process.stderr.once('data', (bytes) => resolve(String(bytes))));
      server.process.stdin.write('Content-Length: 5000000\r\n\r\n{}');
      assert.match(String(await Promise.race([told, sleep(20_000)])), /还差 4999998 字节/);
    } finally {
      server.stop();
    }
  });
});
