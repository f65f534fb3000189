import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './client.ts';
import { startExtension } from './extension.ts';
import { createPulse } from './pulse.ts';

/** Reads what a worker says until it has gone. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}

/** A line to a worker. It closes where an error gets out of the worker, which would end a process, and where it is silent. */
function openLine(worker: Worker) {
  const reader = new WorkerReader(worker);
  const writer = new BrowserMessageWriter(worker);
  const write = writer.write.bind(writer);
  writer.write = (message) => {
    pulse.sent(message);
    return write(message);
  };
  const end = () => {
    pulse.stop();
    worker.terminate();
  };
  const gone = () => {
    end();
    reader.close();
  };
  const pulse = createPulse(gone);
  worker.addEventListener('error', gone);
  worker.addEventListener('message', ({ data }) => pulse.received(data));
  return { reader, writer, end };
}

/** Starts the extension in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist/server/server.js').toString(true);
  let line: ReturnType<typeof openLine> | undefined;
  /** The client cannot tell the editor's own kind of worker for one, so it is given what it would make of it. */
  const connect = async () => {
    line?.end();
    line = openLine(new Worker(server));
    return line;
  };
  startExtension(context, (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, connect, options));
  context.subscriptions.push({ dispose: () => line?.end() });
}
