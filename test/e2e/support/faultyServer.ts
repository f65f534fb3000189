import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const SERVER = 'dist/server/server.js';

/** The built extension in a folder of its own, its server for the Web with some code before it until it is mended. */
export function withFaultyServer(code: string): { path: string; mend(): void; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'gongwen-extension-'));
  for (const name of readdirSync(root)) if (name !== 'dist') symlinkSync(join(root, name), join(path, name));
  mkdirSync(join(path, 'dist'));
  cpSync(join(root, 'dist'), join(path, 'dist'), { recursive: true });
  const server = readFileSync(join(root, SERVER), 'utf8');
  const write = (text: string) => writeFileSync(join(path, SERVER), text);
  write(`${code}\n${server}`);
  return {
    path,
    mend: () => write(server),
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}
