/** Library, command line, language server, web worker and MCP tools give the same findings for the same text and configuration. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { build } from 'esbuild';
import { createTools } from '../../server/src/cli/mcp/tools.ts';
import { lint, parseConfig, positionMap } from '../../server/src/core/index.ts';
import { cli, sandbox } from '../cli/support.ts';
import { injectDefects } from '../injection/defects/notice.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { startInWorker } from './inWorker.ts';
import { startInMemory, type TestClient } from './support.ts';

const RULES = { 'artefact-edge-space': 'off', 'docno-di': 'warning', 'clock-period-redundant': 'error' };
const CONFIG = JSON.stringify({ rules: RULES });

interface Comparable {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly place: readonly number[];
}

const read = (name: string) => readFileSync(new URL(`../../examples/${name}.gongwen`, import.meta.url), 'utf8');
const PAPERS = new URL('../layout/drafts/', import.meta.url);
const drafts: readonly (readonly [string, string])[] = [
  ['the faulty example', read('会议通知（有错）')],
  ['the faulty example with CRLF', read('会议通知（有错）').replaceAll('\n', '\r\n')],
  ['an empty draft', ''],
  ['the mended example', read('会议通知（改好）')],
  ['the example with time slots', read('会议通知（时段议程）')],
  ...readdirSync(PAPERS).map((name) => [name, readFileSync(new URL(name, PAPERS), 'utf8')] as const),
  ...cleanNotices.slice(0, 6).flatMap(({ name, text }) =>
    injectDefects(text)
      .filter((_, i) => i % 17 === 0)
      .map((defect) => [`${name} with ${defect.kind}`, defect.text] as const),
  ),
];

interface Reported {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
}

/** Findings of the JSON contract. */
function reported(findings: readonly Reported[]): Comparable[] {
  return findings.map(({ ruleId, severity, message, range: { start, end } }) => ({
    rule: ruleId,
    severity,
    message,
    place: [start.line, start.character, end.line, end.character],
  }));
}

function fromLibrary(text: string): Comparable[] {
  const positions = positionMap(text);
  return lint(text, parseConfig(CONFIG).config).findings.map(({ ruleId, severity, message, start, end }) => {
    const [from, to] = [positions.toPosition(start), positions.toPosition(end)];
    return { rule: ruleId, severity, message, place: [from.line, from.character, to.line, to.character] };
  });
}

async function fromServer(client: TestClient, text: string, uri: string): Promise<Comparable[]> {
  await client.open(text, uri);
  const report = await client.pull(uri);
  await client.close(uri);
  const items = 'items' in report ? report.items : [];
  return items.map(({ code, severity = 0, message, range: { start, end } }) => ({
    rule: String(code),
    severity: ['', 'error', 'warning', 'info', 'hint'][severity] ?? '',
    message: typeof message === 'string' ? message : message.value,
    place: [start.line, start.character, end.line, end.character],
  }));
}

/** What the tools for assistants tell of the draft in a folder; no words of it. */
async function fromTools(folder: string): Promise<Omit<Comparable, 'message'>[]> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await createTools(folder).connect(theirs);
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(ours);
  const { structuredContent } = await client.callTool({
    name: 'check',
    arguments: { path: '稿.gongwen' },
  });
  await client.close();
  const told = reported(Object(structuredContent).findings);
  return told.map(({ message: _, ...rest }) => rest);
}

/** The worker's program as a browser runs it. */
async function startWorker(): Promise<TestClient> {
  const { outputFiles } = await build({
    entryPoints: ['server/src/lsp/browser.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
  });
  return startInWorker(outputFiles[0]?.text ?? '', { settings: { rules: RULES } });
}

describe('the same text and configuration', function () {
  this.timeout(60_000);
  let server: TestClient;
  let worker: TestClient;
  before(async () => {
    server = await startInMemory({ settings: { rules: RULES } });
    worker = await startWorker();
  });
  after(() => {
    server.stop();
    worker.stop();
  });
  for (const [name, text] of drafts)
    it(`give the same findings everywhere: ${name}`, async () => {
      const expected = fromLibrary(text);
      assert.deepEqual(await fromServer(server, text, 'file:///drafts/a.gongwen'), expected, 'language server');
      assert.deepEqual(await fromServer(worker, text, 'file:///drafts/a.gongwen'), expected, 'web worker');
      const box = sandbox();
      try {
        box.write('.gongwen.json', CONFIG);
        box.write('稿.gongwen', text);
        const { out } = await cli(['check', '稿.gongwen', '--format', 'json', '--fail-on', 'never'], {
          cwd: box.folder,
        });
        const told = reported(JSON.parse(out).files[0].findings);
        assert.deepEqual(told, expected, 'command line');
        const untold = expected.map(({ message: _, ...rest }) => rest);
        assert.deepEqual(await fromTools(box.folder), untold, 'MCP tools');
      } finally {
        box.remove();
      }
    });
});
