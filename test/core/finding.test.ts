import assert from 'node:assert/strict';
import { lintExample } from '../../server/src/core/lint/mending.ts';
import { badExamples, exampleFiles, exampleText } from '../../server/src/core/rules/explain.ts';
import { rules } from '../../server/src/core/rules/registry.ts';

describe('core: messages', () => {
  it('of a custom never claim that its clause says so', () => {
    for (const rule of rules) {
      const [first] = badExamples(rule);
      if (rule.source !== '惯例' || rule.clause.startsWith('实务') || !first) continue;
      const { draft, others } = exampleFiles(first.draft);
      for (const { ruleId, message, basis } of lintExample(rule, exampleText(draft), others).findings) {
        if (ruleId !== rule.id) continue;
        assert.match(message, /（惯例；参见[^（]*）$/u, rule.id);
        assert.equal(basis, rule.clause);
      }
    }
  });
});
