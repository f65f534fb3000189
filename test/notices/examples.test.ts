/** The faulty example becomes the mended one, the way a user would go: fix all, then each finding's first suggestion. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits, DEFAULT_CONFIG, fixAll, lint } from '../../server/src/core/index.ts';

const read = (name: string) => readFileSync(new URL(`../../examples/${name}.gongwen`, import.meta.url), 'utf8');

/** Findings left in the mended example, with the reason. */
const EXCEPTIONS: readonly { readonly ruleId: string; readonly why: string }[] = [];

describe('the faulty example', () => {
  const faulty = read('会议通知（有错）');
  const mended = read('会议通知（改好）');

  it('becomes the mended one byte for byte', () => {
    let { text } = fixAll(faulty);
    for (let step = 0; step < 100; step++) {
      const next = lint(text).findings.find((finding) => finding.fixes.length > 0);
      const fix = next?.fixes[0];
      if (!fix) break;
      text = applyEdits(text, fix.edits);
    }
    assert.equal(text, mended);
  });

  it('stays as it is when fixed twice', () => {
    const once = fixAll(faulty).text;
    assert.equal(fixAll(once).text, once);
  });

  for (const name of ['会议通知（改好）', '会议通知（时段议程）'])
    it(`${name} is clean`, () => {
      const left = lint(read(name), DEFAULT_CONFIG).findings.filter(
        (finding) => !EXCEPTIONS.some(({ ruleId }) => ruleId === finding.ruleId),
      );
      assert.deepEqual(
        left.map(({ ruleId, message }) => `${ruleId} ${message}`),
        [],
      );
    });
});
