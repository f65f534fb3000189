/** Every feature of the server on drafts that are empty, huge, half typed or no paper at all. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { ABLE, asksOf, isRefusal, type Place } from './asks.ts';
import { startInMemory, type TestClient, URI } from './support.ts';

const AGENDA =
  '防汛工作会议议程\n\n时间：2026年6月3日（星期三）上午9:00\n地点：镇政府三楼会议室\n主持人：周明\n\n第一项：周明同志传达县防汛会议精神；\n第二项：李远同志通报隐患排查情况；\n第三项：王芳同志讲话。\n';
const NOTICE = `石桥镇人民政府关于召开防汛工作会议的通知

各村：
经研究，决定召开防汛工作会议。现将有关事项通知如下：
一、会议时间
2026年6月3日（星期三）上午9:00
二、会议地点
镇政府三楼会议室
三、会议议题
（一）传达县防汛会议精神；
（二）通报隐患排查情况。

附件：防汛工作会议议程

石桥镇人民政府
2026年5月27日

附件

${AGENDA}`;
const LINE = '　　各单位要按照《值班办法》（石政发〔2026〕8号）要求，于2026年6月3日（星期三）上午9:00前报送材料。\n';

const DRAFTS: Readonly<Record<string, string>> = {
  'an empty file': '',
  'blank lines': '\n \n　\n',
  'a file with only an agenda': AGENDA,
  'a title mark that nobody closed': `${NOTICE}请学习《防汛条例`,
  'half a date': NOTICE.replace('2026年6月3日（星期三）', '2026年6月3'),
  'half a number': `石政发〔2026\n${NOTICE}`,
  'half an item': NOTICE.replace('（二）通报隐患排查情况。', '（二'),
  'the lines of Windows': NOTICE.replaceAll('\n', '\r\n'),
  'characters that are none': `\ud800${NOTICE}\udc00\0\ufeff`,
  'a letter in English': 'Dear all,\n\n1. one\n2. two\n',
};

/** The start, the end and some places between. */
function placesIn(text: string, many: number): Place[] {
  const lines = text.split(/\r\n|\n/u);
  const last = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const between = Array.from({ length: many }, (_, i) => {
    const line = Math.floor(((i + 1) * lines.length) / (many + 1));
    return { line, character: Math.floor((lines[line]?.length ?? 0) / 2) };
  });
  return [{ line: 0, character: 0 }, ...between, last].map((position) => ({
    textDocument: { uri: URI },
    position,
    range: { start: { line: 0, character: 0 }, end: position },
  }));
}

describe('every feature of the server', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startInMemory({ capabilities: ABLE });
  });
  afterEach(() => client.stop());

  const faults = () => client.logs.filter((line) => line.includes('出错'));

  for (const [what, text] of Object.entries(DRAFTS))
    it(`answers for ${what}`, async () => {
      await client.open(text);
      for (const [method, params] of asksOf(client))
        for (const place of placesIn(text, 12))
          await client.connection.sendRequest(method, params(place)).catch((error: Error) => {
            assert.ok(isRefusal(method) && /\p{Script=Han}/u.test(error.message), `${method}: ${error.message}`);
          });
      assert.deepEqual(faults(), []);
    });

  it('answers for a megabyte, and lets itself be cancelled', async function () {
    this.timeout(120_000);
    const text = NOTICE + LINE.repeat(Math.ceil(1_000_000 / (LINE.length * 3)));
    await client.open(text);
    const [, place] = placesIn(text, 1);
    assert.ok(place);
    for (const [method, params] of asksOf(client)) {
      await client.connection.sendRequest(method, params(place)).catch((error: Error) => {
        assert.ok(isRefusal(method), `${method}: ${error.message}`);
      });
      const source = new CancellationTokenSource();
      const asked = client.connection.sendRequest(method, params(place), source.token);
      source.cancel();
      await asked.catch((error: Error & { code?: number }) =>
        assert.ok(error.code === LSPErrorCodes.RequestCancelled || isRefusal(method), `${method}: ${error.message}`),
      );
    }
    assert.deepEqual(faults(), []);
  });

  it('answers for places that are none, and for drafts that are not open', async () => {
    await client.open(NOTICE);
    const nowhere = { line: 10_000, character: 10_000 };
    const place = { textDocument: { uri: URI }, position: nowhere, range: { start: nowhere, end: nowhere } };
    const closed = { ...place, textDocument: { uri: 'file:///drafts/a/unknown.gongwen' } };
    for (const [method, params] of asksOf(client))
      for (const each of [place, closed])
        await client.connection.sendRequest(method, params(each)).catch((error: Error) => {
          assert.ok(isRefusal(method), `${method}: ${error.message}`);
        });
    assert.deepEqual(faults(), []);
  });
});
