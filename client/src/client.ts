import {
  commands,
  type ExtensionContext,
  FileType,
  type LogOutputChannel,
  RelativePattern,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { decodeText } from '../../server/src/lsp/decodeText.ts';
import { DRAFT_GLOB, isDraftUri, LARGEST_FILE } from '../../server/src/lsp/draftUri.ts';
import { METHODS } from '../../server/src/lsp/protocol.ts';
import { COMMANDS } from '../../server/src/service/names.ts';
import { createDraftChoice, type DraftChoice } from './draftChoice.ts';
import { isCopy, LANGUAGE } from './drafts.ts';
import { createRestarts, STOPPED } from './restarts.ts';
import { createStatusFeed, type StatusFeed } from './statusFeed.ts';

export const CLIENT_ID = 'gongwen';
export const CLIENT_NAME = '公文检查';

export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** What every feature works with. */
export interface Session {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly status: StatusFeed;
  readonly drafts: DraftChoice;
  /** Starts the server where it does not run yet: a window without papers pays nothing. */
  start(): Promise<boolean>;
  restart(): Promise<void>;
}

/** What this client does itself, so that the server need not. */
const HOST = {
  commands: true,
  status: true,
  readFile: true,
  workspace: true,
  hoverShowsMessage: true,
  tokenKinds: true,
  ruleLink: 'command:gongwen.openRuleDocs?%5B%22{id}%22%5D',
};

/** Tells that the checks have stopped, with what starts them again. */
function tellStopped(message: string): void {
  const [restart, show] = ['重新启动检查服务', '显示日志'];
  void window.showErrorMessage(message, restart, show).then((choice) => {
    if (choice) void commands.executeCommand(choice === restart ? 'gongwen.restartServer' : 'gongwen.showLog');
  });
}

/** What the client does itself when the server goes, said in the reader's language; it opens all drafts again. */
function errorHandler(onClosed: () => void): ErrorHandler {
  const mayRestart = createRestarts();
  return {
    error(_error, _message, count = 0) {
      if (count <= 3) return { action: ErrorAction.Continue, handled: true };
      tellStopped(STOPPED.unheard);
      return { action: ErrorAction.Shutdown, handled: true };
    },
    closed() {
      onClosed();
      if (mayRestart()) return { action: CloseAction.Restart, message: STOPPED.restarting };
      tellStopped(STOPPED.givenUp);
      return { action: CloseAction.DoNotRestart, message: STOPPED.givenUp, handled: true };
    },
  };
}

function clientOptions(log: LogOutputChannel, onClosed: () => void): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: errorHandler(onClosed),
    // told of where the start is waited for
    initializationFailedHandler: () => false,
    initializationOptions: { host: HOST },
    // hovers lead to other drafts, wherever they lie: an address alone is followed to the disk only
    markdown: { isTrusted: { enabledCommands: [COMMANDS.select] } },
    middleware: {
      provideDiagnostics(document, previous, token, next) {
        const uri = document instanceof Uri ? document : document.uri;
        return isCopy(uri) ? undefined : next(document, previous, token);
      },
    },
  };
}

/** True for a draft that lies in a folder of the workspace. */
function isOwnDraft(uri: Uri): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder !== undefined && isDraftUri([folder.uri.toString()], uri.toString());
}

/** The server asks for configuration files and for the workspace's drafts, and gets no others. */
async function readFile(params: unknown): Promise<string | null> {
  if (typeof params !== 'object' || params === null || !('uri' in params) || typeof params.uri !== 'string')
    return null;
  const uri = Uri.parse(params.uri, true);
  if (!isOwnDraft(uri) && !uri.path.endsWith('/.gongwen.json')) return null;
  try {
    const { type, size } = await workspace.fs.stat(uri);
    const isConfig = uri.path.endsWith('/.gongwen.json');
    if ((type & FileType.File) === 0 || (size > LARGEST_FILE && !isConfig)) return null;
    // of a configuration file that is too long, the beginning is enough to tell so
    return decodeText((await workspace.fs.readFile(uri)).subarray(0, LARGEST_FILE));
  } catch {
    return null;
  }
}

/** Where no drafts are; what the server skips besides is left out afterwards. */
const SKIPPED = '{**/node_modules/**,**/.*/**}';
/** Repositories elsewhere: to read them whole would go through the network. */
const REMOTE = new Set(['vscode-vfs', 'github']);

/** The drafts of the workspace. */
async function listDrafts(): Promise<string[]> {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => !REMOTE.has(uri.scheme));
  const found = await Promise.all(
    folders.map((folder) =>
      workspace.findFiles(new RelativePattern(folder, DRAFT_GLOB), new RelativePattern(folder, SKIPPED)),
    ),
  );
  return found
    .flat()
    .filter(isOwnDraft)
    .map((uri) => uri.toString());
}

/** The names of the files right in a folder of the workspace. */
async function listFolder(params: unknown): Promise<string[] | null> {
  if (typeof params !== 'object' || params === null || !('folder' in params) || typeof params.folder !== 'string')
    return null;
  const named = Uri.parse(params.folder, true);
  // not every provider of files takes a folder with the slash at its end for the folder
  const uri = named.with({ path: named.path.replace(/(?<=.)\/$/u, '') });
  if (!workspace.getWorkspaceFolder(uri)) return null;
  try {
    return (await workspace.fs.readDirectory(uri)).map(([name]) => name);
  } catch {
    return null;
  }
}

/** Makes the client without starting it; it starts with the first paper. */
export function createSession(context: ExtensionContext, createClient: ClientFactory): Session {
  const log = window.createOutputChannel(CLIENT_NAME, { log: true });
  let closed = false;
  const client = createClient(clientOptions(log, () => (closed = true)));
  // in English, and of what is told of here already
  const logError = client.error.bind(client);
  client.error = (message, data) => logError(message, data, false);
  context.subscriptions.push(log, { dispose: () => void client.dispose().catch(() => {}) });
  client.onRequest(METHODS.readFile, readFile);
  client.onRequest(METHODS.listDrafts, listDrafts);
  client.onRequest(METHODS.listFolder, listFolder);
  let starting: Promise<boolean> | undefined;
  // it may be that only a later one came up, of those that were started again
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) starting = Promise.resolve(true);
  });

  async function launch(): Promise<boolean> {
    closed = false;
    try {
      await client.start();
      return true;
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      // one that went is started again, or was told of
      if (!closed) tellStopped('公文检查服务未能启动。');
      return false;
    }
  }

  const start = () => {
    starting ??= launch();
    return starting;
  };
  return {
    context,
    client,
    log,
    status: createStatusFeed(client),
    drafts: createDraftChoice(),
    start,
    async restart() {
      await starting;
      if (client.state === State.Running) await client.stop();
      starting = undefined;
      await start();
    },
  };
}
