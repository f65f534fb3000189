import assert from 'node:assert/strict';
import { fromBase64, toBase64 } from '../../server/src/lsp/base64.ts';
import type {
  ExportResult,
  FindingsResult,
  FixWordResult,
  ImportResult,
  PagesResult,
  PrintResult,
  WordResult,
} from '../../server/src/lsp/protocol.ts';
import { p, r, word } from '../docx/wordFile.ts';
import { FAULTY, startInMemory, type TestClient, URI } from './support.ts';

const DRAFT = `石桥镇人民政府关于开展检查的通知

各村：

${Array.from({ length: 40 }, (_, index) => `${index + 1}.请各村认真对照要求逐项开展自查，发现问题立即整改。`).join('\n')}

石桥镇人民政府
2025年5月13日
`;

describe('pages on the wire', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startInMemory();
  });
  afterEach(() => client.stop());

  const ask = <R>(method: string, params: object) => client.connection.sendRequest<R>(method, params);
  const pages = (since?: number) =>
    ask<PagesResult>('gongwen/pages', { uri: URI, ...(since === undefined ? {} : { since }) });

  it('come whole, then only those that changed since the answer that the client has', async () => {
    await client.open(DRAFT);
    const first = await pages();
    assert.ok(first.pages.length >= 2 && first.pages.every((page) => typeof page === 'object'));
    await client.change(DRAFT.replace('40.请各村', '40.请各村、各社区'), 2);
    const second = await pages(first.id);
    assert.deepEqual([second.version, second.since], [2, first.id]);
    assert.equal(second.pages[0], 0);
    assert.equal(typeof second.pages.at(-1), 'object');
    const third = await pages(first.id);
    assert.equal(third.since, undefined, 'the client missed an answer');
    assert.ok(third.pages.every((page) => typeof page === 'object'));
  });

  it('are printed, and say what is left to mend', async () => {
    await client.open(DRAFT.replace('1.请各村', `${FAULTY}1.请各村`));
    const { html } = await ask<PrintResult>('gongwen/print', { uri: URI });
    assert.match(html, /<title>通知<\/title>/);
    assert.match(html, /石桥镇人民政府/);
    const { findings } = await ask<FindingsResult>('gongwen/findings', { uri: URI });
    assert.ok(findings.some(({ ruleId, severity }) => ruleId === 'docno-di' && severity === 'error'));
  });

  it('take what was copied in Word as drafts are set out', async () => {
    const text = await ask<string>('gongwen/paste', {
      text: '一、\t会议时间\r\n2025年5月20日上午9:00\r\n二、\t会议地点\r\n',
    });
    assert.equal(text, '一、会议时间\n2025年5月20日上午9:00\n二、会议地点\n');
  });

  it('go out as a Word file, which read back says the same', async () => {
    await client.open(DRAFT);
    const made = await ask<ExportResult>('gongwen/export', { uri: URI, format: 'docx' });
    assert.ok(made.ok, JSON.stringify(made));
    assert.deepEqual(made.differences, []);
    const read = await ask<ImportResult>('gongwen/import', { uri: URI, data: made.data });
    assert.ok(read.ok);
    assert.equal(read.text, DRAFT);
    const { sheet: _, ...shown } = await ask<WordResult & { sheet: unknown }>('gongwen/word', {
      uri: URI,
      data: made.data,
    });
    assert.ok(shown.ok);
    assert.deepEqual(
      shown.pages.map(({ lines }) => lines.length),
      (await pages()).pages.map((page) => (typeof page === 'number' ? page : page.lines.length)),
    );
  });

  it('say what to do where a file is no Word file, and where there is no PDF', async () => {
    await client.open(DRAFT);
    for (const data of [toBase64(new Uint8Array([1, 2, 3])), '%%%']) {
      const read = await ask<ImportResult>('gongwen/import', { uri: URI, data });
      assert.ok(!read.ok && /请/.test(read.message));
      const shown = await ask<WordResult>('gongwen/word', { uri: URI, data });
      assert.ok(!shown.ok && /请/.test(shown.message));
    }
    await client.change('\n  \n', 2);
    const empty = await ask<ExportResult>('gongwen/export', { uri: URI, format: 'docx' });
    assert.ok(!empty.ok && /空的/.test(empty.message));
    await client.change(DRAFT, 3);
    const pdf = await ask<ExportResult>('gongwen/export', { uri: URI, format: 'pdf' });
    assert.ok(!pdf.ok && /打印/.test(pdf.message));
  });

  it('tell where in a Word file a finding stands, and mend the file by revisions that can be refused', async () => {
    const text = `石政发〔2025〕第3号\n\n${DRAFT}`;
    const lines = text.split('\n').filter(Boolean);
    const file = word({ body: `${lines.map((line) => p(r(line))).join('')}<w:sectPr/>` });
    const params = { uri: 'file:///c/通知.docx', data: toBase64(file) };
    const shown = await ask<WordResult>('gongwen/word', params);
    assert.ok(shown.ok);
    const found = shown.findings.find(({ ruleId }) => ruleId === 'docno-di');
    assert.deepEqual(found?.docx, { part: 'word/document.xml', paragraph: 0, run: 0 });
    const fixed = await ask<FixWordResult>('gongwen/fixWord', params);
    assert.ok(fixed.ok && fixed.data);
    assert.equal(fixed.counts.fixed, 1);
    const again = await ask<ImportResult>('gongwen/import', { uri: params.uri, data: fixed.data });
    assert.ok(again.ok);
    assert.match(again.text, /^石政发〔2025〕3号\n/);
    assert.match(again.notes.join(''), /修订/);
    const clean = await ask<FixWordResult>('gongwen/fixWord', {
      uri: params.uri,
      data: toBase64(word({ body: `${p(r('石政发〔2025〕3号'))}<w:sectPr/>` })),
    });
    assert.ok(clean.ok && clean.data === undefined && clean.counts.fixed === 0);
    const broken = await ask<FixWordResult>('gongwen/fixWord', { uri: params.uri, data: 'UEsDBA==' });
    assert.ok(!broken.ok && /损坏|请/.test(broken.message));
  });

  it('are none of a draft that is not open', async () => {
    for (const method of ['gongwen/pages', 'gongwen/print', 'gongwen/findings', 'gongwen/export'])
      assert.equal(await ask(method, { uri: URI, format: 'docx' }), null, method);
  });
});

describe('bytes on the wire', () => {
  it('come back as they went, however many', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256);
    assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
    assert.deepEqual(fromBase64(''), new Uint8Array());
    assert.equal(fromBase64('%'), undefined);
  });
});
