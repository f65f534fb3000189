/** Checks that a packaged extension holds what it must, nothing else, shows its pictures without a network, and is small. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { fail, say } from './run.mjs';

/** How much each kind of file may take in the package, packed, in KB: what grows by accident is seen here. */
const BUDGETS = [
  { what: '程序', files: /^extension\/dist\/.*\.[cm]?js$/, most: 1250 },
  { what: '服务器', files: /^extension\/dist\/server\/server\.js/, most: 750 },
  { what: '客户端', files: /^extension\/dist\/client\/node\.cjs/, most: 175 },
  { what: '网页版客户端', files: /^extension\/dist\/client\/browser\.cjs/, most: 165 },
  { what: '图片', files: /\.(?:png|svg|gif|jpg)$/, most: 512 },
  { what: '全部', files: /^/, most: 2100 },
];

const REQUIRED = [
  'extension/package.json',
  'extension/package.nls.json',
  'extension/package.nls.zh-cn.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/dist/client/node.cjs',
  'extension/dist/client/browser.cjs.js',
  'extension/dist/client/preview.js',
  'extension/dist/server/server.js',
  'extension/dist/server/pdf.mjs',
  'extension/dist/server/package.json',
  'extension/dist/THIRD-PARTY.txt',
];

const UNWANTED = /\.(ts|map|tsbuildinfo)$|node_modules\/|^extension\/(server\/(src|dist)|client|test|scripts|\.)/;

const DIRECTORY_END = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const HEADER_SIZE = 30;

/** The files in a zip archive, from its central directory: name, packed size, and where their bytes are. */
function filesIn(zip) {
  let end = zip.length - END_SIZE;
  while (end >= 0 && zip.readUInt32LE(end) !== DIRECTORY_END) end--;
  if (end < 0) fail('不是 .vsix 文件。');
  const files = [];
  for (let left = zip.readUInt16LE(end + 10), at = zip.readUInt32LE(end + 16); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    files.push({
      name: zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + name),
      isPacked: zip.readUInt16LE(at + 10) !== 0,
      size: zip.readUInt32LE(at + 20),
      at: zip.readUInt32LE(at + 42),
    });
    at += ENTRY_SIZE + name + extra + comment;
  }
  return files;
}

/** The text of a file in the archive. */
function textOf(zip, { at, size, isPacked }) {
  const start = at + HEADER_SIZE + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const bytes = zip.subarray(start, start + size);
  return (isPacked ? inflateRawSync(bytes) : bytes).toString('utf8');
}

/** What the README shows: all of it must be in the package. */
const picturesOf = (readme) => [...readme.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map(([, address]) => address);

const path = process.argv[2] ?? 'gongwen.vsix';
const archive = readFileSync(path);
const files = filesIn(archive);
const names = files.map(({ name }) => name);
const readme = files.find(({ name }) => name === 'extension/readme.md');
const pictures = readme ? picturesOf(textOf(archive, readme)) : [];
const sizes = BUDGETS.map(({ what, files: which, most }) => {
  const sum = files.filter(({ name }) => which.test(name)).reduce((total, { size }) => total + size, 0);
  return { what, most, size: Math.round(sum / 1024) };
});
const faults = [
  ...REQUIRED.filter((name) => !names.includes(name)).map((name) => `缺少 ${name}`),
  ...names.filter((name) => UNWANTED.test(name)).map((name) => `不应包含 ${name}`),
  ...(pictures.length === 0 ? ['说明里没有图片'] : []),
  ...pictures
    .filter((address) => !names.includes(posix.join('extension', address)))
    .map((address) => `说明里的图片 ${address} 不在包里，不联网就看不到`),
  ...sizes.filter(({ size, most }) => size > most).map(({ what, size, most }) => `${what} ${size} KB，超过 ${most} KB`),
];
if (faults.length) fail(`${path}：\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
say(
  `${path}：${names.length} 个文件，${sizes.map(({ what, size }) => `${what} ${size} KB`).join('，')}，内容符合要求。`,
);
