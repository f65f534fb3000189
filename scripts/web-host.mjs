/** Serves VS Code for the Web with the built extension and a folder in memory, to this machine alone. */
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './run.mjs';

const own = fileURLToPath(new URL('web-host/', import.meta.url));

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.cjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** What of the extension's folder is part of it: the list of .vscodeignore's exceptions. */
function shipped(extension) {
  const lines = readFileSync(join(extension, '.vscodeignore'), 'utf8').split(/\r?\n/);
  const kept = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  return (path) => kept.some((rule) => (rule.endsWith('/**') ? path.startsWith(rule.slice(0, -2)) : path === rule));
}

/** The files below a folder in base64, by their path in the editor: `/<folder's name>/<path>`. */
function draftsOf(folder) {
  const name = basename(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return Object.fromEntries(
    paths.map((path) => [`/${name}/${relative(folder, path).split(sep).join('/')}`, readFileSync(path, 'base64')]),
  );
}

/** What the editor is started with. */
function configuration(host, { folder, open, settings }) {
  const at = (path) => ({ scheme: 'http', authority: host, path });
  const draft = (path) => ({ scheme: 'drafts', path: `/${basename(folder)}${path}` });
  const frames = `http://{{uuid}}.${host}/build`;
  return {
    productConfiguration: {
      enableTelemetry: false,
      webEndpointUrlTemplate: frames,
      webviewContentExternalBaseUrlTemplate: `${frames}/out/vs/workbench/contrib/webview/browser/pre/`,
      extensionEnabledApiProposals: { 'gongwen.drafts': ['fileSearchProvider'] },
    },
    folderUri: draft(''),
    additionalBuiltinExtensions: [at('/host/drafts'), at('/extension')],
    configurationDefaults: { 'workbench.startupEditor': 'none', 'files.hotExit': 'off', ...settings },
    defaultLayout: {
      force: true,
      editors: open ? [{ uri: draft(`/${open}`) }] : [],
      views: [{ id: 'workbench.panel.markers.view' }],
    },
  };
}

function page(host, options) {
  const json = JSON.stringify(configuration(host, options));
  const quoted = json.replace(
    /[\\'<\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const html = readFileSync(join(own, 'page.html'), 'utf8');
  return html.replace('LANGUAGE', options.language).replace('CONFIGURATION', () => quoted);
}

const WORKBENCH = '/build/out/vs/workbench/workbench.web.main.js';

/**
 * The workbench without the styles for mathematics: a Markdown preview takes them for content from elsewhere here, and
 * says on every rule's page that some content has been disabled.
 */
function workbench(build) {
  const text = readFileSync(join(build, WORKBENCH.slice('/build/'.length)), 'utf8');
  return text.replace(/"markdown\.previewStyles":\["\.\/notebook-out\/katex[^\]]*\]/, '"markdown.previewStyles":[]');
}

/** The file that an address stands for, or undefined; never one outside the folder. */
function fileOf(folder, path, allowed = () => true) {
  const parts = path.split('/');
  if (parts.some((part) => part === '..' || part.includes('\\') || part.includes('\0')) || !allowed(path)) return;
  const file = join(folder, ...parts);
  try {
    if (statSync(file).isFile()) return file;
  } catch {}
}

/**
 * Starts the host.
 * @param build the folder of VS Code for the Web
 * @param folder the folder that is opened, in memory
 * @param open a file of the folder to open at once
 * @param settings defaults of settings
 * @param language the language of the extension's texts
 */
export async function serveWeb({ build, folder, open, settings = {}, language = 'en', port = 0, extension = root }) {
  const isShipped = shipped(extension);
  let address = '';
  const answer = (request, response) => {
    const host = request.headers.host ?? '';
    const trusted = new RegExp(`^(127\\.0\\.0\\.1|\\[::1\\]|([0-9a-z-]+\\.)?localhost):${address}$`);
    if (!trusted.test(host) || !['GET', 'HEAD'].includes(request.method ?? '')) return response.writeHead(403).end();
    const origin = request.headers.origin;
    if (origin && trusted.test(origin.replace(/^http:\/\//, ''))) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Vary', 'Origin');
    }
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Cache-Control', 'no-cache');
    const send = (type, text) => response.writeHead(200, { 'Content-Type': TYPES[type] }).end(text);

    let path;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      return response.writeHead(400).end();
    }
    /** An extension at an address is read in the default language only. */
    if (path === '/extension/package.nls.json' && language !== 'en') path = `/extension/package.nls.${language}.json`;
    if (path === '/') return send('.html', page(host, { folder, open, settings, language }));
    if (path === WORKBENCH) return send('.js', workbench(build));
    if (path === '/host/drafts.json') return send('.json', JSON.stringify(draftsOf(folder)));
    const file =
      (path.startsWith('/build/') && fileOf(build, path.slice(7))) ||
      (path.startsWith('/extension/') && fileOf(extension, path.slice(11), isShipped)) ||
      (path.startsWith('/host/') && fileOf(own, path.slice(6)));
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  };

  const listen = (server, onPort, onHost) =>
    new Promise((resolve, reject) => server.once('error', reject).listen(onPort, onHost, () => resolve(server)));
  const server = await listen(createServer(answer), port, '127.0.0.1');
  address = String(server.address().port);
  /** Some browsers take `localhost` for ::1; a machine without it does not need it. */
  const second = await listen(createServer(answer), Number(address), '::1').catch(() => undefined);
  return {
    url: `http://localhost:${address}/`,
    close() {
      for (const each of [server, second]) {
        each?.close();
        each?.closeAllConnections();
      }
    },
  };
}
