/** What the drafts of a workspace say of each other, as a client sees it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { localFiles } from '../../server/src/lsp/localFiles.ts';
import { eventually, findingsOf, PULL, startInMemory, type TestClient } from './support.ts';

const draft = (number: string, about: string) =>
  `${number}\n\n青松市教育局关于${about}的通知\n\n各学校：\n　　请抓好落实。\n\n青松市教育局\n2025年3月5日\n`;
const uriOf = (name: string) => `file:///drafts/${encodeURIComponent(name)}`;
const OWN = uriOf('防汛.gongwen');
const OTHER = uriOf('放假.gongwen');
const RULE = 'docno-duplicate-workspace';

describe('drafts of a workspace', () => {
  let client: TestClient;
  let files: Record<string, string>;
  afterEach(() => client.stop());
  beforeEach(() => {
    files = {};
  });

  const environment = {
    readFile: async (uri: string) => files[uri],
    listDrafts: async () => Object.keys(files),
    listFolder: async (folder: string) =>
      Object.keys(files)
        .filter((uri) => uri.startsWith(folder))
        .map((uri) => decodeURIComponent(uri.slice(folder.length))),
  };
  const start = async () => {
    client = await startInMemory({ environment, capabilities: PULL });
  };
  /** Asks until the findings are as many as wanted; fails by the test's own time limit. */
  const until = async (count: number, uri = OWN, rule = RULE): Promise<Diagnostic[]> => {
    for (;;) {
      const found = findingsOf(await client.pull(uri), rule);
      if (found.length === count) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const written = (uri: string, text: string | undefined) => {
    if (text === undefined) delete files[uri];
    else files[uri] = text;
    return client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  };

  it('a number that a draft on disk has too is told, with the place there', async () => {
    files[OTHER] = draft('青教发〔2025〕7号', '放假安排');
    await start();
    await client.open(draft('青教发〔2025〕7号', '做好防汛工作'), OWN);
    const [found] = await until(1);
    assert.equal(found?.severity, 1);
    assert.match(String(found?.message), /“放假\.gongwen”/);
    await eventually(() => (client.registered.includes('refresh') ? true : undefined));
  });

  it('follows the file on disk as it is written, and forgets it when it goes', async () => {
    files[OTHER] = draft('青教发〔2025〕8号', '放假安排');
    await start();
    await client.open(draft('青教发〔2025〕7号', '做好防汛工作'), OWN);
    await until(0);
    await written(OTHER, draft('青教发〔2025〕7号', '放假安排'));
    await until(1);
    await written(OTHER, undefined);
    await until(0);
  });

  it('an open draft counts as it stands in the editor; closed unsaved, as it stands on disk', async () => {
    files[OTHER] = draft('青教发〔2025〕8号', '放假安排');
    await start();
    await client.open(draft('青教发〔2025〕7号', '做好防汛工作'), OWN);
    await client.open(files[OTHER] ?? '', OTHER);
    await client.pull(OTHER);
    await until(0);
    await client.change(draft('青教发〔2025〕7号', '放假安排'), 2, OTHER);
    await client.pull(OTHER);
    await until(1);
    await client.close(OTHER);
    await until(0);
  });

  it('an attachment is looked for beside the draft', async () => {
    files[OTHER] = draft('青教发〔2025〕8号', '放假安排');
    await start();
    const notice = draft('青教发〔2025〕7号', '做好防汛工作').replace('落实。\n', '落实。\n\n　　附件：值班安排表\n');
    await client.open(notice, OWN);
    await until(1, OWN, 'attachment-file-missing');
    await written(uriOf('值班安排表.xlsx'), '');
    await until(0, OWN, 'attachment-file-missing');
  });

  it('a draft that has no folder is told nothing', async () => {
    files[OTHER] = draft('青教发〔2025〕7号', '放假安排');
    await start();
    await client.open(draft('青教发〔2025〕7号', '做好防汛工作'), 'untitled:Untitled-1');
    assert.deepEqual(findingsOf(await client.pull('untitled:Untitled-1'), RULE), []);
  });

  it('what cannot be read is logged and harms nothing', async () => {
    client = await startInMemory({
      environment: {
        ...environment,
        listDrafts: async () => [OTHER],
        readFile: async () => Promise.reject(new Error('no disk')),
      },
    });
    await client.open(draft('青教发〔2025〕第7号', '做好防汛工作'), OWN);
    assert.equal(findingsOf(await client.pull(OWN)).length, 1);
    await eventually(() => client.logs.find((line) => line.includes('no disk')));
  });

  it('thousands of drafts are read without holding up a request', async () => {
    for (let i = 1; i <= 2000; i++) files[uriOf(`稿${i}.gongwen`)] = draft(`青教发〔2025〕${i}号`, `第${i}项工作`);
    await start();
    await client.open(draft('青教发〔2025〕2000号', '做好防汛工作'), OWN);
    const whole = Date.now();
    let slowest = 0;
    for (let found = 0; found === 0; ) {
      const asked = Date.now();
      found = findingsOf(await client.pull(OWN), RULE).length;
      slowest = Math.max(slowest, Date.now() - asked);
    }
    // a request waits for no more than a share of the whole, whatever the machine
    assert.ok(slowest < (Date.now() - whole) / 3, `${slowest} of ${Date.now() - whole} ms`);
  });
});

describe('the files of this machine', () => {
  let folder: string;
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-lsp-'));
    write('甲 1/通知#1.gongwen', '通知');
    write('node_modules/x/readme.md', '');
    write('.git/a.txt', '');
    write('表.xlsx', '');
    // 关于 in GB18030
    write('旧.txt', new Uint8Array([0xb9, 0xd8, 0xd3, 0xda]));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are listed by URIs that lead back to them', async () => {
    const root = `${pathToFileURL(folder).href}/`;
    const found = (await localFiles.listDrafts?.(root)) ?? [];
    const paths = found.map((uri) =>
      fileURLToPath(uri)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
    assert.deepEqual(paths.sort(), ['旧.txt', '甲 1/通知#1.gongwen'].sort());
    assert.deepEqual((await Promise.all(found.map((uri) => localFiles.readFile?.(uri)))).sort(), ['关于', '通知']);
    assert.ok((await localFiles.listFolder?.(root))?.includes('表.xlsx'));
    assert.equal(await localFiles.listFolder?.('https://example.com/'), undefined);
  });
});
