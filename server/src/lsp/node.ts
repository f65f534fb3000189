import { setFlagsFromString } from 'node:v8';
import { createConnection } from 'vscode-languageserver/node';
import { checkArguments } from './arguments.ts';
import type { Environment } from './environment.ts';
import { localFiles } from './localFiles.ts';
import { startServer } from './server.ts';

// V8 compiles a pattern twice, the second time well: with hundreds of them that each text needs, twice is felt at the start
setFlagsFromString('--no-regexp-tier-up');

/** Large, and seldom asked for. */
const exportPdf: Environment['exportPdf'] = async (laidOut, profile) => {
  const pdf = await import('../pdf/exportPdf.ts');
  return pdf.exportPdf(laidOut, profile, { environment: process.env });
};

const { run, output, code } = checkArguments(process.argv.slice(2));
if (run) startServer(createConnection(), { ...localFiles, exportPdf });
else {
  (code === 0 ? process.stdout : process.stderr).write(`${output}\n`);
  process.exitCode = code;
}
