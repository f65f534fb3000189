import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from './wait.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The user's settings: nothing that is in the way. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'remote.autoForwardPorts': false,
};

/** Packs the built extension as it is published. */
export function packExtension(to: string): void {
  const args = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository'];
  execFileSync(process.execPath, [...args, '--no-rewrite-relative-links', '-o', to], { cwd: root, stdio: 'pipe' });
}

/** VS Code as it runs; `killServer` ends the language server as a crash would, and is false where there is none to find. */
export interface Desktop {
  readonly url: string;
  close(): Promise<void>;
  killServer(): boolean;
}

/** The language server among the descendants of a process, where the system tells. */
function serverBelow(ancestor: number): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  const parents = new Map<number, number>();
  const servers: number[] = [];
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger))
    try {
      // the name may hold blanks and brackets: the parent stands second behind it
      const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ');
      parents.set(pid, Number(parent));
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server/server.js')) servers.push(pid);
    } catch {
      // it has ended
    }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === ancestor || isBelow(parents.get(pid)));
  return servers.find(isBelow);
}

/** Starts VS Code with the Node extension host on a folder, with one extension installed from its package. */
export async function serveDesktop(
  host: { readonly path: string; readonly node?: string },
  folder: string,
  extension: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Desktop> {
  const node = host.node ?? process.execPath;
  const state = mkdtempSync(join(tmpdir(), 'gongwen-desktop-'));
  const folders = ['--extensions-dir', join(state, 'extensions'), '--user-data-dir', join(state, 'user')];
  const env = { ...process.env, XDG_CONFIG_HOME: join(state, 'config'), XDG_DATA_HOME: join(state, 'data') };
  mkdirSync(join(state, 'user/User'), { recursive: true });
  writeFileSync(join(state, 'user/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  execFileSync(node, [host.path, ...folders, '--install-extension', extension], { stdio: 'pipe', env });
  const quiet = [
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
  ];
  const child = spawn(node, [host.path, '--auth', 'none', '--bind-addr', '127.0.0.1:0', ...folders, ...quiet, folder], {
    env,
    detached: true,
  });
  /** The server has a family of processes, and none of it is to outlive the tests. */
  const kill = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {}
  };
  process.once('exit', kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async () => {
    kill();
    process.off('exit', kill);
    await ended;
    rmSync(state, { recursive: true, force: true, maxRetries: 5 });
  };
  const killServer = () => {
    const pid = child.pid && serverBelow(child.pid);
    return Boolean(pid && process.kill(pid, 'SIGKILL'));
  };
  try {
    const address = await eventually(
      'the address',
      () => /HTTP server listening on (http:\/\/[\d.:]+)/.exec(output)?.[1],
    );
    return { url: `${address}/?folder=${encodeURIComponent(folder)}`, close, killServer };
  } catch (error) {
    await close();
    throw new Error(output, { cause: error });
  }
}
