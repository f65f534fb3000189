/** Offsets and positions, and how they come from those of the text before an edit. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { positionMap, positionMapAfter } from '../../server/src/core/index.ts';
import { runs } from '../fuzz/runs.ts';

const piece = fc.constantFrom('\r', '\n', '\r\n', '会', 'a', '𠮷', '', '。');
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('positions', () => {
  it('count lines by every line end that LSP knows', () => {
    const map = positionMap('会\r\n议\r通\n知');
    assert.deepEqual(map.lineStarts, [0, 3, 5, 7]);
    assert.deepEqual(map.toPosition(4), { line: 1, character: 1 });
    assert.equal(map.toOffset({ line: 3, character: 9 }), 8);
  });

  it('after an edit are those of the text as it reads then', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, cut, put, tail) => {
        const [before, after] = [head + cut + tail, head + put + tail];
        assert.deepEqual(
          positionMapAfter(positionMap(before), before, after).lineStarts,
          positionMap(after).lineStarts,
          JSON.stringify([before, after]),
        );
      }),
      runs(2),
    );
  });
});
