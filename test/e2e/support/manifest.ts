import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));

/** A command's title as the palette shows it in an editor that speaks English. */
export function titleOf(command: string): string {
  const entry = read('package.json').contributes.commands.find((each: { command: string }) => each.command === command);
  assert.ok(entry, `${command} is in the manifest`);
  const names = read('package.nls.json');
  return entry.title.replace(/^%(.*)%$/, (_: string, key: string) => names[key]);
}
