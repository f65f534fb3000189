/**
 * From a fresh checkout to a checked draft in the browser: installs, builds, checks the example on the command line,
 * then serves VS Code for the Web with the extension and the examples.
 * --port N or PORT: the address's port. --no-open: leaves the browser alone.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstall } from './ensure-install.mjs';
import { webHost } from './hosts.mjs';
import { fail, node, root, say } from './run.mjs';
import { serveWeb } from './web-host.mjs';

const EXAMPLE = '会议通知（有错）.gongwen';
const DEFAULT_PORT = 3000;

function readPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    const given = values.port ?? process.env.PORT;
    const port = Number(given ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`端口应为 0 至 65535 的整数：${given}`);
    return { port, given: given !== undefined, open: !values['no-open'] };
  } catch (error) {
    return fail(`参数有误：${error.message}\n用法：npm start -- [--port 端口] [--no-open]`);
  }
}

/** Opens the default browser where there is a desktop; elsewhere the address on the terminal has to do. */
function openBrowser(url) {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [command, ...args] =
    platform === 'darwin' ? ['open', url] : platform === 'win32' ? ['cmd', '/c', 'start', '', url] : ['xdg-open', url];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** Starts the host; where the usual port is taken and none was asked for, on any free one. */
async function serve(options, { port, given }) {
  try {
    return await serveWeb({ ...options, port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    if (given) return fail(`端口 ${port} 不可用（${error.code}）。请换一个：npm start -- --port 端口`);
    return serveWeb({ ...options, port: 0 });
  }
}

const options = readPort();
await ensureInstall();
if ((await node(['scripts/build.mjs', '--no-types'])) !== 0) process.exit(1);

say(`\n▶ npx gongwen check examples/${EXAMPLE}\n`);
await node(['server/bin/gongwen.js', 'check', join('examples', EXAMPLE)]);
say();

const web = await webHost();
if (!web.ok) {
  fail(
    [
      `${web.reason}。`,
      '上面的检查结果不受影响；要在编辑器里试用，可以：',
      '  1. 检查网络和 npm 的镜像设置（npm config get registry）后重新运行 npm start；',
      '  2. 或运行 npm run package，在 VS Code 中选择“从 VSIX 安装…”，安装生成的 gongwen.vsix。',
    ].join('\n'),
  );
}
const host = await serve(
  { build: web.path, folder: join(root, 'examples'), open: EXAMPLE, language: 'zh-cn' },
  options,
);
say(
  [
    `编辑器已就绪：${host.url}`,
    '请用 Chrome、Edge 或 Firefox 打开。示例在内存中，可随意修改，不会写到磁盘；刷新页面即恢复原样。',
    '试用的编辑器本身只有英文：Problems＝问题，Quick Fix＝快速修复，Outline＝大纲。装了中文语言包的桌面版 VS Code 全是中文。',
    '按 Ctrl+C 结束。',
  ].join('\n'),
);
if (options.open) openBrowser(host.url);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    host.close();
    say('\n已结束。');
    process.exit(0);
  });
}
