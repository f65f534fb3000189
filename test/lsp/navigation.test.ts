/** Going to what is meant, renaming and links over the wire, as any editor gets them. */
import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  DocumentLink,
  Location,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { PULL, startInMemory, type TestClient, URI } from './support.ts';

const NOTICE = `石桥镇人民政府关于召开防汛工作会议的通知

各村：
　　定于2026年6月3日上午9:00在镇政府召开防汛工作会议，请带《防汛值班办法》（石政发〔2026〕8号）。

　　附件：参会回执

石桥镇人民政府
2026年5月27日
`;
const BORNE = `石政发〔2026〕8号

石桥镇人民政府关于印发《防汛值班办法》的通知

各村：
　　现予印发。

石桥镇人民政府
2026年5月13日
`;
const OTHER = 'file:///drafts/a/%E5%80%BC%E7%8F%AD.gongwen';
const PLAIN = 'file:///drafts/a/%E5%BC%80%E4%BC%9A.gongwen';
const UNNUMBERED = `石桥镇人民政府关于做好秋收工作的通知

各村：
　　请抓好落实。

石桥镇人民政府
2026年5月13日
`;
const textDocument = { uri: URI };
const RENAMES: ClientCapabilities = {
  ...PULL,
  textDocument: { ...PULL.textDocument, rename: { prepareSupport: true } },
  workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true } },
};

const positionOf = (words: string) => {
  const before = NOTICE.slice(0, NOTICE.indexOf(words) + 1).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
};

describe('navigation over the wire', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const files: Readonly<Record<string, string>> = { [OTHER]: BORNE, [PLAIN]: UNNUMBERED };
  const environment = {
    readFile: async (uri: string) => files[uri],
    listDrafts: async () => Object.keys(files),
    listFolder: async () => ['值班.gongwen', '参会回执.docx'],
  };
  const start = async (capabilities = RENAMES) => {
    client = await startInMemory({ environment, capabilities });
    await client.open(NOTICE);
  };
  const ask = <T>(method: string, params: object = {}) =>
    client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument, ...params });
  /** Asks until there is an answer: the workspace is read in the background. */
  const until = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it('leads to the draft on disk that bears a cited number', async () => {
    await start();
    const position = positionOf('石政发');
    const place = await until(async () =>
      (await ask<Location[]>('definition', { position })).find(({ uri }) => uri !== URI),
    );
    assert.equal(place.uri, OTHER);
    assert.equal(place.range.start.line, 0);
  });

  it('finds drafts by title, with a number or without', async () => {
    await start();
    const symbols = (query: string) => client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
    const found = await until(async () => (await symbols('值班'))[0]);
    assert.equal(found.name, '石政发〔2026〕8号 石桥镇人民政府关于印发《防汛值班办法》的通知');
    assert.equal(found.location.uri, OTHER);
    assert.equal((await until(async () => (await symbols('秋收'))[0])).location.uri, PLAIN);
  });

  it('links an attachment to its file and a citation to its draft, once the workspace has been read', async () => {
    await start();
    const links = await ask<DocumentLink[]>('documentLink');
    assert.deepEqual(
      links.map(({ target }) => target),
      ['file:///drafts/a/%E5%8F%82%E4%BC%9A%E5%9B%9E%E6%89%A7.docx', `${OTHER}#L1`],
    );
  });

  it('renames for the version that it read, or plainly for a client that knows no versions', async () => {
    await start();
    assert.deepEqual(client.result.capabilities.renameProvider, { prepareProvider: true });
    const params = { position: positionOf('防汛工作会议'), newName: '防旱工作会议' };
    const edit = await ask<WorkspaceEdit>('rename', params);
    const [change] = edit.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.equal(change.textDocument.version, 1);
    assert.equal(change.edits.length, 2);
    client.stop();
    await start(PULL);
    assert.equal(client.result.capabilities.renameProvider, true);
    assert.equal((await ask<WorkspaceEdit>('rename', params)).changes?.[URI]?.length, 2);
  });

  it('refuses in words', async () => {
    await start();
    const position = positionOf('请带');
    await assert.rejects(ask('prepareRename', { position }), /按 F2$/);
    await assert.rejects(ask('rename', { position, newName: '甲' }), /按 F2$/);
    assert.deepEqual(client.logs, []);
  });

  it('colours and lists the places that say the same', async () => {
    await start();
    const params = { position: positionOf('防汛工作会议'), context: { includeDeclaration: true } };
    assert.equal((await ask<Location[]>('references', params)).length, 2);
    assert.equal((await ask<unknown[]>('documentHighlight', params)).length, 2);
    assert.equal(await ask('documentHighlight', { position: positionOf('请带') }), null);
  });
});
