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
const CACHED = fileURLToPath(new URL('./cachedServer.ts', import.meta.url));

export interface RunningServer {
  readonly client: TestClient;
  /** What it holds in memory, in MiB; undefined where the system does not tell. */
  memory(): number | undefined;
  stop(): Promise<void>;
}

/** What is started: a bundle, and what it is told. */
export type Command = readonly [bundle: string, ...args: string[]];

/** The servers: ours as built, the same with its code compiled already (from its second start on), and one that finds nothing. */
export function serverBundles(): Readonly<Record<'gongwen' | 'cached' | 'empty', Command>> & { remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'));
  const bundled = (entry: string, name: string) => {
    const outfile = join(folder, name);
    buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', minify: true });
    return outfile;
  };
  return {
    gongwen: [GONGWEN],
    cached: [bundled(CACHED, 'cached.cjs'), GONGWEN, join(folder, 'code.cache')],
    empty: [bundled(EMPTY, 'empty.cjs')],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function startBundle(command: Command, setup: Setup = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, [...SERVER_PROCESS.execArgv, ...command, '--stdio'], {
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
