/** The clean notices stay clean. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { loadRules } from '../rules/loadRules.ts';
import { cleanNotices } from './cleanNotices.ts';

const linter = createLinterOf(await loadRules());

describe('clean meeting notices', () => {
  it('are forty', () => assert.equal(cleanNotices.length, 40));
  for (const { name, text } of cleanNotices)
    it(`${name} has nothing that a reader would be shown`, () => {
      const { findings, failures } = linter.lint(text, DEFAULT_CONFIG);
      assert.deepEqual(failures, []);
      assert.deepEqual(
        findings
          .filter(({ severity }) => severity !== 'hint')
          .map(({ ruleId, start, end, message }) => `${ruleId} ${text.slice(start, end)} ${message}`),
        [],
      );
    });
});
