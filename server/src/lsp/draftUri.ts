import { CONFIG_FILE_NAME, DRAFT_EXTENSIONS, isDraftPath } from '../core/lint/draftPath.ts';

/** The glob of drafts by their names. */
export const DRAFT_GLOB: string = `**/*.{${DRAFT_EXTENSIONS.join(',')}}`;

/** Larger files are no drafts, in bytes. */
export const LARGEST_FILE = 2_000_000;

/** The text with its escapes read; as it is where they are none. */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name of a draft's file without its extension. */
export function draftName(uri: string): string {
  const name = decodeUri(uri).replace(/[?#].*$/s, '');
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '') || '公文';
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The one spelling of a URI with a path of folders: `(1)` and `%281%29`, `C:` and `c%3A` are the same file. Any other
 * URI is left as it is.
 */
export function canonicalUri(uri: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)$/i.exec(uri);
  if (!match) return uri;
  const [, root = '', path = ''] = match;
  const names = path.split('/').map(decodeUri);
  const drive = names[1] ?? '';
  if (/^[A-Z]:$/.test(drive)) names[1] = drive.toLowerCase();
  // a server's name has no case, and editors keep the one that was typed
  const server = root.startsWith('file:') ? root.toLowerCase() : root;
  return `${server}${names.map(encode).join('/')}`;
}

/** The URI of what bears a name in a folder, whose URI ends in `/`; undefined for a name that no URI can hold. */
export function childUri(folder: string, name: string): string | undefined {
  try {
    return `${folder}${encode(name)}`;
  } catch {
    return undefined;
  }
}

/** How the URIs of what is in a folder begin. */
const startOf = (folder: string) => `${canonicalUri(folder).replace(/\/$/, '')}/`;

/** The path of a file behind the first of the starts that it has, decoded; undefined where it has none. */
function pathBehind(starts: readonly string[], uri: string): string | undefined {
  const file = canonicalUri(uri);
  const start = starts.find((each) => file.startsWith(each));
  return start === undefined ? undefined : decodeUri(file.slice(start.length));
}

/** Whether a URI is that of something in one of the folders, by its path. */
export function isInFolders(folders: readonly string[], uri: string): boolean {
  return pathBehind(folders.map(startOf), uri) !== undefined;
}

/** Whether a URI is that of a configuration file. */
export function isConfigUri(uri: string): boolean {
  return uri.endsWith(`/${CONFIG_FILE_NAME}`);
}

/** Tells of any URI whether it is that of a draft in one of the folders, by its path. */
export function draftsIn(folders: readonly string[]): (uri: string) => boolean {
  const starts = folders.map(startOf);
  return (uri) => {
    const path = pathBehind(starts, uri);
    return path !== undefined && isDraftPath(path);
  };
}

/** Whether a URI is that of a draft in one of the folders, by its path. */
export function isDraftUri(folders: readonly string[], uri: string): boolean {
  return draftsIn(folders)(uri);
}
