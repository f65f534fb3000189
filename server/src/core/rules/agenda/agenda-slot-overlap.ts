import { defineRule } from '../rule.ts';
import { clock, slotRuns } from './slots.ts';

export default defineRule({
  name: '议程时段重叠或倒序',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '前一项还没有结束，后一项已经开始，或者结束早于开始，会场无法照办。分组、同时进行的不算。',
  bad: [
    '会议议程⏎9:00—9:40　开幕⏎⟦9:30—10:00⟧　作报告',
    '会议议程⏎9:00—9:40　开幕⏎⟦10:00—9:50⟧　讨论',
    '会议议程⏎9时至9时40分　开幕⏎⟦9时30分至10时⟧　作报告',
    '会议议程⏎22:00—23:30　抢险演练⏎⟦23:20—0:30⟧　讲评',
    '会议议程⏎22:00—0:30　抢险演练⏎⟦0:20—1:00⟧　总结',
    '会议议程⏎上午⏎9:00—10:00　开幕⏎下午⏎2:30—3:30　讨论⏎⟦3:00—4:00⟧　总结',
  ],
  good: [
    '会议议程⏎9:00—9:40　开幕⏎9:40—10:00　作报告',
    '会议议程⏎14:00—15:00　第一组讨论⏎14:00—15:00　第二组讨论',
    '会议议程⏎14:00—15:00　A组讨论（同时）⏎14:00—15:00　B组讨论（同时）',
    '会议议程⏎3月5日⏎9:00—10:00　开幕⏎3月6日⏎8:30—9:00　参观',
    '会议议程⏎主会场⏎9:00—10:00　报告⏎分会场⏎9:00—10:00　讨论',
    '会议议程⏎第二会议室：⏎9:00—10:00　报告⏎第三会议室：⏎9:00—10:00　讨论',
    '会议议程⏎14:00—15:00　分组讨论⏎14:00—15:00　分会场观摩',
    '会议议程⏎22:00—23:30　抢险演练⏎23:30—0:30　讲评⏎0:30—1:00　总结',
    '会议议程⏎22:00—0:30　抢险演练⏎0:30—1:00　总结',
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const run of slotRuns(document)) {
        let previous: (typeof run)[number] | undefined;
        for (const slot of run) {
          const place = { start: slot.start, end: slot.end };
          if (slot.to !== undefined && slot.to < slot.from) {
            yield { ...place, message: `结束时间${clock(slot.to)}早于开始时间${clock(slot.from)}，请核对` };
            continue;
          }
          if (previous && !slot.parallel && !previous.parallel) {
            const end = previous.to ?? previous.from;
            if (slot.from < end)
              yield {
                ...place,
                message: `这一项${clock(slot.from)}开始，上一项要到${clock(end)}才结束，两项重叠，请核对`,
                related: [{ start: previous.start, end: previous.end, message: '上一项的时段' }],
              };
          }
          previous = slot;
        }
      }
    },
  },
});
