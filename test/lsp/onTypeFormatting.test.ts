import assert from 'node:assert/strict';
import { DocumentOnTypeFormattingRequest, type TextEdit } from 'vscode-languageserver-protocol/node';
import { type Setup, startInMemory, URI } from './support.ts';

const DRAFT = '青云县人民政府关于做好防汛工作的通知\n\n各村：\n（一）加固堤防；\n\n（二）备足物资。\n';

/** What the server answers to Enter behind the first item. */
async function enter(setup: Setup): Promise<TextEdit[] | null> {
  const client = await startInMemory(setup);
  try {
    assert.equal(client.result.capabilities.documentOnTypeFormattingProvider?.firstTriggerCharacter, '\n');
    await client.open(DRAFT);
    return await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument: { uri: URI },
      position: { line: 4, character: 0 },
      ch: '\n',
      options: { tabSize: 4, insertSpaces: true },
    });
  } finally {
    client.stop();
  }
}

describe('textDocument/onTypeFormatting', () => {
  it('numbers the new line and those behind it', async () => {
    assert.deepEqual(await enter({}), [
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, newText: '（二）' },
      { range: { start: { line: 5, character: 0 }, end: { line: 5, character: 3 } }, newText: '（三）' },
    ]);
  });

  it('answers without a check, which a long draft would be waited for', async () => {
    const lint = () => assert.fail('nothing asks for a check');
    assert.equal((await enter({ environment: { createLinter: () => ({ lint }) } }))?.length, 2);
  });

  it('does what the settings say', async () => {
    assert.equal((await enter({ settings: { numbering: { renumber: 'offer' } } }))?.length, 1);
    assert.deepEqual(await enter({ settings: { numbering: { renumber: 'off' } } }), []);
    assert.deepEqual(await enter({ settings: { enable: false } }), []);
    assert.equal((await enter({ settings: { numbering: { renumber: 'sometimes' } } }))?.length, 2);
  });
});
