import assert from 'node:assert/strict';
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  HoverRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { applyEdits, positionMap } from '../../server/src/core/index.ts';
import { METHODS, type PasteParams } from '../../server/src/lsp/protocol.ts';
import { toSpan } from '../../server/src/service/ranges.ts';
import { startInMemory, type TestClient, URI } from './support.ts';

const DRAFT = '一、会议时间\n3月5日上午9:00,请准时。\n二、会议地点\n镇政府二楼(东侧),请签到。';
const options = { tabSize: 4, insertSpaces: true };

describe('formatting on the wire', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const edited = (text: string, edits: readonly TextEdit[] | null) =>
    applyEdits(
      text,
      (edits ?? []).map(({ range, newText }) => ({ ...toSpan(positionMap(text), range), newText })),
    );
  const paste = (params: PasteParams) => client.connection.sendRequest<string>(METHODS.paste, params);

  it('sets a draft out, indented as the setting says', async () => {
    client = await startInMemory({ settings: { format: { indent: 'fullWidth' } } });
    assert.equal(client.result.capabilities.documentFormattingProvider, true);
    await client.open(DRAFT);
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri: URI },
      options,
    });
    assert.equal(
      edited(DRAFT, edits),
      '　　一、会议时间\n　　3月5日上午9:00，请准时。\n　　二、会议地点\n　　镇政府二楼（东侧），请签到。\n',
    );
  });

  it('sets out what is selected and nothing else', async () => {
    client = await startInMemory();
    await client.open(DRAFT);
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const edits = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri: URI },
      range,
      options,
    });
    assert.equal(edited(DRAFT, edits), DRAFT.replace('9:00,', '9:00，'));
  });

  it('takes a setting that is none for none', async () => {
    client = await startInMemory({ settings: { format: { indent: 'wide' } } });
    await client.open('一、时间\n');
    const params = { textDocument: { uri: URI }, options };
    assert.deepEqual(await client.connection.sendRequest(DocumentFormattingRequest.type, params), []);
  });

  it('does nothing where the checker is switched off', async () => {
    client = await startInMemory({ settings: { enable: false } });
    await client.open(DRAFT);
    const params = { textDocument: { uri: URI }, options };
    assert.deepEqual(await client.connection.sendRequest(DocumentFormattingRequest.type, params), []);
  });

  it('answers what else is asked while it formats a large draft', async () => {
    const large = Array.from({ length: 3000 }, (_, i) => `请第${i}村,做好准备工作(含物资)。`).join('\n');
    client = await startInMemory();
    await client.open(large);
    await client.pull();
    const textDocument = { uri: URI };
    const position = { line: 0, character: 0 };
    const order: string[] = [];
    const { connection } = client;
    await Promise.all([
      connection
        .sendRequest(DocumentFormattingRequest.type, { textDocument, options })
        .then((edits) => order.push(`formatted ${edited(large, edits).length}`)),
      connection.sendRequest(HoverRequest.type, { textDocument, position }).then(() => order.push('hovered')),
    ]);
    assert.deepEqual(order, ['hovered', `formatted ${large.length + 1}`]);
  });

  it('cleans what is pasted, indented as the draft is', async () => {
    client = await startInMemory();
    await client.open('　　现通知如下：\n\n　　特此通知。\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    const text = '## 会议时间\n\n3月5日上午9:00\n\n## 会议地点\n\n镇政府二楼';
    assert.equal(
      await paste({ text, into: { uri: URI, range } }),
      '　　一、会议时间\n　　3月5日上午9:00\n　　二、会议地点\n　　镇政府二楼',
    );
    assert.equal(await paste({ text: '防汛', into: { uri: URI, range } }), '防汛');
  });
});
