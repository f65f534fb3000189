import { createConnection } from 'vscode-languageserver/node';
import { checkArguments } from './arguments.ts';
import { localFiles } from './localFiles.ts';
import { startServer } from './server.ts';

const { run, output, code } = checkArguments(process.argv.slice(2));
if (run) startServer(createConnection(), localFiles);
else {
  (code === 0 ? process.stdout : process.stderr).write(`${output}\n`);
  process.exitCode = code;
}
