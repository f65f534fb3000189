import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPulse } from '../../client/src/pulse.ts';

const BEAT = 10;
const request = { jsonrpc: '2.0', id: 7, method: 'textDocument/hover' };
const answer = { jsonrpc: '2.0', id: 7, result: null };

describe('client: a worker without a sign of life', () => {
  let gone = 0;
  const pulse = createPulse(() => gone++, BEAT);
  beforeEach(() => (gone = 0));
  afterEach(() => pulse.stop());

  it('is told of, once, where it owes an answer', async () => {
    pulse.sent(request);
    await sleep(2 * BEAT);
    assert.equal(gone, 0);
    await sleep(20 * BEAT);
    assert.equal(gone, 1);
    pulse.received(answer);
  });

  it('may be silent where it owes none', async () => {
    pulse.sent({ jsonrpc: '2.0', method: 'textDocument/didChange' });
    pulse.sent(request);
    pulse.received(answer);
    // what it asked us we answer
    pulse.sent({ jsonrpc: '2.0', id: 1, result: null });
    for (const odd of [null, 5, 'x', {}]) pulse.sent(odd);
    await sleep(20 * BEAT);
    assert.equal(gone, 0);
  });

  it('may be long about one answer where it says something meanwhile', async () => {
    pulse.sent(request);
    for (let i = 0; i < 10; i++) {
      await sleep(2 * BEAT);
      pulse.received({ jsonrpc: '2.0', id: 99, method: 'gongwen/readFile' });
    }
    assert.equal(gone, 0);
  });
});
