/** Every template, filled in as a careful secretary would, is a clean paper. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { lint } from '../../server/src/core/index.ts';
import { currentDate, fillings } from './fillings.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = JSON.parse(
  readFileSync(new URL('../../snippets/gongwen.code-snippets.json', import.meta.url), 'utf8'),
);

/** Where the placeholder that opens at `from` (behind `${`) closes. */
function closing(body: string, from: number): number {
  let depth = 1;
  for (let i = from; i < body.length; i++) {
    if (body[i] === '$' && body[i + 1] === '{') depth++;
    else if (body[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`unclosed placeholder in ${body.slice(from, from + 20)}`);
}

/** Expands a snippet's body: tab stops take their filling, variables the fixed date. */
function expand(body: string, filling: Readonly<Record<number, string>>): string {
  let text = '';
  for (let i = 0; i < body.length; ) {
    const bare = /^\$(\d+|[A-Z_]+)/.exec(body.slice(i));
    if (bare) {
      text += value(bare[1] ?? '', filling);
      i += bare[0].length;
    } else if (body.startsWith('${', i)) {
      const end = closing(body, i + 2);
      const inner = body.slice(i + 2, end);
      const [, name = '', transform] = /^(\d+|[A-Z_]+)(\/.*)?/s.exec(inner) ?? [];
      const [, pattern = '', replacement = ''] = /^\/(.*)\/(.*)\/[a-z]*$/s.exec(transform ?? '') ?? [];
      text += pattern ? value(name, filling).replace(new RegExp(pattern), replacement) : value(name, filling);
      i = end + 1;
    } else text += body[i++];
  }
  return text;
}

function value(name: string, filling: Readonly<Record<number, string>>): string {
  if (name === '0') return '';
  const found = /^\d+$/.test(name) ? filling[Number(name)] : currentDate[name];
  assert.notEqual(found, undefined, `nothing to fill ${name} with`);
  return found ?? '';
}

describe('templates', () => {
  it('are those that are promised, by Chinese name and pinyin initials', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix.join(' '));
    assert.deepEqual(
      prefixes.sort(),
      ['会议议程 hyyc', '会议通知 hytz', '参会回执 chhz', '学习通知 xxtz', '通知 tz'].sort(),
    );
  });
  for (const [name, { body }] of Object.entries(snippets)) {
    it(`${name}: filled in, it is clean`, () => {
      const text = expand(body.join('\n'), fillings[name] ?? {});
      assert.doesNotMatch(text, /[$×【】]/);
      assert.deepEqual(
        lint(text).findings.map(
          ({ ruleId, start, end, message }) => `${ruleId} ⟦${text.slice(start, end)}⟧ ${message}`,
        ),
        [],
      );
    });
    it(`${name}: every filling has its tab stop`, () => {
      const stops = new Set([...body.join('\n').matchAll(/\$\{?(\d+)/g)].map((match) => match[1]));
      for (const stop of Object.keys(fillings[name] ?? {})) assert.ok(stops.has(stop), stop);
    });
  }
});
