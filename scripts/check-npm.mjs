/** Packs the npm package, installs it into an empty folder without a network and uses it: it must need nothing else. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, node, npm, root, say } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gongwen-npm-'));
const quiet = ['--silent', '--no-fund', '--no-audit'];
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
if ((await npm(['pack', '-w', 'server', '--pack-destination', folder, ...quiet], { cwd: root })) !== 0)
  fail('打包失败。');
const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
if ((await npm(['install', '--offline', `./${archive}`, ...quiet], { cwd: folder })) !== 0) fail('不联网装不上。');
const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
if (installed.join() !== 'gongwen') fail(`装出了别的软件包：${installed.join('、')}`);

writeFileSync(join(folder, '稿.txt'), '青教发〔2025〕第12号\n');
const gongwen = (...args) => node([join(folder, 'node_modules/gongwen/bin/gongwen.js'), ...args], { cwd: folder });
if ((await gongwen('check', '稿.txt')) !== 1) fail('装好的 gongwen check 不对。');
if ((await gongwen('export', '稿.txt', '-o', '稿.docx', '--fail-on', 'never')) !== 0)
  fail('装好的 gongwen export 不对。');
const used = "import { fixAll } from 'gongwen'; process.stdout.write(fixAll('青教发〔2025〕第12号').text);";
const text = execFileSync(process.execPath, ['--input-type=module', '-e', used], { cwd: folder, encoding: 'utf8' });
if (text !== '青教发〔2025〕12号') fail(`装好的库不对：${text}`);
say(`${archive}：不联网装好，命令和库可用，没有别的软件包。`);
