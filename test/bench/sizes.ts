/** What the bundles take, as released: raw, and packed as in the extension's package. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { transform } from 'esbuild';
import type { Ratio } from './preview.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['dist/client', 'dist/server', 'server/dist'];
const KB = 1024;
/** The most that the extension's code may take, packed. */
const MOST = 1536 * KB;

export async function measureSizes(): Promise<Ratio[]> {
  let sum = 0;
  for (const folder of FOLDERS)
    for (const name of existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)).sort() : []) {
      if (!/\.[cm]?js$/.test(name)) continue;
      const built = readFileSync(join(ROOT, folder, name), 'utf8');
      const { code } = await transform(built, { minify: true, charset: 'utf8', legalComments: 'none' });
      const raw = Buffer.from(code);
      const packed = deflateRawSync(raw, { level: 9 }).length;
      const size = (bytes: number) => `${(bytes / KB).toFixed(0)} KB`.padStart(8);
      console.log(`${size(raw.length)} raw ${size(packed)} packed  ${folder}/${name}`);
      if (folder.startsWith('dist/')) sum += packed;
    }
  return [{ what: `the extension’s code packed to ${MOST / KB} KB`, ratio: sum / MOST, aim: '≤ 1' }];
}
