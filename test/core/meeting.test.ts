/** The days and hours of the meeting that a notice calls. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/lint/config.ts';
import { createLinterOf } from '../../server/src/core/lint/linter.ts';
import { callsMeeting } from '../../server/src/core/model/meeting.ts';
import { parseDocument } from '../../server/src/core/model/parse.ts';
import { arrangements, calledMeeting } from '../../server/src/core/rules/meeting/arrangements.ts';
import { dayOf } from '../../server/src/core/text/calendar.ts';
import { loadRules } from '../rules/loadRules.ts';

const HEAD = '关于召开防汛会议的通知\n各县：\n';
const SIGNED = '\n县政府\n2025年3月1日';

const clock = (minutes: number | undefined) =>
  minutes === undefined ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** The days as month.day, with start and end: `3.5 9:00-11:30`. */
function meetingOf(body: string, head = HEAD): string {
  const document = parseDocument(head + body + SIGNED);
  const called = calledMeeting(document);
  const days = called?.days.map((number) => `${dayOf(number).month}.${dayOf(number).day}`).join(' ') ?? '';
  const { start, end } = document.meeting ?? {};
  return `${days} ${clock(start?.minutes)}${end ? `-${clock(end.minutes)}` : ''}`.trim();
}

describe('the meeting', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['时间：2025年3月5日上午9时', '3.5 9:00'],
    ['时间：3月5日（星期三）下午2:30—5:30', '3.5 14:30-17:30'],
    ['一、会议时间\n3月5日9:00至11:30，会期半天。', '3.5 9:00-11:30'],
    ['时间：2025年3月5日至7日（星期三至星期五）', '3.5 3.6 3.7'],
    ['时间：2025年3月31日—4月1日', '3.31 4.1'],
    ['时间：3月5日、6日上午9时', '3.5 3.6 9:00'],
    ['时间：3月5日（星期三）、3月7日（星期五）上午9时', '3.5 3.7 9:00'],
    ['一、时间\n预备会议：3月5日16:00—17:00\n正式会议：3月6日9:00—16:30', '3.5 3.6 16:00'],
    ['时间：3月5日9:00—11:30，14:30—17:00', '3.5 9:00'],
    ['时间：2025年11月4日至6日，会期三天；11月3日（星期一）下午2:00—6:00报到', '11.4 11.5 11.6'],
    ['时间：5月20日至21日（星期二至星期三），5月19日14:00—18:00报到。', '5.20 5.21'],
    ['时间：3月5日（星期三）8时30分。代表请于8时10分前签到。', '3.5 8:30'],
    ['时间：3月5日8:30，当日8:00—8:20报到', '3.5 8:30'],
    ['时间：3月5日上午8:30报到（请带证件），9:00正式开会。', '3.5 9:00'],
    ['定于3月5日召开防汛会议。\n一、时间地点\n参会人员于3月4日18:00前在县宾馆报到。', '3.5'],
    ['经研究决定，3月5日上午9时在县政府召开防汛会议。', '3.5 9:00'],
    ['原定于3月5日召开的防汛会议，定于3月6日上午9时召开。', '3.6 9:00'],
    ['时间：3月12日至13日（3月11日下午报到）', '3.12 3.13'],
    ['定于2025年3月5日（星期三）上午9时在二楼会议室召开防汛会议。', '3.5 9:00'],
    ['经研究，防汛会议定于3月5日至6日在县宾馆召开，会期两天。', '3.5 3.6'],
    ['会议时间为3月5日上午9时，地点在二楼会议室。', '3.5 9:00'],
    ['县政府将于3月5日下午3时召开防汛会议。', '3.5 15:00'],
    ['请各村书记于3月5日上午9时到镇政府参加会议。', '3.5 9:00'],
    ['定于3月5日召开防汛会议。\n1.时间：上午9时整\n2.地点：二楼会议室', '3.5 9:00'],
    ['防汛会议已于2月20日召开。', ''],
    ['请于3月3日前报名。', ''],
    ['时间：2025年2月30日上午9时', '9:00'],
  ];
  for (const [body, expected] of cases)
    it(`reads ${body.replaceAll('\n', '⏎')}`, () => {
      assert.equal(meetingOf(body), expected);
    });

  it('takes the year nearest to the signature', () => {
    const document = parseDocument('关于召开会议的通知\n各县：\n时间：1月8日上午9时\n县政府\n2025年12月24日');
    assert.equal(dayOf(calledMeeting(document)?.first ?? 0).year, 2026);
  });
  it('is called by titles that call one, and by no others', () => {
    for (const title of [
      '关于召开防汛会议的通知',
      '县政府办公室关于召开全县宣传工作会议的紧急通知',
      '关于召开种植业结构调整现场会的通知',
      '关于举办档案业务培训班的通知',
      '关于开展第六次集体学习的通知',
      '关于开展9月份主题党日活动的通知',
      '关于举办裁判员培训班的通知',
      '会议通知',
      '关于召开党委理论学习中心组第四次（扩大）学习的通知',
    ])
      assert.ok(callsMeeting(title), title);
    for (const title of [
      '关于取消召开防汛会议的通知',
      '关于推迟召开防汛会议的通知',
      '关于召开防汛会议时间变更的通知',
      '关于印发会议制度的通知',
      '关于转发召开防汛会议的通知',
      '关于贯彻落实全县防汛会议精神的通知',
      '关于加强会议管理的通知',
      '关于规范召开会议的通知',
      '关于深入开展党史学习教育的通知',
      '关于报送会议材料的通知',
      '关于召开防汛会议的函',
      '关于举办2025年全县中小学生田径运动会的通知',
      '关于举办第三届书画作品展的通知',
    ])
      assert.ok(!callsMeeting(title), title);
  });
});

describe('what is arranged around the meeting', () => {
  const purposes = (body: string) =>
    arrangements(parseDocument(`${HEAD}时间：2025年3月5日上午9时\n${body}${SIGNED}`)).map(
      ({ purpose, firstDay, day }) => `${purpose} ${dayOf(firstDay).day}${day > firstDay ? `-${dayOf(day).day}` : ''}`,
    );
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['请于3月3日前报送回执。', ['reply 3']],
    ['请于3月3日（星期一）17:00前，将参会名单报县政府办公室。', ['reply 3']],
    ['因故不能参加的，须于3月4日前以书面形式请假。', ['leave 4']],
    ['请发言单位于3月3日前将发言材料报办公室。', ['material 3']],
    ['（二）会前自学（3月3日至4日）', ['study 3-4']],
    ['外地代表于3月4日下午报到。', ['checkIn 4']],
    ['请于3月3日前报送参会名单，3月20日前报送整改情况。', ['reply 3']],
    ['会后，请于3月20日前报送参会人员心得。', []],
    ['3月14日前签订责任书。', []],
  ];
  for (const [body, expected] of cases)
    it(`reads ${body}`, () => {
      assert.deepEqual(purposes(body), expected);
    });
});

describe('meeting-element-missing', () => {
  it('leaves out what the unit says does not apply', async () => {
    const rules = (await loadRules('meeting')).filter(({ id }) => id === 'meeting-element-missing');
    const text = `${HEAD}时间：2025年3月5日（星期三）上午9时\n参加人员：各村书记\n会议议题：研究防汛\n联系人：周明，电话：6620019。请于3月3日前报名。${SIGNED}`;
    const check = (options: Record<string, unknown>) =>
      createLinterOf(rules).lint(text, {
        ...DEFAULT_CONFIG,
        rules: { 'meeting-element-missing': ['warning', options] },
      }).findings.length;
    assert.equal(check({}), 1);
    assert.equal(check({ notApplicable: ['place'] }), 0);
  });
});
