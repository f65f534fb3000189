/** A server that is killed: what an editor does then, opening its drafts in a new one as they stand, loses nothing. */
import assert from 'node:assert/strict';
import { ABLE } from './asks.ts';
import { startProcess } from './realServer.ts';
import { FAULTY, findingsOf, MENDED, URI } from './support.ts';

describe('a server that is killed in the midst of editing', function () {
  this.timeout(60_000);

  it('keeps nobody waiting, and the next one finds what stands in the editor', async () => {
    let text = MENDED;
    const first = await startProcess({ capabilities: ABLE });
    await first.client.open(text);
    assert.equal(findingsOf(await first.client.pull()).length, 0);
    text = FAULTY;
    void first.client.change(text, 2).catch(() => undefined);
    const waiting = first.client.pull().then(
      () => 'answered',
      () => 'refused',
    );
    first.process.kill('SIGKILL');
    assert.equal(await first.ended, null);
    // what is typed while no server runs
    text += FAULTY;
    first.stop();
    assert.match(await waiting, /answered|refused/);

    const second = await startProcess({ capabilities: ABLE });
    try {
      await second.client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: URI, languageId: 'gongwen', version: 7, text },
      });
      assert.equal(findingsOf(await second.client.pull()).length, 2);
      await second.client.change(MENDED, 8);
      assert.equal(findingsOf(await second.client.pull()).length, 0);
    } finally {
      second.stop();
    }
  });
});
