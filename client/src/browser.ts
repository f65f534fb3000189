import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './client.ts';
import { startExtension } from './extension.ts';

/** Starts the extension in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist/server/server.js').toString(true);
  let worker: Worker | undefined;
  /** The client cannot tell the editor's own kind of worker for one, so it is given what it would make of it. */
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(server);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  startExtension(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, connect, options));
  context.subscriptions.push({ dispose: () => worker?.terminate() });
}
