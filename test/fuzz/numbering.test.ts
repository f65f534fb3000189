/** What commands for numbering keep, for any outline; see runs.ts for how many and from which seed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, lint, positionMap } from '../../server/src/core/index.ts';
import { onTypeFormatting, rewriteByName } from '../../server/src/service/index.ts';
import { toSpan } from '../../server/src/service/ranges.ts';
import { newLabel, STYLES } from '../../server/src/service/rewrites/numberingLabels.ts';
import { realDraft } from '../service/support.ts';
import { anyText } from './drafts.ts';
import { printSeed, runs } from './runs.ts';

const RUNS = runs(0.1);

const HEAD = '青云县人民政府办公室关于做好防汛工作的通知\n\n各乡镇人民政府：\n\n现将有关事项通知如下：\n';
const TAIL = '\n青云县人民政府办公室\n2026年5月13日\n';
/** Each word once, so that lines can be told apart whatever their numbers. */
const WORDS = '堤坝闸站库河渠塘涵桥路井泵雨水沙石船灯网'.split('');

/** An outline numbered as it should be: how deep each line is, never more than one below the line before. */
const outlines = fc.array(fc.nat(4), { minLength: 1, maxLength: WORDS.length }).map((steps) => {
  const lines: string[] = [];
  const counts: number[] = [];
  let level = 1;
  for (const [i, step] of steps.entries()) {
    level = i === 0 ? 1 : Math.max(1, Math.min(5, level + 2 - step, level + 1));
    counts.length = level;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    lines.push(`${newLabel(STYLES[level] ?? 'hanzi', counts[level - 1] ?? 1)}检查${WORDS[i] ?? ''}并报送情况。`);
  }
  return lines;
});

const draftOf = (lines: readonly string[]) => `${HEAD}${lines.join('\n')}\n${TAIL}`;
const bare = (text: string) =>
  text.replace(/^(?:[一二三四五六七八九十]+、|（[^）]+）|\d+\.|[①-⑳]|第[一-十]+项：)/gmu, '');

/** That the checker finds no label out of turn. */
function assertCounted(text: string): void {
  const wrong = lint(text).findings.filter(({ ruleId }) => ruleId.startsWith('heading-seq-'));
  assert.deepEqual(
    wrong.map(({ message }) => message),
    [],
    text,
  );
}

/** The draft after a command, or undefined where it says that there is nothing to do. */
function rewritten(text: string, name: string, offset: number, options?: unknown): string | undefined {
  const done = rewriteByName(name)?.rewrite(realDraft(text), { start: offset, end: offset }, options);
  assert.ok(done);
  return 'nothing' in done ? undefined : applyEdits(text, done.edits);
}

function afterEnter(text: string, offset: number): string {
  const broken = `${text.slice(0, offset)}\n${text.slice(offset)}`;
  const positions = positionMap(broken);
  const edits = onTypeFormatting(broken, positions.toPosition(offset + 1)).map(({ range, newText }) => ({
    ...toSpan(positions, range),
    newText,
  }));
  return applyEdits(broken, edits);
}

describe('numbering, for any outline', function () {
  this.timeout(7_200_000);
  before(() => printSeed('numbering'));

  const COMMANDS = ['promote', 'demote', 'moveItemUp', 'moveItemDown'];

  it('leaves every list counting on, and every word in the draft', () => {
    fc.assert(
      fc.property(outlines, fc.nat(), fc.constantFrom(...COMMANDS), (lines, pick, name) => {
        const text = draftOf(lines);
        assertCounted(text);
        const at = pick % lines.length;
        const offset = text.indexOf(lines[at] ?? '') + 5;
        const fresh = rewritten(text, name, offset);
        if (fresh === undefined) return;
        assertCounted(fresh);
        assert.deepEqual(bare(fresh).split('\n').sort(), bare(text).split('\n').sort());
      }),
      RUNS,
    );
  });

  it('leaves every list counting on after Enter, at the end of an item or within it', () => {
    fc.assert(
      fc.property(outlines, fc.nat(), fc.boolean(), (lines, pick, end) => {
        const text = draftOf(lines);
        const at = pick % lines.length;
        const line = lines[at] ?? '';
        const offset = text.indexOf(line) + (end ? line.length : line.length - 4);
        const fresh = afterEnter(text, offset);
        assertCounted(fresh);
        assert.equal(bare(fresh).replaceAll('\n', ''), bare(text).replaceAll('\n', ''));
      }),
      RUNS,
    );
  });

  it('moves an item there and back', () => {
    fc.assert(
      fc.property(outlines, fc.nat(), (lines, pick) => {
        const text = draftOf(lines);
        const line = lines[pick % lines.length] ?? '';
        const down = rewritten(text, 'moveItemDown', text.indexOf(line) + 5);
        if (down === undefined) return;
        const word = line.slice(-8);
        assert.equal(rewritten(down, 'moveItemUp', down.indexOf(word) + 1), text);
      }),
      RUNS,
    );
  });

  it('changes nothing but labels in any text, and never throws', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.constantFrom('renumber', 'renumberDocument', ...COMMANDS),
        (text, pick, name) => {
          const offset = pick % (text.length + 1);
          const fresh = rewritten(text, name, offset);
          if (fresh !== undefined && name === 'renumberDocument')
            assert.equal(rewritten(fresh, name, offset), undefined);
          afterEnter(text, offset);
        },
      ),
      RUNS,
    );
  });
});
