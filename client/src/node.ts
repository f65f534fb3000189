import type { ExtensionContext } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './client.ts';
import { startExtension } from './extension.ts';
import { SERVER_PROCESS } from './serverProcess.ts';

/** Starts the extension where there is Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const server: NodeModule = {
    module: context.asAbsolutePath('dist/server/server.js'),
    transport: TransportKind.ipc,
    options: { execArgv: [...SERVER_PROCESS.execArgv], env: SERVER_PROCESS.env },
  };
  startExtension(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, options),
  );
}
