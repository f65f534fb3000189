import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { Linter } from '../../server/src/core/index.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import type { Feature } from '../../server/src/lsp/context.ts';
import { FEATURES } from '../../server/src/lsp/features/index.ts';
import {
  CodeActionRequest,
  eventually,
  FAULTY,
  findingsOf,
  MENDED,
  PULL,
  startInMemory,
  type TestClient,
  URI,
} from './support.ts';

const position = { line: 0, character: FAULTY.indexOf('第3') };
const range = { start: position, end: position };
const textDocument = { uri: URI };

describe('the server', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const actions = (only?: string[]) =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  it('offers a quick fix and works out a fix of many when it is chosen', async () => {
    client = await startInMemory();
    await client.open(FAULTY);
    const found = (await actions()) ?? [];
    assert.equal(found[0]?.title, '删去“第”');
    const many = found.find(({ title }) => title === '修正全部可安全修正的问题（1 处）');
    assert.ok(many && 'data' in many && !('edit' in many));
    const resolved = await client.connection.sendRequest<typeof many>('codeAction/resolve', many);
    assert.deepEqual(resolved.edit?.changes?.[URI], [
      { range: { start: position, end: { line: 0, character: position.character + 1 } }, newText: '' },
    ]);
  });

  it('gives the edit at once to a client that cannot ask for it', async () => {
    client = await startInMemory({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(FAULTY);
    const found = (await actions()) ?? [];
    const many = found.find(({ title }) => title === '修正全部可安全修正的问题（1 处）');
    assert.ok(many && 'edit' in many && many.edit);
  });

  it('fixes all for an editor that saves', async () => {
    client = await startInMemory();
    await client.open(FAULTY);
    const [action, ...others] = (await actions(['source.fixAll.gongwen'])) ?? [];
    assert.deepEqual(others, []);
    assert.ok(action && 'edit' in action && action.edit?.changes?.[URI]?.length === 1);
    await client.change(MENDED, 2);
    assert.deepEqual(await actions(['source.fixAll']), []);
  });

  it('answers every other feature', async () => {
    client = await startInMemory({ capabilities: PULL });
    await client.open(`关于甲的通知\n\n各单位：\n一、乙\n${FAULTY}二、丙\n正文。\n`);
    const ask = (method: string, params: object = {}) =>
      client.connection.sendRequest<unknown>(method, { textDocument, ...params });
    assert.match(JSON.stringify(await ask('textDocument/hover', { position: { ...position, line: 4 } })), /发文顺序号/);
    assert.equal(await ask('textDocument/hover', { position: { line: 2, character: 0 } }), null);
    assert.match(JSON.stringify(await ask('textDocument/documentSymbol')), /一、乙/);
    assert.match(JSON.stringify(await ask('textDocument/foldingRange')), /"startLine":3/);
    assert.match(
      JSON.stringify(await client.connection.sendRequest('gongwen/pages', { uri: URI })),
      /"element":"title"/,
    );
    assert.match(String(await client.connection.sendRequest('gongwen/explain', { ruleId: 'docno-di' })), /^# 发文/);
    assert.equal(await client.connection.sendRequest('gongwen/explain', { ruleId: 'nothing' }), null);
    assert.match(String(await client.connection.sendRequest('gongwen/explain', {})), /\]\(docno-di\.md\)/);
  });

  it('answers for a draft that is not open', async () => {
    client = await startInMemory();
    assert.deepEqual(await actions(), []);
    assert.equal(await client.connection.sendRequest('gongwen/pages', { uri: URI }), null);
    assert.deepEqual(await client.connection.sendRequest('textDocument/documentSymbol', { textDocument }), []);
  });

  it('tells a client that wants to know what each check found', async () => {
    client = await startInMemory({ initializationOptions: { host: { status: true } } });
    const statuses: { uri: string; counts: { error: number } }[] = [];
    client.connection.onNotification('gongwen/status', (status) => void statuses.push(status));
    await client.open(FAULTY);
    await client.pull();
    const status = await eventually(() => statuses[0]);
    assert.deepEqual([status.uri, status.counts.error], [URI, 1]);
  });

  it('runs its commands itself where the client does not', async () => {
    client = await startInMemory();
    assert.deepEqual(client.result.capabilities.executeCommandProvider?.commands, [
      'gongwen.explainRule',
      'gongwen.explainSecrecy',
      'gongwen.select',
    ]);
    const shown: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }) => void shown.push(message));
    // some editors know nothing but what they said they know, and answer so
    client.connection.onRequest('window/showMessageRequest', () => {
      throw new Error('Method not found');
    });
    const run = (command: string, ...args: unknown[]) =>
      client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
    await run('gongwen.explainRule', 'docno-di');
    assert.match(await eventually(() => shown[0]), /发文顺序号/);
    await run('gongwen.explainSecrecy');
    assert.match(await eventually(() => shown[1]), /保密工作机构/);
    client.stop();
    client = await startInMemory({ initializationOptions: { host: { commands: true } } });
    assert.equal(client.result.capabilities.executeCommandProvider, undefined);
  });

  it('answers a cancelled request with just that, and goes on', async () => {
    client = await startInMemory();
    await client.open(FAULTY);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      CodeActionRequest.type,
      { textDocument, range, context: { diagnostics: [] } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.deepEqual(client.logs, []);
    assert.equal(findingsOf(await client.pull()).length, 1);
  });

  it('answers empty where a feature throws, and logs why', async () => {
    const broken: Feature = {
      register: ({ connection, answer }) => {
        connection.onHover(
          answer('textDocument/hover', null, () => {
            throw new Error('hover is broken');
          }),
        );
      },
    };
    client = await startInMemory({ features: [...FEATURES, broken] });
    await client.open(FAULTY);
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument, position }), null);
    assert.match(await eventually(() => client.logs[0]), /textDocument\/hover[\s\S]*hover is broken[\s\S]*at /);
    assert.equal(findingsOf(await client.pull()).length, 1);
  });

  it('outlives a checker that throws', async () => {
    const createLinter = () => ({
      lint: () => {
        throw new Error('checker is broken');
      },
    });
    client = await startInMemory({ environment: { createLinter } });
    await client.open(FAULTY);
    assert.deepEqual(await client.pull(), { kind: 'full', items: [] });
    assert.deepEqual(await actions(), []);
    assert.match(client.logs.join('\n'), /checker is broken/);
  });

  it('logs a rule that throws once, not at every check', async () => {
    const reader = createLinterOf([]);
    const failures = [{ ruleId: 'docno-di', error: new Error('rule is broken') }];
    const createLinter = (): Linter => ({ lint: (text, config) => ({ ...reader.lint(text, config), failures }) });
    client = await startInMemory({ environment: { createLinter } });
    await client.open(FAULTY);
    await client.pull();
    await client.change(MENDED, 2);
    await client.pull();
    assert.equal(client.logs.filter((line) => line.includes('rule is broken')).length, 1);
  });
});
