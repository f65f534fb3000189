import assert from 'node:assert/strict';
import { createRestarts, STOPPED } from '../../client/src/restarts.ts';

describe('client: a server that has gone', () => {
  it('is started again four times within three minutes, and not a fifth time', () => {
    let time = 0;
    const mayRestart = createRestarts(() => time);
    const seconds = [0, 10, 20, 30, 40].map((second) => {
      time = second * 1000;
      return mayRestart();
    });
    assert.deepEqual(seconds, [true, true, true, true, false]);
  });

  it('is started again for ever where it goes seldom', () => {
    let time = 0;
    const mayRestart = createRestarts(() => time);
    for (let i = 0; i < 100; i++) {
      assert.ok(mayRestart());
      time += 60_000;
    }
  });

  it('is started again once some time has passed', () => {
    let time = 0;
    const mayRestart = createRestarts(() => time);
    for (let i = 0; i < 5; i++) mayRestart();
    time = 4 * 60_000;
    assert.ok(mayRestart());
  });

  it('is told of in Chinese, with what to do', () => {
    for (const message of Object.values(STOPPED)) assert.match(message, /[\u4e00-\u9fff]/u);
    for (const message of [STOPPED.givenUp, STOPPED.unheard])
      assert.match(message, /请点“重新启动检查服务”（也可以运行命令“公文: 重新启动检查服务”）/u);
  });
});
