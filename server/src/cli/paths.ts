import nodePath, { type PlatformPath } from 'node:path';

/** Whether a path is that of a folder or of something in it; both absolute. */
export function isWithin(path: string, folder: string, api: PlatformPath = nodePath): boolean {
  const way = api.relative(folder, path);
  // on another drive, the way is the path itself
  return way !== '..' && !way.startsWith(`..${api.sep}`) && !api.isAbsolute(way);
}

/** A path as it is shown and as globs see it: `/` between folders. */
export function slashed(path: string, api: PlatformPath = nodePath): string {
  return api.sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** A path as shown to somebody who works in a folder: from there where it lies below, whole where it does not. */
export function shownFrom(cwd: string, path: string, api: PlatformPath = nodePath): string {
  return slashed(isWithin(path, cwd, api) ? api.relative(cwd, path) : path, api);
}
