import { type ParsedConfig, parseConfig } from '../core/lint/configFile.ts';
import { CONFIG_FILE_NAME } from '../core/lint/draftPath.ts';

/** A `.gongwen.json` that was found, as read. */
export interface ConfigFile extends ParsedConfig {
  readonly uri: string;
  readonly text: string;
}

/** Finds the configuration file of a draft and remembers what it read until told to forget. */
export interface ConfigFiles {
  /** The nearest file in the draft's folder or above it. */
  find(uri: string): Promise<ConfigFile | undefined>;
  /**
   * Files may have changed. One whose text has not stays the very same object. Those that are known, and those that are
   * given, are read at once, whether or not a draft asks for them: what is said of their mistakes must follow them.
   */
  forget(changed: readonly string[]): void;
}

/** Schemes whose paths are those of a tree of folders; an untitled draft has no folder. */
const NO_FOLDERS = /^(?:untitled|git|output|inmemory):/;

/** The folders of a URI from its own up to the root, or to the share on another machine, each ending in `/`. */
export function foldersAbove(uri: string): string[] {
  const match = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)/i.exec(uri);
  const [root, path] = [match?.[1], match?.[2]];
  if (root === undefined || path === undefined || NO_FOLDERS.test(uri)) return [];
  const folders: string[] = [];
  const isShare = /^file:\/\/[^/]/i.test(root);
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    if (end === 0 && isShare) break;
    folders.push(`${root}${path.slice(0, end + 1)}`);
    if (end === 0) break;
  }
  return folders;
}

/** The path of `uri` below `folder`, decoded, for the configuration's globs. */
export function relativePath(folder: string, uri: string): string {
  const path = uri.startsWith(folder) ? uri.slice(folder.length) : uri;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export interface ConfigFilesOptions {
  /** Undefined where there is no such file. */
  readonly read: (uri: string) => Promise<string | undefined>;
  /** Where to look for the file of a draft that lies in no folder. */
  readonly workspace: () => string | undefined;
  /** A file was read for the first time or has changed. */
  readonly onRead: (file: ConfigFile) => void;
  readonly onGone: (uri: string) => void;
}

/** Keeps the configuration files that were found. */
export function createConfigFiles({ read, workspace, onRead, onGone }: ConfigFilesOptions): ConfigFiles {
  const parsed = new Map<string, ConfigFile>();
  let asked = new Map<string, Promise<ConfigFile | undefined>>();

  async function readOne(uri: string): Promise<ConfigFile | undefined> {
    const text = await read(uri);
    const known = parsed.get(uri);
    if (text === undefined) {
      if (parsed.delete(uri)) onGone(uri);
      return undefined;
    }
    if (known?.text === text) return known;
    const file = { ...parseConfig(text), uri, text };
    parsed.set(uri, file);
    onRead(file);
    return file;
  }

  return {
    async find(uri) {
      const own = foldersAbove(uri);
      const root = workspace();
      const folders = own.length || root === undefined ? own : foldersAbove(`${root}/`);
      for (const folder of folders) {
        const path = `${folder}${CONFIG_FILE_NAME}`;
        const answer = asked.get(path) ?? readOne(path);
        asked.set(path, answer);
        const file = await answer;
        if (file) return file;
      }
      return undefined;
    },
    forget(changed) {
      asked = new Map([...parsed.keys(), ...changed].map((uri) => [uri, readOne(uri)]));
    },
  };
}
