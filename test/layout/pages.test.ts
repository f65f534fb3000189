/** Pages: what stands on which, and where. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ComposedTable, Composition, FixedItem } from '../../server/src/core/layout/composition.ts';
import type { LaidOut, Page, PageLine } from '../../server/src/core/layout/page.ts';
import { paginate } from '../../server/src/core/layout/paginate.ts';
import { body, composition, imprint, oneLiners, SHEET } from './samples.ts';

const ROW = 225 / 22;
const near = (actual: number | undefined, expected: number) =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 0.05, `${actual}, not ${expected}`);
const textOf = ({ fragments }: PageLine) => fragments.map(({ text }) => text).join('');
const rowOf = ({ top }: PageLine) => Math.round((top - SHEET.top) / ROW);
const isText = ({ element }: PageLine) => element !== 'pageNumber';
const onPages = ({ pages }: LaidOut) => pages.map(({ lines }) => lines.filter(isText).map(textOf));
const numbers = ({ pages }: LaidOut) => pages.map(({ number }) => number);
const rightEnd = ({ fragments }: PageLine) => Math.max(...fragments.map(({ x, width }) => x + width));
const numberLine = (page: Page | undefined) => page?.lines.find(({ element }) => element === 'pageNumber');
const counts = (laidOut: LaidOut) => onPages(laidOut).map(({ length }) => length);

describe('pages', () => {
  it('hold 22 rows, the first at the top of the 版心, the last at its foot', () => {
    const laidOut = paginate(composition([oneLiners(50)]));
    assert.deepEqual(counts(laidOut), [22, 22, 6]);
    const lines = laidOut.pages[1]?.lines.filter(isText) ?? [];
    near(lines[0]?.top, 37);
    near((lines.at(-1)?.top ?? 0) + (lines.at(-1)?.height ?? 0), 262);
  });

  it('break a paragraph wherever a page ends', () => {
    const laidOut = paginate(composition([[...oneLiners(21), body('国'.repeat(26 + 28 * 2))]]));
    assert.deepEqual(counts(laidOut), [22, 2]);
    const last = laidOut.pages.flatMap(({ lines }) => lines.filter(isText)).map((line) => line.last);
    assert.deepEqual(last.slice(-3), [false, false, true]);
  });

  it('begin where the section says, and anew with each section', () => {
    const { pages } = paginate({
      ...composition([]),
      sections: [
        { part: 'main', blocks: oneLiners(2), firstRow: 9 },
        { part: 'attachment', blocks: oneLiners(1), firstRow: 0 },
      ],
    });
    assert.deepEqual(
      pages.map(({ lines }) => lines.filter(isText).map(rowOf)),
      [[9, 10], [0]],
    );
  });

  it('have blank rows where a paragraph asks for them, but not at a head', () => {
    const [first, ...rest] = oneLiners(22);
    assert.ok(first);
    const spaced = { ...first, rowsBefore: 2 };
    const { pages } = paginate(composition([[spaced, ...rest, spaced]]));
    assert.equal(pages[0]?.lines.map(rowOf)[0], 0);
    assert.deepEqual(pages[1]?.lines.filter(isText).map(rowOf), [0]);
    const [top] = paginate(composition([[first, spaced]])).pages;
    assert.deepEqual(top?.lines.filter(isText).map(rowOf), [0, 3]);
  });

  it('keep a heading with what follows, and the organ with its date', () => {
    const heading = body('一、总体要求', { element: 'heading1', keepWithNext: true });
    assert.deepEqual(counts(paginate(composition([[...oneLiners(21), heading, body('正文')]]))), [21, 2]);
    const two = [heading, body('（一）目标', { element: 'heading2', keepWithNext: true }), body('正文')];
    assert.deepEqual(counts(paginate(composition([[...oneLiners(20), ...two]]))), [20, 3]);
    assert.deepEqual(counts(paginate(composition([[...oneLiners(19), ...two]]))), [22]);
  });

  it('do not hang where everything must stay with what follows', () => {
    const chain = oneLiners(60).map((paragraph) => ({ ...paragraph, keepWithNext: true }));
    const laidOut = paginate(composition([chain]));
    assert.equal(onPages(laidOut).flat().length, 60);
    assert.ok(laidOut.pages.length <= 6);
  });

  it('of nothing are one empty page', () => {
    assert.deepEqual(counts(paginate(composition([]))), [0]);
  });
});

describe('the numbers of pages', () => {
  it('stand below the 版心, one character in: at the right, on even pages at the left, on one side of the paper too', () => {
    for (const duplex of [false, true]) {
      const { pages } = paginate(composition([oneLiners(50)], { duplex }));
      const [first, second, third] = pages.map(numberLine);
      assert.ok(first && second && third);
      assert.equal(textOf(first), '— 1 —');
      assert.equal(textOf(second), '— 2 —');
      near(rightEnd(first), 184 - 156 / 28);
      near(rightEnd(third), 184 - 156 / 28);
      near(second.fragments[0]?.x, 28 + 156 / 28);
      // the dash stands in the middle of its line, its upper edge 7 mm below the 版心
      near(first.top + first.height / 2, 262 + 7.15);
      assert.ok(first.fragments.every(({ face, size, latin }) => face === 'song' && size === 14 && !latin));
    }
  });

  it('begin with 2 where the first page bears none', () => {
    assert.deepEqual(numbers(paginate(composition([oneLiners(50)], { numberFirstPage: false }))), [undefined, 2, 3]);
  });

  it('go on through the attachments', () => {
    assert.deepEqual(numbers(paginate(composition([oneLiners(23), oneLiners(1), oneLiners(1)]))), [1, 2, 3, 4]);
  });
});

describe('版记', () => {
  const withImprint = (count: number, duplex: boolean) =>
    paginate(composition([oneLiners(count)], { imprint: imprint(), duplex }));

  it('stands at the foot of the last page, its last rule on the edge of the 版心', () => {
    const { pages } = withImprint(5, false);
    const [page] = pages;
    assert.equal(pages.length, 1);
    const rules = page?.rules.flatMap((rule) => (rule.kind === 'rule' ? [rule] : [])) ?? [];
    assert.deepEqual(
      rules.map(({ thickness }) => thickness),
      [0.35, 0.25, 0.35],
    );
    for (const { left, width } of rules) {
      near(left, 28);
      near(width, 156);
    }
    near((rules[2]?.top ?? 0) + 0.35, 262);
    near(rules[0]?.top, 262 - 2 * ROW - 0.175);
  });

  it('has 印发机关 one character in at the left and 印发日期 at the right, on one line', () => {
    const lines = withImprint(5, false).pages[0]?.lines.filter(({ element }) => element === 'printLine') ?? [];
    const [organ, date] = lines;
    assert.ok(organ && date && lines.length === 2);
    assert.equal(organ.top, date.top);
    near(organ.fragments[0]?.x, 28 + 156 / 28);
    near(rightEnd(date), 184 - 156 / 28);
  });

  it('puts 印发日期 below where 印发机关 leaves no room', () => {
    const made = imprint();
    const [cc, print] = made.lines;
    assert.ok(cc && print);
    const long = {
      ...print,
      content: body('国'.repeat(26), {
        ...print.content,
        runs: [{ text: '国'.repeat(26), face: 'fangsong', size: 14 }],
      }),
    };
    const { pages } = paginate(composition([[]], { imprint: { ...made, lines: [cc, long] } }));
    const tops = pages[0]?.lines.filter(({ element }) => element === 'printLine').map(({ top }) => top) ?? [];
    near((tops[1] ?? 0) - (tops[0] ?? 0), ROW);
  });

  it('grows upwards with long lists, the rule above it too', () => {
    const { pages } = paginate(composition([[]], { imprint: imprint(`抄送：${'县委办公室，'.repeat(12)}`) }));
    const cc = pages[0]?.lines.filter(({ element }) => element === 'cc') ?? [];
    assert.equal(cc.length, 3);
    near(cc[0]?.top, 262 - 4 * ROW);
    // further lines begin under the first name
    near(cc[1]?.fragments[0]?.x, 28 + (4 * 156) / 28);
  });

  it('goes to a page of its own where the last has no room', () => {
    assert.deepEqual(counts(withImprint(20, false)), [23]);
    assert.deepEqual(counts(withImprint(21, false)), [21, 3]);
    assert.deepEqual(numbers(withImprint(21, false)), [1, 2]);
  });

  it('stands on an even page where both sides are printed', () => {
    assert.deepEqual(counts(withImprint(30, true)), [22, 11]);
    assert.deepEqual(counts(withImprint(5, true)), [5, 3]);
    assert.deepEqual(numbers(withImprint(5, true)), [1, 2]);
  });

  it('has no number where a blank page stands before it, nor has the blank page', () => {
    const laidOut = withImprint(44, true);
    assert.deepEqual(counts(laidOut), [22, 22, 0, 3]);
    assert.deepEqual(numbers(laidOut), [1, 2, undefined, undefined]);
  });
});

describe('what has its place on the first page', () => {
  const mark = (text: string, more: object): FixedItem => ({
    kind: 'text',
    content: body(text, {
      element: 'issuerMark',
      runs: [{ text, face: 'xiaobiaosong', size: 40, color: 'red' }],
      align: 'center',
      indent: { left: 0, right: 0, first: 0 },
    }),
    left: 28,
    right: 184,
    top: 72,
    height: 20,
    ...more,
  });
  const fixed = (item: FixedItem): PageLine =>
    paginate(composition([], { fixed: [item] })).pages[0]?.lines[0] ?? assert.fail();
  const ends = (line: PageLine) => [line.fragments[0]?.x, rightEnd(line)] as const;

  it('stands in the middle, red', () => {
    const line = fixed(mark('石桥镇人民政府文件', {}));
    const [left, right] = ends(line);
    near(((left ?? 0) + right) / 2, 106);
    near(line.top, 72);
    assert.equal(line.fragments[0]?.color, 'red');
  });

  it('is spread or narrowed to the width it is given', () => {
    for (const text of ['石桥镇文件', '青云县人民政府防汛抗旱指挥部办公室文件']) {
      const [left, right] = ends(fixed(mark(text, { width: 150 })));
      near(left, 31);
      near(right, 181);
    }
    assert.equal(fixed(mark('石桥镇文件', { width: 150 })).fragments[0]?.scale, undefined);
    const { fragments } = fixed(mark('青云县人民政府防汛抗旱指挥部办公室文件', { width: 150 }));
    assert.ok((fragments[0]?.scale ?? 1) < 1);
  });

  it('stays on one line where it is too long', () => {
    const line = fixed(mark('青云县人民政府防汛抗旱指挥部办公室文件', {}));
    const [left, right] = ends(line);
    near(left, 28);
    near(right, 184);
  });

  it('has its rules', () => {
    const rule: FixedItem = { kind: 'rule', left: 28, width: 156, top: 100, thickness: 0.5, color: 'red' };
    assert.deepEqual(paginate(composition([], { fixed: [rule] })).pages[0]?.rules, [rule]);
  });
});

describe('a table', () => {
  const cell = (text: string) =>
    body(text, { element: 'tableCell', align: 'left', indent: { left: 0, right: 0, first: 0 } });
  const table = (count: number, columns = [8, 20]): ComposedTable => ({
    kind: 'table',
    paragraphs: [],
    columns,
    rows: [[cell('表头'), cell('内容')], ...Array.from({ length: count }, (_, i) => [cell(`行${i + 1}`), cell('值')])],
    headerRows: 1,
    ruled: true,
    rowsBefore: 0,
    keepWithNext: false,
  });

  it('has its cells side by side between rules', () => {
    const { pages } = paginate(composition([[table(1)]]));
    const [page] = pages;
    const lines = page?.lines.filter(isText) ?? [];
    assert.deepEqual(lines.map(textOf), ['表头', '内容', '行1', '值']);
    assert.deepEqual(lines.map(rowOf), [0, 0, 1, 1]);
    const edge = 28 + (8 * 156) / 28;
    assert.ok((lines[1]?.fragments[0]?.x ?? 0) > edge);
    const columns =
      page?.rules.flatMap((rule) => (rule.kind === 'column' ? [rule.left + rule.thickness / 2] : [])) ?? [];
    for (const x of [28, edge, 184]) assert.ok(columns.some((other) => Math.abs(other - x) < 0.01));
  });

  it('parts between rows and repeats its header', () => {
    const laidOut = paginate(composition([[table(30)]]));
    const firsts = onPages(laidOut).map((texts) => [texts[0], texts[2]]);
    assert.deepEqual(firsts, [
      ['表头', '行1'],
      ['表头', '行22'],
    ]);
  });

  it('grows a row with its fullest cell and has the others in its middle', () => {
    const long = table(1, [22, 6]);
    const rows = [long.rows[0] ?? [], [cell('短'), cell('国'.repeat(15))]];
    const { pages } = paginate(composition([[{ ...long, rows }, body('下文')]]));
    const lines = pages[0]?.lines.filter(isText) ?? [];
    const short = lines.find((line) => textOf(line) === '短');
    near(short?.top, 37 + 2 * ROW);
    assert.equal(rowOf(lines.at(-1) ?? assert.fail()), 4);
  });

  it('parts a row that is higher than a page', () => {
    const high = { ...table(0, [14, 14]), rows: [[cell('国'.repeat(13 * 30)), cell('短')]] };
    assert.equal(paginate(composition([[high]])).pages.length, 2);
  });
});

describe('any composition', () => {
  const block = fc.record({
    size: fc.nat({ max: 120 }),
    rowsBefore: fc.nat({ max: 2 }),
    keepWithNext: fc.boolean(),
  });
  const any: fc.Arbitrary<Composition> = fc
    .record({
      sections: fc.array(fc.array(block, { maxLength: 40 }), { minLength: 1, maxLength: 3 }),
      firstRow: fc.nat({ max: 21 }),
      duplex: fc.boolean(),
      imprint: fc.boolean(),
    })
    .map(({ sections, firstRow, duplex, imprint: has }) => {
      const made = composition(
        sections.map((blocks) =>
          blocks.map(({ size, ...looks }, paragraph) => body('国'.repeat(size), { paragraph, ...looks })),
        ),
        { duplex, imprint: has ? imprint() : undefined },
      );
      return { ...made, sections: made.sections.map((section, i) => (i === 0 ? { ...section, firstRow } : section)) };
    });

  it('has every character once, in order, and nothing outside the 版心 or upon another', () => {
    fc.assert(
      fc.property(any, (made) => {
        const { pages } = paginate(made);
        const flow = pages.flatMap(({ lines }) => lines.filter(({ element }) => element === 'body'));
        const wanted = made.sections.flatMap(({ blocks }) =>
          blocks.flatMap((each) => (each.kind === 'paragraph' ? each.runs.map(({ text }) => text) : [])),
        );
        assert.equal(flow.map(textOf).join(''), wanted.join(''));
        for (const { lines, index } of pages) {
          const tops = lines.filter(({ element }) => element === 'body' || element === 'cc').map(({ top }) => top);
          assert.equal(new Set(tops).size, tops.length);
          for (const top of tops) assert.ok(top > 36.9 && top + ROW < 262.1);
          if (made.imprint && made.duplex && index === pages.length) assert.equal(index % 2, 0);
        }
      }),
    );
  });
});
