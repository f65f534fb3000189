import { PassThrough } from 'node:stream';
import {
  createConnection,
  StreamMessageReader as ServerReader,
  StreamMessageWriter as ServerWriter,
} from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  CodeActionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Feature } from '../../server/src/lsp/context.ts';
import type { Environment } from '../../server/src/lsp/environment.ts';
import { startServer } from '../../server/src/lsp/server.ts';

export const URI = 'file:///drafts/a/%E9%80%9A%E7%9F%A5.gongwen';
/** One finding of docno-di, safe to mend. */
export const FAULTY = '请按《甲办法》（青教通〔2025〕第3号）执行。\n';
export const MENDED = '请按《甲办法》（青教通〔2025〕3号）执行。\n';

/** What a test's client can do and says. */
export interface Setup {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly environment?: Environment;
  readonly features?: readonly Feature[];
  /** The folders of the workspace; `file:///drafts` where left out. */
  readonly folders?: readonly string[];
  /** Answers `workspace/configuration`. */
  settings?: unknown;
}

/** A client of LSP that a test drives by hand. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  readonly logs: string[];
  readonly published: PublishDiagnosticsParams[];
  readonly registered: string[];
  open(text: string, uri?: string): Promise<void>;
  /** Replaces the whole text. */
  change(text: string, version: number, uri?: string): Promise<void>;
  close(uri?: string): Promise<void>;
  pull(uri?: string, previousResultId?: string): ReturnType<typeof pullFrom>;
  stop(): void;
}

export const PULL: ClientCapabilities = {
  textDocument: { diagnostic: {}, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};
export const PUSH: ClientCapabilities = { textDocument: { publishDiagnostics: {} }, workspace: {} };

function pullFrom(connection: ProtocolConnection, uri: string, previousResultId?: string) {
  return connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

/** The findings of one rule in a full report. */
export function findingsOf(
  report: { items?: readonly Diagnostic[] } | { kind: string },
  rule = 'docno-di',
): Diagnostic[] {
  return 'items' in report && report.items ? report.items.filter(({ code }) => code === rule) : [];
}

/** Waits until something is there; fails by the test's own time limit. */
export async function eventually<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Speaks LSP on a pair of streams and initializes the server at the other end. */
export function connect(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  setup: Setup,
  stop?: () => void,
): Promise<TestClient> {
  return connectWith(new StreamMessageReader(input), new StreamMessageWriter(output), setup, stop);
}

/** Speaks LSP through any reader and writer and initializes the server at the other end. */
export async function connectWith(
  reader: MessageReader,
  writer: MessageWriter,
  setup: Setup,
  stop: () => void = () => {},
): Promise<TestClient> {
  const connection = createProtocolConnection(reader, writer);
  const logs: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const registered: string[] = [];
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logs.push(message));
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => setup.settings ?? null),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => {
    registered.push('refresh');
    return null;
  });
  connection.listen();
  const result = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: setup.capabilities ?? PULL,
    initializationOptions: setup.initializationOptions,
    workspaceFolders: (setup.folders ?? ['file:///drafts']).map((uri) => ({ uri, name: uri })),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    ...{ connection, result, logs, published, registered },
    open: (text, uri = URI) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'gongwen', version: 1, text },
      }),
    change: (text, version, uri = URI) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    close: (uri = URI) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    pull: (uri = URI, previousResultId) => pullFrom(connection, uri, previousResultId),
    stop() {
      connection.dispose();
      stop();
    },
  };
}

/** A server in this process, at the other end of a pair of streams. */
export function startInMemory(setup: Setup = {}): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new ServerReader(toServer), new ServerWriter(toClient));
  startServer(server, setup.environment ?? {}, setup.features);
  return connect(toClient, toServer, setup, () => server.dispose());
}

export { CodeActionRequest };
