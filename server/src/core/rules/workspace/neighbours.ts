import type { Numbered } from '../../model/workspace.ts';
import { plainTitle } from '../../model/workspace.ts';

/** What file names of versions of one draft add: 修改稿, 定稿, v2, a date, a copy's number. */
const VERSION =
  /[（(【[]?(?:第?[一二三四五六七八九十\d]{1,3}稿|修改稿|修订稿|定稿|终稿|送审稿|征求意见稿|清样|初稿|草稿|最终版?|改好|有错|副本|备份|copy|final|v?\d{1,8})[）)】\]]?/giu;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const baseOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** A file's name without what tells versions apart; empty where it is nothing else. */
const stem = (path: string) =>
  decoded(baseOf(path))
    .replace(/\.[^.]{1,8}$/u, '')
    .replace(VERSION, '')
    .replace(/[ 　_\-—.·~（）()]/gu, '');

/**
 * Whether two files are versions of one draft: the same title; where one has no title that anyone could compare, names
 * in one folder that differ by a version alone.
 */
export function sameDraft(
  own: { path: string; title: string | undefined },
  other: Pick<Numbered, 'path' | 'title'>,
): boolean {
  if (own.title !== undefined && other.title !== undefined) return plainTitle(own.title) === plainTitle(other.title);
  const name = stem(own.path);
  return name !== '' && name === stem(other.path) && folderOf(own.path) === folderOf(other.path);
}

/** The file's own name, with as many of its folders as tell it from the others that are named beside it. */
export function fileName(path: string, beside: readonly string[] = []): string {
  const parts = decoded(path).split('/');
  const others = beside.filter((other) => other !== path).map((other) => `/${decoded(other)}`);
  let shown = parts.pop() ?? path;
  while (parts.length > 0 && others.some((other) => other.endsWith(`/${shown}`))) shown = `${parts.pop()}/${shown}`;
  return shown;
}

/** The numbers of this 代字 and year that were given up, in their order. */
export function voidedOf({ code, year }: { readonly code: string; readonly year: number }, option: unknown): number[] {
  const numbers = (Array.isArray(option) ? option : []).flatMap((text) => {
    const [, own, of, n] = (typeof text === 'string' && /^(.*)〔(\d{4})〕(\d{1,9})号$/u.exec(text)) || [];
    return own === code && Number(of) === year ? [Number(n)] : [];
  });
  return numbers.sort((a, b) => a - b);
}
