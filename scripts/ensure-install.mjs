/** Installs the dependencies if they are missing or not those of package-lock.json. Node's own modules only. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, npm, root, say } from './run.mjs';

const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(
    `需要 Node.js ${OLDEST_NODE.join('.')} 或更高版本，当前是 ${process.versions.node}。\n请到 https://nodejs.org/ 安装新版本后重试。`,
  );
}

/** What keeps the installed packages from being those of the lock file; undefined if nothing does. */
function staleReason() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules/.package-lock.json');
  let installedTime;
  try {
    installedTime = statSync(installed).mtimeMs;
  } catch {
    return '尚未安装依赖';
  }
  if (installedTime >= statSync(lock).mtimeMs) return undefined;
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const missing = Object.entries(wanted).some(
    ([path, entry]) =>
      path.startsWith('node_modules/') &&
      !entry.optional &&
      !entry.link &&
      (present[path]?.version !== entry.version || present[path]?.integrity !== entry.integrity),
  );
  return missing ? '依赖与 package-lock.json 不一致' : undefined;
}

export async function ensureInstall() {
  checkNode();
  const reason = staleReason();
  if (!reason) return;
  say(`${reason}，正在安装（首次约需一分钟）……`);
  const started = Date.now();
  /** Not `ci`: it refuses a lock file without the other platforms' optional packages. `--no-save` leaves that file alone. */
  const code = await npm(['install', '--no-save', '--ignore-scripts', '--no-fund', '--no-audit']);
  if (code !== 0) fail('依赖安装失败。请检查网络和 npm 的镜像设置（npm config get registry），然后重试。');
  say(`依赖安装完成，用时 ${Math.round((Date.now() - started) / 1000)} 秒。`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureInstall();
