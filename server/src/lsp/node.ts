import { Console } from 'node:console';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { createConnection } from 'vscode-languageserver/node';
import { checkArguments } from './arguments.ts';
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

/** On standard input, what is no message is left out; on standard output, there is nothing but messages. */
function connectStdio() {
  globalThis.console = new Console(process.stderr);
  const tell = (what: string) => void process.stderr.write(`公文检查服务：${what}\n`);
  return createConnection(Readable.from(framed(process.stdin, tell)), process.stdout);
}

// an answer that nobody waited for, a fault in what is done in the background: the server goes on
process.on('unhandledRejection', (error) => console.error('公文检查服务：意外的错误', error));

const { run, output, code } = checkArguments(process.argv.slice(2));
if (run)
  startServer(process.argv.includes('--stdio') ? connectStdio() : createConnection(), { ...localFiles, exportPdf });
else {
  (code === 0 ? process.stdout : process.stderr).write(`${output}\n`);
  process.exitCode = code;
}
