/** A rule's severity never exceeds what its source supports, but for the rules that keep a reader from being misled. */
import assert from 'node:assert/strict';
import { lintExample } from '../../server/src/core/lint/mending.ts';
import { badExamples, exampleFiles, exampleText } from '../../server/src/core/rules/explain.ts';
import type { Rule, Severity, Source } from '../../server/src/core/rules/rule.ts';
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
/** Words of command, which only a source that commands may be given. */
const COMMANDS = /规定|明文|必须|不得|应当|国家标准要求/u;

/** As strong as the source speaks: 一般 and 通常 make a warning at most. */
function highest({ source, usual }: Rule): Severity {
  const own = HIGHEST[source];
  return usual && own === 'error' ? 'warning' : own;
}

/** What the rule says of its examples that must fire, clause and quoted words left out. */
function messages(rule: Rule): string[] {
  return badExamples(rule).flatMap(({ draft: example }) => {
    const { draft, others, formatting } = exampleFiles(example);
    return lintExample(rule, exampleText(draft), others, formatting).findings.map(({ message }) =>
      message.replace(/（[^（）]*）$|《[^《》]*》|“[^“”]*”/gu, ''),
    );
  });
}

for (const rule of await loadRules())
  describe(`severity and source of ${rule.id}`, () => {
    it(`${rule.severity} on ${rule.source}`, () => {
      const above = ORDER.indexOf(rule.severity) > ORDER.indexOf(highest(rule));
      assert.equal(
        above,
        rule.misleads !== undefined,
        above ? 'above its source without saying whom it misleads' : 'says whom it misleads without need',
      );
    });
    it('names, reasons and clauses are there', () => {
      for (const text of [rule.name, rule.why, rule.clause]) assert.notEqual(text.trim(), '');
    });
    if (rule.source === '惯例' || rule.usual)
      it('speaks no louder than its source', () => {
        for (const message of messages(rule)) assert.doesNotMatch(message, COMMANDS);
        if (rule.source === '惯例') assert.doesNotMatch(rule.why, /标准规定|明文规定|国家标准要求/u);
      });
  });
