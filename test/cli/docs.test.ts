import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cli, sandbox } from './support.ts';

const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

/** The page's files and commands, in its order; a command sees the files above it, as they stand there. */
function* examples() {
  const files = new Map<string, string>();
  for (const [, kind, name = '', text = ''] of page.matchAll(/^```(text|console) ?(.*)\n([\s\S]*?)^```$/gm)) {
    if (kind === 'text') files.set(name, text);
    else {
      const [command = '', ...lines] = text.split('\n');
      yield { command, output: lines.join('\n'), files: [...files] };
    }
  }
}

describe('cli: documentation', () => {
  for (const { command, output, files } of examples()) {
    it(`shows what it prints: ${command}`, async () => {
      const box = sandbox();
      for (const [name, text] of files) box.write(name, text);
      const { out, err } = await cli(command.split(' ').slice(2), { cwd: box.folder });
      box.remove();
      assert.equal(err + out, output);
    });
  }
});
