import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('clean/', import.meta.url);

/** The forty clean meeting notices by file name. */
export const cleanNotices: readonly { readonly name: string; readonly text: string }[] = readdirSync(folder)
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
