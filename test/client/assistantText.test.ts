import assert from 'node:assert/strict';
import { assistantText, consentText } from '../../client/src/features/assistantText.ts';
import type { FindingsResult } from '../../server/src/lsp/protocol.ts';
import { FAULTY, startInMemory, URI } from '../lsp/support.ts';

/** What the server finds in a draft, as the assistant's tool asks for it. */
async function findings(draft: string): Promise<FindingsResult> {
  const client = await startInMemory();
  await client.open(draft);
  const result = await client.connection.sendRequest<FindingsResult>('gongwen/findings', { uri: URI });
  client.stop();
  return result;
}

describe('what an assistant is told of a draft', () => {
  it('is each finding with its place, once the writer has agreed', async () => {
    const told = assistantText('通知.gongwen', await findings(FAULTY), true);
    assert.match(told, /^“通知\.gongwen”有 \d+ 处：\n第1行第\d+字 error docno-di：/);
  });
  it('is nothing of it without that', async () => {
    const told = assistantText('通知.gongwen', await findings(FAULTY), false);
    assert.match(told, /没有同意/);
    assert.doesNotMatch(told, /docno|第1行/);
  });
  it('is nothing of a paper that bears a mark of secrecy, whatever the writer says', async () => {
    for (const mark of ['机密★1年\n\n', '秘密\n\n']) {
      const told = assistantText('通知.gongwen', await findings(`${mark}${FAULTY}`), true);
      assert.match(told, /密级标志/);
      assert.doesNotMatch(told, /docno|第1行/);
    }
  });
  it('says when there is no draft', () => {
    assert.match(assistantText('', null, true), /没有打开的公文文稿/);
  });
  it('is preceded by a question that says where the words go', () => {
    assert.match(consentText('通知.gongwen'), /“通知\.gongwen”.*发到本机以外.*涉密/);
  });
});
