/** Drafts on Windows drives and shares, and what lies outside the workspace. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, DocumentLink } from 'vscode-languageserver-protocol/node';
import { localFiles } from '../../server/src/lsp/localFiles.ts';
import { FAULTY, findingsOf, PULL, startInMemory, type TestClient } from './support.ts';

const CREATES = {
  ...PULL,
  workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};
const start = { line: 0, character: 0 };
const IGNORES = '{ "ignores": [{ "rule": "docno-di", "files": ["附件/*.gongwen"], "reason": "旧" }] }';

describe('places', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  for (const [name, folder, draft, spelt] of [
    [
      'a drive of Windows',
      'file:///c%3A/%E5%85%AC%E6%96%87',
      'file:///c%3A/%E5%85%AC%E6%96%87/',
      'file:///c%3A/%E5%85%AC%E6%96%87/',
    ],
    [
      'a drive spelt otherwise',
      'file:///C:/公文',
      'file:///c%3A/%E5%85%AC%E6%96%87/',
      'file:///c%3A/%E5%85%AC%E6%96%87/',
    ],
    [
      'a share',
      'file://server/%E5%85%AC%E6%96%87',
      'file://server/%E5%85%AC%E6%96%87/',
      'file://server/%E5%85%AC%E6%96%87/',
    ],
    ['a share spelt otherwise', 'file://SERVER/公文/', 'file://server/公文/', 'file://server/公文/'],
  ] as const) {
    it(`a draft on ${name} has the configuration of its workspace`, async () => {
      const asked: string[] = [];
      const config = `${spelt}.gongwen.json`;
      const files: Record<string, string> = { [config]: IGNORES };
      const readFile = async (uri: string) => {
        asked.push(uri);
        return files[uri];
      };
      client = await startInMemory({ folders: [folder], environment: { readFile } });
      const [inside, beside] = [
        `${draft}%E9%99%84%E4%BB%B6/%E4%B8%80.gongwen`,
        `${draft}%E6%AD%A3%E6%96%87/%E4%B8%80.gongwen`,
      ];
      await client.open(FAULTY, inside);
      await client.open(FAULTY, beside);
      assert.deepEqual(findingsOf(await client.pull(inside)), []);
      assert.equal(findingsOf(await client.pull(beside)).length, 1);
      assert.ok(asked.includes(config));
      assert.ok(!asked.includes('file://server/.gongwen.json'), 'a server is no folder');
    });

    it(`a rule that is ignored in the whole project is so in the workspace’s own folder: ${name}`, async () => {
      client = await startInMemory({
        capabilities: CREATES,
        folders: [folder],
        environment: { readFile: async () => undefined },
      });
      const uri = `${draft}2025/%E4%B8%80.gongwen`;
      await client.open(FAULTY, uri);
      const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start, end: { line: 0, character: 40 } },
        context: { diagnostics: findingsOf(await client.pull(uri)) },
      });
      const project = actions.find(({ title }) => title.includes('整个项目'));
      assert.ok(project, actions.map(({ title }) => title).join('；'));
      const resolved = project.edit
        ? project
        : await client.connection.sendRequest<CodeAction>('codeAction/resolve', project);
      assert.match(JSON.stringify(resolved), new RegExp(`"${spelt.replaceAll('.', '\\.')}\\.gongwen\\.json"`));
    });
  }

  it('an attachment that is called like a path leads to the draft’s own folder or nowhere', async () => {
    const names = [
      '../../etc/passwd',
      '/etc/passwd',
      'C:\\公文\\一.docx',
      '\\\\server\\share\\一.docx',
      'file:///etc/passwd',
      '一',
    ];
    const draft = `关于开会的通知\n\n各处室：\n　　请参加会议。\n\n${names.map((name, i) => `附件：${i + 1}.${name}`).join('\n')}\n\n办公室\n2025年3月5日\n`;
    client = await startInMemory({
      environment: {
        listDrafts: async () => [],
        listFolder: async () => [...names, 'passwd', '1.docx', '一.docx', '../一.docx', '..', '.'],
      },
    });
    await client.open(draft);
    const links = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: 'file:///drafts/a/%E9%80%9A%E7%9F%A5.gongwen' },
    });
    assert.ok(links.length > 0);
    for (const { target } of links) {
      const name = /^file:\/\/\/drafts\/a\/([^/]+)$/.exec(target ?? '')?.[1];
      assert.ok(name !== undefined && !/[/\\]|^\.\.?$/.test(decodeURIComponent(name)), target);
    }
  });

  describe('on a disk with links', () => {
    let base: string;
    before(function () {
      if (process.platform === 'win32') this.skip();
    });
    beforeEach(() => {
      base = realpathSync(mkdtempSync(join(tmpdir(), 'gongwen-places-')));
      for (const folder of ['稿', '别处']) mkdirSync(join(base, folder));
    });
    afterEach(() => rmSync(base, { recursive: true }));
    const write = (path: string, text: string) => writeFileSync(join(base, path), text);
    const link = (from: string, to: string) => symlinkSync(join(base, to), join(base, from));
    const uriOf = (path: string) => pathToFileURL(join(base, path)).href;
    const serve = async () => {
      const read: string[] = [];
      const readFile = async (uri: string) => {
        read.push(decodeURIComponent(uri));
        return localFiles.readFile?.(uri);
      };
      client = await startInMemory({ folders: [uriOf('稿')], environment: { ...localFiles, readFile } });
      return read;
    };
    const NUMBERED =
      '青教发〔2025〕7号\n\n青松市教育局关于做好防汛工作的通知\n\n各县（区）教育局：\n\n请做好防汛工作。\n\n青松市教育局\n2025年3月5日\n';
    const duplicates = async (uri: string) => findingsOf(await client.pull(uri), 'docno-duplicate-workspace').length;
    const settled = async (uri: string) => {
      await client.connection.sendRequest('textDocument/documentLink', { textDocument: { uri } });
    };

    it('what a link leads to outside the workspace is not read', async () => {
      write('别处/密.txt', NUMBERED.replace('防汛', '抗旱'));
      write('稿/己.gongwen', NUMBERED);
      link('稿/外.txt', '别处/密.txt');
      link('稿/外夹', '别处');
      const read = await serve();
      const uri = uriOf('稿/己.gongwen');
      await client.open(NUMBERED, uri);
      await client.pull(uri);
      await settled(uri);
      assert.equal(await duplicates(uri), 0);
      // nor where a client lists what lies behind a folder that is a link
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('稿/外夹/密.txt'), type: 1 }],
      });
      await settled(uri);
      assert.equal(await duplicates(uri), 0);
      assert.deepEqual(
        read.filter((one) => /外|密/.test(one)),
        [],
      );
    });

    it('what lies in the workspace is read, also where the workspace itself is reached by a link', async () => {
      write('稿/甲.gongwen', NUMBERED.replace('防汛', '抗旱'));
      write('稿/己.gongwen', NUMBERED);
      link('链', '稿');
      client = await startInMemory({ folders: [uriOf('链')], environment: localFiles });
      const uri = uriOf('链/己.gongwen');
      await client.open(NUMBERED, uri);
      await client.pull(uri);
      await settled(uri);
      assert.equal(await duplicates(uri), 1);
    });

    it('a configuration is no link to a file of another name', async () => {
      write('别处/口令.json', '{ "rules": { "docno-di": "off" } }');
      link('稿/.gongwen.json', '别处/口令.json');
      const read = await serve();
      const uri = uriOf('稿/己.gongwen');
      await client.open(FAULTY, uri);
      assert.equal(findingsOf(await client.pull(uri)).length, 1);
      assert.ok(!read.some((one) => one.endsWith('稿/.gongwen.json')));
    });
  });
});
