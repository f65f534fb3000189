import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assign } from '../../server/src/core/text/assignment.ts';
import { findNearest, likeness } from '../../server/src/core/text/likeness.ts';

/** The best sum there is, by trying every choice. */
function best(weights: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number {
  if (row === weights.length) return 0;
  const choices = (weights[row] ?? []).map((weight, column) =>
    used.includes(column) ? 0 : weight + best(weights, row + 1, [...used, column]),
  );
  return Math.max(best(weights, row + 1, used), ...choices);
}

describe('assign', () => {
  it('finds the assignment with the greatest sum', () => {
    const matrix = fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 5,
      }),
    );
    fc.assert(
      fc.property(matrix, (weights) => {
        const columns = assign(weights);
        const taken = columns.filter((column) => column >= 0);
        assert.equal(new Set(taken).size, taken.length);
        assert.equal(
          columns.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0),
          best(weights),
        );
      }),
    );
  });
  it('leaves pairs of weight 0 apart', () =>
    assert.deepEqual(
      assign([
        [0, 0],
        [0, 3],
      ]),
      [-1, 1],
    ));
});

describe('findNearest', () => {
  for (const [short, long, from, to, edits] of [
    ['值班办法', '周明领学值班办法修订', 4, 8, 0],
    ['防汛预案', '审议防讯预案', 2, 6, 1],
    ['abc', '', 0, 0, 3],
  ] as const)
    it(`${short} in ${long}`, () => assert.deepEqual(findNearest(short, long), { from, to, edits }));
  it('likeness is the same both ways where findNearest is not', () => {
    const [a, b] = ['      !  R', '    R"""""'];
    assert.equal(likeness(a, b), likeness(b, a));
  });
  it('likeness is 1 for equal texts, 0 with an empty one, and the same both ways', () => {
    assert.equal(likeness('甲', '甲'), 1);
    assert.equal(likeness('', '甲乙'), 0);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => Math.abs(likeness(a, b) - likeness(b, a)) < 1e-9));
  });
});
