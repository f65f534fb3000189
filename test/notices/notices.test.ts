/** The clean notices stay clean, and the defects injected into them are found. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { loadRules } from '../rules/loadRules.ts';
import { cleanNotices, measure } from './measure.ts';

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

describe('injected defects', () => {
  it('are found by an expected rule at their place in at least 97 % of the cases', function () {
    this.timeout(300_000);
    const counts = measure(linter, new Set(rules.map(({ id }) => id)));
    const total = counts.reduce((n, count) => n + count.total, 0);
    const found = counts.reduce((n, count) => n + count.found, 0);
    const worst = counts
      .filter((count) => count.found < count.total * 0.97)
      .map(({ kind, found, total }) => `${kind} ${found}/${total}`);
    assert.ok(total > 2000, `only ${total} defects were injected`);
    assert.ok(found >= total * 0.97, `${found} of ${total} found; below 97 %: ${worst.join(', ')}`);
  });
});
