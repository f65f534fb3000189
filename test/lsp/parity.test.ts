/** Library, command line, language server and web worker give the same findings for the same text and configuration. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { Event, type MessageReader, type MessageWriter } from 'vscode-languageserver-protocol/node';
import { lint, parseConfig, positionMap } from '../../server/src/core/index.ts';
import { cli, sandbox } from '../cli/support.ts';
import { injectDefects } from '../injection/defects/notice.ts';
import { cleanNotices } from '../notices/cleanNotices.ts';
import { connectWith, startInMemory, type TestClient } from './support.ts';

const RULES = { 'artefact-edge-space': 'off', 'docno-di': 'warning', 'clock-period-redundant': 'error' };
const CONFIG = JSON.stringify({ rules: RULES });

interface Comparable {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly place: readonly number[];
}

const read = (name: string) => readFileSync(new URL(`../../examples/${name}.gongwen`, import.meta.url), 'utf8');
const drafts: readonly (readonly [string, string])[] = [
  ['the faulty example', read('会议通知（有错）')],
  ['the faulty example with CRLF', read('会议通知（有错）').replaceAll('\n', '\r\n')],
  ['an empty draft', ''],
  ...cleanNotices.slice(0, 6).flatMap(({ name, text }) =>
    injectDefects(text)
      .filter((_, i) => i % 17 === 0)
      .map((defect) => [`${name} with ${defect.kind}`, defect.text] as const),
  ),
];

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

/** The worker's bundle as a browser runs it, at the other end of a message channel. */
async function startWorker(): Promise<TestClient> {
  const { outputFiles } = await build({
    entryPoints: ['server/src/lsp/browser.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
  });
  const { port1, port2 } = new MessageChannel();
  new Function('self', outputFiles[0]?.text ?? '')(port1);
  const silent = { onError: Event.None, onClose: Event.None, dispose() {} };
  const reader: MessageReader = {
    ...silent,
    onPartialMessage: Event.None,
    listen(callback) {
      port2.onmessage = ({ data }) => callback(data);
      return { dispose() {} };
    },
  };
  const writer: MessageWriter = { ...silent, write: async (message) => port2.postMessage(message), end() {} };
  return connectWith(reader, writer, { settings: { rules: RULES } }, () => {
    port1.close();
    port2.close();
  });
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
        const found: {
          ruleId: string;
          severity: string;
          message: string;
          range: Record<'start' | 'end', { line: number; character: number }>;
        }[] = JSON.parse(out).files[0].findings;
        const told = found.map(({ ruleId, severity, message, range: { start, end } }) => ({
          rule: ruleId,
          severity,
          message,
          place: [start.line, start.character, end.line, end.character],
        }));
        assert.deepEqual(told, expected, 'command line');
      } finally {
        box.remove();
      }
    });
});
