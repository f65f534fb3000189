import assert from 'node:assert/strict';
import { foldersAbove, relativePath } from '../../server/src/lsp/configFiles.ts';
import { readHost } from '../../server/src/lsp/host.ts';
import { readSettings, settingsIn } from '../../server/src/lsp/settings.ts';
import { eventually, FAULTY, findingsOf, PULL, PUSH, startInMemory, type TestClient, URI } from './support.ts';

describe('settings', () => {
  it('are read whatever they hold', () => {
    for (const raw of [undefined, null, 3, 'x', [], { rules: 3 }, { rules: null, enable: 'no' }])
      assert.deepEqual([readSettings(raw).enable, readSettings(raw).config.rules], [true, {}]);
    assert.equal(readSettings({ enable: false }).enable, false);
  });

  it('alone may say that the machine is for classified work', () => {
    assert.deepEqual(readSettings({ classifiedSystem: true }).problems, []);
    assert.equal(readSettings({ classifiedSystem: true }).config.classifiedSystem, true);
    assert.equal(readSettings({ classifiedSystem: null }).config.classifiedSystem, false);
    const { config, problems } = readSettings({ classifiedSystem: 'yes' });
    assert.deepEqual([config.classifiedSystem, problems], [false, ['“classifiedSystem”应为 true 或 false']]);
  });

  it('keep what is right beside what is wrong, and say what is', () => {
    const { config, problems } = readSettings({ rules: { 'docno-di': 'warning', 'docno-dii': 'off' }, detect: 'auto' });
    assert.deepEqual(config.rules, { 'docno-di': 'warning' });
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /docno-dii/);
  });

  it('may stand under their own name or alone', () => {
    assert.deepEqual(settingsIn({ gongwen: { enable: false } }), { enable: false });
    assert.deepEqual(settingsIn({ enable: false }), { enable: false });
  });
});

describe('the host', () => {
  it('does nothing itself unless it says so', () => {
    for (const raw of [undefined, null, 'x', {}, { host: [] }, { host: { commands: 'yes', ruleLink: 3 } }]) {
      const { ruleLink, ...flags } = readHost(raw);
      assert.equal(ruleLink, undefined);
      assert.ok(Object.values(flags).every((flag) => flag === false));
    }
    assert.equal(readHost({ host: { commands: true } }).commands, true);
    assert.equal(readHost({ host: { ruleLink: 'command:x?{id}' } }).ruleLink, 'command:x?{id}');
  });

  it('may say where the rules’ pages are', () => {
    for (const docs of ['https://docs.example/rules', 'https://docs.example/rules/'])
      assert.equal(readHost({ rulesUrl: docs }).ruleLink, 'https://docs.example/rules/{id}.md');
    assert.equal(readHost({ rulesUrl: '' }).ruleLink, undefined);
  });
});

describe('the folders of a draft', () => {
  it('go up to the root', () => {
    assert.deepEqual(foldersAbove('file:///a/b/c.gongwen'), ['file:///a/b/', 'file:///a/', 'file:///']);
    assert.deepEqual(foldersAbove('vscode-vfs://github/x/y.txt'), ['vscode-vfs://github/x/', 'vscode-vfs://github/']);
    assert.deepEqual(foldersAbove('file:///c%3A/y.txt'), ['file:///c%3A/', 'file:///']);
    assert.deepEqual(foldersAbove('file:///c%3A/%E5%85%AC%E6%96%87/a.txt'), [
      'file:///c%3A/%E5%85%AC%E6%96%87/',
      'file:///c%3A/',
      'file:///',
    ]);
    // a share lies in no folder: to look above it asks the server for another share
    assert.deepEqual(foldersAbove('file://server/share/公文/a.txt'), [
      'file://server/share/公文/',
      'file://server/share/',
    ]);
    assert.deepEqual(foldersAbove('untitled:Untitled-1'), []);
    assert.deepEqual(foldersAbove(''), []);
  });

  it('give the path that globs are for', () => {
    assert.equal(relativePath('file:///a/', 'file:///a/%E9%80%9A/x.txt'), '通/x.txt');
    assert.equal(relativePath('file:///a/', 'file:///a/100%.txt'), '100%.txt');
  });
});

describe('.gongwen.json', () => {
  let client: TestClient;
  let files: Record<string, string>;
  let reads: string[];
  afterEach(() => client.stop());
  beforeEach(() => {
    files = {};
    reads = [];
  });

  const readFile = async (uri: string) => {
    reads.push(uri);
    return files[uri];
  };
  const off = JSON.stringify({ rules: { 'docno-di': 'off' } });
  const changed = () =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///drafts/.gongwen.json', type: 2 }],
    });
  const count = async (uri?: string) => findingsOf(await client.pull(uri)).length;

  it('is found above the draft, wins over the settings, and is followed', async () => {
    files['file:///drafts/.gongwen.json'] = off;
    client = await startInMemory({ environment: { readFile }, settings: { rules: { 'docno-di': 'error' } } });
    await client.open(FAULTY);
    assert.equal(await count(), 0);
    files['file:///drafts/.gongwen.json'] = '{ "rules": { "docno-di": "hint" } } // 可以写注释';
    await changed();
    assert.equal(findingsOf(await client.pull())[0]?.severity, 4);
    files = {};
    await changed();
    assert.equal(findingsOf(await client.pull())[0]?.severity, 1);
  });

  it('cannot silence the warning on marks of secrecy', async () => {
    files['file:///drafts/.gongwen.json'] = '{ "classifiedSystem": true }';
    const secret = '机密★1年\n\n石桥镇人民政府关于防汛工作的通知\n\n各村：\n现将有关事项通知如下。\n';
    const marks = async () => findingsOf(await client.pull(), 'secrecy-mark-present').length;
    client = await startInMemory({ environment: { readFile } });
    await client.open(secret);
    assert.equal(await marks(), 1);
    await client.stop();
    client = await startInMemory({ environment: { readFile }, settings: { classifiedSystem: true } });
    await client.open(secret);
    assert.equal(await marks(), 0);
  });

  it('is read once, not at every keystroke', async () => {
    files['file:///drafts/.gongwen.json'] = off;
    client = await startInMemory({ environment: { readFile } });
    await client.open(FAULTY);
    await client.pull();
    await client.change(`${FAULTY}。`, 2);
    await client.pull();
    assert.deepEqual(reads, ['file:///drafts/a/.gongwen.json', 'file:///drafts/.gongwen.json']);
  });

  it('ignores rules in the files it names only', async () => {
    const ignores = [{ rule: 'docno-di', files: ['a/通知.gongwen'], reason: '旧文' }];
    files['file:///drafts/.gongwen.json'] = JSON.stringify({ ignores });
    client = await startInMemory({ environment: { readFile } });
    await client.open(FAULTY);
    await client.open(FAULTY, 'file:///drafts/b/%E9%80%9A%E7%9F%A5.gongwen');
    assert.deepEqual([await count(), await count('file:///drafts/b/%E9%80%9A%E7%9F%A5.gongwen')], [0, 1]);
  });

  it('is taken from the workspace for a draft in no folder', async () => {
    files['file:///drafts/.gongwen.json'] = off;
    client = await startInMemory({ environment: { readFile } });
    await client.open(FAULTY, 'untitled:Untitled-1');
    assert.equal(await count('untitled:Untitled-1'), 0);
  });

  it('has its mistakes followed though no draft is open', async () => {
    client = await startInMemory({ environment: { readFile }, capabilities: PUSH });
    files['file:///drafts/.gongwen.json'] = '{ "rules": { "docno-dii": "off" } }';
    await changed();
    await eventually(() => client.published.find(({ diagnostics }) => diagnostics.length === 1));
    files['file:///drafts/.gongwen.json'] = off;
    await changed();
    await eventually(() => (client.published.at(-1)?.diagnostics.length === 0 ? true : undefined));
  });

  it('has its mistakes shown in their place, in Chinese', async () => {
    files['file:///drafts/.gongwen.json'] = '{\n  "rules": { "docno-dii": "off" }\n}';
    client = await startInMemory({ environment: { readFile }, capabilities: PUSH });
    await client.open(FAULTY);
    const shown = await eventually(() => client.published.find(({ uri }) => uri.endsWith('.gongwen.json')));
    assert.equal(shown.diagnostics[0]?.range.start.line, 1);
    assert.match(JSON.stringify(shown.diagnostics), /docno-dii/);
    assert.match(client.logs.join('\n'), /第 2 行/);
  });

  it('is read again on saving by a client that watches no files', async () => {
    client = await startInMemory({ environment: { readFile }, capabilities: PUSH });
    await client.open(FAULTY);
    await eventually(() => client.published.find(({ diagnostics }) => findingsOf({ items: diagnostics }).length === 1));
    files['file:///drafts/.gongwen.json'] = off;
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
    await eventually(() => client.published.find(({ diagnostics }) => findingsOf({ items: diagnostics }).length === 0));
  });

  it('is watched where the client can, as are the settings', async () => {
    const workspace = {
      ...PULL.workspace,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
    };
    client = await startInMemory({ capabilities: { ...PULL, workspace } });
    await eventually(() => (client.registered.length === 2 ? true : undefined));
    assert.deepEqual(client.registered.sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  it('is asked of the client where the client reads files', async () => {
    client = await startInMemory({ initializationOptions: { host: { readFile: true } } });
    client.connection.onRequest('gongwen/readFile', ({ uri }) => (uri === 'file:///drafts/.gongwen.json' ? off : null));
    await client.open(FAULTY);
    assert.equal(await count(), 0);
  });

  it('that cannot be read harms nothing', async () => {
    const broken = async () => {
      throw new Error('disk is broken');
    };
    client = await startInMemory({ environment: { readFile: broken } });
    await client.open(FAULTY);
    assert.equal(await count(), 1);
    assert.match(client.logs.join('\n'), /disk is broken/);
  });
});
