import assert from 'node:assert/strict';
import { dayNote } from '../../server/src/service/workdays.ts';

describe('a day’s note', () => {
  const notes: readonly (readonly [year: number, month: number, day: number, note: string | undefined])[] = [
    [2026, 10, 1, '国庆节放假'],
    [2026, 10, 10, '国庆节调休上班'],
    [2026, 2, 17, '春节放假'],
    [2026, 2, 28, '春节调休上班'],
    [2026, 4, 5, '清明节放假'],
    [2025, 10, 6, '中秋节放假'],
    [2026, 11, 28, '双休日'],
    [2026, 11, 29, '双休日'],
    [2026, 11, 26, undefined],
    // no notice yet, or none any more
    [2035, 10, 1, undefined],
    [2035, 10, 6, undefined],
    [1998, 10, 1, undefined],
    [Number.NaN, 1, 1, undefined],
  ];
  for (const [year, month, day, note] of notes)
    it(`of ${year}-${month}-${day} is ${note}`, () => assert.equal(dayNote(year, month, day), note));

  it('is the same wherever the machine stands', () => {
    const own = process.env['TZ'];
    try {
      for (const zone of ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
        process.env['TZ'] = zone;
        assert.equal(dayNote(2026, 10, 1), '国庆节放假', zone);
        assert.equal(dayNote(2026, 9, 30), undefined, zone);
      }
    } finally {
      if (own === undefined) delete process.env['TZ'];
      else process.env['TZ'] = own;
    }
  });
});
