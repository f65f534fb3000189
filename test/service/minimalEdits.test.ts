import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/core/index.ts';
import { minimalEdits } from '../../server/src/service/index.ts';

describe('minimalEdits', () => {
  it('finds nothing to do in equal texts', () => assert.deepEqual(minimalEdits('一\n二', '一\n二'), []));

  it('touches only what changed', () => {
    const edits = minimalEdits('甲[2025]1号\n乙\n丙.', '甲〔2025〕1号\n乙\n丙。');
    assert.deepEqual(edits, [
      { start: 1, end: 2, newText: '〔' },
      { start: 6, end: 7, newText: '〕' },
      { start: 13, end: 14, newText: '。' },
    ]);
  });

  it('keeps the lines around a removed one', () => {
    assert.deepEqual(minimalEdits('甲\n乙\n丙\n', '甲\n丙\n'), [{ start: 2, end: 4, newText: '' }]);
  });

  const word = fc.constantFrom('一', '二', 'a', '。', '\n', '\r\n', '\r', '𠀀', '　');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));

  it('turns any text into any other', () => {
    fc.assert(fc.property(text, text, (before, after) => applyEdits(before, minimalEdits(before, after)) === after));
  });

  it('gives sorted edits that neither overlap nor split a line end or a character', () => {
    const whole = (before: string, offset: number) =>
      !(before[offset - 1] === '\r' && before[offset] === '\n') &&
      !/[\ud800-\udbff][\udc00-\udfff]/.test(before.slice(Math.max(0, offset - 1), offset + 1));
    fc.assert(
      fc.property(text, text, (before, after) => {
        let last = 0;
        for (const { start, end } of minimalEdits(before, after)) {
          assert.ok(last <= start && start <= end && end <= before.length);
          assert.ok(whole(before, start) && whole(before, end));
          last = end;
        }
      }),
    );
  });
});
