import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));

/** A command's title as the palette shows it in an editor that speaks English. */
export function titleOf(command: string): string {
  const entry = read('package.json').contributes.commands.find((each: { command: string }) => each.command === command);
  assert.ok(entry, `${command} is in the manifest`);
  return entry.title.replace(/^%(.*)%$/, (_: string, key: string) => textOf(key));
}

/** A text of the manifest in English. */
export function textOf(key: string): string {
  const text = read('package.nls.json')[key];
  assert.ok(text, `${key} is in the manifest’s texts`);
  return text;
}
