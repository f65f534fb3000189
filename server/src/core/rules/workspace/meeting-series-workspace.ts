import { dayNumber } from '../../text/calendar.ts';
import { defineRule } from '../rule.ts';
import { fileName, sameDraft } from './neighbours.ts';

const draft = (nth: string, day: string) =>
  `石桥镇党委关于召开理论学习中心组${nth}学习会的通知⏎各支部：⏎一、会议时间：2025年${day}上午9:00⏎请准时参加。⏎石桥镇党委⏎2025年3月1日`;

export default defineRule({
  name: '会议次数与另一份通知冲突',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '按次编号的会议，次数随时间递增。两份不同日期的通知写了同一次，或者次数在后而日期反在前，多半是套用上一次的通知漏改了次数。',
  bad: [
    `${draft('⟦第四次⟧', '4月10日')}⏎▤上次.gongwen⏎${draft('第四次', '3月10日')}`,
    `${draft('⟦第五次⟧', '3月10日')}⏎▤上次.gongwen⏎${draft('第四次', '4月10日')}`,
    `${draft('⟦第三次⟧', '5月10日')}⏎▤上次.gongwen⏎${draft('第四次', '4月10日')}`,
  ],
  good: [
    `${draft('第五次', '4月10日')}⏎▤上次.gongwen⏎${draft('第四次', '3月10日')}`,
    `${draft('第三次', '2月10日')}⏎▤下次.gongwen⏎${draft('第四次', '3月10日')}`,
    `${draft('第四次', '3月10日')}⏎▤旧稿.gongwen⏎${draft('第四次', '3月10日')}`,
    `${draft('第四次', '4月10日')}⏎▤青云.gongwen⏎${draft('第四次', '3月10日').replace('石桥镇党委关于', '青云镇党委关于')}`,
    `${draft('第一次', '1月10日')}⏎▤去年.gongwen⏎${draft('第十二次', '12月10日').replace('2025年12月', '2024年12月')}`,
    `${draft('第十二次', '12月10日').replace('2025年12月', '2024年12月')}⏎▤今年.gongwen⏎${draft('第一次', '1月10日')}`,
    `${draft('第一次', '1月10日')}⏎▤去年.gongwen⏎${draft('第一次', '1月12日').replace('2025年1月', '2024年1月')}`,
    `${draft('', '4月10日')}⏎▤上次.gongwen⏎${draft('第四次', '3月10日')}`,
  ],
  check: {
    unit: 'workspace',
    *run({ meeting }, { path, meetings }) {
      const { day } = meeting ?? {};
      if (!meeting || !day) return;
      const conflict = meetings.find((other) => {
        // a new year counts afresh
        if (!other.day || other.day.year !== day.year) return false;
        const later = dayNumber(day) - dayNumber(other.day);
        return other.nth === meeting.nth
          ? later !== 0 && !sameDraft({ path, title: undefined }, { ...other, title: undefined })
          : later !== 0 && later > 0 !== meeting.nth > other.nth;
      });
      if (!conflict?.day) return;
      const { start, end } = meeting.place;
      const { month, day: date } = conflict.day;
      yield {
        start,
        end,
        message: `“${fileName(conflict.path, [path])}”是${month}月${date}日的第${conflict.nth}次，本件${day.month}月${day.day}日写第${meeting.nth}次，先后对不上；请核对是不是套用旧稿漏改`,
        related: [
          { start, end, message: `第${conflict.nth}次`, elsewhere: { path: conflict.path, place: conflict.place } },
        ],
      };
    },
  },
});
