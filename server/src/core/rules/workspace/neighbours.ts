import type { Numbered } from '../../model/workspace.ts';
import { plainTitle } from '../../model/workspace.ts';

/** What file names of versions of one draft add: 修改稿, 定稿, v2, a date, a copy's number. */
const VERSION =
  /[（(【[]?(?:第?[一二三四五六七八九十\d]{1,3}稿|修改稿|修订稿|定稿|终稿|送审稿|征求意见稿|清样|初稿|草稿|最终版?|改好|有错|副本|备份|copy|final|v?\d{1,8})[）)】\]]?/giu;
const stem = (path: string) =>
  (path.split('/').at(-1) ?? path)
    .replace(/\.[^.]{1,8}$/u, '')
    .replace(VERSION, '')
    .replace(/[ 　_\-—.·~（）()]/gu, '');

/** Whether two files are versions of one draft: the same title, and names that differ by a version alone. */
export function sameDraft(
  own: { path: string; title: string | undefined },
  other: Pick<Numbered, 'path' | 'title'>,
): boolean {
  const titles =
    own.title !== undefined && other.title !== undefined && plainTitle(own.title) === plainTitle(other.title);
  return titles || stem(own.path) === stem(other.path);
}

/** The file's own name. */
export function fileName(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
