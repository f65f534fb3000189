import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckedDraft, createDraft, type Draft } from '../service/index.ts';
import { type ConfigFile, createConfigFiles } from './configFiles.ts';
import { type Configs, createConfigs } from './configs.ts';
import { CANCELLED, createSignal, type Feature, type ServerContext } from './context.ts';
import type { Environment } from './environment.ts';
import { FEATURES } from './features/index.ts';
import { type Host, isRecord, readHost } from './host.ts';
import { createLog } from './log.ts';
import { METHODS } from './protocol.ts';
import { createSettingsSource } from './settingsSource.ts';
import { VERSION } from './version.ts';

/** Lets the messages that wait in line be read. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Serves one client on `connection` until it goes away. */
export function startServer(
  connection: Connection,
  environment: Environment,
  features: readonly Feature[] = FEATURES,
): void {
  const documents = new TextDocuments(TextDocument);
  let context: ServerContext | undefined;

  connection.onInitialize((params): InitializeResult => {
    const host = readHost(params.initializationOptions);
    const started = createContext(connection, documents, environment, params, host);
    context = started;
    for (const feature of features) feature.register?.(started);
    const client = params.capabilities;
    const capabilities: ServerCapabilities = {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    };
    for (const feature of features) Object.assign(capabilities, feature.capabilities?.(client, host));
    return { capabilities, serverInfo: { name: 'gongwen-language-server', version: VERSION } };
  });
  connection.onInitialized(() => {
    for (const feature of features) if (context) feature.initialized?.(context);
  });

  documents.listen(connection);
  connection.listen();
}

function createContext(
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
        const text: unknown = await connection.sendRequest(METHODS.readFile, { uri });
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
    ...{ connection, client, host, log, changed, closed, saved, wasChecked, configFileRead, configFileGone },
    ...{ refresh, refreshed },
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

function guarded<P, R>(
  name: string,
  empty: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
  log: ServerContext['log'],
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      const result = await handler(params, token);
      if (!token.isCancellationRequested) return result;
    } catch (error) {
      if (error !== CANCELLED && !token.isCancellationRequested) {
        log(`${name} 出错`, error);
        return empty;
      }
    }
    throw new ResponseError(LSPErrorCodes.RequestCancelled, '请求已取消');
  };
}
