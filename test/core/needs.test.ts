/** What a check says it needs is all that it needs: on no text does it find something where that is missing. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG, rules } from '../../server/src/core/index.ts';
import type { Config } from '../../server/src/core/lint/config.ts';
import { meets } from '../../server/src/core/lint/needs.ts';
import { planOf } from '../../server/src/core/lint/plan.ts';
import { runJobs } from '../../server/src/core/lint/units.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { badExamples, exampleFiles, exampleText } from '../../server/src/core/rules/explain.ts';
import { NO_FACTS } from '../../server/src/core/rules/unitFacts.ts';
import { anyText } from '../fuzz/drafts.ts';
import { runs } from '../fuzz/runs.ts';
import { defectsIn, groupTexts, loadDefects, mixed, noticeTexts } from '../injection/texts.ts';

/** The rules that report where what they need is missing, of a text. */
function hidden(text: string, config: Config = DEFAULT_CONFIG): string[] {
  const plan = planOf(rules, config);
  const document = parseDocument(text);
  const found: string[] = [];
  const add = (unmet: typeof plan.paragraph | typeof plan.document, ids: ReadonlySet<string>) =>
    found.push(...unmet.map(({ active }) => active.rule.id).filter((id) => ids.has(id)));
  const idsOf = ({ reports }: ReturnType<typeof runJobs>) => new Set(reports.map(({ active }) => active.rule.id));
  for (const paragraph of document.paragraphs) {
    const cues = plan.cues.of(paragraph);
    const unmet = plan.paragraph.filter(({ needed }) => !meets(cues, needed));
    add(unmet, idsOf(runJobs(unmet, paragraph)));
  }
  const cues = plan.cues.ofAll(document.paragraphs);
  const unmet = plan.document.filter(({ needed }) => !meets(cues, needed));
  add(unmet, idsOf(runJobs(unmet, document)));
  return found;
}

describe('what a check needs', function () {
  this.timeout(600_000);

  it('is there wherever an example of a rule has a finding', () => {
    const wrong = rules.flatMap((rule) => {
      const unit = { ...NO_FACTS, ...rule.unit };
      const rest = { ...DEFAULT_CONFIG, unit, rules: { [rule.id]: rule.severity } };
      const drafts = [...badExamples(rule).map(({ draft }) => draft), ...rule.good];
      return drafts.flatMap((draft) => hidden(exampleText(exampleFiles(draft).draft), rest));
    });
    assert.deepEqual(wrong, []);
  });

  it('is there in texts with faults of every kind', async () => {
    const kinds = await loadDefects();
    const made = new Map<string, number>();
    const wanted = (kind: string) => (made.get(kind) ?? 0) < 8;
    const wrong: string[] = [];
    for (const text of mixed([...groupTexts, ...noticeTexts])) {
      wrong.push(...hidden(text.text));
      for (const defect of defectsIn(text, kinds, wanted)) {
        made.set(defect.kind, (made.get(defect.kind) ?? 0) + 1);
        wrong.push(...hidden(defect.text).map((id) => `${id}: ${defect.text}`));
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(made.size > 200, `${made.size} kinds`);
  });

  it('is there in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.deepEqual(hidden(text), [])),
      runs(0.25),
    );
  });
});
