import { defineRule } from '../rule.ts';
import { arrangements, calledMeeting, checkInClocks, signedBefore } from './arrangements.ts';

const HEAD = '关于召开工作会议的通知⏎各县（区）农业农村局：⏎';
const SIGNED = '⏎青云县农业农村局⏎2025年3月1日';

export default defineRule({
  name: '报到与会议的先后颠倒',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '成文、回执截止、报到、开会应当依次在后。报到写在开会之后，与会人员会误了会议。',
  bad: [
    { draft: `${HEAD}一、报到时间⏎⟦2025年3月14日⟧下午⏎二、会议时间⏎2025年3月12日至13日${SIGNED}` },
    { draft: `${HEAD}会议时间：2025年3月12日至13日，⟦3月14日⟧下午报到${SIGNED}` },
    { draft: `${HEAD}会议时间：2025年3月12日上午9:00，⟦9:30⟧报到${SIGNED}` },
    { draft: `${HEAD}会议时间：2025年3月12日上午9:00⏎请于⟦3月12日⟧9:20前签到入座。${SIGNED}` },
    { draft: `${HEAD}会议时间：2025年3月12日上午9:00⏎请参会人员⟦9:10⟧前入场。${SIGNED}` },
    { draft: `${HEAD}会议时间：2025年3月12日⟦上午9:45⟧报到（请带证件），9:00正式开会${SIGNED}` },
    { draft: `${HEAD}会议时间：2025年3月12日⏎请于⟦2月27日⟧报到。${SIGNED}` },
    { draft: `${HEAD}会议时间：2025年3月12日⏎报到时间：2025年3月10日⏎请于⟦3月11日⟧前报送参会回执。${SIGNED}` },
  ],
  good: [
    `${HEAD}会议时间：2025年3月12日上午9:00⏎各组请于3月14日前将签到表交办公室。${SIGNED}`,
    `${HEAD}一、报到时间⏎2025年3月11日下午⏎二、会议时间⏎2025年3月12日至13日${SIGNED}`,
    `${HEAD}会议时间：2025年3月12日至13日，3月11日14:00—18:00报到${SIGNED}`,
    `${HEAD}会议时间：2025年3月12日上午9:00，8:30报到${SIGNED}`,
    `${HEAD}会议时间：2025年3月12日上午8:30报到（请带证件），9:00正式开会${SIGNED}`,
    `${HEAD}会议时间：2025年3月12日下午2:30，当日2:00—2:25报到${SIGNED}`,
    `${HEAD}会议时间：2025年3月12日上午9:00⏎请于3月12日8:50前签到入座。${SIGNED}`,
    `${HEAD}会议时间：2025年3月12日上午9:00⏎外地代表前一天18:00前报到。${SIGNED}`,
    `${HEAD}会议时间：2025年3月12日上午9:00至11:30⏎下午2:30签到后分组观摩。${SIGNED}`,
    `${HEAD}会议时间：2025年3月12日⏎报到时间：2025年3月11日⏎请于3月10日前报送参会回执，不能按时报到的请于3月12日前说明。${SIGNED}`,
  ],
  check: {
    unit: 'document',
    *run(document) {
      const called = calledMeeting(document);
      if (!called) return;
      const signed = signedBefore(document, called);
      const all = arrangements(document);
      const checkIns = all.filter(({ purpose }) => purpose === 'checkIn');
      const starts = called.meeting.start;
      const meeting = document.text.slice(called.at.start, called.at.end);
      const related = [{ ...called.at, message: '会议时间' }];
      for (const { day, clock, start, end } of checkIns) {
        if (day > called.first)
          yield { start, end, message: `报到日期在会议开始（${meeting}）之后，请核对后改正`, related };
        else if (day === called.first && clock !== undefined && starts && clock > starts.minutes)
          yield {
            start,
            end,
            message: '报到时间晚于会议开始的时间，请核对后改正',
            related: [{ ...starts, message: '会议开始的时间' }],
          };
        else if (signed && day < signed.day)
          yield {
            start,
            end,
            message: `报到日期早于成文日期（${document.text.slice(signed.at.start, signed.at.end)}），请核对后改正`,
            related: [{ ...signed.at, message: '成文日期' }],
          };
      }
      const [checkIn] = checkIns;
      for (const { purpose, day, start, end } of checkIn ? all : [])
        if (purpose === 'reply' && checkIn && checkIn.day <= called.first && day > checkIn.day && day <= called.first)
          yield {
            start,
            end,
            severity: 'warning',
            message: '回执（报名）截止在报到之后，实务通常先报名后报到，请核对后改正',
            related: [{ start: checkIn.start, end: checkIn.end, message: '报到日期' }],
          };
      if (!starts || called.days.length > 1) return;
      for (const { minutes, within, start, end } of checkInClocks(document)) {
        const otherDay = /\d日/.test(within) && !within.includes(meeting);
        if (otherDay || /前一天|前一日|提前一天|次日|下午.*(?:观摩|讨论)/u.test(within)) continue;
        if (
          minutes > starts.minutes &&
          minutes < starts.minutes + 180 &&
          start !== starts.start &&
          minutes !== called.meeting.end?.minutes
        )
          yield {
            start,
            end,
            message: '报到（入场）时间晚于会议开始的时间，请核对后改正',
            related: [{ ...starts, message: '会议开始的时间' }],
          };
      }
    },
  },
});
