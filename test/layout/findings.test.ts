/** What the checker says of pages: on papers alone, by the unit's own layout. */
import assert from 'node:assert/strict';
import { type Config, DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { parseConfig } from '../../server/src/core/lint/configFile.ts';
import { createLinterOf, type Linter } from '../../server/src/core/lint/linter.ts';
import { exampleLines } from '../../server/src/core/rules/explain.ts';
import pageLimit from '../../server/src/core/rules/page/page-limit.ts';
import type { Rule } from '../../server/src/core/rules/rule.ts';
import { loadRules } from '../rules/loadRules.ts';

const LINE = '请各村认真抓好落实。\n';
const notice = (rows: number) =>
  `关于做好防汛工作的通知\n各村：\n现将有关事项通知如下：\n${LINE.repeat(rows)}石桥镇人民政府\n2026年5月12日\n`;

describe('long examples', () => {
  it('are shown short, with the number of what is left out', () => {
    const lines = exampleLines(`各村：⏎${'请落实。⏎'.repeat(12)}⟦石桥镇⟧⏎${'国'.repeat(300)}`);
    assert.deepEqual(lines.slice(0, 4), ['各村：', '请落实。', '（上面一行共 12 行，略）', '⟦石桥镇⟧']);
    assert.match(lines[4] ?? '', /^国{80}……（略 190 字）……国{30}$/);
  });
  it('keep what is marked', () => {
    const marked = `${'国'.repeat(150)}⟦错⟧${'国'.repeat(150)}`;
    assert.deepEqual(exampleLines(marked), [marked]);
  });
});

describe('the pages that the checker answers with', () => {
  it('are those that its rules saw, and are laid out once where none asked for them', () => {
    const seen: unknown[] = [];
    const rule: Rule = {
      ...pageLimit,
      ...{ id: 'page-limit', group: 'page' },
      check: {
        unit: 'page',
        run(pages) {
          seen.push(pages);
          return [];
        },
      },
    };
    const found = createLinterOf([rule]).lint(notice(20), DEFAULT_CONFIG);
    assert.equal(seen.length, 1);
    assert.equal(found.laidOut(), seen[0]);
    const unseen = createLinterOf([]).lint(notice(20), DEFAULT_CONFIG);
    assert.equal(unseen.laidOut(), unseen.laidOut());
    assert.deepEqual(unseen.laidOut(), found.laidOut());
  });
});

describe('findings on pages', () => {
  let linter: Linter;
  before(async () => {
    linter = createLinterOf((await loadRules()).filter(({ group }) => group === 'page'));
  });
  const said = (text: string, config: Config = DEFAULT_CONFIG) => {
    const { findings, failures } = linter.lint(text, config);
    assert.deepEqual(failures, []);
    return findings.map(({ ruleId }) => ruleId);
  };

  it('come and go with the text', () => {
    for (const [rows, expected] of [
      [8, []],
      [15, ['page-signature-alone']],
      [20, []],
      [15, ['page-signature-alone']],
    ] as const)
      assert.deepEqual(said(notice(rows)), expected);
  });

  it('hang on how the unit signs', () => {
    const config = parseConfig('{ "layout": { "seal": "none" } }').config;
    assert.deepEqual(said(notice(13)), ['page-signature-alone']);
    assert.deepEqual(said(notice(13), config), []);
    assert.deepEqual(said(notice(14), config), ['page-signature-alone']);
  });

  it('tell of too many pages only where the unit has a limit', () => {
    const limited = (pageLimit: number) => parseConfig(JSON.stringify({ layout: { pageLimit } })).config;
    assert.deepEqual(said(notice(40)), []);
    assert.deepEqual(said(notice(40), limited(2)), ['page-limit']);
    assert.deepEqual(said(notice(40), limited(3)), []);
  });

  it('are none in texts that are no papers', () => {
    assert.deepEqual(
      said(`今天我们去爬山。\n${'山上的风景很好看，大家都玩得十分高兴也很满意，还拍了照片。\n'.repeat(60)}`),
      [],
    );
    assert.deepEqual(said(''), []);
  });

  it('can be ignored, with no word of ignores that nothing needs', () => {
    const ignored = notice(15).replace('石桥镇', '<!-- gongwen-ignore page-signature-alone：版式另定 -->\n石桥镇');
    assert.deepEqual(said(ignored), []);
    const essay = `今天去爬山。\n<!-- gongwen-ignore page-signature-alone：版式另定 -->\n风景很好看。\n`;
    assert.deepEqual(said(essay), []);
  });
});
