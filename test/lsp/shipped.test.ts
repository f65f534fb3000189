import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExportResult } from '../../server/src/lsp/protocol.ts';
import { startInWorker } from './inWorker.ts';
import { connect, FAULTY, findingsOf, type TestClient, URI } from './support.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/server/server.js', import.meta.url));

const findings = async (client: TestClient) => findingsOf(await client.pull()).length;
const exported = (client: TestClient, format: 'docx' | 'pdf') =>
  client.connection.sendRequest<ExportResult>('gongwen/export', { uri: URI, format });

describe('the file that the extension runs as its server', () => {
  it('checks and makes Word and PDF files in Node', async () => {
    const server = spawn(process.execPath, [PROGRAM, '--stdio']);
    try {
      const client = await connect(server.stdout, server.stdin, {});
      await client.open(FAULTY);
      assert.equal(await findings(client), 1);
      assert.ok((await exported(client, 'docx')).ok);
      const pdf = await exported(client, 'pdf');
      assert.ok(pdf.ok || /没有找到中文字体/.test(pdf.message), pdf.ok ? '' : pdf.message);
    } finally {
      server.kill();
    }
  });

  it('checks and makes Word files in a worker, and says that a browser makes no PDF', async () => {
    const client = await startInWorker(readFileSync(PROGRAM, 'utf8'), {});
    try {
      await client.open(FAULTY);
      assert.equal(await findings(client), 1);
      assert.ok((await exported(client, 'docx')).ok);
      const pdf = await exported(client, 'pdf');
      assert.ok(!pdf.ok && /打印/.test(pdf.message));
    } finally {
      client.stop();
    }
  });
});
