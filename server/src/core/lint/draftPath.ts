/** The configuration file's name, in the draft's folder or above it. */
export const CONFIG_FILE_NAME = '.gongwen.json';

/** The extensions of drafts, without the dot. */
export const DRAFT_EXTENSIONS: readonly string[] = ['gongwen', 'gw', '公文', 'txt', 'md'];

/** The extensions as a reader is told them. */
export const DRAFT_EXTENSION_LIST: string = DRAFT_EXTENSIONS.map((extension) => `.${extension}`).join('、');

/** Whether a file's name is that of a draft. */
export function isDraftName(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot >= 0 && DRAFT_EXTENSIONS.includes(name.slice(dot + 1).toLowerCase());
}

/** Files and folders that hold no drafts of the writer's: hidden ones, packages, the lock files of Word and WPS. */
export function isSkippedName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name.startsWith('~$');
}

/** Whether a file is looked for as a draft; its path is taken from the folder that is searched. */
export function isDraftPath(path: string): boolean {
  return isDraftName(path) && !path.split('/').some(isSkippedName);
}
