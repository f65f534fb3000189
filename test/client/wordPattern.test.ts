/** VS Code opens its list by itself only where a word ends at the caret. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

const file = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const { wordPattern }: Configuration = JSON.parse(readFileSync(file, 'utf8'));

/** The words of a line, parted by `|`. */
const words = (line: string) =>
  [...line.matchAll(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))].map(([word]) => word);

describe('words in the editor', () => {
  for (const [line, ...parts] of [
    ['下周三上午9:00', '下周三', '上午', '9', '00'],
    ['12月2日下午2:30', '12', '月', '2', '日', '下午', '2', '30'],
    ['请于12月2日前将名单报党政办', '请于', '12', '月', '2', '日', '前将名单报党政办'],
    ['请于月底前报名', '请于月底', '前报名'],
    ['第一项：周同志领学《办法》', '第一项', '周', '同志', '领学', '办法'],
    ['请提前到会，前往会场', '请提前到会', '前往会场'],
    ['增长12.5%，A-1级', '增长', '12.5', 'A-1', '级'],
  ] as const)
    it(line, () => assert.deepEqual(words(line), parts));
});
