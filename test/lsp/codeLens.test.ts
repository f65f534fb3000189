/** The lines above topics and agenda over the wire, and what a client asks before it changes one by the other. */
import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import type { AgendaFacts } from '../../server/src/lsp/protocol.ts';
import { eventually, PULL, startInMemory, type TestClient, URI } from './support.ts';

const NOTICE = `石桥镇人民政府关于召开防汛工作会议的通知

各村：
一、会议时间：2026年5月20日（星期三）上午9:00
二、会议议题
1.传达县防汛工作会议精神；
2.通报汛前检查情况；
3.审议《石桥镇防汛预案》。

附件：防汛工作会议议程

石桥镇人民政府
2026年5月13日

附件

防汛工作会议议程

第一项：周明同志传达县防汛工作会议精神；
第二项：审议《石桥镇防汛预案》，李远同志作说明。
`;
const textDocument = { uri: URI };
const OURS = { host: { commands: true } };

describe('lenses over the wire', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const lenses = async () => {
    const found = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
    return Promise.all(found.map((lens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
  };

  it('say how topics and agenda agree, in a line above each', async () => {
    client = await startInMemory({ initializationOptions: OURS });
    await client.open(NOTICE);
    const said = (await lenses()).map(({ range, command }) => [range.start.line, command?.title]);
    const title = '2 项，对应会议议题 3 项：缺第二项';
    assert.deepEqual(said, [
      [4, `议程 ${title}`],
      [4, '更新议程'],
      [16, title],
      [16, '更新议程'],
    ]);
  });

  it('lead any other editor to the place', async () => {
    client = await startInMemory({ capabilities: { ...PULL, window: { showDocument: { support: true } } } });
    const shown: { uri: string; selection: { start: { line: number } } }[] = [];
    client.connection.onRequest('window/showDocument', (params) => {
      shown.push(params);
      return { success: true };
    });
    await client.open(NOTICE);
    const [, lens] = await lenses();
    assert.ok(lens?.command);
    const { command, arguments: args } = lens.command;
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
    const { uri, selection } = await eventually(() => shown[0]);
    assert.deepEqual([uri, selection.start.line], [URI, 6]);
    await client.connection.sendRequest('workspace/executeCommand', { command, arguments: ['x'] });
    assert.equal(shown.length, 1);
  });

  it('are off where the settings want none, and asked for again when they change', async () => {
    const capabilities = { ...PULL, workspace: { ...PULL.workspace, codeLens: { refreshSupport: true } } };
    const setup: Parameters<typeof startInMemory>[0] & object = { capabilities, settings: { codeLens: false } };
    client = await startInMemory(setup);
    let asked = 0;
    client.connection.onRequest('workspace/codeLens/refresh', () => {
      asked++;
      return null;
    });
    await client.open(NOTICE);
    assert.deepEqual(await lenses(), []);
    setup.settings = {};
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(() => asked > 0);
    assert.equal((await lenses()).length, 2);
  });

  it('know what to ask', async () => {
    client = await startInMemory();
    await client.open(NOTICE);
    const position = { line: 0, character: 0 };
    const facts = await client.connection.sendRequest<AgendaFacts>('gongwen/agenda', {
      uri: URI,
      name: 'updateAgenda',
      range: { start: position, end: position },
    });
    assert.deepEqual(facts, {
      word: '会议议题',
      topics: [
        { text: '传达县防汛工作会议精神', asks: true, fresh: false },
        { text: '通报汛前检查情况', asks: true, fresh: true },
        { text: '审议《石桥镇防汛预案》', asks: true, fresh: false },
      ],
      hasAgenda: true,
      people: ['周明', '李远'].map((name) => ({ name, posts: [] })),
      items: 2,
      start: '9:00',
    });
  });
});
