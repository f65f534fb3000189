import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { checkArguments } from './arguments.ts';
import { startServer } from './server.ts';

async function readLocalFile(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}

const { run, output, code } = checkArguments(process.argv.slice(2));
if (run) startServer(createConnection(), { readFile: readLocalFile });
else {
  (code === 0 ? process.stdout : process.stderr).write(`${output}\n`);
  process.exitCode = code;
}
