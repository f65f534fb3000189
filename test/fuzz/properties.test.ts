/** Properties that hold for any text; see runs.ts for how many and from which seed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLinter, DEFAULT_CONFIG, lint } from '../../server/src/core/index.ts';
import { anyText, session } from './drafts.ts';
import { examine } from './examined.ts';
import { printSeed, runs } from './runs.ts';
import { assertAll } from './textProperties.ts';

describe('for any text', function () {
  this.timeout(7_200_000);
  before(() => printSeed('drafts'));

  it('every property holds', () => {
    fc.assert(
      fc.property(anyText, (source) => assertAll(examine(source))),
      runs(),
    );
  });

  it('a text edited step by step gives at every step what a fresh one gives', () => {
    fc.assert(
      fc.property(session, ({ text, steps }) => {
        const linter = createLinter();
        linter.lint(text, DEFAULT_CONFIG);
        let current = text;
        for (const step of steps) {
          current = step(current);
          const [kept, fresh] = [linter.lint(current, DEFAULT_CONFIG), lint(current)];
          assert.deepEqual(kept.findings, fresh.findings);
          assert.deepEqual(kept.document, fresh.document);
        }
      }),
      runs(0.05),
    );
  });
});
