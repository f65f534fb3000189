import { Event, type MessageReader, type MessageWriter } from 'vscode-languageserver-protocol/node';
import { connectWith, type Setup, type TestClient } from './support.ts';

/** Runs a server's bundle as a browser's worker does, at the other end of a message channel, without anything of Node. */
export function startInWorker(program: string, setup: Setup): Promise<TestClient> {
  const { port1, port2 } = new MessageChannel();
  new Function('self', 'importScripts', 'require', 'process', program)(port1, () => undefined);
  const silent = { onError: Event.None, onClose: Event.None, dispose() {} };
  const reader: MessageReader = {
    ...silent,
    onPartialMessage: Event.None,
    listen(callback) {
      port2.onmessage = ({ data }) => callback(data);
      return { dispose() {} };
    },
  };
  const writer: MessageWriter = { ...silent, write: async (message) => port2.postMessage(message), end() {} };
  return connectWith(reader, writer, setup, () => {
    port1.close();
    port2.close();
  });
}
