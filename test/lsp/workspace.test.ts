/** What the drafts of a workspace say of each other, as a client sees it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { canonicalUri, childUri, draftName, isDraftUri } from '../../server/src/lsp/draftUri.ts';
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
  const event = (uri: string, type: 1 | 2 | 3) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  const written = (uri: string, text: string | undefined) => {
    if (text === undefined) delete files[uri];
    else files[uri] = text;
    return event(uri, 2);
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

  it('a draft is not its own neighbour, however its URI is spelled', async () => {
    const listed = 'file:///drafts/%E9%98%B2%E6%B1%9B%281%29.gongwen';
    files[listed] = draft('青教发〔2025〕7号', '做好防汛工作');
    files[OTHER] = draft('青教发〔2025〕7号', '放假安排');
    await start();
    const opened = 'file:///drafts/防汛(1).gongwen';
    await client.open(draft('青教发〔2025〕7号', '做好防汛工作'), opened);
    const [found] = await until(1, opened);
    assert.match(String(found?.message), /^“放假\.gongwen”也用了/);
  });

  it('a folder that goes takes its drafts with it, though its own name is all that is told', async () => {
    const inside = 'file:///drafts/%E6%97%A7/%E6%94%BE%E5%81%87.gongwen';
    files[inside] = draft('青教发〔2025〕7号', '放假安排');
    await start();
    await client.open(draft('青教发〔2025〕7号', '做好防汛工作'), OWN);
    await until(1);
    delete files[inside];
    await event('file:///drafts/%E6%97%A7', 3);
    await until(0);
  });

  it('a client that watches no files has them looked at again on saving', async () => {
    await start();
    const notice = draft('青教发〔2025〕7号', '做好防汛工作').replace('落实。\n', '落实。\n\n　　附件：值班安排表\n');
    await client.open(notice, OWN);
    await until(1, OWN, 'attachment-file-missing');
    files[OTHER] = draft('青教发〔2025〕7号', '放假安排');
    files[uriOf('值班安排表.xlsx')] = '';
    const saved = () => client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: OWN } });
    await saved();
    await until(1);
    await until(0, OWN, 'attachment-file-missing');
    delete files[OTHER];
    await saved();
    await until(0);
  });

  it('folders that join the workspace are read, those that leave it forgotten', async () => {
    const elsewhere = 'file:///%E6%97%A7%E6%A1%A3/%E6%94%BE%E5%81%87.gongwen';
    files[elsewhere] = draft('青教发〔2025〕7号', '放假安排');
    client = await startInMemory({
      environment: {
        ...environment,
        listDrafts: async (folder: string) => Object.keys(files).filter((uri) => uri.startsWith(encodeURI(folder))),
      },
      capabilities: { ...PULL, workspace: { ...PULL.workspace, workspaceFolders: true } },
    });
    await client.open(draft('青教发〔2025〕7号', '做好防汛工作'), OWN);
    await until(0);
    const folders = [{ uri: 'file:///旧档', name: '旧档' }];
    const changed = (added: typeof folders, removed: typeof folders) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    await changed(folders, []);
    await until(1);
    await changed([], folders);
    await until(0);
  });

  it('a draft outside the workspace counts while it is open', async () => {
    await start();
    await client.open(draft('青教发〔2025〕7号', '做好防汛工作'), OWN);
    const outside = 'file:///elsewhere/%E6%94%BE%E5%81%87.gongwen';
    files[outside] = draft('青教发〔2025〕7号', '放假安排');
    await client.open(files[outside], outside);
    await client.pull(outside);
    await until(1);
    await client.close(outside);
    await until(0);
  });

  it('lock files and what lies in hidden folders are no drafts, whether listed or written', async () => {
    const text = draft('青教发〔2025〕7号', '放假安排');
    const [lock, hidden] = [uriOf('~$放假.gongwen'), 'file:///drafts/.history/%E6%94%BE%E5%81%87.gongwen'];
    files[lock] = text;
    files[hidden] = text;
    await start();
    await client.open(draft('青教发〔2025〕7号', '做好防汛工作'), OWN);
    await written(lock, text);
    await written(hidden, text);
    // the queue is one: once this has been read, so have they
    await written(OTHER, text);
    const [found] = await until(1);
    assert.match(String(found?.message), /^“放假\.gongwen”也用了/);
  });

  it('events wait in line: one file is read at a time, and what it held last counts', async () => {
    const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    let [now, most, reads] = [0, 0, 0];
    const readFile = async (uri: string) => {
      const text = files[uri];
      if (!uri.endsWith('.gongwen')) return text;
      most = Math.max(most, ++now);
      // the older a read, the longer it takes
      await wait(Math.max(1, 40 - ++reads * 10));
      now--;
      return text;
    };
    client = await startInMemory({ environment: { ...environment, readFile }, capabilities: PULL });
    await client.open(draft('青教发〔2025〕7号', '做好防汛工作'), OWN);
    for (let i = 0; i < 200; i++)
      await written(OTHER, draft(i < 199 ? '青教发〔2025〕900号' : '青教发〔2025〕7号', '放假安排'));
    await until(1);
    await wait(50);
    assert.equal((await until(1)).length, 1);
    assert.equal(most, 1);
    assert.ok(reads < 100, `${reads} reads`);
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

describe('the spelling of a URI', () => {
  it('is one for one file', () => {
    const one = canonicalUri('file:///c%3A/%E7%A8%BF%281%29.txt');
    for (const uri of ['file:///C:/稿(1).txt', 'file:///c:/%e7%a8%bf(1).txt', 'file:///C%3A/%E7%A8%BF%281%29.txt', one])
      assert.equal(canonicalUri(uri), one);
    assert.equal(canonicalUri('file:///a/100%.txt'), canonicalUri('file:///a/100%25.txt'));
    assert.equal(canonicalUri('untitled:Untitled-1'), 'untitled:Untitled-1');
  });

  it('is one for a file on a share, whatever the case of the server', () => {
    const one = canonicalUri('file://server/%E5%85%AC%E6%96%87/%E7%A8%BF.txt');
    for (const uri of ['file://server/公文/稿.txt', 'file://SERVER/%e5%85%ac%e6%96%87/稿.txt'])
      assert.equal(canonicalUri(uri), one);
    assert.notEqual(canonicalUri('file://server2/公文/稿.txt'), one);
    assert.notEqual(canonicalUri('file:///server/公文/稿.txt'), one);
    // what a share is called may be a matter of case
    assert.notEqual(canonicalUri('file://server/GW/a.txt'), canonicalUri('file://server/gw/a.txt'));
  });

  it('finds a draft in a folder of Windows or of a share, however both are spelt', () => {
    for (const [folder, uri] of [
      ['file:///c%3A/%E5%85%AC%E6%96%87', 'file:///C:/公文/2025/通知.gongwen'],
      ['file:///C:/公文/', 'file:///c%3A/%E5%85%AC%E6%96%87/%E9%80%9A%E7%9F%A5.gongwen'],
      ['file://server/share', 'file://Server/share/%E5%85%AC%E6%96%87/通知.gongwen'],
    ] as const)
      assert.ok(isDraftUri([folder], uri), uri);
    for (const uri of [
      'file:///d%3A/公文/通知.gongwen',
      'file:///c%3A/公文2/通知.gongwen',
      'file://c/公文/通知.gongwen',
    ])
      assert.ok(!isDraftUri(['file:///c%3A/公文'], uri), uri);
  });

  it('is that of a name in a folder', () => {
    assert.equal(
      childUri('file:///c%3A/公文/', '通知 #1（100%）.txt'),
      canonicalUri('file:///C:/公文/通知%20%231（100%25）.txt').replace(encodeURIComponent('公文'), '公文'),
    );
    assert.equal(draftName(childUri('file://server/share/', '通知.gongwen') ?? ''), '通知');
    assert.equal(childUri('file:///a/', '坏\ud800.txt'), undefined);
  });

  it('makes a draft of a path in a folder of the workspace alone', () => {
    const folders = ['file:///home/.work/a'];
    assert.ok(isDraftUri(folders, 'file:///home/.work/a/b/稿.TXT'));
    for (const path of ['a/.history/x.txt', 'a/~$x.txt', 'a/node_modules/x/y.md', 'a/x.docx', 'ab/x.txt'])
      assert.equal(isDraftUri(folders, `file:///home/.work/${path}`), false);
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

  it('are files: a device, a link to one that was listed and what is too large are passed over', async function () {
    if (process.platform === 'win32') this.skip();
    // read, it would never end
    symlinkSync('/dev/zero', join(folder, '设备.txt'));
    symlinkSync(join(folder, '旧.txt'), join(folder, '甲 1/又.txt'));
    write('大.txt', new Uint8Array(2_000_001));
    write('~$旧.txt', '');
    const root = `${pathToFileURL(folder).href}/`;
    const found = (await localFiles.listDrafts?.(root)) ?? [];
    const names = found.map((uri) => decodeURIComponent(uri.split('/').at(-1) ?? ''));
    assert.deepEqual(names.sort(), ['大.txt', '旧.txt', '通知#1.gongwen'].sort());
    assert.equal(await localFiles.readFile?.(`${root}%E5%A4%A7.txt`), undefined);
    assert.equal(await localFiles.readFile?.(`${root}%E8%AE%BE%E5%A4%87.txt`), undefined);
    for (const name of ['设备.txt', '大.txt', '~$旧.txt', '甲 1/又.txt']) rmSync(join(folder, name));
  });

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
