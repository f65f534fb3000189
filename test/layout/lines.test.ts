/** Lines of a paragraph: what stands on each, and where. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BrokenLine, breakLines, createLineBreaker } from '../../server/src/core/layout/breakLines.ts';
import type { ComposedParagraph, Run } from '../../server/src/core/layout/composition.ts';
import { NOT_AT_LINE_END, NOT_AT_LINE_START } from '../../server/src/core/layout/kinsoku.ts';
import { cellOf, type LatinWidths } from '../../server/src/core/layout/metrics.ts';
import { titleMeasure } from '../../server/src/core/layout/titleMeasure.ts';
import { body, SHEET } from './samples.ts';

const AREA = { left: SHEET.left, width: SHEET.textWidth };
const CELL = cellOf(SHEET);
const text = ({ fragments }: BrokenLine) => fragments.map((fragment) => fragment.text).join('');

function lines(paragraph: ComposedParagraph, latin: LatinWidths = 'proportional'): readonly BrokenLine[] {
  return breakLines(paragraph, AREA, { sheet: SHEET, latin });
}

/** The lines of a text set flush left. */
const plain = (words: string, latin?: LatinWidths) =>
  lines(body(words, { indent: { left: 0, right: 0, first: 0 } }), latin).map(text);

const HAN = (count: number) => '国'.repeat(count);

const near = (actual: number, expected: number, what?: string) =>
  assert.ok(Math.abs(actual - expected) < 0.05, `${what ?? ''} ${actual}, not ${expected}`);

describe('lines of a paragraph', () => {
  it('hold 28 characters of 3号, and 26 where two are indented', () => {
    assert.deepEqual(plain(HAN(57)), [HAN(28), HAN(28), HAN(1)]);
    assert.deepEqual(lines(body(HAN(55))).map(text), [HAN(26), HAN(28), HAN(1)]);
  });

  it('set a text as a typesetter would', () => {
    const draft =
      '为做好2026年汛期防御工作，根据《青云县防汛抗旱应急预案》（青政办发〔2025〕18号）有关规定，经镇政府研究，决定于5月12日（星期二）上午9:00在镇政府三楼会议室召开全镇防汛工作会议。现将有关事项通知如下：';
    assert.deepEqual(lines(body(draft)).map(text), [
      '为做好2026年汛期防御工作，根据《青云县防汛抗旱应急',
      '预案》（青政办发〔2025〕18号）有关规定，经镇政府研究，',
      '决定于5月12日（星期二）上午9:00在镇政府三楼会议室召开',
      '全镇防汛工作会议。现将有关事项通知如下：',
    ]);
  });

  it('lose no character, wherever they end', () => {
    const character = fc.constantFrom(...'国家机关会议年月日，。、；：？！（）《》“”‘’〔〕—…·0123456789abcXYZ%℃ -/');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 120 }), (characters) => {
        const words = characters.join('');
        const blank = / /g;
        assert.equal(plain(words).join('').replace(blank, ''), words.replace(blank, ''));
      }),
    );
  });

  it('begin and end as 避头尾 demands, unless a line would hold nothing', () => {
    const character = fc.constantFrom(...'国家机关会议年月日，。、；：？！（）《》“”‘’〔〕—…0123456789');
    fc.assert(
      fc.property(fc.array(character, { minLength: 40, maxLength: 120 }), (characters) => {
        const all = plain(characters.join(''));
        for (const [i, line] of all.slice(1).entries()) {
          const above = all[i] ?? '';
          // a line of nothing but what must stay together is parted anywhere
          const parts = [...above].some((_, at) => at > 0 && mayEnd(above.slice(0, at), above.slice(at)));
          if (parts) assert.ok(mayEnd(above, line), `${above} | ${line}`);
        }
      }),
    );
    function mayEnd(above: string, below: string): boolean {
      const before = above.at(-1) ?? '';
      const after = below[0] ?? '';
      if (/\d/.test(before) && /\d/.test(after)) return false;
      return !NOT_AT_LINE_END.includes(before) && !NOT_AT_LINE_START.includes(after);
    }
  });
});

describe('避头尾', () => {
  for (const mark of '。，、；：？！）》”’〉」』】〕％℃…—·')
    it(`${mark} does not begin a line`, () => {
      assert.deepEqual(plain(`${HAN(28)}${mark}后面`), [HAN(27), `国${mark}后面`]);
    });
  for (const mark of '（《“‘〈「『【〔')
    it(`${mark} does not end a line`, () => {
      assert.deepEqual(plain(`${HAN(27)}${mark}后面`), [
        HAN(mark === '〔' ? 26 : 27),
        `${mark === '〔' ? '国' : ''}${mark}后面`,
      ]);
    });
  const CASES: readonly (readonly [string, string, readonly string[]])[] = [
    ['a dash stays in one piece', `${HAN(27)}——后`, [HAN(26), '国——后']],
    ['dots stay in one piece', `${HAN(27)}……后`, [HAN(26), '国……后']],
    ['a stop behind a closing mark goes with it', `${HAN(26)}》。后`, [`${HAN(26)}》。`, '后']],
    ['two marks that may not begin a line take one character along', `${HAN(27)}》。后`, [HAN(26), '国》。后']],
    ['two opening marks go down together', `${HAN(26)}（《后`, [HAN(26), '（《后']],
    ['a number stays with its unit', `${HAN(26)}2020年`, [HAN(26), '2020年']],
    ['a number stays with its percent sign', `${HAN(27)}50%的人`, [HAN(27), '50%的人']],
    ['a date stays in one piece', `${HAN(23)}5月12日后后`, [`${HAN(23)}5月12日`, '后后']],
    ['a date that does not fit goes down whole', `${HAN(25)}2026年5月12日后`, [HAN(25), '2026年5月12日后']],
    ['a year stays with its month', `${HAN(25)}2026年5月后`, [HAN(25), '2026年5月后']],
    ['a document number stays in one piece', `${HAN(24)}石政发〔2026〕15号`, [`${HAN(24)}石政`, '发〔2026〕15号']],
    ['a Latin word stays whole', `${HAN(26)}Windows系统`, [HAN(26), 'Windows系统']],
    ['a long number stays whole', `${HAN(25)}12345678后`, [HAN(25), '12345678后']],
    ['a blank between words stays above', `${HAN(25)}VS Code后`, [`${HAN(25)}VS`, 'Code后']],
    ['a Latin word longer than a line is parted', 'a'.repeat(90), ['a'.repeat(64), 'a'.repeat(26)]],
  ];
  for (const [name, words, expected] of CASES)
    it(name, () => {
      assert.deepEqual(plain(words), expected);
    });

  it('parts a chain longer than its line rather than leave the line empty', () => {
    const narrow = lines(body('2026年11月15日', { indent: { left: 0, right: 24, first: 0 } })).map(text);
    assert.equal(narrow.join(''), '2026年11月15日');
    assert.deepEqual(narrow, ['2026年', '11月', '15日']);
  });

  it('keeps a power, a product and a tolerance in one piece', () => {
    for (const [number, count] of [
      ['1.28×10⁶', 24],
      ['面积5 m²', 24],
      ['误差±0.5', 25],
      ['3÷4', 26],
    ] as const) {
      const torn = plain(`${HAN(count)}${number}以上`).filter((line) => /[×÷±]$|^[×÷²⁶]/u.test(line));
      assert.deepEqual(torn, [], number);
    }
  });

  it('parts a number from its unit only where there is no other way', () => {
    const narrow = (cells: number) =>
      lines(body('123456号楼', { indent: { left: 0, right: 28 - cells, first: 0 } })).map(text);
    assert.deepEqual(narrow(5), ['123456号', '楼']);
    assert.deepEqual(narrow(4), ['123456', '号楼']);
    assert.deepEqual(narrow(2).join(''), '123456号楼');
  });

  it('keeps marks in their places in the narrowest column', () => {
    const narrow = lines(body('（甲）。《乙》，丙', { indent: { left: 0, right: 24, first: 0 } })).map(text);
    assert.deepEqual(narrow, ['（甲）。', '《乙》，', '丙']);
  });
});

describe('the places of characters', () => {
  it('are those of the grid', () => {
    const [first, second] = lines(body(HAN(54)));
    near(first?.fragments[0]?.x ?? 0, 28 + 2 * CELL);
    near(first?.fragments[0]?.width ?? 0, 26 * CELL);
    near(second?.fragments[0]?.x ?? 0, 28);
    near(second?.fragments[0]?.width ?? 0, 156);
  });

  it('reach both edges of a justified line, but not of the last', () => {
    const all = lines(body(`${HAN(20)}12345678${HAN(24)}`));
    for (const [i, { fragments }] of all.entries()) {
      const end = Math.max(...fragments.map(({ x, width }) => x + width));
      if (i + 1 < all.length) near(end, 184);
      else assert.ok(end < 183);
    }
  });

  it('keep the letters of a word together where a line is stretched', () => {
    const [first] = lines(body(`${HAN(10)}abc${HAN(11)}12345678901234567890国`));
    const word = first?.fragments.find(({ latin }) => latin);
    assert.equal(word?.text, 'abc');
    assert.ok((word?.width ?? 99) < 1.5 * CELL);
  });

  it('stand in the middle or at the right where they should', () => {
    const [centred] = lines(body(HAN(8), { align: 'center', indent: { left: 0, right: 0, first: 0 } }));
    near(centred?.fragments[0]?.x ?? 0, 28 + 10 * CELL);
    const [right] = lines(body(HAN(8), { align: 'right', indent: { left: 0, right: 4, first: 0 } }));
    near(right?.fragments[0]?.x ?? 0, 28 + 16 * CELL);
  });

  it('tell where they stand in the view, run by run', () => {
    const runs: Run[] = [
      { text: `一、${HAN(25)}`, face: 'hei', size: 16, from: 0 },
      { text: `${HAN(5)}12天`, face: 'fangsong', size: 16, from: 27 },
    ];
    const view = runs.map((run) => run.text).join('');
    const all = lines({ ...body(''), runs }).flatMap(({ fragments }) => fragments);
    assert.ok(all.length >= 5);
    for (const { text: words, from = -1 } of all) assert.equal(view.slice(from, from + words.length), words);
    assert.deepEqual([...new Set(all.map(({ face }) => face))], ['hei', 'fangsong']);
  });

  it('leave a fifth of an em and no grid spacing between a Chinese character and a letter or digit, none beside marks', () => {
    const gaps = (words: string) => {
      const [line] = lines(body(words, { align: 'left' }));
      return line?.fragments.slice(1).map(({ x }, i) => {
        const before = line.fragments[i];
        return Math.round((x - (before?.x ?? 0) - (before?.width ?? 0)) * 100) / 100;
      });
    };
    const size = (16 * 25.4) / 72;
    const fifth = Math.round((0.2 * size + size - 156 / 28) * 100) / 100;
    assert.deepEqual(gaps('国12天'), [fifth, fifth]);
    assert.deepEqual(gaps('（12）A，'), [0, 0, 0, 0]);
  });

  it('give quotes, dashes and dots a cell, digits and letters the width of their face', () => {
    assert.deepEqual(plain(`${HAN(22)}“国”——国国`), [`${HAN(22)}“国”——国`, '国']);
    assert.deepEqual(plain(`${HAN(26)}ilil`), [`${HAN(26)}ilil`]);
    assert.deepEqual(plain(`${HAN(25)}MMMM`), [HAN(25), 'MMMM']);
    assert.deepEqual(plain(`${HAN(25)}MMMM`, 'half'), [`${HAN(25)}MMMM`]);
  });
});

describe('a breaker that remembers', () => {
  it('says what a fresh one says, also where only the indent changed', () => {
    const breaker = createLineBreaker({ sheet: SHEET, latin: 'proportional' });
    const paragraph = body(HAN(100));
    const indented = { ...paragraph, indent: { left: 3, right: 0, first: 0 } };
    for (const each of [paragraph, indented, paragraph]) assert.deepEqual(breaker(each, AREA), lines(each));
    assert.equal(breaker(paragraph, AREA), breaker(paragraph, AREA));
  });
});

describe('the measure of a title', () => {
  /** The title's lines, `|` between. */
  function titleLines(title: string): string {
    const measure = titleMeasure(title);
    if (measure === undefined) return title;
    const size = 22;
    const side = (28 - (measure * ((size * 25.4) / 72 + CELL - (16 * 25.4) / 72)) / CELL) / 2;
    const paragraph: ComposedParagraph = {
      ...body(title, { align: 'center', indent: { left: side, right: side, first: 0 } }),
      runs: [{ text: title, face: 'xiaobiaosong', size, from: 0 }],
    };
    return lines(paragraph).map(text).join('|');
  }

  it('is the whole line for a title that fits on one', () => {
    assert.equal(titleMeasure('石桥镇关于成立森林防灭火指挥部的通知'), undefined);
  });

  for (const expected of [
    '云溪县水务局关于开展2026年度水利|工程安全隐患排查整治工作的通知',
    '关于开展2026年春季大规模设备|更新和消费品以旧换新活动的通知',
    '石桥镇人民政府关于做好|2026年夏季防汛抗旱工作的通知',
    '石桥镇人民政府关于申请|拨付水闸修缮资金的请示',
    '青云县人民代表大会常务委员会|关于批准2025年县级决算的决议',
    '青云县教育和体育局关于开展全县中小学|校园安全隐患排查整治专项行动的通知',
    '青云县人民政府办公室关于印发|《青云县优化营商环境三年行动|计划（2025—2027年）》的通知',
  ])
    it(`parts between words: ${expected}`, () => {
      assert.equal(titleLines(expected.replaceAll('|', '')), expected);
    });

  it('never has more than four lines nor a line of nothing', () => {
    const word = fc.constantFrom(
      '青云县',
      '人民政府',
      '关于',
      '召开',
      '全县',
      '防汛',
      '工作',
      '会议',
      '《办法》',
      '2026年',
      '的通知',
      '甲乙丙',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 6, maxLength: 20 }), (words) => {
        const title = words.join('');
        const all = titleLines(title).split('|');
        if (titleMeasure(title) !== undefined) assert.ok(all.length <= 4, all.join('|'));
        assert.equal(all.join(''), title);
      }),
    );
  });
});
