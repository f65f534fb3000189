import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The faulty example that newcomers open first. */
export const EXAMPLE_PATH = fileURLToPath(new URL('../../../examples/会议通知（有错）.gongwen', import.meta.url));

export const EXAMPLE = basename(EXAMPLE_PATH);

export function exampleDraft(): string {
  return readFileSync(EXAMPLE_PATH, 'utf8');
}

/** A folder with these files by name, for one suite. */
export function draftFolder(files: Readonly<Record<string, string | Uint8Array>>): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'gongwen-drafts-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
