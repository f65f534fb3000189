/** The faulty example becomes the mended one, the way a user would go: fix all, then each finding's first suggestion. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits, DEFAULT_CONFIG, fixAll, lint } from '../../server/src/core/index.ts';

const read = (name: string) => readFileSync(new URL(`../../examples/${name}.gongwen`, import.meta.url), 'utf8');

/** What the checker finds but cannot mend, with the reason; the writer's own correction stands here. */
const BY_HAND: readonly {
  readonly ruleId: string;
  readonly wrong: string;
  readonly right: string;
  readonly why: string;
}[] = [
  {
    ruleId: 'rsvp-deadline-conflict',
    wrong: '4月23日',
    right: '4月13日',
    why: 'only the writer knows the day replies are due',
  },
];

describe('the faulty example', () => {
  const faulty = read('会议通知（有错）');
  const mended = read('会议通知（改好）');

  it('has as many findings as its README says', () => {
    const counts = { error: 0, warning: 0, info: 0, hint: 0 };
    const { findings } = lint(faulty);
    for (const { severity } of findings) counts[severity]++;
    const { error, warning, info, hint } = counts;
    const readme = readFileSync(new URL('../../examples/README.md', import.meta.url), 'utf8');
    const said = `${findings.length} 处问题：错误 ${error} 处，警告 ${warning} 处，提示 ${info} 处，建议 ${hint} 处。`;
    assert.ok(readme.includes(said), said);
  });

  it('becomes the mended one byte for byte', () => {
    let { text } = fixAll(faulty);
    for (let step = 0; step < 100; step++) {
      const next = lint(text).findings.find((finding) => finding.fixes.length > 0);
      const fix = next?.fixes[0];
      if (!fix) break;
      text = applyEdits(text, fix.edits);
    }
    for (const { ruleId, wrong, right } of BY_HAND) {
      const finding = lint(text).findings.find((candidate) => candidate.ruleId === ruleId);
      assert.equal(finding && text.slice(finding.start, finding.end), wrong);
      text = applyEdits(text, finding ? [{ start: finding.start, end: finding.end, newText: right }] : []);
    }
    assert.equal(text, mended);
  });

  it('stays as it is when fixed twice', () => {
    const once = fixAll(faulty).text;
    assert.equal(fixAll(once).text, once);
  });

  for (const name of ['会议通知（改好）', '会议通知（时段议程）'])
    it(`${name} is clean`, () => {
      const left = lint(read(name), DEFAULT_CONFIG).findings;
      assert.deepEqual(
        left.map(({ ruleId, message }) => `${ruleId} ${message}`),
        [],
      );
    });
});
