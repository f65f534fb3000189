/** Every rule against its own examples: it fires exactly where `⟦…⟧` says, mends as `fixed` says, and is silent else. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/lint/fix.ts';
import { lintExample } from '../../server/src/core/lint/mending.ts';
import { badExamples, exampleFiles, exampleText } from '../../server/src/core/rules/explain.ts';
import { loadRules } from './loadRules.ts';

/** The draft without marks, and the marked range. */
function marked(draft: string): { text: string; start: number; end: number } {
  const text = draft.replaceAll('⏎', '\n');
  const start = text.indexOf('⟦');
  const end = text.indexOf('⟧') - 1;
  return { text: exampleText(draft), start, end };
}

for (const rule of await loadRules()) {
  describe(rule.id, () => {
    const check = (text: string, { others, formatting }: ReturnType<typeof exampleFiles>) => {
      const { findings, failures } = lintExample(rule, text, others, formatting);
      assert.deepEqual(failures, []);
      return findings;
    };
    it('has at least two drafts that fire and two that do not', () => {
      assert.ok(rule.bad.length >= 2 && rule.good.length >= 2);
    });
    for (const { draft, fixed } of badExamples(rule)) {
      it(`fires on ${draft}`, () => {
        const files = exampleFiles(draft);
        const { text, start, end } = marked(files.draft);
        assert.notEqual(start, -1, 'the expected range is not marked with ⟦⟧');
        const findings = check(text, files);
        assert.deepEqual(
          findings.map((finding) => [finding.start, finding.end, text.slice(finding.start, finding.end)]),
          [[start, end, text.slice(start, end)]],
        );
        const [finding] = findings;
        const [fix] = finding?.fixes ?? [];
        assert.equal(fix === undefined ? undefined : applyEdits(text, fix.edits), fixed?.replaceAll('⏎', '\n'));
        if (fix)
          assert.deepEqual(
            check(applyEdits(text, fix.edits), files).map(({ message }) => message),
            [],
            'the mended draft is still found wanting',
          );
      });
    }
    for (const draft of rule.good)
      it(`is silent on ${draft}`, () => {
        const files = exampleFiles(draft);
        assert.deepEqual(
          check(exampleText(files.draft), files).map(({ message }) => message),
          [],
        );
      });
  });
}
