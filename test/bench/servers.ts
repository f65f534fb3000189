/** Servers as the extension runs them: processes of their own, but for these that speak on standard input and output. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { SERVER_PROCESS } from '../../client/src/serverProcess.ts';
import { connect, type Setup, type TestClient } from '../lsp/support.ts';

const GONGWEN = fileURLToPath(new URL('../../dist/server/server.js', import.meta.url));
const EMPTY = fileURLToPath(new URL('./emptyServer.ts', import.meta.url));

export interface RunningServer {
  readonly client: TestClient;
  /** What it holds in memory, in MiB; undefined where the system does not tell. */
  memory(): number | undefined;
  stop(): Promise<void>;
}

/** The bundles of the two servers: ours as built, and one that finds nothing. */
export function serverBundles(): { readonly gongwen: string; readonly empty: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
  const empty = join(folder, 'empty.cjs');
  buildSync({ entryPoints: [EMPTY], outfile: empty, bundle: true, platform: 'node', format: 'cjs', minify: true });
  return { gongwen: GONGWEN, empty, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function startBundle(bundle: string, setup: Setup = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, [...SERVER_PROCESS.execArgv, bundle, '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...SERVER_PROCESS.env },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const client = await connect(child.stdout, child.stdin, setup);
  return {
    client,
    memory() {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
      } catch {
        return undefined;
      }
    },
    async stop() {
      client.stop();
      child.kill();
      await ended;
    },
  };
}
