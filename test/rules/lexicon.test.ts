/** The lexicon of typo-lexicon: every entry fires where it should and is silent where it should be, and its options. */
import assert from 'node:assert/strict';
import { LEXICON, type LexiconEntry, type LexiconGrade } from '../../server/src/core/data/lexicon.ts';
import { RIGHT_WORDS } from '../../server/src/core/data/lexiconRight.ts';
import { type Config, DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { parseConfig } from '../../server/src/core/lint/configFile.ts';
import type { Finding } from '../../server/src/core/lint/finding.ts';
import { applyEdits } from '../../server/src/core/lint/fix.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import type { Severity } from '../../server/src/core/rules/rule.ts';
import { loadRules } from './loadRules.ts';

const rules = (await loadRules('wording')).filter(({ id }) => id === 'typo-lexicon');

function check(text: string, options?: Readonly<Record<string, unknown>>): readonly Finding[] {
  const config: Config = options
    ? { ...DEFAULT_CONFIG, rules: { 'typo-lexicon': ['warning', options] } }
    : DEFAULT_CONFIG;
  const { findings, failures } = createLinterOf(rules).lint(text, config);
  assert.deepEqual(failures, []);
  return findings;
}

/** What is found in a text, as it stands there. */
const found = (text: string, options?: Readonly<Record<string, unknown>>) =>
  check(text, options).map(({ start, end }) => text.slice(start, end));

const words = (list: string | undefined) => list?.split(' ') ?? [];

/** A condition's word as it may read in a text: figures for #, nothing for the border of a clause. */
const spelt = (word: string | undefined) => (word ?? '').replace('#', '2025').replace(/[\^$]/, '');

/** A sentence with the form in it; marks of clauses around it but for what is given. */
const sentence = (wrong: string, before: string | undefined, after: string | undefined) =>
  `经研究，${spelt(before)}${wrong}${spelt(after)}。`;

/** The first pair of what may stand before and after that the entry's own exceptions do not forbid. */
function sample({ wrong, before, after, bad }: LexiconEntry): string {
  return bad ?? sentence(wrong, words(before)[0], words(after)[0]);
}

/** Sentences made of what must not stand before or after. */
function forbidden(entry: LexiconEntry): string[] {
  const { wrong, before, after, notBefore, notAfter } = entry;
  const lead = (word: string) => (word.length > 1 || spelt(word) !== word ? word : `甲${word}`);
  const around = [
    ...words(notBefore).map((word) => sentence(wrong, lead(word), words(after)[0])),
    ...words(notAfter).map((word) => sentence(wrong, words(before)[0], `${spelt(word)}乙`)),
  ];
  const alone = before && before !== '^' && !before.includes('^') ? [sentence(wrong, undefined, words(after)[0])] : [];
  const bare = after && !after.includes('$') ? [sentence(wrong, words(before)[0], '丙')] : [];
  return [...around, ...alone, ...bare];
}

const severityOf = (grade: LexiconGrade, precise: boolean | undefined): Severity =>
  grade === '提示' ? 'hint' : grade === '必错' || precise ? 'warning' : 'info';

/** All lists of words that an entry's surroundings are held to. */
const conditionsOf = (entry: LexiconEntry) => [
  entry.before,
  entry.after,
  entry.notBefore,
  entry.notAfter,
  entry.earlier,
  entry.later,
  entry.notEarlier,
  entry.notLater,
];

const all = LEXICON.flatMap((theme) =>
  theme.entries.map((entry) => ({ entry, grade: entry.grade ?? theme.grade, theme: theme.name })),
);

describe('lexicon', () => {
  describe('as data', () => {
    it('is large, and every theme has entries', () => {
      assert.ok(all.length >= 350, `${all.length}`);
      for (const { name, entries } of LEXICON) assert.ok(entries.length > 10, name);
    });
    it('names no form twice for the same neighbours', () => {
      const keys = all.map(({ entry: { wrong, before, after, earlier, later } }) =>
        [wrong, before, after, earlier, later].join('|'),
      );
      assert.deepEqual(
        keys.filter((key, index) => keys.indexOf(key) < index),
        [],
      );
    });
    it('is safe only where 必错 whatever stands around it, with one right form; precise only where 疑似', () => {
      for (const { entry, grade } of all) {
        const anywhere = conditionsOf(entry).every((list) => list === undefined);
        if (entry.safe) assert.ok(anywhere && grade === '必错' && typeof entry.right === 'string', entry.wrong);
        if (entry.precise) assert.equal(grade, '疑似', entry.wrong);
      }
    });
    it('has lists of short words as conditions, no word twice', () => {
      for (const { entry } of all)
        for (const list of conditionsOf(entry)) {
          if (list === undefined) continue;
          assert.match(list, /^\S{1,8}(?: \S{1,8})*$/u, entry.wrong);
          assert.equal(new Set(words(list)).size, words(list).length, `${entry.wrong}: ${list}`);
        }
    });
    it('finds nothing in a right form', () => {
      for (const { entry, grade } of all)
        for (const right of [entry.right].flat()) {
          assert.notEqual(right, entry.wrong);
          assert.deepEqual(found(sentence(right, undefined, undefined)), [], `${entry.wrong} ${grade}`);
        }
    });
    it('lists as right only words that hold a wrong form, and finds nothing there', () => {
      const forms = all.map(({ entry }) => entry.wrong);
      for (const word of RIGHT_WORDS) {
        assert.ok(
          forms.some((form) => word.includes(form)),
          word,
        );
        assert.deepEqual(found(`各村${word}的办法。`), []);
      }
    });
  });

  for (const { name, entries, grade: usual } of LEXICON)
    describe(name, () => {
      it('fires on every entry, as grave as its grade, and mends it', () => {
        for (const entry of entries) {
          const text = sample(entry);
          const [finding, ...others] = check(text);
          assert.ok(finding, `nothing found in ${text}`);
          assert.deepEqual(others, [], text);
          assert.equal(text.slice(finding.start, finding.end), entry.wrong, text);
          assert.equal(finding.severity, severityOf(entry.grade ?? usual, entry.precise), text);
          const rights = [entry.right].flat();
          assert.equal(finding.fixes.length, rights.length, text);
          for (const [index, right] of rights.entries()) {
            const mended = applyEdits(text, finding.fixes[index]?.edits ?? []);
            assert.equal(mended, text.slice(0, finding.start) + right + text.slice(finding.end));
            assert.deepEqual(found(mended), [], mended);
          }
          assert.equal(finding.fixes[0]?.safe, entry.safe ?? false, text);
        }
      });
      it('is silent where its conditions do not hold', () => {
        for (const entry of entries)
          for (const text of forbidden(entry))
            assert.ok(!found(text).includes(entry.wrong), `${entry.wrong} in ${text}`);
      });
      it('is silent on what is right', () => {
        for (const { wrong, good } of entries)
          for (const text of good ?? []) assert.deepEqual(found(`${text}。`), [], wrong);
      });
    });

  it('is silent in quotations, titles and tables', () => {
    assert.deepEqual(found('把“布署”改为“部署”。'), []);
    assert.deepEqual(found('学习《关于布署工作的通知》。'), []);
    assert.deepEqual(found('学习《“再接再励”错在哪里》。'), []);
    assert.deepEqual(found('单位\t事项\t备注\n甲村\t布署\t无\n乙村\t布署\t无'), []);
  });

  it('finds in titles what no right text can hold, but does not mend it unasked', () => {
    const [finding, ...others] = check('学习《发扬再接再励精神的通知》。');
    assert.deepEqual(others, []);
    assert.equal(finding?.severity, 'warning');
    assert.equal(finding?.fixes[0]?.safe, false);
  });

  describe('options', () => {
    it('are taken by the configuration file', () => {
      const text = JSON.stringify({
        rules: { 'typo-lexicon': ['warning', { extra: { 青云县改革委: '青云县发展改革局' }, except: ['座落'] }] },
      });
      assert.deepEqual(parseConfig(text).problems, []);
      const wrong = JSON.stringify({ rules: { 'typo-lexicon': ['warning', { except: '座落' }] } });
      assert.equal(parseConfig(wrong).problems.length, 1);
    });
    it('extra adds pairs of the unit: a warning, mended only when asked', () => {
      const text = '请报青云县改革委备案。';
      assert.deepEqual(found(text), []);
      const [finding] = check(text, { extra: { 青云县改革委: '青云县发展改革局' } });
      assert.equal(finding?.severity, 'warning');
      assert.match(finding?.message ?? '', /“青云县改革委”应为“青云县发展改革局”，见本单位的词表/u);
      assert.equal(finding?.fixes[0]?.safe, false);
      assert.equal(applyEdits(text, finding?.fixes[0]?.edits ?? []), '请报青云县发展改革局备案。');
    });
    it('extra goes before the lexicon', () => {
      const [finding] = check('认真布署。', { extra: { 布署: '安排' } });
      assert.equal(finding?.fixes[0]?.title, '改为“安排”');
    });
    it('except leaves alone a form, or a name that holds it', () => {
      assert.deepEqual(found('布署坪村认真布署。', { except: ['布署坪'] }), ['布署']);
      assert.deepEqual(found('布署坪村认真布署。', { except: ['布署'] }), []);
      assert.deepEqual(found('认真布署。', { except: ['布署坪'] }), ['布署']);
    });
    it('leave the rest as it is', () => {
      assert.deepEqual(found('认真布署，再接再励。', { extra: { 甲: '乙' }, except: ['丙'] }), ['布署', '再接再励']);
    });
    it('that are no words are passed over', () => {
      const odd = { extra: { '': '乙', 丙: 1, 丁: '丁', [`${'长'.repeat(40)}`]: '短' }, except: ['', 3, null] };
      assert.deepEqual(found(`认真布署，丙丁${'长'.repeat(40)}。`, odd), ['布署']);
      assert.deepEqual(found('认真布署。', { extra: null, except: '布署' }), ['布署']);
    });
  });
});
