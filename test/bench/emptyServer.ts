/** A language server that hears of every change and finds nothing: what the protocol and its libraries cost by themselves. */
import {
  createConnection,
  DocumentDiagnosticReportKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments<{ uri: string }>({ create: (uri) => ({ uri }), update: (document) => document });
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(() => ({ kind: DocumentDiagnosticReportKind.Full, items: [] }));
documents.listen(connection);
connection.listen();
