import {
  type Connection,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Feature, ServerContext } from './context.ts';
import { createContext } from './createContext.ts';
import type { Environment } from './environment.ts';
import { FEATURES } from './features/index.ts';
import { readHost } from './host.ts';
import { VERSION } from './version.ts';

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
