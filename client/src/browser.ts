import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './client.ts';
import { startExtension } from './extension.ts';

/** Starts the extension in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  startExtension(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, async () => new Worker(server), options),
  );
}
