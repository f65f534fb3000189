/** Checks that a packaged extension holds what it must, nothing else, and is small. */
import { readFileSync } from 'node:fs';
import { fail, say } from './run.mjs';

const LARGEST = 5 * 1024 * 1024;

const REQUIRED = [
  'extension/package.json',
  'extension/package.nls.json',
  'extension/package.nls.zh-cn.json',
  'extension/readme.md',
  'extension/dist/client/node.cjs',
  'extension/dist/client/browser.cjs.js',
  'extension/dist/client/preview.js',
  'extension/dist/server/node.cjs',
  'extension/dist/server/browser.js',
  'extension/dist/THIRD-PARTY.txt',
];

const UNWANTED = /\.(ts|map|tsbuildinfo)$|node_modules\/|^extension\/(server\/(src|dist)|client|test|scripts|\.)/;

const DIRECTORY_END = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/** The names of the files in a zip archive, from its central directory. */
function namesIn(zip) {
  let end = zip.length - END_SIZE;
  while (end >= 0 && zip.readUInt32LE(end) !== DIRECTORY_END) end--;
  if (end < 0) fail('不是 .vsix 文件。');
  const names = [];
  for (let left = zip.readUInt16LE(end + 10), at = zip.readUInt32LE(end + 16); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    names.push(zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + name));
    at += ENTRY_SIZE + name + extra + comment;
  }
  return names;
}

const path = process.argv[2] ?? 'gongwen.vsix';
const archive = readFileSync(path);
const names = namesIn(archive);
const size = archive.length;
const faults = [
  ...REQUIRED.filter((name) => !names.includes(name)).map((name) => `缺少 ${name}`),
  ...names.filter((name) => UNWANTED.test(name)).map((name) => `不应包含 ${name}`),
  ...(size > LARGEST ? [`大小 ${size} 字节，超过 ${LARGEST} 字节`] : []),
];
if (faults.length) fail(`${path}：\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
say(`${path}：${names.length} 个文件，${Math.round(size / 1024)} KB，内容符合要求。`);
