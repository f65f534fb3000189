/** The clean notices stay clean, and the defects injected into them are found. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { loadRules } from '../rules/loadRules.ts';
import { BELOW_FLOOR, FEW, FLOOR, NOT_BUILT } from './expectations.ts';
import { cleanNotices, expectedRules, type KindCount, measure } from './measure.ts';

const rules = await loadRules();
const linter = createLinterOf(rules);

describe('clean meeting notices', () => {
  it('are forty', () => assert.equal(cleanNotices.length, 40));
  for (const { name, text } of cleanNotices)
    it(`${name} has no error and no warning`, () => {
      const { findings, failures } = linter.lint(text, DEFAULT_CONFIG);
      assert.deepEqual(failures, []);
      const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        grave.map(({ ruleId, start, end, message }) => `${ruleId} ${text.slice(start, end)} ${message}`),
        [],
      );
    });
});

describe('injected defects', function () {
  this.timeout(300_000);

  let counts: readonly KindCount[];
  before(() => {
    counts = measure(linter);
  });

  it('expect rules that exist, or that are listed as not built', () => {
    const built = new Set(rules.map(({ id }) => id));
    const expected = expectedRules();
    assert.deepEqual(
      [...expected].filter((id) => !built.has(id) && !NOT_BUILT.includes(id)),
      [],
    );
    const stale = NOT_BUILT.filter((id) => built.has(id) || !expected.has(id));
    assert.deepEqual(stale, [], 'listed as not built, but built or expected by no defect');
  });

  it('are found by an expected rule at their place in at least 97 % of the cases', () => {
    const total = counts.reduce((n, count) => n + count.total, 0);
    const found = counts.reduce((n, count) => n + count.found, 0);
    assert.ok(total > 3000, `only ${total} defects were injected`);
    assert.ok(found >= total * 0.97, `${found} of ${total} found`);
  });

  it('are found in nine of ten cases of every kind, but for kinds that are listed with a reason', () => {
    const below = counts
      .filter(({ total, found }) => found < total * FLOOR && !(total < FEW && found >= total - 1))
      .map(({ kind, found, total }) => ({ kind, text: `${kind} ${found}/${total}` }));
    assert.deepEqual(
      below.filter(({ kind }) => !Object.hasOwn(BELOW_FLOOR, kind)).map(({ text }) => text),
      [],
    );
    const stale = Object.keys(BELOW_FLOOR).filter((listed) => below.every(({ kind }) => kind !== listed));
    assert.deepEqual(stale, [], 'listed as below the floor, but found well enough or never injected');
  });
});
