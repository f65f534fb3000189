import type { ExtensionContext } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './client.ts';
import { startExtension } from './extension.ts';

/** Starts the extension where there is Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const server: NodeModule = { module: context.asAbsolutePath('dist/server/server.js'), transport: TransportKind.ipc };
  startExtension(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, options),
  );
}
