/** What is offered over the wire: with the unit's facts, the numbers of the workspace and the writer's own day. */
import assert from 'node:assert/strict';
import type { CompletionList } from 'vscode-languageserver-types';
import { startInMemory, type TestClient } from './support.ts';

const uriOf = (name: string) => `file:///drafts/${encodeURIComponent(name)}.gongwen`;
const OWN = uriOf('新稿');
const OTHER = uriOf('值班办法');

describe('completion over the wire', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const files: Record<string, string> = {
    'file:///drafts/.gongwen.json': '{ "unit": { "venues": ["镇政府三楼会议室"] } }',
    [OTHER]:
      '石政发〔2026〕31号\n\n石桥镇人民政府关于做好值班工作的通知\n\n各村：\n　　请抓好落实。\n\n石桥镇人民政府\n2026年3月5日\n',
  };
  /** What is offered at the end of a new draft; the other one is open as well, or only in the folder and slow to read. */
  const ask = async (text: string, other: 'open' | 'slow' = 'open') => {
    client = await startInMemory({
      environment: {
        async readFile(uri) {
          if (other === 'slow' && uri === OTHER) await new Promise((resolve) => setTimeout(resolve, 200));
          return files[uri];
        },
        listDrafts: async () => [OTHER],
        listFolder: async () => [],
        today: () => ({ year: 2026, month: 11, day: 26 }),
      },
      initializationOptions: { host: { workspace: true } },
    });
    client.connection.onRequest('gongwen/listDrafts', () => [OTHER]);
    client.connection.onRequest('gongwen/listFolder', () => []);
    client.connection.onRequest('gongwen/readFile', ({ uri }: { uri: string }) => files[uri] ?? null);
    if (other === 'open') {
      await client.open(files[OTHER] ?? '', OTHER);
      await client.pull(OTHER);
    }
    await client.open(text, OWN);
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri: OWN },
      position,
    });
    return list?.items.map(({ label }) => label);
  };

  for (const [what, text, label] of [
    ['the next free number', '石政发〔', '石政发〔2026〕32号'],
    ['the day that words mean', '关于开会的通知\n\n各村：\n　　定于下周三', '2026年12月2日（星期三）'],
    ['the venues of the unit', '关于召开会议的通知\n\n各村：\n会议地点：', '镇政府三楼会议室'],
    [
      'a paper of the folder by its title',
      '关于开会的通知\n\n各村：\n　　根据《',
      '《石桥镇人民政府关于做好值班工作的通知》（石政发〔2026〕31号）',
    ],
  ] as const)
    it(`offers ${what}`, async () => assert.equal((await ask(text))?.[0], label));

  it('offers the next free number right after the start, once the drafts of the folder were read', async () =>
    assert.equal((await ask('石政发〔', 'slow'))?.[0], '石政发〔2026〕32号'));

  it('offers nothing in prose', async () =>
    assert.deepEqual(await ask('关于开会的通知\n\n各村：\n　　请各村做好会议'), []));
});
