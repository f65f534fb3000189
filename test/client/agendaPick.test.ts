import assert from 'node:assert/strict';
import { presenterItems, readLength, readStart } from '../../client/src/features/agendaPick.ts';

describe('what the commands for agendas ask', () => {
  it('offers the people known, a name that is typed first, and to leave it open', () => {
    const people = [{ name: '周明', posts: ['镇长', '镇党委副书记'] }];
    const labels = (typed: string) => presenterItems(people, typed).map(({ label }) => label);
    const open = ['以后再填', '这一项不写人', '其余各项都以后再填'];
    assert.deepEqual(labels(''), ['周明', ...open]);
    assert.deepEqual(labels(' 李远 '), ['李远', '周明', ...open]);
    assert.deepEqual(labels('周明'), ['周明', ...open]);
    assert.deepEqual(labels('以后'), ['周明', ...open, '以后']);
    assert.deepEqual(labels('以后再填'), ['周明', ...open]);
    assert.equal(presenterItems(people, '')[0]?.description, '镇长、镇党委副书记');
  });

  it('reads times as they are typed', () => {
    for (const [text, wanted] of [
      ['9:00', 540],
      [' 14：30 ', 870],
      ['24:00', undefined],
      ['9', undefined],
      ['9:60', undefined],
    ] as const)
      assert.equal(readStart(text), wanted, text);
    for (const [text, wanted] of [
      ['20', { each: 20 }],
      ['20分钟', { each: 20 }],
      ['共120', { total: 120 }],
      ['一共 90 分钟', { total: 90 }],
      ['0', undefined],
      ['二十', undefined],
    ] as const)
      assert.deepEqual(readLength(text), wanted, text);
  });
});
