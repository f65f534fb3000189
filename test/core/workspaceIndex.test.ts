/** The index of a workspace: what it tells of other drafts, and that it stays quick however many there are. */
import assert from 'node:assert/strict';
import { createWorkspaceIndex, type DraftSummary } from '../../server/src/core/index.ts';

const place = { start: 0, end: 1, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } };
const NOTHING: DraftSummary = {
  title: undefined,
  number: undefined,
  signed: undefined,
  meeting: undefined,
  titles: [],
  separate: [],
};
const citing = (...cited: (readonly [title: string, number: string])[]): DraftSummary => ({
  ...NOTHING,
  titles: cited.map(([title, number]) => ({ title, number, place })),
});
const numbered = (number: number): DraftSummary => ({
  ...NOTHING,
  number: { code: '青政发', year: 2025, number, place },
});
const meeting = (nth: number): DraftSummary => ({
  ...NOTHING,
  meeting: { series: '石桥镇党委学习会', nth, day: undefined, place },
});

describe('the index of a workspace', () => {
  it('tells citations that share title or number and not both, until they are forgotten', () => {
    const index = createWorkspaceIndex();
    const own = citing(['《甲办法》', '青政发〔2024〕3号'], ['乙办法', '青政发〔2024〕4号']);
    index.set('own', own);
    index.set('agrees', citing(['甲 办法', '青政发〔2024〕3号']));
    index.set('title', citing(['甲办法', '青政发〔2024〕13号'], ['甲办法', '青政发〔2024〕13号']));
    index.set('number', citing(['丙办法', '青政发〔2024〕4号']));
    const paths = () => index.neighbours('own', own)?.titles.map(({ path }) => path);
    assert.deepEqual(paths()?.sort(), ['number', 'title']);
    index.set('title', citing(['甲办法', '青政发〔2024〕3号']));
    assert.deepEqual(paths(), ['number']);
    index.set('number', undefined);
    assert.equal(index.neighbours('own', own), undefined);
  });

  it('tells a conflict however many versions of the same paper are cited before it', () => {
    const index = createWorkspaceIndex();
    for (let i = 0; i < 100; i++) index.set(`印发${i}`, citing(['印发甲办法', '青政发〔2024〕3号']));
    index.set('错', citing(['丁办法', '青政发〔2024〕3号']));
    const own = citing(['甲办法', '青政发〔2024〕3号']);
    assert.ok(index.neighbours('own', own)?.titles.some(({ path }) => path === '错'));
  });

  it('tells who has the same number and the one before, and how many there are', () => {
    const index = createWorkspaceIndex();
    for (const number of [3, 1, 5, 5, 9]) index.set(`${number}-${index.size}`, numbered(number));
    assert.deepEqual(
      [index.neighbours('own', numbered(5))?.series].map((series) => [
        series?.size,
        series?.same.map(({ path }) => path),
        series?.before?.number,
      ]),
      [[4, ['5-2', '5-3'], 3]],
    );
    // versions of one draft count once, and its own number is among them
    assert.equal(index.neighbours('5-2', numbered(5))?.series?.size, 4);
    assert.equal(index.neighbours('own', numbered(7))?.series?.size, 5);
    index.set('5-2', undefined);
    assert.deepEqual(index.neighbours('5-3', numbered(5))?.series?.same, []);
  });

  it('tells the nearest meetings of a series first', () => {
    const index = createWorkspaceIndex();
    for (let nth = 1; nth <= 20; nth++) index.set(`${nth}`, meeting(nth));
    const near = index.neighbours('7', meeting(7))?.meetings.map(({ nth }) => nth);
    assert.deepEqual(near?.slice(0, 4).sort(), [5, 6, 8, 9]);
    assert.equal(near?.length, 5);
  });

  it('stays quick where all drafts cite the same papers, have one number or call one series of meetings', () => {
    const index = createWorkspaceIndex();
    const all = (i: number): DraftSummary => ({
      ...citing(['甲办法', '青政发〔2024〕3号'], ['乙办法', '青政发〔2024〕4号'], ['丙办法', '青政发〔2024〕5号']),
      number: numbered(7).number,
      meeting: meeting(i % 3).meeting,
    });
    const time = (count: number) => {
      const started = performance.now();
      for (let i = 0; i < count; i++) index.set(`${i}`, all(i));
      for (let i = 0; i < count; i++) index.neighbours(`${i}`, all(i));
      for (let i = 0; i < count; i++) index.set(`${i}`, undefined);
      return performance.now() - started;
    };
    time(500);
    // quadratic time would be 64 times as long; measured in the same process, the bound is generous
    const [few, many] = [time(1000), time(8000)];
    assert.ok(many < Math.max(few, 5) * 30, `1000: ${few} ms, 8000: ${many} ms`);
    assert.equal(index.size, 0);
  });
});
