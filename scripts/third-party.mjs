import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const LICENSE_FILE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;

/** The folder of the package that a bundled file is of, from the root; undefined for our own. */
export function packageFolder(input) {
  const at = input.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const from = at + 'node_modules/'.length;
  const [scope, name] = input.slice(from).split('/');
  return input.slice(0, from) + (scope.startsWith('@') ? `${scope}/${name}` : scope);
}

/**
 * The packages of which something is in the bundles, each with its licence in full. The plugins for it write a list for
 * every bundle; this is one for all that is shipped together.
 * @param metafiles what esbuild tells of the bundles
 */
export function thirdParty(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined))].sort();
  const texts = folders.map((folder) => {
    const path = join(root, folder);
    const { name, version, license, homepage } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    const file = readdirSync(path).find((entry) => LICENSE_FILE.test(entry));
    const terms = file && existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8').trim() : '';
    if (!license && !terms) throw new Error(`${name} 没有写明许可证`);
    return `${name} ${version}\n许可证：${license ?? '见下文'}${homepage ? `\n${homepage}` : ''}${terms ? `\n\n${terms}` : ''}\n`;
  });
  return `本软件的程序文件中含有下列软件包的全部或一部分，各按其许可证使用。\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
