import type { Connection } from 'vscode-languageserver';
import type { ServerContext } from './context.ts';
import { draftsIn } from './draftUri.ts';
import type { Environment } from './environment.ts';
import type { Host } from './host.ts';
import { unhurried } from './pause.ts';
import { type ListFolderParams, METHODS, type ReadFileParams } from './protocol.ts';
import type { WorkspaceFiles } from './workspaceDrafts.ts';

/** No workspace has so many drafts that matter. */
const MOST = 20_000;

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/** The files of the workspace, by the client where it offers them, else by the server's own eyes. What fails is logged. */
export function createWorkspaceFiles(
  connection: Connection,
  environment: Environment,
  host: Host,
  folders: () => readonly string[],
  log: ServerContext['log'],
): WorkspaceFiles {
  const ask = (method: string, params: object = {}): Promise<unknown> => connection.sendRequest(method, params);
  const read = async (uri: string) => {
    if (!((await environment.isInPlace?.(folders(), uri)) ?? true)) return undefined;
    if (!host.readFile) return environment.readFile?.(uri);
    const wanted: ReadFileParams = { uri };
    const text = await ask(METHODS.readFile, wanted);
    return typeof text === 'string' ? text : undefined;
  };
  const list = async () => {
    if (host.workspace) {
      const found = await ask(METHODS.listDrafts);
      return isTexts(found) ? found : [];
    }
    const lists = await Promise.all(folders().map((folder) => environment.listDrafts?.(folder) ?? []));
    return lists.flat();
  };
  const names = async (folder: string) => {
    if (!host.workspace) return environment.listFolder?.(folder);
    const wanted: ListFolderParams = { folder };
    const found = await ask(METHODS.listFolder, wanted);
    return isTexts(found) ? found : undefined;
  };
  return {
    read: (uri) => read(uri).catch((error: unknown) => void log(`读取 ${uri} 失败`, error)),
    names: (folder) => names(folder).catch((error: unknown) => void log(`读取文件夹 ${folder} 失败`, error)),
    async list() {
      const found = await list().catch((error: unknown) => void log('查找工作区的草稿失败', error));
      if (!found) return undefined;
      const isDraft = draftsIn(folders());
      const drafts: string[] = [];
      for await (const uri of unhurried(found)) {
        if (isDraft(uri)) drafts.push(uri);
        if (drafts.length === MOST) break;
      }
      return drafts;
    },
  };
}
