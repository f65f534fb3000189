import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { lintExample } from '../../server/src/core/lint/mending.ts';
import { badExamples, exampleFiles, exampleText } from '../../server/src/core/rules/explain.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';

describe('core: safe fixes', () => {
  it('join no lines, whatever a rule says', () => {
    const joins: Rule = {
      ...(rules.find(({ id }) => id === 'docno-nonarabic') ?? assert.fail()),
      check: {
        unit: 'document',
        *run({ text }) {
          const edit = { start: text.indexOf('\n'), end: text.indexOf('\n') + 1, newText: '' };
          yield { ...edit, message: '换行', fixes: [{ title: '接上', safe: true, edits: [edit] }] };
        },
      },
    };
    const { findings } = createLinterOf([joins]).lint('请按照通知\n执行。', DEFAULT_CONFIG);
    assert.deepEqual(
      findings.map(({ fixes }) => fixes.map(({ safe }) => safe)),
      [[false]],
    );
  });
});

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
