/** A draft on its pages, from text to lines, again after every change. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_PROFILE } from '../../server/src/core/layout/defaults.ts';
import { createLayouter, layout } from '../../server/src/core/layout/layout.ts';
import type { PageLine } from '../../server/src/core/layout/page.ts';
import type { Profile } from '../../server/src/core/layout/profile.ts';
import { createContentCache } from '../../server/src/core/model/paragraphs.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';

const DRAFT = `石桥镇人民政府文件
石政发〔2026〕15号
石桥镇人民政府关于做好2026年夏季防汛抗旱工作的通知
各村（居）民委员会，镇属各单位：
为做好2026年汛期防御工作，根据《青云县防汛抗旱应急预案》（青政办发〔2025〕18号）有关规定，经镇政府研究，现将有关事项通知如下：
一、总体要求
立足防大汛、抗大旱、抢大险，切实把各项措施落实到村、到组、到户、到人，确保人员安全、水库安全、重要堤防安全。
（一）工作目标。5月20日前完成12座小型水库、36处山塘和4.5公里堤防的隐患排查，5月31日前整改到位。
二、重点任务
1.压实责任。各村党组织书记是防汛第一责任人，每座水库落实“三个责任人”。
2.加强值守。汛期实行24小时值班，电话：0000-12345678，重要情况半小时内报告。
附件：1.石桥镇2026年水库防汛责任人名单
2.石桥镇2026年防汛抗旱应急预案
石桥镇人民政府
2026年5月12日
附件1
石桥镇2026年水库防汛责任人名单
| 水库 | 行政责任人 |
| --- | --- |
| 石桥水库 | 周明 |
附件2
石桥镇2026年防汛抗旱应急预案
为有效应对水旱灾害，制定本预案。
抄送：县防汛抗旱指挥部办公室，县水利局。
石桥镇党政办公室　　2026年5月12日印发
`;

const pagesOf = (text: string, profile: Profile = DEFAULT_PROFILE) => layout(parseDocument(text), profile).pages;
const textOf = ({ fragments }: PageLine) => fragments.map(({ text }) => text).join('');
const has = (lines: readonly PageLine[], words: string) => lines.some((line) => textOf(line).includes(words));

describe('a draft on its pages', () => {
  it('has its 版头 on the first, its attachments each on its own and its 版记 at the foot of the last', () => {
    const pages = pagesOf(DRAFT);
    assert.deepEqual(
      pages.map(({ number }) => number),
      [1, 2, 3, 4],
    );
    const [first, second, third, fourth] = pages.map(({ lines }) => lines);
    assert.ok(first && second && third && fourth);
    assert.ok(has(first, '石桥镇人民政府文件') && has(first, '各村（居）民委员会') && has(first, '一、总体要求'));
    assert.ok(has(second, '石桥镇人民政府') && has(second, '2026年5月12日'));
    assert.ok(has(third, '附件1') && has(third, '石桥水库'));
    assert.ok(has(fourth, '附件2') && has(fourth, '抄送') && has(fourth, '2026年5月12日印发'));
  });

  it('has its title parted between words', () => {
    const title = pagesOf(DRAFT).flatMap(({ lines }) => lines.filter(({ element }) => element === 'title'));
    assert.deepEqual(title.map(textOf), ['石桥镇人民政府关于做好', '2026年夏季防汛抗旱工作的通知']);
  });

  it('has its 版记 on an even page where both sides are printed', () => {
    const short = DRAFT.replace(/附件：1[\s\S]*?(?=石桥镇人民政府\n)/, '').replace(/附件1[\s\S]*?(?=抄送)/, '');
    const longer = short.replace('一、总体要求', `${'请各村认真抓好落实。\n'.repeat(20)}一、总体要求`);
    for (const text of [DRAFT, short, longer]) {
      const pages = pagesOf(text, { ...DEFAULT_PROFILE, duplex: true });
      assert.equal(pages.length % 2, 0);
      assert.ok(has(pages.at(-1)?.lines ?? [], '抄送'));
    }
  });

  it('sets digits as wide as the face of the profile has them', () => {
    const words = `各村：\n${'甲'.repeat(23)}WWWW乙乙乙乙\n`;
    const bodies = (profile: Profile) =>
      pagesOf(`关于防汛的通知\n${words}`, profile).flatMap(({ lines }) =>
        lines.filter(({ element }) => element === 'body').map(textOf),
      );
    assert.deepEqual(bodies(DEFAULT_PROFILE), ['甲'.repeat(23), 'WWWW乙乙乙乙']);
    assert.deepEqual(bodies({ ...DEFAULT_PROFILE, latin: ['仿宋_GB2312'] }), [`${'甲'.repeat(23)}WWWW`, '乙乙乙乙']);
  });

  it('is any text whatever', () => {
    const piece = fc.constantFrom(
      ...DRAFT.split('\n'),
      '',
      '　　',
      '| a |',
      '附件3',
      '—'.repeat(200),
      'a'.repeat(500),
      '\u0000',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (lines) => {
        for (const { lines: set } of pagesOf(lines.join('\n')))
          for (const { top, height, fragments } of set) {
            assert.ok(Number.isFinite(top) && height > 0);
            for (const { x, width } of fragments) assert.ok(Number.isFinite(x) && Number.isFinite(width) && width >= 0);
          }
      }),
    );
  });
});

describe('a layouter', () => {
  it('says after any changes what a fresh one says', () => {
    const edit = fc.record({
      at: fc.nat({ max: DRAFT.length }),
      cut: fc.nat({ max: 30 }),
      put: fc.constantFrom('', '防汛', '\n', '2026年', '。', '附件', '一、', '（', '\n\n'),
    });
    const profile = fc.constantFrom<Profile>(
      DEFAULT_PROFILE,
      { ...DEFAULT_PROFILE, duplex: true },
      { ...DEFAULT_PROFILE, latin: ['仿宋'], seal: 'none' },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, profile), { maxLength: 8 }), (edits) => {
        const contents = createContentCache();
        const layouter = createLayouter();
        let text = DRAFT;
        for (const [{ at, cut, put }, looks] of edits) {
          text = text.slice(0, at) + put + text.slice(at + cut);
          const kept = layouter.layout(parseDocument(text, contents), looks);
          contents.advance();
          assert.deepEqual(kept, layout(parseDocument(text), looks));
        }
      }),
      { numRuns: 40 },
    );
  });
});
