import { commands, env, UIKind, Uri, window, workspace } from 'vscode';

/** The name at the end of a path. */
export const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** A name without its extension. */
export const stemOf = (uri: Uri): string => nameOf(uri).replace(/\.[^.]*$/, '') || '公文';

/** True where the machine of the reader and that of the files are one, with a desktop to open things on. */
export function isLocalFile({ scheme }: Uri): boolean {
  return scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}

/** Asks where to keep a file that is made from another, at first beside it; undefined where the reader thought better of it. */
export async function askPlace(source: Uri, extension: string, kind: string, title: string): Promise<Uri | undefined> {
  const folder =
    source.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : source.with({ path: folderOf(source) });
  const name = `${stemOf(source)}.${extension}`;
  return window.showSaveDialog({
    title,
    filters: { [kind]: [extension] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  });
}

const folderOf = ({ path }: Uri) => path.slice(0, path.lastIndexOf('/') + 1) || '/';

/** Writes a file; where that fails, what to tell the reader. */
export async function writeTo(uri: Uri, bytes: Uint8Array): Promise<string | undefined> {
  try {
    await workspace.fs.writeFile(uri, bytes);
    return undefined;
  } catch {
    return `${nameOf(uri)} 写不进去：文件可能正被 Word 或 WPS 打开，请关闭后再试，或换一个位置。`;
  }
}

/** Opens a file with the program of the machine, or here where there is none. */
async function openFile(uri: Uri): Promise<void> {
  if (isLocalFile(uri)) await env.openExternal(uri);
  else await commands.executeCommand('vscode.open', uri);
}

/** Says that a file was made, and offers to show it. */
export async function sayMade(uri: Uri, message: string, isWarning: boolean): Promise<void> {
  const [open, folder] = ['打开', '打开文件夹'];
  const choices = isLocalFile(uri) ? [open, folder] : [open];
  const show = isWarning ? window.showWarningMessage : window.showInformationMessage;
  const choice = await show(message, ...choices);
  if (choice === open) await openFile(uri);
  if (choice === folder) await commands.executeCommand('revealFileInOS', uri);
}
