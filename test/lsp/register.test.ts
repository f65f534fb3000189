/** The numbers of a workspace's drafts, as a client asks for them. */
import assert from 'node:assert/strict';
import type { FactsResult, RegisterResult } from '../../server/src/lsp/protocol.ts';
import { eventually, startInMemory, type TestClient } from './support.ts';

const draft = (number: string, about: string) =>
  `${number}\n\n石桥镇人民政府关于${about}的通知\n\n各村：\n　　请抓好落实。\n\n石桥镇人民政府\n2026年3月5日\n`;
const uriOf = (name: string) => `file:///drafts/${encodeURIComponent(name)}.gongwen`;
const OWN = uriOf('防汛');

describe('the register', () => {
  let client: TestClient;
  let files: Record<string, string>;
  let told = 0;
  afterEach(() => client.stop());
  beforeEach(() => {
    files = {};
    told = 0;
  });

  const start = async () => {
    client = await startInMemory({
      environment: {
        readFile: async (uri) => files[uri],
        listDrafts: async () => Object.keys(files).filter((uri) => uri.endsWith('.gongwen')),
        listFolder: async () => [],
        today: () => ({ year: 2026, month: 9, day: 24 }),
      },
      initializationOptions: { host: { workspace: true } },
    });
    client.connection.onRequest('gongwen/listDrafts', () => Object.keys(files));
    client.connection.onRequest('gongwen/listFolder', () => []);
    client.connection.onRequest('gongwen/readFile', ({ uri }: { uri: string }) => files[uri] ?? null);
    client.connection.onNotification('gongwen/registerChanged', () => void told++);
  };
  const ask = async () =>
    (await client.connection.sendRequest<RegisterResult>('gongwen/register', { uri: OWN })).series;
  /** Asks until the entries are as many as wanted; fails by the test's own time limit. */
  const until = async (count: number) => {
    for (;;) {
      const series = await ask();
      if (series.flatMap(({ entries }) => entries).length === count) return series;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const settings = (text: string) => {
    files['file:///drafts/.gongwen.json'] = text;
  };

  it('is empty where no draft has a number', async () => {
    await start();
    await client.open('', OWN);
    await client.pull(OWN);
    assert.deepEqual(await ask(), []);
  });

  it('tells what lacks, what is there twice and what comes next', async () => {
    await start();
    for (const [n, about] of [
      ['3', '防汛'],
      ['5', '放假'],
      ['05', '值班'],
      ['9', '检查'],
    ] as const)
      await client.open(draft(`石政发〔2026〕${n}号`, about), uriOf(about));
    for (const about of ['防汛', '放假', '值班', '检查']) await client.pull(uriOf(about));
    const [series, ...others] = await until(4);
    assert.deepEqual(others, []);
    assert.equal(series?.next, '石政发〔2026〕10号');
    assert.deepEqual(series?.gaps, [
      { from: 4, to: 4, voided: false },
      { from: 6, to: 8, voided: false },
    ]);
    assert.deepEqual(
      series?.entries.map(({ number, shared }) => [number, shared]),
      [
        [3, undefined],
        [5, 'paper'],
        [5, 'paper'],
        [9, undefined],
      ],
    );
    assert.deepEqual(series?.entries[0]?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 11 } });
  });

  it('knows versions of one paper from two papers, and numbers that were given up from those that lack', async () => {
    settings(
      '{ "rules": { "docno-gap-workspace": ["hint", { "voided": ["石政发〔2026〕4号", "石政发〔2026〕6号"] }] } }',
    );
    await start();
    await client.open(draft('石政发〔2026〕3号', '防汛'), uriOf('防汛'));
    await client.open(draft('石政发〔2026〕5号', '放假'), uriOf('放假'));
    await client.open(draft('石政发〔2026〕5号', '放假'), uriOf('放假改'));
    for (const name of ['防汛', '放假', '放假改']) await client.pull(uriOf(name));
    const [series] = await until(3);
    assert.deepEqual(series?.gaps, [{ from: 4, to: 4, voided: true }]);
    assert.equal(series?.entries[1]?.shared, 'version');
    assert.equal(series?.next, '石政发〔2026〕7号');
  });

  it('has the code that is used now first, and its latest year before the others', async () => {
    await start();
    for (const [number, name] of [
      ['石政发〔2025〕1号', '甲'],
      ['石政办发〔2024〕8号', '乙'],
      ['石政发〔2026〕2号', '丙'],
    ] as const) {
      await client.open(draft(number, name), uriOf(name));
      await client.pull(uriOf(name));
    }
    const series = await until(3);
    assert.deepEqual(
      series.map(({ code, year }) => `${code}${year}`),
      ['石政发2026', '石政发2025', '石政办发2024'],
    );
  });

  it('knows the drafts that nobody opened from the first question on', async () => {
    files = {
      [uriOf('防汛')]: draft('石政发〔2026〕3号', '防汛'),
      [uriOf('放假')]: draft('石政发〔2026〕5号', '放假'),
    };
    await start();
    assert.equal((await ask())[0]?.next, '石政发〔2026〕6号');
  });

  it('says when it changed, and follows an open draft as it is typed', async () => {
    await start();
    await client.open(draft('石政发〔2026〕3号', '防汛'), OWN);
    await client.pull(OWN);
    await eventually(() => (told > 0 ? true : undefined));
    const before = told;
    await client.change(draft('石政发〔2026〕4号', '防汛'), 2, OWN);
    await client.pull(OWN);
    await eventually(() => (told > before ? true : undefined));
    assert.equal((await ask())[0]?.next, '石政发〔2026〕5号');
    await client.change('石政发〔20', 3, OWN);
    await client.pull(OWN);
    assert.deepEqual(await ask(), []);
  });
});

describe('what is known for a new paper', () => {
  it('is the unit of the folder, and the days to come with holidays and what makes up for them', async () => {
    const client = await startInMemory({
      environment: {
        readFile: async (uri) =>
          uri.endsWith('/.gongwen.json')
            ? '{ "unit": { "organs": [{ "name": "石桥镇人民政府", "codes": ["石政发"] }], "venues": ["三楼会议室"] } }'
            : undefined,
        today: () => ({ year: 2026, month: 9, day: 24 }),
      },
    });
    const facts = await client.connection.sendRequest<FactsResult>('gongwen/facts', { uri: OWN });
    client.stop();
    assert.deepEqual(facts.unit.venues, ['三楼会议室']);
    assert.deepEqual(facts.unit.organs[0]?.codes, ['石政发']);
    assert.deepEqual(facts.days[0]?.day, { year: 2026, month: 9, day: 24 });
    assert.equal(facts.days.length, 30);
    const notes = new Map(facts.days.map(({ day, note }) => [`${day.month}.${day.day}`, note]));
    assert.match(notes.get('10.1') ?? '', /国庆节/);
    assert.equal(notes.get('9.24'), undefined);
  });
});
