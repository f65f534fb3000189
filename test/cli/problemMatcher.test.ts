import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cli, DRAFT, sandbox } from './support.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

describe('the problem matcher of VS Code’s tasks', () => {
  it('finds every problem that the command prints, with file, line, column and message', async () => {
    const [{ pattern }] = manifest.contributes.problemMatchers;
    const box = sandbox();
    box.write('公文/通知 一.gongwen', DRAFT);
    const { out } = await cli(['check', '公文'], { cwd: box.folder });
    const { out: json } = await cli(['check', '公文', '--format', 'json'], { cwd: box.folder });
    box.remove();
    const told = out.split('\n').flatMap((line) => {
      const found = new RegExp(pattern.regexp, 'u').exec(line);
      return found ? [pattern.file, pattern.line, pattern.column].map((group: number) => found[group]).join(':') : [];
    });
    const [{ path, findings }] = JSON.parse(json).files;
    const expected = findings.map(
      ({ range: { start } }: { range: { start: { line: number; character: number } } }) =>
        `${path}:${start.line + 1}:${start.character + 1}`,
    );
    assert.ok(expected.length > 3);
    assert.deepEqual(told, expected);
  });
});
