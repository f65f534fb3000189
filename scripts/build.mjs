/**
 * Bundles the extension, the language server, the command and the library.
 * --release: minified and without source maps. --watch: rebuilds on every change. --no-types: leaves the library's type
 * declarations, and with them the check of its types, to whoever calls.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { dependencyReview } from './dependencies.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { fail, node, root, say } from './run.mjs';
import { thirdParty } from './third-party.mjs';

await ensureInstall();
const esbuild = await import('esbuild');

const release = process.argv.includes('--release');
const watch = process.argv.includes('--watch');
const types = !process.argv.includes('--no-types');

/** ES modules have no `require`, and some packages in the bundle call it for Node's own modules. */
const REQUIRE = {
  js: "import { createRequire as gongwenCreateRequire } from 'node:module';\nconst require = gongwenCreateRequire(import.meta.url);",
};
const NODE = { platform: 'node', target: 'node20.19' };
const BROWSER = { platform: 'browser', target: 'es2022' };

/**
 * What a package brings for what is never done here: fontkit unpacks fonts of the web (WOFF2) with half a megabyte of
 * dictionary, and a machine's fonts are not packed.
 */
const UNUSED = { 'brotli/decompress.js': join(root, 'scripts/no-brotli.mjs') };

/**
 * The extension's server is one file for both hosts. Packages come in their build for browsers, which runs in Node too,
 * but for the one that speaks to Node's streams; Node's own modules are asked for where only Node gets. PDF files, which
 * only Node makes, are a file of their own.
 */
const BOTH = {
  ...BROWSER,
  external: ['node:*', ...builtinModules],
  plugins: [
    {
      name: 'both hosts',
      setup({ onResolve }) {
        onResolve({ filter: /^vscode-[a-z-]+\/node$/ }, ({ path, importer }) => ({
          path: createRequire(importer).resolve(path),
        }));
        onResolve({ filter: /\/pdf\/exportPdf\.ts$/ }, () => ({ path: './pdf.mjs', external: true }));
      },
    },
  ],
};

/** Without it Node would take the file for a module, as the extension's own manifest says. */
function sayWhatServerIs() {
  const folder = join(root, 'dist/server');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}

/** Where the compiler keeps what it knows of the declarations it wrote. */
const TYPES_STATE = '.tsbuild/types.tsbuildinfo';

const bundles = [
  { from: 'client/src/node.ts', to: 'dist/client/node.cjs', ...NODE, format: 'cjs', external: ['vscode'] },
  /** The manifest says `browser.cjs`, as it is no ES module; VS Code's worker then looks for that name with `.js`. */
  { from: 'client/src/browser.ts', to: 'dist/client/browser.cjs.js', ...BROWSER, format: 'cjs', external: ['vscode'] },
  { from: 'client/src/webview/preview.ts', to: 'dist/client/preview.js', ...BROWSER, format: 'iife' },
  { from: 'server/src/lsp/extension.ts', to: 'dist/server/server.js', ...BOTH, format: 'iife' },
  { from: 'server/src/pdf/exportPdf.ts', to: 'dist/server/pdf.mjs', ...NODE, format: 'esm', banner: REQUIRE },
  { from: 'server/src/lsp/node.ts', to: 'server/dist/language-server.js', ...NODE, format: 'esm', banner: REQUIRE },
  { from: 'server/src/cli/main.ts', to: 'server/dist/cli.js', ...NODE, format: 'esm', banner: REQUIRE },
  {
    from: 'server/src/core/index.ts',
    to: 'server/dist/index.js',
    platform: 'neutral',
    target: 'es2022',
    format: 'esm',
  },
];

const options = ({ from, to, ...rest }) => ({
  ...rest,
  entryPoints: [join(root, from)],
  outfile: join(root, to),
  absWorkingDir: root,
  bundle: true,
  alias: UNUSED,
  /** The builds as modules come first: the others of some packages call `require` in ways a bundler cannot follow. */
  mainFields: rest.platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
  /** The example draft is part of the client. */
  loader: { '.gongwen': 'text' },
  minify: release,
  sourcemap: !release,
  metafile: release,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
});

/** The generated files come first: the rule registry is part of the bundles. In CI they must be fresh already. */
async function generate() {
  const args = ['--import', 'tsx', 'scripts/generate.ts'];
  if (process.env.CI) args.push('--check');
  if ((await node(args)) !== 0) fail('生成文件失败或已过期，请运行 npm run generate 查看原因。');
}

/** The library's type declarations; false where its types are wrong. */
async function declarations() {
  if (!types) return true;
  if (!existsSync(join(root, 'server/dist/types'))) rmSync(join(root, TYPES_STATE), { force: true });
  const code = await node([
    'node_modules/typescript/bin/tsc',
    ...['-p', 'server/src/core', '--outDir', 'server/dist/types'],
    ...['--tsBuildInfoFile', TYPES_STATE, '--declarationMap', 'false'],
  ]);
  return code === 0;
}

/** The page of what is bundled. In CI it must be fresh already. */
function reviewDependencies(shipped) {
  const path = join(root, 'docs/dependencies.md');
  const text = dependencyReview(shipped);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (process.env.CI) fail('docs/dependencies.md 已过期，请运行 npm run package 更新后提交。');
  writeFileSync(path, text);
}

const present = bundles.filter(({ from }) => existsSync(join(root, from)));
const missing = [...new Set(bundles.filter((bundle) => !present.includes(bundle)).map(({ from }) => from))];

await generate();
if (release) for (const folder of ['dist', 'server/dist']) rmSync(join(root, folder), { recursive: true, force: true });
sayWhatServerIs();
if (watch) {
  for (const bundle of present) await (await esbuild.context(options(bundle))).watch();
  say('正在监视文件改动，按 Ctrl+C 结束。');
} else {
  const started = Date.now();
  const [sound, ...results] = await Promise.allSettled([
    declarations(),
    ...present.map((bundle) => esbuild.build(options(bundle))),
  ]);
  if (results.some(({ status }) => status === 'rejected')) fail('构建失败，见上方的错误。');
  if (release)
    for (const [folder, part] of Object.entries({ dist: 'dist/', 'server/dist': 'server/dist/' })) {
      const shipped = results.flatMap(({ value }, i) => (present[i].to.startsWith(part) ? [value.metafile] : []));
      writeFileSync(join(root, folder, 'THIRD-PARTY.txt'), thirdParty(shipped));
    }
  if (release) reviewDependencies(results.map(({ value }, i) => ({ to: present[i].to, metafile: value.metafile })));
  if (!sound.value) fail('类型检查未通过，见上方的错误；已打包，但类型声明可能不对。');
  say(`${types ? '构建' : '打包'}完成，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒。`);
}
if (missing.length) {
  const text = `缺少入口文件，相应的部分没有构建：\n${missing.map((path) => `  ${path}`).join('\n')}`;
  if (watch) say(text);
  else fail(text);
}
