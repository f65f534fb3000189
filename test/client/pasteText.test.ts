import assert from 'node:assert/strict';
import { mayNeedCleaning } from '../../client/src/features/pasteText.ts';

describe('what was copied', () => {
  it('is not asked about where it is a word, a figure, a line or no Chinese', () => {
    for (const text of [
      '',
      '\n',
      '防汛',
      '2026年5月20日',
      '请各村做好准备,并签到。\r\n',
      '9:00',
      'a\nb\n',
      '　　会议很重要。',
    ])
      assert.equal(mayNeedCleaning(text), false, JSON.stringify(text));
  });

  it('is asked about where it has lines, marks or talk', () => {
    for (const text of [
      '一、时间\n二、地点',
      '石桥村\r\n\r\n青云村',
      '**请各村**参会',
      '希望对您有所帮助',
      '# 通知',
      '甲\v乙',
    ])
      assert.equal(mayNeedCleaning(text), true, JSON.stringify(text));
  });

  it('is looked at in no time, whatever it holds', () => {
    const started = performance.now();
    assert.equal(mayNeedCleaning(`防汛${' '.repeat(200_000)}`), false);
    assert.equal(mayNeedCleaning(`防汛${'\n'.repeat(200_000)}`), false);
    assert.ok(performance.now() - started < 1000);
  });
});
