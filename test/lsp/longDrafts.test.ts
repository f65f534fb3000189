/** In a draft so long that a check is felt, keys are answered at once and the whole draft when the writer pauses. */
import assert from 'node:assert/strict';
import { createLinter, DEFAULT_CONFIG, type Linter, lint } from '../../server/src/core/index.ts';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import { LONG } from '../../server/src/lsp/resting.ts';
import { eventually, FAULTY, findingsOf, PULL, PUSH, startInMemory, type TestClient, URI } from './support.ts';

const sentence = (n: number) => `　　第${n}村要抓好第${n}项工作的落实，备足防汛物资，及时报送情况。\n`;
const BODY = Array.from({ length: LONG / 30 }, (_, n) => sentence(n)).join('');
const DRAFT = `石桥镇人民政府关于做好防汛工作的通知\n各村：\n${BODY}石桥镇人民政府\n2025年3月5日\n`;
const AT = '第900村要抓好';

describe('a text far too long for a draft', function () {
  this.timeout(60_000);
  let client: TestClient;
  afterEach(() => client.stop());
  const BOOK = '会'.repeat(7_000_001);

  for (const [how, capabilities] of [
    ['asks', PULL],
    ['is told', PUSH],
  ] as const)
    it(`is not checked, and says so to a client that ${how}`, async () => {
      client = await startInMemory({ capabilities });
      await client.open(BOOK);
      const shown =
        capabilities === PULL
          ? await client.pull()
          : { items: (await eventually(() => client.published.at(-1))).diagnostics };
      assert.deepEqual('items' in shown && shown.items.map(({ message }) => message), [
        '全文超过 700 万字，不像是公文草稿，没有检查；请拆成几个文件再检查',
      ]);
      const place = { textDocument: { uri: URI }, position: { line: 0, character: 9 } };
      assert.equal(await client.connection.sendRequest('textDocument/hover', place), null);
    });

  it('is checked once it is shorter, and the status bar hears of either', async () => {
    client = await startInMemory({ initializationOptions: { host: { status: true } } });
    const told: StatusParams[] = [];
    client.connection.onNotification('gongwen/status', (status: StatusParams) => void told.push(status));
    await client.open(BOOK);
    await client.pull();
    await client.pull();
    assert.deepEqual(
      (await eventually(() => (told.length > 0 ? told : undefined))).map(({ version, refused }) => [version, refused]),
      [[1, '全文超过 700 万字，不像是公文草稿，没有检查；请拆成几个文件再检查']],
    );
    await client.change(FAULTY, 2);
    assert.equal(findingsOf(await client.pull()).length, 1);
    await eventually(() => told.find(({ version, refused }) => version === 2 && refused === undefined));
  });

  it('is not read for Enter either', async () => {
    client = await startInMemory();
    await client.open(`一、会\n${BOOK}`);
    const params = { textDocument: { uri: URI }, position: { line: 1, character: 0 }, ch: '\n', options: {} };
    assert.deepEqual(await client.connection.sendRequest('textDocument/onTypeFormatting', params), []);
  });
});

describe('a long draft', function () {
  this.timeout(60_000);
  let client: TestClient;
  let checks = 0;
  const counting = (): Linter => {
    const linter = createLinter();
    return {
      lint(...given) {
        checks++;
        return linter.lint(...given);
      },
    };
  };
  beforeEach(async () => {
    checks = 0;
    client = await startInMemory({ environment: { createLinter: counting }, capabilities: PULL });
    await client.open(DRAFT);
    await client.pull();
    assert.ok(DRAFT.length > LONG);
  });
  afterEach(() => client.stop());

  const codes = async () => {
    const report = await client.pull();
    return report.kind === 'full' ? report.items.map(({ code, range }) => `${code} ${range.start.line}`) : [];
  };

  it('gives the findings of the edited paragraph without a check of the whole', async () => {
    const before = await codes();
    await client.change(DRAFT.replace(`${AT}`, '第900村要抓好,'), 2);
    assert.deepEqual(
      (await codes()).filter((code) => !before.includes(code)),
      ['punct-halfwidth 902'],
    );
    await client.change(DRAFT, 3);
    assert.deepEqual(await codes(), before);
    assert.equal(checks, 1);
  });

  it('has the client ask again once the writer pauses, and then says all of it', async () => {
    // the sentence now stands twice
    const after = DRAFT.replace(sentence(901).trim(), sentence(900).trim());
    const wanted = lint(after).findings.filter(({ ruleId }) => ruleId === 'duplicate-sentence');
    assert.equal(wanted.length, 1);
    await client.change(after, 2);
    client.registered.length = 0;
    assert.ok(!(await codes()).some((code) => code.startsWith('duplicate-sentence')));
    assert.equal(checks, 1);
    // other things have the client ask again too; this one comes once the writer pauses
    for (let all: string[] = []; !all.includes('duplicate-sentence 903'); all = await codes()) {
      await eventually(() => (client.registered.includes('refresh') ? true : undefined));
      client.registered.length = 0;
    }
    assert.equal(checks, 2);
    assert.deepEqual(
      await codes(),
      lint(after, DEFAULT_CONFIG).findings.map(
        ({ ruleId, start }) => `${ruleId} ${after.slice(0, start).split('\n').length - 1}`,
      ),
    );
  });

  it('answers a quick fix from the text as it is', async () => {
    await client.change(DRAFT.replace(AT, '第900村要抓好,'), 2);
    const place = { line: 902, character: 10 };
    const actions: { title: string }[] | null = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
    assert.ok(
      actions?.some(({ title }) => title.includes('改为“，”')),
      JSON.stringify(actions),
    );
  });
});
