/** A rule's severity never exceeds what its source supports, but for the rules that keep a reader from being misled. */
import assert from 'node:assert/strict';
import type { Severity, Source } from '../../server/src/core/rules/rule.ts';
import { loadRules } from './loadRules.ts';

const HIGHEST: Readonly<Record<Source, Severity>> = {
  法律: 'error',
  条例: 'error',
  国标: 'error',
  标点国标: 'error',
  数字国标: 'error',
  本单位: 'error',
  惯例: 'info',
  工程: 'error',
};
const ORDER: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

const rules = await loadRules();

describe('severity and source', () => {
  for (const rule of rules) {
    it(`${rule.id}: ${rule.severity} on ${rule.source}`, () => {
      const above = ORDER.indexOf(rule.severity) > ORDER.indexOf(HIGHEST[rule.source]);
      assert.equal(
        above,
        rule.misleads !== undefined,
        above ? 'above its source without saying whom it misleads' : 'says whom it misleads without need',
      );
    });
    it(`${rule.id}: wording as strong as its source`, () => {
      if (rule.source === '惯例') assert.doesNotMatch(rule.why, /标准规定|明文规定|国家标准要求/);
      for (const text of [rule.name, rule.why, rule.clause]) assert.notEqual(text.trim(), '');
    });
  }
});
