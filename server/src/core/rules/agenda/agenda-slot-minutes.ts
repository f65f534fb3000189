import { defineRule } from '../rule.ts';
import { clock } from './slots.ts';

export default defineRule({
  name: '议程时段与所注分钟数不符',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '时段写的起止时间与括注的分钟数对不上，发言人不知道该按哪个准备。审核公文时应核对“时间、数字”是否准确。',
  bad: [
    { draft: '会议议程⏎9:00—9:20　县教育局汇报（⟦15分钟⟧）', fixed: '会议议程⏎9:00—9:20　县教育局汇报（20分钟）' },
    { draft: '会议议程⏎9:20—9:50　县民政局汇报，时间⟦20分钟⟧', fixed: '会议议程⏎9:20—9:50　县民政局汇报，时间30分钟' },
    {
      draft: '会议议程⏎22:00—23:30　抢险演练⏎23:30—0:30　讲评（⟦30分钟⟧）',
      fixed: '会议议程⏎22:00—23:30　抢险演练⏎23:30—0:30　讲评（60分钟）',
    },
  ],
  good: [
    '会议议程⏎9:00—9:20　县教育局汇报（20分钟）',
    '会议议程⏎9:00—9:40　交流发言（每人10分钟）',
    '会议议程⏎9:00—9:40　分组汇报，各组发言不超过10分钟',
    '会议议程⏎9:00—9:40　三个单位发言，5～10分钟一个',
    '会议议程⏎22:00—23:30　抢险演练⏎23:30—0:30　讲评（60分钟）⏎0:30—1:00　总结（30分钟）',
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const { slots } of document.agendas)
        for (const { from, to, stated, paragraph } of slots) {
          if (!stated || to === undefined || to <= from || stated.minutes === to - from) continue;
          const before = document.text.slice(document.paragraphs[paragraph]?.start ?? 0, stated.start);
          // A share of the slot, an upper bound, a range: no sum to check.
          if (
            /每|各|单个|一个|约|左右|不超过|限|内|以内|[～~—–-]\d{0,3}$|至$/u.test(before.slice(-12)) ||
            /^[ ]*(?:以内|左右|一个|\/人|每)/u.test(document.text.slice(stated.end))
          )
            continue;
          yield {
            start: stated.start,
            end: stated.end,
            message: `${clock(from)}至${clock(to)}是${to - from}分钟，这里写${stated.minutes}分钟，请核对`,
            fixes: [
              {
                title: `改为“${to - from}分钟”`,
                edits: [{ start: stated.start, end: stated.end, newText: `${to - from}分钟` }],
              },
            ],
          };
        }
    },
  },
});
