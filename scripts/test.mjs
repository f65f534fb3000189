/**
 * All tests: the types (errors of any number count as one failure), the tests of the parts, then those in real hosts.
 * The last line is `N passed, M failed, K skipped`.
 * --hosts=auto (default) runs the hosts that this machine has or can have, --hosts=required fails where one is missing,
 * --hosts=none leaves the host tests out. All other arguments are Mocha's; a path stands for the whole suite.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstall } from './ensure-install.mjs';
import { fail, node, say } from './run.mjs';

const UNITS = 'test/**/*.test.ts';
const HOSTS = 'test/e2e/**/*.test.ts';
const MODES = ['auto', 'required', 'none'];

const given = process.argv.slice(2);
const mode = given.find((arg) => arg.startsWith('--hosts='))?.slice('--hosts='.length) ?? 'auto';
if (!MODES.includes(mode)) fail(`--hosts 应为 ${MODES.join('、')} 之一，不是 ${mode}。`);
const args = given.filter((arg) => !arg.startsWith('--hosts='));
const isPath = (arg) => /\.test\.ts$/.test(arg) || (/^(\.\/)?test\//.test(arg) && existsSync(arg));
const specOf = (path) => (path.endsWith('.ts') ? path : `${path.replace(/\/$/, '')}/**/*.test.ts`);
const paths = args.filter(isPath).map((path) => specOf(path.replace(/^\.\//, '')));
const rest = args.filter((arg) => !isPath(arg));

const isHost = (path) => path.startsWith('test/e2e');
const suites = [
  {
    name: '单元测试',
    spec: paths.length ? paths.filter((path) => !isHost(path)) : [UNITS],
    ignore: ['--ignore', HOSTS],
  },
  { name: '真实编辑器中的测试', spec: paths.length ? paths.filter(isHost) : [HOSTS], ignore: [] },
];

await ensureInstall();
if ((await node(['scripts/build.mjs', '--no-types'])) !== 0) {
  say('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'gongwen-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

say('\n▶ 类型检查');
const sound = (await node(['node_modules/typescript/bin/tsc', '-b'])) === 0;
if (!sound) total.failed++;

for (const [index, { name, spec, ignore }] of suites.entries()) {
  if (spec.length === 0 || (index === 1 && mode === 'none')) continue;
  say(`\n▶ ${name}`);
  const counts = join(folder, `${index}.json`);
  const code = await node(
    [
      ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--no-config', '--no-package', '--timeout', '20000'],
      // the parts' tests are many and each file stands alone; hosts are one at a time
      ...(index === 0 ? ['--parallel', '--jobs', String(Math.max(2, availableParallelism()))] : []),
      ...['--reporter', 'scripts/mocha-reporter.cjs', ...ignore, ...rest, ...spec],
    ],
    { env: { ...process.env, GONGWEN_TEST_COUNTS: counts, GONGWEN_HOSTS: mode } },
  );
  if (existsSync(counts)) {
    const own = JSON.parse(readFileSync(counts, 'utf8'));
    for (const key of Object.keys(total)) total[key] += own[key];
    failures.push(...own.names);
    if (code === 0 || own.failed > 0) continue;
  }
  if (code !== 0) {
    say(`${name}没有正常结束（退出码 ${code}）。`);
    total.failed++;
  }
}
rmSync(folder, { recursive: true, force: true });
if (!sound) say('类型检查没有通过，计为 1 项失败；错误见“类型检查”一节，也可运行 npm run typecheck 重看。');
for (const name of failures) say(`失败：${name}`);
say(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
