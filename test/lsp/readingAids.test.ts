/** Colours, hints, hovers and sizes over the wire, as any editor gets them. */
import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver-protocol/node';
import { TOKEN_KINDS } from '../../server/src/service/index.ts';
import { eventually, PULL, startInMemory, type TestClient, URI } from './support.ts';

const NOTICE = `石桥镇人民政府关于召开防汛工作会议的通知

各村：
　　定于2026年6月3日上午9:00在镇政府召开防汛工作会议，请准时参加。

石桥镇人民政府
2026年5月27日
`;
const CITING = `${NOTICE}`.replace('请准时', '请带《防汛值班办法》（石政发〔2026〕8号）准时');
const BORNE = `石政发〔2026〕8号

石桥镇人民政府关于印发《防汛值班办法》的通知

各村：
　　现予印发。

石桥镇人民政府
2026年5月13日
`;
const textDocument = { uri: URI };
const COLOURS: ClientCapabilities = {
  ...PULL,
  textDocument: {
    ...PULL.textDocument,
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
};

describe('colours over the wire', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const ask = <T>(method: string, params: object = {}) =>
    client.connection.sendRequest<T>(`textDocument/semanticTokens/${method}`, { textDocument, ...params });

  it('are not offered to a client that has none', async () => {
    client = await startInMemory();
    assert.equal(client.result.capabilities.semanticTokensProvider, undefined);
  });

  it('have the standard’s names, or ours for a client that knows them', async () => {
    client = await startInMemory({ capabilities: COLOURS });
    assert.deepEqual(client.result.capabilities.semanticTokensProvider?.legend.tokenTypes, Object.values(TOKEN_KINDS));
    client.stop();
    const initializationOptions = { host: { tokenKinds: true } };
    client = await startInMemory({ capabilities: COLOURS, initializationOptions });
    assert.deepEqual(client.result.capabilities.semanticTokensProvider?.legend.tokenTypes, Object.keys(TOKEN_KINDS));
  });

  it('come as a difference that makes the new ones of the old ones', async () => {
    client = await startInMemory({ capabilities: COLOURS });
    await client.open(NOTICE);
    type Full = { resultId: string; data: number[] };
    type Delta = { resultId: string; edits: { start: number; deleteCount: number; data?: number[] }[] };
    let known = await ask<Full>('full');
    assert.ok(known.data.length > 10);
    const texts = [NOTICE.replace('请准时', '请于6月2日前报名，准时'), '', NOTICE, CITING, CITING];
    for (const [i, text] of texts.entries()) {
      await client.change(text, i + 2);
      const { edits, resultId } = await ask<Delta>('full/delta', { previousResultId: known.resultId });
      const data = [...known.data];
      for (const { start, deleteCount, data: fresh = [] } of edits) data.splice(start, deleteCount, ...fresh);
      known = { resultId, data };
      const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      assert.deepEqual(data, (await ask<Full>('range', { range: whole })).data, `text ${i}`);
    }
    // a result that nobody remembers
    assert.ok('data' in (await ask<object>('full/delta', { previousResultId: 'gone' })));
  });
});

describe('hints over the wire', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const hints = () =>
    client.connection.sendRequest<{ label: string }[]>('textDocument/inlayHint', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });

  it('are those that the settings want', async () => {
    for (const [settings, wanted] of [
      [null, ['（星期三）']],
      [{ inlayHints: { weekday: false } }, []],
      [{ inlayHints: { weekday: 'yes', count: 3 } }, ['（星期三）']],
    ] as const) {
      client = await startInMemory({ settings });
      await client.open(NOTICE);
      assert.deepEqual(
        (await hints()).map(({ label }) => label),
        wanted,
      );
      client.stop();
    }
  });

  it('are asked for again when the settings change', async () => {
    client = await startInMemory({ capabilities: COLOURS });
    const asked: string[] = [];
    for (const method of ['workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh'])
      client.connection.onRequest(method, () => {
        asked.push(method);
        return null;
      });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await eventually(() => (asked.length >= 2 ? asked : undefined));
    assert.deepEqual([...new Set(asked)].sort(), ['workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh']);
  });
});

describe('a hover over the wire', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const hover = async (text: string, words: string): Promise<string> => {
    const before = text.slice(0, text.indexOf(words)).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const found = await client.connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
      textDocument,
      position,
    });
    return found?.contents.value ?? '';
  };

  it('counts the days from the day that the environment says it is', async () => {
    const today = () => ({ year: 2026, month: 5, day: 28 });
    client = await startInMemory({ environment: { today } });
    await client.open(NOTICE);
    assert.match(await hover(NOTICE, '2026年6月3日'), /\*\*2026年6月3日（星期三）\*\*\n\n还有6天/);
  });

  it('leads from a cited number to the draft that bears it, and from the draft’s own to no one', async () => {
    client = await startInMemory();
    const other = 'file:///drafts/%E5%80%BC%E7%8F%AD.gongwen';
    await client.open(BORNE, other);
    await client.pull(other);
    await client.open(CITING);
    assert.match(
      await hover(CITING, '石政发〔2026〕8号'),
      /文稿：\[石桥镇人民政府关于印发《防汛值班办法》的通知（值班\\?\.gongwen）\]\(file:\/\/\/drafts\/%E5%80%BC%E7%8F%AD\.gongwen#L1\)/,
    );
    await client.change(BORNE.replace('8号', '9号'), 2);
    assert.match(await hover(BORNE, '石政发'), /本文稿的发文字号$/);
  });
});

describe('the size over the wire', () => {
  it('comes with each check, the pages once nobody writes', async () => {
    const client = await startInMemory({ initializationOptions: { host: { status: true } } });
    const told: { version: number; words: { all: number }; pages?: number }[] = [];
    client.connection.onNotification('gongwen/status', (status) => void told.push(status));
    await client.open(NOTICE);
    await client.pull();
    const first = await eventually(() => told[0]);
    assert.ok(first.words.all > 60);
    assert.equal(first.pages, undefined);
    const counted = await eventually(() => told.find(({ pages }) => pages !== undefined));
    assert.deepEqual([counted.version, counted.pages], [1, 1]);
    // what was known stays until it is counted anew
    await client.change(`${NOTICE}${'　　请各村抓好落实。\n'.repeat(60)}`, 2);
    await client.pull();
    const next = await eventually(() => told.find(({ version }) => version === 2));
    assert.equal(next.pages, 1);
    const more = await eventually(() => told.find(({ pages }) => (pages ?? 0) > 1));
    assert.equal(more.version, 2);
    client.stop();
  });
});
