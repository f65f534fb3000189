import assert from 'node:assert/strict';
import { readRelativeDay } from '../../server/src/core/text/relativeDays.ts';

/** A Thursday. */
const TODAY = { year: 2026, month: 11, day: 26 };
const read = (words: string) => {
  const day = readRelativeDay(words, TODAY);
  return day && `${day.year}-${day.month}-${day.day}`;
};

describe('days as people say them', () => {
  for (const [words, day] of [
    ['今天', '2026-11-26'],
    ['明天', '2026-11-27'],
    ['大后天', '2026-11-29'],
    ['周五', '2026-11-27'],
    ['周三', '2026-12-2'],
    ['周四', '2026-11-26'],
    ['本周三', '2026-11-25'],
    ['下周三', '2026-12-2'],
    ['下星期天', '2026-12-6'],
    ['下个礼拜一', '2026-11-30'],
    ['下下周一', '2026-12-7'],
    ['月底', '2026-11-30'],
    ['下月底', '2026-12-31'],
    ['12月底', '2026-12-31'],
    ['2月底', '2027-2-28'],
    ['年底', '2026-12-31'],
    ['三天后', '2026-11-29'],
    ['两周后', '2026-12-10'],
    ['12月2日', '2026-12-2'],
    ['12.2', '2026-12-2'],
    ['12月2号', '2026-12-2'],
    ['1月5日', '2027-1-5'],
    ['11月20日', '2026-11-20'],
    ['明年1月5日', '2027-1-5'],
    ['2027年2月28日', '2027-2-28'],
    ['2026-12-2', '2026-12-2'],
    [' 下 周三 ', '2026-12-2'],
  ] as const)
    it(`${words} is ${day}`, () => assert.equal(read(words), day));

  for (const words of ['', '下', '下周', '12月', '2月30日', '13月1日', '0月0日', '2027年2月29日', '底', '周八', '开会'])
    it(`“${words}” is none`, () => assert.equal(read(words), undefined));
});
