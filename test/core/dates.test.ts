/** Dates and weekdays in every form people write: what is read, what is left alone, which year, which weekday is whose. */
import assert from 'node:assert/strict';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { scanDates, scanWeekdays } from '../../server/src/core/model/scan/dates.ts';

/** Tokens as `text=year-month-day`, `_` for what is not written. */
const dates = (text: string) =>
  scanDates(text).map((t) => `${text.slice(t.from, t.to)}=${[t.year, t.month, t.day].map((n) => n ?? '_').join('-')}`);
/** Tokens as `text=days`, `1..3` for a range, `每` for a recurring one. */
const weekdays = (text: string) =>
  scanWeekdays(text, scanDates(text)).map(
    (t) =>
      `${text.slice(t.from, t.to)}=${t.recurring ? '每' : ''}${t.days.map(({ day }) => day).join(t.range ? '..' : ',')}`,
  );
/** Mentions as `text=Y-M-D(weekday)`, `→` where a range begins, `?` for an unknown day. */
const mentions = (text: string) => {
  const document = parseDocument(text);
  return document.dates.map(({ start, end, day, weekday, rangeTo }) => {
    const written = day ? `${day.year}-${day.month}-${day.day}` : '?';
    return `${text.slice(start, end)}=${written}${weekday ? `(${weekday.day})` : ''}${rangeTo === undefined ? '' : '→'}`;
  });
};
const SIGNED = (body: string, signed: string) => `关于召开例会的通知\n各科室：\n${body}\n青云县教育局\n${signed}`;

describe('scanDates', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['定于2025年3月5日召开', ['2025年3月5日=2025-3-5']],
    ['2025 年 3 月 5 日', ['2025 年 3 月 5 日=2025-3-5']],
    ['2025　年3　月5　日', ['2025　年3　月5　日=2025-3-5']],
    ['2025年03月05日', ['2025年03月05日=2025-3-5']],
    ['25年3月5日', ['25年3月5日=25-3-5']],
    ['4月13日', ['4月13日=_-4-13']],
    ['4月13号上午', ['4月13号=_-4-13']],
    ['2025年3月底', ['2025年3月=2025-3-_']],
    ['1、2月份', ['2月=_-2-_']],
    ['二〇二五年三月五日', ['二〇二五年三月五日=2025-3-5']],
    ['二零二五年十二月三十一日', ['二零二五年十二月三十一日=2025-12-31']],
    ['二0二五年三月五日', ['二0二五年三月五日=2025-3-5']],
    ['二〇二五年3月5日', ['二〇二五年3月5日=2025-3-5']],
    ['2025年三月底', ['2025年三月=2025-3-_']],
    ['三月五日前', ['三月五日=_-3-5']],
    ['3月十五日', ['3月十五日=_-3-15']],
    ['2025-03-05', ['2025-03-05=2025-3-5']],
    ['2025.3.5', ['2025.3.5=2025-3-5']],
    ['2025．3．5', ['2025．3．5=2025-3-5']],
    ['2025/3/5', ['2025/3/5=2025-3-5']],
    ['2025.3.5-2025.3.8', ['2025.3.5=2025-3-5', '2025.3.8=2025-3-8']],
    ['4月15日至16日', ['4月15日=_-4-15', '16日=_-_-16']],
    ['4月15—16日', ['4月15=_-4-15', '16日=_-_-16']],
    ['4月15-16日', ['4月15=_-4-15', '16日=_-_-16']],
    ['2025年4月15、16日', ['2025年4月15=2025-4-15', '16日=_-_-16']],
    ['4月8、9、10日', ['4月8=_-4-8', '9=_-_-9', '10日=_-_-10']],
    ['4月30—5月2日', ['4月30=_-4-30', '5月2日=_-5-2']],
    ['4月8日、9日', ['4月8日=_-4-8', '9日=_-_-9']],
    ['4月8号、9号', ['4月8号=_-4-8', '9号=_-_-9']],
    ['4月15日上午至16日下午', ['4月15日=_-4-15', '16日=_-_-16']],
    ['4月15日报到，16日开会', ['4月15日=_-4-15', '16日=_-_-16']],
    ['16日（星期三）上午', ['16日=_-_-16']],
    ['16日上午　全体会议', ['16日=_-_-16']],
    ['（二）16日下午分组讨论', ['16日=_-_-16']],
    // no dates
    ['3月5号楼', ['3月=_-3-_']],
    ['5月2号文件', ['5月=_-5-_']],
    ['1号、2号楼', []],
    ['3个月', []],
    ['三月内完成', []],
    ['2025年八月十五', []],
    ['农历二月三十日', []],
    ['自3月5日起公示7日', ['3月5日=_-3-5']],
    ['3月5日报到，会期2日', ['3月5日=_-3-5']],
    ['3月5日前，3日内报送', ['3月5日=_-3-5']],
    ['每月8日、18日', []],
    ['V2025.3.5', []],
    ['192.168.2025.3', []],
    ['0912-2025-3-5', []],
    ['〔2025〕3号', []],
    ['13.5亿元', []],
  ];
  for (const [text, expected] of cases) it(`“${text}”`, () => assert.deepEqual(dates(text), expected));
  it('tells Arabic, Chinese and mixed numerals', () => {
    for (const [text, numerals] of [
      ['2025年3月5日', 'arabic'],
      ['二〇二五年三月五日', 'hanzi'],
      ['二〇二五年3月5日', 'mixed'],
      ['2025年三月', 'mixed'],
    ] as const)
      assert.equal(scanDates(text)[0]?.numerals, numerals, text);
  });
  it('points at 号', () => assert.deepEqual(scanDates('于4月13号报到')[0]?.hao, { from: 5, to: 6 }));
});

describe('scanWeekdays', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['3月5日（星期三）', ['（星期三）=3']],
    ['3月5日(周三)', ['(周三)=3']],
    ['3月5日（ 星期三 ）', ['（ 星期三 ）=3']],
    ['3月5日 星期三 上午', ['星期三=3']],
    ['3月5日星期三', ['星期三=3']],
    ['3月5日，星期三', ['星期三=3']],
    ['3月5日周三上午', ['周三=3']],
    ['3月5日（星期三上午）', ['星期三=3']],
    ['第一天（3月5日，星期三）', ['星期三=3']],
    ['3月9日（礼拜天）', ['（礼拜天）=7']],
    ['3月9日（周日）', ['（周日）=7']],
    ['4月15日至16日（星期二至星期三）', ['（星期二至星期三）=2..3']],
    ['4月15日至17日（周二—周四）', ['（周二—周四）=2..4']],
    ['4月15日、16日（星期二、星期三）', ['（星期二、星期三）=2,3']],
    ['4月15日、16日（星期二、三）', ['（星期二、三）=2,3']],
    ['4月14日至18日（周一至五）', ['（周一至五）=1..5']],
    ['23日（星期四）至24日（星期五）', ['（星期四）=4', '（星期五）=5']],
    ['每周三上午', ['每周三=每3']],
    ['每个星期三', ['每个星期三=每3']],
    ['请于本周五前', ['本周五=每5']],
    ['工作日（周一至周五）', ['（周一至周五）=1..5']],
    ['周一至周五照常', ['周一至周五=1..5']],
    ['周三（3月5日）', ['周三=3']],
    // no weekdays
    ['周一致同意', []],
    ['3月5日周一鸣讲话', []],
    ['周三家村', []],
    ['上周期', []],
    ['星期二、三楼会议室', ['星期二=2']],
    ['双周刊', []],
  ];
  for (const [text, expected] of cases) it(`“${text}”`, () => assert.deepEqual(weekdays(text), expected));
});

describe('Document.dates', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a bracket behind each end',
      '时间：2025年1月23日（星期四）至24日（星期五）',
      ['2025年1月23日=2025-1-23(4)→', '24日=2025-1-24(5)'],
    ],
    [
      'a bracket of both ends',
      '时间：2025年4月15日至16日（星期二至星期三）',
      ['2025年4月15日=2025-4-15(2)→', '16日=2025-4-16(3)'],
    ],
    [
      'a list in a bracket behind a range',
      '时间：2025年4月15日至16日（星期二、星期三）',
      ['2025年4月15日=2025-4-15(2)→', '16日=2025-4-16(3)'],
    ],
    [
      'every day of a range',
      '时间：2025年4月15日至17日（星期二、三、四）',
      ['2025年4月15日=2025-4-15(2)→', '17日=2025-4-17(4)'],
    ],
    ['a list', '时间：2025年4月15日、17日（星期二、星期四）', ['2025年4月15日=2025-4-15(2)', '17日=2025-4-17(4)']],
    ['days without 日', '时间：2025年4月15—16日（周二至周三）', ['2025年4月15=2025-4-15(2)→', '16日=2025-4-16(3)']],
    [
      'a range over two months',
      '时间：2025年7月31日至8月1日（星期四至星期五）',
      ['2025年7月31日=2025-7-31(4)→', '8月1日=2025-8-1(5)'],
    ],
    ['a range with times', '时间：2025年4月15日上午9:00至16日12:00', ['2025年4月15日=2025-4-15→', '16日=2025-4-16']],
    ['a weekday before its date', '请于周三（2025年3月5日）报名', ['2025年3月5日=2025-3-5(3)']],
    ['a recurring weekday', '自2025年3月5日起每周三学习', ['2025年3月5日=2025-3-5']],
    ['more weekdays than dates', '2025年3月5日（星期三至星期五）值班', ['2025年3月5日=2025-3-5']],
    [
      'December to January in one sentence',
      '2024年12月30日至1月2日',
      ['2024年12月30日=2024-12-30→', '1月2日=2025-1-2'],
    ],
    ['the next year in words', '2024年11月15日至次年3月15日', ['2024年11月15日=2024-11-15→', '3月15日=2025-3-15']],
    ['a day that is not', '2025年2月28日至30日', ['2025年2月28日=2025-2-28→', '30日=?']],
    ['no year anywhere', '定于3月5日（星期四）召开', ['3月5日=?(4)']],
    ['a year of two digits', '定于25年3月5日召开', ['25年3月5日=?']],
    ['Chinese numerals', '定于二〇二五年三月五日（星期三）召开', ['二〇二五年三月五日=2025-3-5(3)']],
    ['CRLF', '时间：\r\n2025年3月5日（星期三）\r\n地点：礼堂', ['2025年3月5日=2025-3-5(3)']],
    [
      'no-break spaces',
      '时间：2025\u00a0年\u00a03\u00a0月\u00a05\u00a0日\u00a0（星期三）',
      ['2025\u00a0年\u00a03\u00a0月\u00a05\u00a0日=2025-3-5(3)'],
    ],
    ['full-width digits', '时间：２０２５年３月５日（星期三）', ['２０２５年３月５日=2025-3-5(3)']],
    [
      'residue of Word',
      '时间：2025年3[bookmark: _GoBack]月5日（星期三）',
      ['2025年3[bookmark: _GoBack]月5日=2025-3-5(3)'],
    ],
    [
      'the day of signature',
      SIGNED('定于4月13日（星期一）召开。', '2020年4月7日'),
      ['4月13日=2020-4-13(1)', '2020年4月7日=2020-4-7'],
    ],
    [
      'December signature, January meeting',
      SIGNED('定于1月8日（星期四）召开。', '2025年12月29日'),
      ['1月8日=2026-1-8(4)', '2025年12月29日=2025-12-29'],
    ],
    [
      'January signature, last December',
      SIGNED('12月29日（星期一）会议议定的事项。', '2026年1月5日'),
      ['12月29日=2025-12-29(1)', '2026年1月5日=2026-1-5'],
    ],
    [
      'last year in words',
      SIGNED('去年12月5日（星期四）议定的事项。', '2025年4月14日'),
      ['12月5日=2024-12-5(4)', '2025年4月14日=2025-4-14'],
    ],
    [
      'every year',
      SIGNED('每年6月5日（星期四）为环境日。', '2025年4月14日'),
      ['6月5日=?(4)', '2025年4月14日=2025-4-14'],
    ],
    [
      'a year in brackets is not passed on',
      SIGNED('按《办法》（2019年3月1日印发），定于4月17日召开。', '2025年4月14日'),
      ['2019年3月1日=2019-3-1', '4月17日=2025-4-17', '2025年4月14日=2025-4-14'],
    ],
    [
      'nor one of an earlier sentence',
      SIGNED('《办法》已于2019年3月1日印发。定于4月17日召开。', '2025年4月14日'),
      ['2019年3月1日=2019-3-1', '4月17日=2025-4-17', '2025年4月14日=2025-4-14'],
    ],
    [
      'a plan for the coming year',
      `关于2019年部分节假日安排的通知\n各科室：\n9月29日（星期日）、10月12日（星期六）上班。\n青云县教育局\n2018年12月4日`,
      ['9月29日=2019-9-29(7)', '10月12日=2019-10-12(6)', '2018年12月4日=2018-12-4'],
    ],
    [
      'a day alone, after the last paragraph’s',
      '2025年4月15日上午　全体会议\n16日（星期三）上午　分组讨论',
      ['2025年4月15日=2025-4-15', '16日=2025-4-16(3)'],
    ],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(mentions(text), expected));
  it('gives one weekday behind several dates to the last, loosely', () => {
    const [, last] = parseDocument('2025年4月8日、9日（星期三）自学').dates;
    assert.equal(last?.weekday?.day, 3);
    assert.deepEqual(last?.weekday?.loose, [0]);
  });
  it('stays linear on long runs of dates and weekdays', () => {
    for (const unit of [
      '4月8、',
      '2025年4月8日（星期二）至',
      '周一、',
      '（星期一',
      '9：00—',
      '1日、',
      '2025-',
      '二〇二五年三月',
      '上午9',
      '4月15—',
    ]) {
      const time = (n: number) => {
        const text = unit.repeat(n);
        const start = performance.now();
        parseDocument(text);
        return performance.now() - start;
      };
      time(500);
      assert.ok(time(16_000) < 3000, unit);
    }
  });
});
