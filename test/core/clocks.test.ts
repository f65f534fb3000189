/** Times of day in every form people write, and the numbers that are none. */
import assert from 'node:assert/strict';
import { minutesOfDay, scanClocks } from '../../server/src/core/model/scan/clocks.ts';

/** Tokens as `text=HH:MM`, `?` for a time that does not exist. */
const clocks = (text: string) =>
  scanClocks(text).map(({ from, to, minutes }) => {
    const written =
      minutes === undefined ? '?' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    return `${text.slice(from, to)}=${written}`;
  });

describe('scanClocks', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['上午9:00', ['上午9:00=9:00']],
    ['上午 9:00', ['上午 9:00=9:00']],
    ['上午9：00', ['上午9：00=9:00']],
    ['下午2:30', ['下午2:30=14:30']],
    ['下午14:30', ['下午14:30=14:30']],
    ['晚上7时', ['晚上7时=19:00']],
    ['晚8点', ['晚8点=20:00']],
    ['中午12:30', ['中午12:30=12:30']],
    ['中午1时', ['中午1时=13:00']],
    ['凌晨2时', ['凌晨2时=2:00']],
    ['晚上12时', ['晚上12时=24:00']],
    ['会议时间：9：00', ['9：00=9:00']],
    ['会议时间:9:00', ['9:00=9:00']],
    ['时间：3：00', ['3：00=3:00']],
    ['2025年3月5日9：00', ['9：00=9:00']],
    ['2025年3月5日（星期三）9：00', ['9：00=9:00']],
    ['9：00—11：30　开幕', ['9：00=9:00', '11：30=11:30']],
    ['9:00-11:30', ['9:00=9:00', '11:30=11:30']],
    ['9：00-11：30', ['9：00=9:00', '11：30=11:30']],
    ['9:00至11:30', ['9:00=9:00', '11:30=11:30']],
    ['下午2:30—5:30', ['下午2:30=14:30', '5:30=5:30']],
    ['9时', ['9时=9:00']],
    ['9时30分', ['9时30分=9:30']],
    ['9时至11时30分', ['9时=9:00', '11时30分=11:30']],
    ['上午九时', ['上午九时=9:00']],
    ['下午二时三十分', ['下午二时三十分=14:30']],
    ['二〇二五年三月五日十四时三十分', ['十四时三十分=14:30']],
    ['上午9点半', ['上午9点半=9:30']],
    ['下午3点整集合', ['下午3点整=15:00']],
    ['8点钟点名', ['8点钟=8:00']],
    ['下午4点40分', ['下午4点40分=16:40']],
    ['9点开始', ['9点=9:00']],
    ['9点至11点', ['9点=9:00', '11点=11:00']],
    ['12月31日24时', ['24时=24:00']],
    ['开始时间为9:00', ['9:00=9:00']],
    ['人大代表9:00前签到', ['9:00=9:00']],
    ['于当日8:00—8:20参加', ['8:00=8:00', '8:20=8:20']],
    ['上午9:75', ['上午9:75=?']],
    ['3月5日25:00截止', ['25:00=?']],
    ['9:00—11:75', ['9:00=9:00', '11:75=?']],
    ['3月5日24:30', ['24:30=?']],
    // none
    ['比例为1：10', []],
    ['比例为1:10', []],
    ['稀释比例：1：10', []],
    ['按1：20配比', []],
    ['比分35:65', []],
    ['收入按20:80分成', []],
    ['以21：15战胜', []],
    ['1：10000', []],
    ['1：20人参加', []],
    ['（三）1：10配齐', []],
    ['提出3点要求', []],
    ['（一）3点要求', []],
    ['（一）三点要求', []],
    ['以下3点钟表知识', []],
    ['共32学时', []],
    ['24小时值班', []],
    ['48时内', []],
    ['9时段', []],
    ['2点整改意见', []],
    ['1点半数以上', []],
    ['192.168.1.1:80', []],
    ['12:30:45', []],
    ['当时', []],
  ];
  for (const [text, expected] of cases) it(`“${text}”`, () => assert.deepEqual(clocks(text), expected));
  it('points at period and separator', () => {
    const [token] = scanClocks('于上午 9：05开始');
    assert.deepEqual(token?.period, { from: 1, to: 3, text: '上午' });
    assert.deepEqual(token?.separator, { from: 5, to: 6 });
    assert.equal(token?.form, '：');
  });
});

describe('minutesOfDay', () => {
  const cases: readonly (readonly [string | undefined, number, number, number | undefined])[] = [
    [undefined, 9, 0, 540],
    [undefined, 24, 0, 1440],
    [undefined, 24, 1, undefined],
    [undefined, 25, 0, undefined],
    [undefined, 9, 60, undefined],
    ['下午', 2, 30, 870],
    ['下午', 12, 30, 750],
    ['中午', 12, 0, 720],
    ['凌晨', 12, 30, 30],
  ];
  for (const [period, hour, minute, expected] of cases)
    it(`${period ?? ''}${hour}:${minute}`, () => assert.equal(minutesOfDay(period, hour, minute), expected));
});
