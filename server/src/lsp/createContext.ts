import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  InitializeParams,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Neighbours } from '../core/index.ts';
import { CONFIG_FILE_NAME } from '../core/index.ts';
import { dayShown } from '../core/text/calendar.ts';
import { type CheckedDraft, createDraft, type Draft, isTooLong, refusal, TOO_LONG } from '../service/index.ts';
import { type ConfigFile, createConfigFiles, foldersAbove, relativePath } from './configFiles.ts';
import { type Configs, createConfigs } from './configs.ts';
import { createSignal, type FileChange, type Refused, type ServerContext } from './context.ts';
import { canonicalUri } from './draftUri.ts';
import type { Environment } from './environment.ts';
import { CANCELLED, guarded } from './guarded.ts';
import { type Host, isRecord } from './host.ts';
import { createLog } from './log.ts';
import { pause } from './pause.ts';
import { createResting } from './resting.ts';
import { createSettingsSource } from './settingsSource.ts';
import { createWorkspaceDrafts } from './workspaceDrafts.ts';
import { createWorkspaceFiles } from './workspaceFiles.ts';

/** So long nothing may change, in milliseconds, before open drafts hear of what other drafts say. */
const SETTLED = 200;

/** The server's state and events, made once the client has said what it can do. */
export function createContext(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  environment: Environment,
  params: InitializeParams,
  host: Host,
): ServerContext {
  const client: ClientCapabilities = params.capabilities;
  const log = createLog(connection);
  const signal = <T>() => createSignal<T>((error) => log('内部事件处理出错', error));
  const wasChecked = signal<CheckedDraft>();
  const refused = signal<Refused>();
  const changed = signal<string>();
  const closed = signal<string>();
  const saved = signal<string>();
  const fileChanged = signal<FileChange>();
  fileChanged.listen(({ uri, removed }) => {
    workspace.fileChanged(uri, removed).catch((error: unknown) => log(`读取 ${uri} 失败`, error));
  });
  const refreshed = signal<void>();
  const configFileRead = signal<ConfigFile>();
  const configFileGone = signal<string>();

  let folders: readonly string[] = (params.workspaceFolders ?? []).map(({ uri }) => uri);
  const workspaceFiles = createWorkspaceFiles(connection, environment, host, () => folders, log);
  const files = createConfigFiles({
    read: workspaceFiles.read,
    workspace: () => folders[0],
    onRead: configFileRead.emit,
    onGone: configFileGone.emit,
  });
  const settings = createSettingsSource(connection, client, params.initializationOptions, log);
  const configs: Configs = createConfigs(settings.pull, files);
  const drafts = new Map<string, Draft>();
  const resting = createResting();

  const draftOf = (uri: string) => {
    const known = drafts.get(uri) ?? createDraft(uri, wasChecked.emit, environment.createLinter?.());
    drafts.set(uri, known);
    return known;
  };
  let told: ReturnType<typeof setTimeout> | undefined;
  const workspace = createWorkspaceDrafts({
    files: workspaceFiles,
    pause,
    open: () => documents.keys(),
    folders: () => folders,
    onChange() {
      clearTimeout(told);
      told = setTimeout(() => refreshed.emit(), SETTLED);
    },
  });
  const survey = () => void workspace.survey().catch((error: unknown) => log('读取工作区的草稿出错', error));
  const refresh = (configFiles: readonly string[] = []) => {
    configs.forget(configFiles);
    refreshed.emit();
  };

  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    // the first version is waited for
    if (drafts.has(uri)) resting.touch(uri, document.getText().length);
    changed.emit(uri);
  });
  documents.onDidSave(({ document }) => saved.emit(document.uri));
  documents.onDidClose(({ document }) => {
    drafts.delete(document.uri);
    resting.forget(document.uri);
    configs.drop(document.uri);
    closed.emit(document.uri);
    fileChanged.emit({ uri: document.uri, removed: false });
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.push(isRecord(pushed) ? pushed['gongwen'] : undefined);
    refresh();
  });

  async function checked(uri: string, token?: CancellationToken): Promise<CheckedDraft | undefined> {
    const config = await configs.for(uri);
    await pause();
    if (token?.isCancellationRequested) throw CANCELLED;
    const document = documents.get(uri);
    if (!document || !config) return undefined;
    if (isTooLong(document.getText())) {
      refused.emit({ uri, version: document.version, reason: TOO_LONG });
      return undefined;
    }
    const draft = draftOf(uri);
    const check = (neighbours: Neighbours | undefined) =>
      draft.check(document.getText(), document.version, config, neighbours);
    return check(workspace.neighbours(uri, check(workspace.known(uri)).document));
  }

  return {
    connection,
    client,
    host,
    environment,
    config: (uri) => configs.for(uri),
    today: environment.today ?? (() => dayShown(new Date())),
    bearers: workspace.bearers,
    drafts: workspace,
    register: workspace.register,
    log,
    changed,
    closed,
    saved,
    fileChanged,
    survey,
    foldersChanged(added, removed) {
      folders = [...folders.filter((folder) => !removed.includes(folder)), ...added];
      survey();
      refresh();
    },
    wasChecked,
    refused,
    configFileRead,
    configFileGone,
    refresh,
    refreshed,
    uris: () => documents.keys(),
    textOf(uri) {
      const text = documents.get(uri)?.getText();
      return text === undefined || isTooLong(text) ? undefined : text;
    },
    checked,
    async unchecked(uri) {
      return isTooLong(documents.get(uri)?.getText() ?? '') && (await configs.for(uri)) ? [refusal(TOO_LONG)] : [];
    },
    async settled(uri, token) {
      await resting.pause(uri, token);
      return checked(uri, token);
    },
    rested: (uri) => resting.pause(uri),
    async glanced(uri) {
      const config = await configs.for(uri);
      await pause();
      const document = documents.get(uri);
      return document && config && resting.isBusy(uri) && !isTooLong(document.getText())
        ? drafts.get(uri)?.glance(document.getText(), config)
        : undefined;
    },
    async configTarget(uri) {
      const [own] = foldersAbove(uri);
      if (own === undefined) return undefined;
      const found = await files.find(uri);
      const keyOf = (folder: string) => canonicalUri(folder).replace(/\/$/, '');
      const roots = new Set(folders.map(keyOf));
      const root = foldersAbove(uri).find((folder) => roots.has(keyOf(folder)));
      const target = found?.uri ?? `${root ?? own}${CONFIG_FILE_NAME}`;
      const folder = target.slice(0, target.lastIndexOf('/') + 1);
      return { uri: target, text: found?.text, path: relativePath(folder, uri) };
    },
    answer: (name, empty, handler) => guarded(name, empty, handler, log),
  };
}
