import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cli, sandbox } from './support.ts';

const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

/** The page's files and sessions, in its order; the commands of one block run one after the other on the files above it. */
function* examples() {
  const files = new Map<string, string>();
  for (const [, kind, name = '', text = ''] of page.matchAll(/^```(text|console) ?(.*)\n([\s\S]*?)^```$/gm)) {
    if (kind === 'text') files.set(name, text);
    else yield { session: text, files: [...files] };
  }
}

describe('cli: documentation', () => {
  for (const { session, files } of examples()) {
    const commands = session.split('\n').filter((line) => line.startsWith('$ '));
    it(`shows what it prints: ${commands.join(' ')}`, async () => {
      const box = sandbox();
      for (const [name, text] of files) box.write(name, text);
      let shown = '';
      for (const command of commands) {
        const [words = '', input = ''] = command.split(' < ');
        const stdin = new Map(files).get(input) ?? '';
        const { out, err } = await cli(words.split(' ').slice(2), { cwd: box.folder, stdin });
        shown += `${command}\n${err}${out}`;
      }
      box.remove();
      assert.equal(shown, session);
    });
  }
});
