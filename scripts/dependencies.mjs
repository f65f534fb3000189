/** What every bundled package is there for. One that we ask for ourselves and that stands in no row is a fault. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { packageFolder } from './third-party.mjs';

const WHY = {
  '@modelcontextprotocol/sdk': '`gongwen mcp` 与智能助手之间的协议，只用标准输入输出的部分',
  'chinese-days': '法定节假日和调休',
  crc: 'PDF 里图片的校验（pdfkit 所要）',
  docx: '生成 Word 文件',
  'fast-diff': '把改动缩到最小',
  'fastest-levenshtein': '“是不是……？”里找相近的名字',
  fflate: '解开、压缩 .docx',
  fontkit: '读本机字体，导出 PDF 时只嵌入用到的字',
  'get-east-asian-width': '终端里对齐全角字符',
  'iconv-lite': 'GB18030 的编码（Node.js 只会解码）',
  'jsonc-parser': '读写带注释的 `.gongwen.json`',
  pdfkit: '生成 PDF',
  saxes: '读 .docx 里的 XML，不解析 DTD',
  'vscode-languageclient': 'VS Code 与语言服务器之间的协议',
  'vscode-languageserver': '语言服务器的协议',
  'vscode-languageserver-textdocument': '打开的文稿随编辑而变',
  'vscode-languageserver-types': '协议里的类型',
  zod: '核对 MCP 工具收到的参数',
};

const PARTS = { 'dist/': '扩展', 'server/dist/': 'npm 包' };
const INSTALLING = ['preinstall', 'install', 'postinstall'];

const nameOf = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
const cell = (text) => text.replaceAll('|', '\\|');

/**
 * The page that lists every package of which something is in what we ship: in which part, its licence, whether it runs
 * anything on being installed, and what it is there for.
 * @param shipped bundles with what esbuild tells of them: `[{ to, metafile }]`
 */
export function dependencyReview(shipped) {
  const found = new Map();
  for (const { to, metafile } of shipped)
    for (const [file, { imports }] of Object.entries(metafile.inputs)) {
      const from = packageFolder(file);
      for (const { path } of imports) {
        const folder = packageFolder(path);
        if (folder === undefined || folder === from) continue;
        const one = found.get(folder) ?? { parts: new Set(), users: new Set() };
        one.parts.add(PARTS[Object.keys(PARTS).find((part) => to.startsWith(part))]);
        if (from !== undefined) one.users.add(nameOf(from));
        found.set(folder, one);
      }
    }
  const asked = ['client', 'server'].flatMap((part) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(join(root, part, 'package.json'), 'utf8'),
    );
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  const rows = [...found]
    .sort(([a], [b]) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .map(([folder, { parts, users }]) => {
      const name = nameOf(folder);
      const { version, license, scripts = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      if (asked.includes(name) && WHY[name] === undefined)
        throw new Error(`scripts/dependencies.mjs 没有写明 ${name} 的用途`);
      const why = WHY[name] ?? `${[...users].sort().slice(0, 3).join('、')} 所用`;
      const runs = INSTALLING.filter((script) => script in scripts).join('、');
      return [name, version, license ?? '见许可证全文', [...parts].sort().join('、'), runs || '无', why];
    });
  const stale = Object.keys(WHY).filter((name) => !rows.some(([own]) => own === name));
  if (stale.length > 0) throw new Error(`scripts/dependencies.mjs 里的 ${stale.join('、')} 没有打进任何程序`);
  return [
    '# 打进程序的软件包',
    '',
    '本页由 `npm run package` 生成，持续集成核对它是不是最新的。',
    '',
    `发布的扩展和 npm 包都是打好的，装的时候不再下载、不运行任何安装脚本。下面是其中用到的全部 ${rows.length} 个软件包，版本固定在`,
    '`package-lock.json` 里；许可证全文在发布包的 `dist/THIRD-PARTY.txt`。“安装脚本”一列是它自己的 `package.json` 里写的：开发时也一律不运行',
    '（`--ignore-scripts`）。',
    '',
    '| 软件包 | 版本 | 许可证 | 在哪里 | 安装脚本 | 用途 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
    '',
  ].join('\n');
}
