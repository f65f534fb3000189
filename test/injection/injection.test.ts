/** Texts written apart from the rules stay clean, and the defects put into them are found and undone. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { loadRules } from '../rules/loadRules.ts';
import { BELOW_FLOOR, BELOW_RESTORED, FEW, FLOOR } from './expectations.ts';
import { type KindCount, measure, summary } from './measure.ts';
import { groupTexts, loadDefects, noticeTexts } from './texts.ts';

const rules = await loadRules(undefined);
const kinds = await loadDefects();
const LEAST_TEXTS = 60;

describe('clean texts of every group', () => {
  const groups = [...new Set(groupTexts.map(({ group }) => group))];
  for (const group of groups) {
    const texts = groupTexts.filter((text) => text.group === group);
    it(`${group}: at least ${LEAST_TEXTS}`, () => assert.ok(texts.length >= LEAST_TEXTS, `only ${texts.length}`));
    it(`${group}: nothing is found in them`, () => {
      const found = texts.flatMap(({ name, text }) => {
        const { findings, failures } = createLinterOf(rules).lint(text, DEFAULT_CONFIG);
        assert.deepEqual(failures, []);
        return findings
          .filter(({ severity }) => severity !== 'hint')
          .map(({ ruleId, start, end, message }) => `${name}: ${ruleId} at ${text.slice(start, end)}: ${message}`);
      });
      assert.deepEqual(found, []);
    });
  }
});

describe('injected defects', function () {
  this.timeout(600_000);
  let counts: readonly KindCount[];
  before(() => {
    counts = measure(rules, [...groupTexts, ...noticeTexts], kinds);
    console.log(`    ${summary(counts)}`);
  });

  it('expect rules that exist', () => {
    const known = new Set(rules.map(({ id }) => id));
    assert.deepEqual(
      counts
        .filter(({ expect }) => expect.some((id) => !known.has(id)))
        .map(({ kind, expect }) => `${kind}: ${expect}`),
      [],
    );
  });

  it('are each made somewhere', () => {
    const made = new Set(counts.map(({ kind }) => kind));
    assert.deepEqual(
      kinds.map(({ kind }) => kind).filter((kind) => !made.has(kind)),
      [],
    );
    assert.equal(new Set(kinds.map(({ kind }) => kind)).size, kinds.length, 'two kinds have one name');
  });

  it('are found by an expected rule on the injected characters in at least 97 % of the cases', () => {
    const total = counts.reduce((n, count) => n + count.total, 0);
    const found = counts.reduce((n, count) => n + count.found, 0);
    assert.ok(total > 8000, `only ${total} defects were injected`);
    assert.ok(found >= total * 0.97, summary(counts));
  });

  it('are undone byte for byte in at least 90 % of the cases where the correction is unique', () => {
    const unique = counts.reduce((n, count) => n + count.unique, 0);
    const restored = counts.reduce((n, count) => n + count.restored, 0);
    assert.ok(unique > 3000, `only ${unique} defects have one correction`);
    assert.ok(restored >= unique * 0.9, summary(counts));
  });

  const below = (part: number, whole: number) => part < whole * FLOOR && !(whole < FEW && part >= whole - 1);
  for (const [what, listed, isBelow] of [
    ['found', BELOW_FLOOR, ({ found, total }: KindCount) => below(found, total)],
    ['undone', BELOW_RESTORED, ({ restored, unique }: KindCount) => below(restored, unique)],
  ] as const)
    it(`are ${what} in nine of ten cases of every kind, but for kinds that are listed with a reason`, () => {
      const low = counts.filter(isBelow);
      assert.deepEqual(
        low
          .filter(({ kind }) => !Object.hasOwn(listed, kind))
          .map(({ kind, found, total, restored, unique }) => `${kind} ${found}/${total}, ${restored}/${unique}`),
        [],
      );
      const stale = Object.keys(listed).filter((kind) => low.every((count) => count.kind !== kind));
      assert.deepEqual(stale, [], 'listed, but well enough');
    });
});
