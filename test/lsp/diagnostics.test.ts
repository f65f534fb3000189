import assert from 'node:assert/strict';
import { DidChangeConfigurationNotification } from 'vscode-languageserver-protocol';
import { createLinter, type Linter } from '../../server/src/core/index.ts';
import {
  eventually,
  FAULTY,
  findingsOf,
  MENDED,
  PULL,
  PUSH,
  type Setup,
  startInMemory,
  type TestClient,
  URI,
} from './support.ts';

describe('the server’s diagnostics', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  describe('for a client that asks', () => {
    it('come once, then are said to be the same', async () => {
      client = await startInMemory();
      await client.open(FAULTY);
      const first = await client.pull();
      assert.equal(first.kind, 'full');
      assert.equal(findingsOf(first).length, 1);
      const again = await client.pull(URI, first.resultId);
      assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
      assert.deepEqual(client.published, []);
    });

    it('follow the text', async () => {
      client = await startInMemory();
      await client.open(FAULTY);
      const first = await client.pull();
      await client.change(MENDED, 2);
      const second = await client.pull(URI, first.resultId);
      assert.equal(second.kind, 'full');
      assert.equal(findingsOf(second).length, 0);
    });

    it('apply a change of a few characters in its place', async () => {
      client = await startInMemory();
      await client.open(MENDED);
      const at = { line: 0, character: MENDED.indexOf('3号') };
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version: 2 },
        contentChanges: [{ range: { start: at, end: at }, text: '第' }],
      });
      assert.equal(findingsOf(await client.pull()).length, 1);
    });

    it('are none for a draft that is not open', async () => {
      client = await startInMemory();
      assert.deepEqual(await client.pull('file:///drafts/none.gongwen'), { kind: 'full', items: [] });
      await client.open(FAULTY);
      await client.close();
      assert.deepEqual(await client.pull(), { kind: 'full', items: [] });
    });

    it('are asked for again once the settings have changed', async () => {
      const setup: Setup = { settings: {} };
      client = await startInMemory(setup);
      await client.open(FAULTY);
      const first = await client.pull();
      assert.equal(findingsOf(first)[0]?.severity, 1);
      setup.settings = { rules: { 'docno-di': 'hint' } };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await eventually(() => (client.registered.includes('refresh') ? true : undefined));
      assert.equal(findingsOf(await client.pull(URI, first.resultId))[0]?.severity, 4);
      setup.settings = { enable: false };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      assert.deepEqual(await client.pull(), { kind: 'full', items: [] });
    });

    it('are not checked again for a change of settings that says nothing new', async () => {
      let checks = 0;
      const createCounting = (): Linter => {
        const linter = createLinter();
        return {
          lint(text, config) {
            checks++;
            return linter.lint(text, config);
          },
        };
      };
      client = await startInMemory({ environment: { createLinter: createCounting }, settings: { detect: 'auto' } });
      await client.open(FAULTY);
      await client.pull();
      await client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: URI },
        position: { line: 0, character: 17 },
      });
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.pull();
      assert.equal(checks, 1);
    });
  });

  describe('for a client that cannot ask', () => {
    it('are sent with the version they are for, and taken back on closing', async () => {
      client = await startInMemory({ capabilities: PUSH });
      assert.equal(client.result.capabilities.diagnosticProvider, undefined);
      await client.open(FAULTY);
      const first = await eventually(() => client.published.at(-1));
      assert.deepEqual([first.uri, first.version, findingsOf({ items: first.diagnostics }).length], [URI, 1, 1]);
      await client.change(MENDED, 2);
      await client.change(FAULTY, 3);
      const second = await eventually(() => client.published.find(({ version }) => version === 3));
      assert.equal(findingsOf({ items: second.diagnostics }).length, 1);
      assert.ok(!client.published.some(({ version }) => version === 2), 'a version typed over is not sent');
      await client.close();
      const last = await eventually(() => client.published.find(({ version }) => version === undefined));
      assert.deepEqual(last, { uri: URI, diagnostics: [] });
    });

    it('obey settings sent unasked, and initializationOptions before', async () => {
      const initializationOptions = { gongwen: { rules: { 'docno-di': 'off' } } };
      client = await startInMemory({ capabilities: PUSH, initializationOptions });
      await client.open(FAULTY);
      const first = await eventually(() => client.published.at(-1));
      assert.equal(findingsOf({ items: first.diagnostics }).length, 0);
      const settings = { gongwen: { rules: { 'docno-di': 'info' } } };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
      const found = await eventually(() => findingsOf({ items: client.published.at(-1)?.diagnostics ?? [] })[0]);
      assert.equal(found.severity, 3);
    });
  });

  it('are asked for where the client can, those of one draft hanging on the others', async () => {
    client = await startInMemory({ capabilities: PULL });
    assert.deepEqual(client.result.capabilities.diagnosticProvider, {
      identifier: 'gongwen',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    assert.equal(client.result.capabilities.positionEncoding, 'utf-16');
  });
});
