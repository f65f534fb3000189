import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createPhraseMatcher } from '../../server/src/core/text/phrases.ts';

/** The phrases found in a text, as they stand there. */
function found(phrases: readonly string[], text: string): string[] {
  return createPhraseMatcher(phrases)
    .matches(text)
    .map(({ from, to }) => `${from} ${text.slice(from, to)}`);
}

describe('phrase matcher', () => {
  it('finds phrases where they stand', () => {
    assert.deepEqual(found(['布署', '再接再励'], '要布署，要再接再励。'), ['1 布署', '5 再接再励']);
  });
  it('finds nothing in an empty text, and no empty phrase', () => {
    assert.deepEqual(found(['布署'], ''), []);
    assert.deepEqual(found([''], '布署'), []);
    assert.deepEqual(found([], '布署'), []);
  });
  it('tells which phrase it is; of equal ones the first', () => {
    const [match] = createPhraseMatcher(['按排', '布署', '布署']).matches('布署');
    assert.deepEqual(match, { from: 0, to: 2, phrase: 1 });
  });
  it('finds phrases within and across each other', () => {
    assert.deepEqual(found(['按排', '按排名', '排名', '名单'], '按排名单'), ['0 按排', '0 按排名', '1 排名', '2 名单']);
  });
  it('starts anew where a longer phrase breaks off', () => {
    assert.deepEqual(found(['再接再励', '再接再'], '再接再接再励'), ['0 再接再', '2 再接再', '2 再接再励']);
  });
  it('counts in UTF-16 units', () => {
    assert.deepEqual(found(['𠮷祥'], '𠮷𠮷祥'), ['2 𠮷祥']);
  });
  it('finds what indexOf finds', () => {
    const word = fc.stringMatching(/^[甲乙丙]{1,4}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.stringMatching(/^[甲乙丙丁]{0,40}$/), (phrases, text) => {
        const expected = [...text].flatMap((_, from) =>
          phrases
            .filter((phrase) => text.startsWith(phrase, from))
            .sort((a, b) => a.length - b.length)
            .map((phrase) => `${from} ${phrase}`),
        );
        assert.deepEqual(found(phrases, text), expected);
      }),
    );
  });
});
