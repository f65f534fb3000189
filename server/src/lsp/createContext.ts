import type { ClientCapabilities, Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckedDraft, createDraft, type Draft } from '../service/index.ts';
import { type ConfigFile, createConfigFiles } from './configFiles.ts';
import { type Configs, createConfigs } from './configs.ts';
import { createSignal, type ServerContext } from './context.ts';
import type { Environment } from './environment.ts';
import { CANCELLED, guarded } from './guarded.ts';
import { type Host, isRecord } from './host.ts';
import { createLog } from './log.ts';
import { METHODS, type ReadFileParams } from './protocol.ts';
import { createSettingsSource } from './settingsSource.ts';

/** Lets the messages that wait in line be read. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

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
  const changed = signal<string>();
  const closed = signal<string>();
  const saved = signal<string>();
  const refreshed = signal<void>();
  const configFileRead = signal<ConfigFile>();
  const configFileGone = signal<string>();

  const read = host.readFile
    ? async (uri: string) => {
        const wanted: ReadFileParams = { uri };
        const text: unknown = await connection.sendRequest(METHODS.readFile, wanted);
        return typeof text === 'string' ? text : undefined;
      }
    : async (uri: string) => environment.readFile?.(uri);
  const files = createConfigFiles({
    read: (uri) => read(uri).catch((error: unknown) => void log(`读取 ${uri} 失败`, error)),
    workspace: params.workspaceFolders?.[0]?.uri,
    onRead: configFileRead.emit,
    onGone: configFileGone.emit,
  });
  const settings = createSettingsSource(connection, client, params.initializationOptions, log);
  const configs: Configs = createConfigs(settings.pull, files);
  const drafts = new Map<string, Draft>();

  const draftOf = (uri: string) => {
    const known = drafts.get(uri) ?? createDraft(uri, wasChecked.emit, environment.createLinter?.());
    drafts.set(uri, known);
    return known;
  };
  const refresh = () => {
    configs.forget();
    refreshed.emit();
  };

  documents.onDidChangeContent(({ document }) => changed.emit(document.uri));
  documents.onDidSave(({ document }) => saved.emit(document.uri));
  documents.onDidClose(({ document }) => {
    drafts.delete(document.uri);
    configs.drop(document.uri);
    closed.emit(document.uri);
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.push(isRecord(pushed) ? pushed['gongwen'] : undefined);
    refresh();
  });

  return {
    connection,
    client,
    host,
    log,
    changed,
    closed,
    saved,
    wasChecked,
    configFileRead,
    configFileGone,
    refresh,
    refreshed,
    uris: () => documents.keys(),
    async checked(uri, token) {
      const config = await configs.for(uri);
      await pause();
      if (token?.isCancellationRequested) throw CANCELLED;
      const document = documents.get(uri);
      return document && config && draftOf(uri).check(document.getText(), document.version, config);
    },
    answer: (name, empty, handler) => guarded(name, empty, handler, log),
  };
}
