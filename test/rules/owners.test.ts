/**
 * Every span has one owner: over each rule's bad examples, no two findings of different rules may overlap (one cause
 * named twice), and no two safe edits may touch.
 */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { badExamples, exampleFiles, exampleText } from '../../server/src/core/rules/explain.ts';
import { overlaps } from '../../server/src/core/text/span.ts';
import { loadRules } from './loadRules.ts';

/** What is missing has no place of its own: these point at where it would stand, whatever else is wrong there. */
const ABSENCES: ReadonlySet<string> = new Set([
  'agenda-header-missing',
  'att-note-missing',
  'classified-needs-copy-number',
  'docno-missing',
  'meeting-element-missing',
  'recipient-missing',
  'sign-missing',
  'signer-missing-upward',
]);

/** Families whose ranges may overlap because they speak of different things, with the reason. */
const DIFFERENT_CAUSES: readonly { readonly one: RegExp; readonly other: RegExp; readonly why: string }[] = [
  {
    one: /^heading-(?:seq|single)/,
    other: /^(?:ordinal-|artefact-(?:compat|markdown|chat))/,
    why: 'which number stands there, and how it is written',
  },
  {
    one: /^secrecy-mark-present$/,
    other: /^secrecy-term-/,
    why: 'that there is a mark at all, and how its term is written',
  },
  {
    one: /^artefact-hard-break$/,
    other: /^artefact-edge-space$/,
    why: 'a line that should not end there, and the blanks at its end',
  },
  { one: /^page-/, other: /./, why: 'where lines fall on the page, and what stands in them' },
];

const rules = await loadRules();
const linter = createLinterOf(rules);

for (const rule of rules)
  describe(`findings on the examples of ${rule.id}`, () => {
    for (const { draft } of badExamples(rule))
      it(draft, () => {
        const text = exampleText(exampleFiles(draft).draft);
        const { findings, failures } = linter.lint(text, DEFAULT_CONFIG);
        assert.deepEqual(failures, []);
        const clashes = findings.flatMap((a, i) =>
          findings.slice(i + 1).flatMap((b) => {
            const allowed = DIFFERENT_CAUSES.some(
              ({ one, other }) =>
                (one.test(a.ruleId) && other.test(b.ruleId)) || (one.test(b.ruleId) && other.test(a.ruleId)),
            );
            const absent = ABSENCES.has(a.ruleId) || ABSENCES.has(b.ruleId);
            return a.ruleId !== b.ruleId && !absent && overlaps(a, b) && !allowed
              ? [`${a.ruleId} and ${b.ruleId} at ${text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end))}`]
              : [];
          }),
        );
        assert.deepEqual(clashes, []);
        const edits = findings.flatMap((finding) =>
          (finding.fixes.find((fix) => fix.safe)?.edits ?? []).map((edit) => ({ ...edit, ruleId: finding.ruleId })),
        );
        const touching = edits.flatMap((a, i) =>
          edits
            .slice(i + 1)
            .flatMap((b) =>
              a.ruleId !== b.ruleId && a.start <= b.end && b.start <= a.end ? [`${a.ruleId} and ${b.ruleId}`] : [],
            ),
        );
        assert.deepEqual(touching, []);
      });
  });
