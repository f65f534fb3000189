/** The language server as a process of its own, on standard input and output. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { connect, type Setup, type TestClient } from './support.ts';

const PROGRAM = fileURLToPath(new URL('../../server/src/lsp/node.ts', import.meta.url));

export interface RealServer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly client: TestClient;
  /** Settles with the exit code, null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** One message as it stands, well formed or not, with the header that its length asks for. */
  send(message: string): void;
  stop(): void;
}

export async function startProcess(setup: Setup = {}): Promise<RealServer> {
  const server = spawn(process.execPath, ['--import', 'tsx', PROGRAM, '--stdio']);
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  // what is written to a server that has gone is lost, as in an editor
  server.stdin.on('error', () => undefined);
  const client = await connect(server.stdout, server.stdin, setup);
  return {
    process: server,
    client,
    ended,
    send: (message) => void server.stdin.write(`Content-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`),
    stop() {
      client.stop();
      server.kill('SIGKILL');
    },
  };
}
