/** Many drafts at once, and configurations that are none, for the server as a process. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_CONFIG, lint } from '../../server/src/core/index.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { type RealServer, startProcess } from './realServer.ts';
import { eventually, FAULTY, findingsOf, PULL, PUSH } from './support.ts';

describe('a server with much to do', function () {
  this.timeout(120_000);
  let folder: string;
  let server: RealServer | undefined;
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongwen-crowd-'));
  });
  afterEach(() => {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Two hundred drafts, none like another; every second one has a number with 第 more. */
  const drafts = Array.from({ length: 200 }, (_, i) => {
    const { text } = cleanNotices[i % cleanNotices.length] ?? { text: '' };
    const opening = text.split('\n', 14).join('\n');
    return { name: `稿${i}.gongwen`, text: `${opening}\n编号${i}。${i % 2 === 0 ? FAULTY : ''}` };
  });
  const wanted = drafts.map(
    ({ text }) => lint(text, DEFAULT_CONFIG).findings.filter(({ ruleId }) => ruleId === 'docno-di').length,
  );

  for (const [how, capabilities] of Object.entries({ asked: PULL, unasked: PUSH }))
    it(`finds what is right in each of two hundred drafts opened at once, ${how}`, async () => {
      server = await startProcess({ capabilities });
      const { client } = server;
      for (const { name, text } of drafts) void client.open(text, uriOf(name));
      const found = await Promise.all(
        drafts.map(async ({ name }) => {
          if (capabilities === PULL) return findingsOf(await client.pull(uriOf(name))).length;
          const told = await eventually(() => client.published.find(({ uri }) => uri === uriOf(name)));
          return findingsOf({ items: told.diagnostics }).length;
        }),
      );
      assert.deepEqual(found, wanted);
      assert.ok(found.includes(1) && found.includes(0));
    });

  for (const [what, text, message] of [
    ['wrong', '{ "rules": { "docno-di": "loud" } }', /级别只能是/],
    ['no configuration', '会议通知', /看不懂|写法|缺少/],
    ['ten megabytes long', `{ "rules": {} }${' '.repeat(10_000_000)}`, /太大/],
    ['ten megabytes of Chinese', `{ "rules": "${'会'.repeat(3_400_000)}" }`, /太大/],
    ['a hundred thousand levels deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, /嵌套太深/],
    ['one that goes on with itself', '{ "extends": "./.gongwen.json" }', /没有“extends”这个配置项/],
  ] as const)
    it(`says one thing of a configuration that is ${what}, and checks on`, async () => {
      writeFileSync(join(folder, '.gongwen.json'), text);
      server = await startProcess({ capabilities: PULL });
      const { client } = server;
      const uri = uriOf('通知.gongwen');
      await client.open(FAULTY, uri);
      assert.equal(findingsOf(await client.pull(uri)).length, 1);
      const told = await eventually(() => client.published.find((params) => params.uri === uriOf('.gongwen.json')));
      assert.equal(told.diagnostics.length, 1);
      const [first] = told.diagnostics;
      assert.match(String(first?.message), message);
      assert.equal(client.logs.filter((line) => line.includes('.gongwen.json')).length, 1);
      await client.change(`${FAULTY}${FAULTY}`, 2, uri);
      assert.equal(findingsOf(await client.pull(uri)).length, 2);
    });
});
