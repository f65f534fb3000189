import assert from 'node:assert/strict';
import { CANCELLED } from '../../server/src/lsp/guarded.ts';
import { stepwise } from '../../server/src/lsp/stepwise.ts';
import type { Steps } from '../../server/src/service/steps.ts';

/** Work of so many steps of 60 ms, which notes those it did. */
function* work(steps: number, done: number[]): Steps<string> {
  for (let i = 0; i < steps; i++) {
    for (const since = performance.now(); performance.now() - since < 60; );
    done.push(i);
    yield;
  }
  return 'all';
}

describe('stepwise', () => {
  it('lets others in between steps, and gives the answer', async () => {
    const done: number[] = [];
    let seen: number[] = [];
    setTimeout(() => {
      seen = [...done];
    }, 0);
    assert.equal(await stepwise(work(3, done), () => true), 'all');
    assert.deepEqual([seen, done], [[0], [0, 1, 2]]);
  });

  it('gives up what is wanted no more', async () => {
    const done: number[] = [];
    await assert.rejects(
      stepwise(work(5, done), () => done.length < 2),
      (error) => error === CANCELLED,
    );
    assert.deepEqual(done, [0, 1]);
  });
});
