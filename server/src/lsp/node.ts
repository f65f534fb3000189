import { Console } from 'node:console';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { createConnection } from 'vscode-languageserver/node';
import { type Address, checkArguments } from './arguments.ts';
import { ENGINE_FLAGS } from './engine.ts';
import type { Environment } from './environment.ts';
import { framed } from './framed.ts';
import { localFiles } from './localFiles.ts';
import { startServer } from './server.ts';

ENGINE_FLAGS.forEach(setFlagsFromString);

/** Large, and seldom asked for. */
const exportPdf: Environment['exportPdf'] = async (laidOut, profile) => {
  const pdf = await import('../pdf/exportPdf.ts');
  return pdf.exportPdf(laidOut, profile, { environment: process.env });
};

const tell = (what: string) => void process.stderr.write(`公文检查服务：${what}\n`);

/** What comes in and is no message is left out. */
function connectStreams(input: AsyncIterable<Buffer>, output: NodeJS.WritableStream) {
  return createConnection(Readable.from(framed(input, tell)), output);
}

/** On standard output there is nothing but messages. */
function connectStdio() {
  globalThis.console = new Console(process.stderr);
  return connectStreams(process.stdin, process.stdout);
}

/** The editor waits there; when it is gone, so is the server. */
function connectAddress(address: Address) {
  const socket = connect(address);
  socket.on('error', ({ message }) => {
    tell(`连接编辑器失败：${message}。请检查编辑器中的设置，或改用 --stdio`);
    process.exit(1);
  });
  return connectStreams(socket, socket);
}

// an answer that nobody waited for, a fault in what is done in the background: the server goes on
process.on('unhandledRejection', (error) => console.error('公文检查服务：意外的错误', error));

function connectEditor(address: Address | undefined) {
  if (address) return connectAddress(address);
  return process.argv.includes('--stdio') ? connectStdio() : createConnection();
}

const { run, output, code, address } = checkArguments(process.argv.slice(2));
if (run) startServer(connectEditor(address), { ...localFiles, exportPdf });
else {
  (code === 0 ? process.stdout : process.stderr).write(`${output}\n`);
  process.exitCode = code;
}
