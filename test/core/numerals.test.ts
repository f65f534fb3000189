/** Numerals as the scanners of dates, labels and clocks read and write them; the calendar under the weekdays. */
import assert from 'node:assert/strict';
import { dayExists, dayNumber, dayOf, weekdayName, weekdayOf } from '../../server/src/core/text/calendar.ts';
import { readNumber, writeHanzi } from '../../server/src/core/text/numerals.ts';

describe('numerals', () => {
  const read: readonly (readonly [string, number])[] = [
    ['0', 0],
    ['07', 7],
    ['2025', 2025],
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十一', 31],
    ['一百零五', 105],
    ['两', 2],
    ['二〇二五', 2025],
    ['二○二五', 2025],
    ['二零二五', 2025],
    ['二O二五', 2025],
    ['二0二五', 2025],
    ['一九九六', 1996],
  ];
  for (const [text, number] of read) it(`reads ${text} as ${number}`, () => assert.equal(readNumber(text), number));
  for (const text of ['', '廿', '甲', '1月'])
    it(`reads no number in “${text}”`, () => assert.ok(Number.isNaN(readNumber(text))));
  it('reads back what it writes, 0 to 999', () => {
    for (let n = 1; n < 1000; n++) assert.equal(readNumber(writeHanzi(n)), n, writeHanzi(n));
    assert.equal(writeHanzi(0), '零');
    assert.equal(writeHanzi(10), '十');
    assert.equal(writeHanzi(110), '一百一十');
    assert.equal(writeHanzi(205), '二百零五');
  });
});

describe('calendar', () => {
  it('knows the days of the months', () => {
    assert.ok(dayExists(2024, 2, 29));
    assert.ok(!dayExists(2025, 2, 29));
    assert.ok(dayExists(undefined, 2, 29));
    assert.ok(!dayExists(undefined, 2, 30));
    assert.ok(!dayExists(2025, 13, 1));
    assert.ok(!dayExists(2025, 0, 1));
    assert.ok(!dayExists(2025, 1, 0));
    assert.ok(dayExists(2000, 2, 29) && !dayExists(1900, 2, 29));
  });
  it('counts days back and forth over years', () => {
    for (const day of [
      { year: 2024, month: 12, day: 31 },
      { year: 2025, month: 1, day: 1 },
      { year: 1969, month: 12, day: 31 },
      { year: 2024, month: 2, day: 29 },
    ])
      assert.deepEqual(dayOf(dayNumber(day)), day);
    assert.equal(dayNumber({ year: 2025, month: 1, day: 1 }) - dayNumber({ year: 2024, month: 12, day: 31 }), 1);
  });
  it('names weekdays', () => {
    assert.equal(weekdayName(weekdayOf({ year: 2020, month: 4, day: 13 })), '一');
    assert.equal(weekdayName(weekdayOf({ year: 2025, month: 3, day: 9 })), '日');
    assert.equal(weekdayName(weekdayOf({ year: 1965, month: 1, day: 2 })), '六');
  });
});
