import { defineRule } from '../rule.ts';
import { clock, slotRuns } from './slots.ts';

/** A break longer than this is lunch or travel, not a slip. */
const LONG_BREAK = 60;

export default defineRule({
  name: '议程时段之间有空当',
  source: '惯例',
  clause: '实务（议程时段首尾相接）',
  severity: 'info',
  why: '实务通常让议程的时段首尾相接，休息也写成一项。其余各项都相接、只有一处空着，往往是改时间时漏改了。',
  bad: [
    '会议议程⏎9:00—9:40　开幕⏎9:40—10:00　作报告⏎⟦10:10—10:30⟧　讨论',
    '会议议程⏎9时至9时40分　开幕⏎9时40分至10时　作报告⏎⟦10时20分至10时40分⟧　讨论',
    '会议议程⏎21:00—22:00　动员⏎22:00—0:30　抢险演练⏎⟦0:40—1:00⟧　总结',
  ],
  good: [
    '会议议程⏎9:00—9:40　开幕⏎9:40—10:00　作报告⏎10:00—10:30　讨论',
    '会议议程⏎9:00—9:40　开幕⏎9:40—11:30　作报告⏎14:30—17:00　讨论',
    '会议议程⏎9:00—9:40　第一场⏎10:00—10:40　第二场⏎11:00—11:40　第三场',
    '会议议程⏎22:00—23:30　抢险演练⏎23:30—0:30　讲评⏎0:30—1:00　总结',
    '会议议程⏎21:00—22:00　动员⏎22:00—0:30　抢险演练⏎0:30—1:00　总结',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const pairs = slotRuns(document).flatMap((run) =>
        run.slice(1).flatMap((slot, i) => {
          const previous = run[i];
          return previous?.to === undefined || slot.parallel || previous.parallel
            ? []
            : [{ slot, previous, end: previous.to }];
        }),
      );
      const gaps = pairs.filter(({ slot, end }) => slot.from > end && slot.from - end <= LONG_BREAK);
      const [only] = gaps;
      if (!only || gaps.length > 1 || !pairs.some(({ slot, end }) => slot.from === end)) return;
      const { slot, previous, end } = only;
      yield {
        start: slot.start,
        end: slot.end,
        message: `上一项${clock(end)}结束，这一项${clock(slot.from)}才开始，中间空着${slot.from - end}分钟；其余各项都首尾相接，实务通常连续安排，请核对`,
        related: [{ start: previous.start, end: previous.end, message: '上一项的时段' }],
      };
    },
  },
});
