import { defineRule } from '../rule.ts';
import { arrangements, calledMeeting, signedBefore } from './arrangements.ts';

const CALLED = '关于开展集中学习的通知⏎各支部：⏎时间：2025年3月5日下午3时⏎地点：二楼会议室⏎';
const SIGNED = '⏎机关党委⏎2025年3月1日';

export default defineRule({
  name: '会前自学、材料准备的日期晚于会议',
  source: '惯例',
  clause: '实务（会前安排应在会议之前）；《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  misleads: '与会人员照写明的日期自学、交材料，到开会时还没有准备好。',
  why: '自学、预习、提交发言材料都是会前的准备，日期写在会议之后或成文之前，多半是套用旧稿没有改。“会后自学”不在此列。',
  bad: [
    { draft: `${CALLED}学习内容：⏎（一）集中学习：《甲规定》⏎（二）自学（⟦3月7日⟧）：《乙条例》${SIGNED}` },
    { draft: `${CALLED}请发言同志在会前⟦3月6日⟧提交材料。${SIGNED}` },
    { draft: `${CALLED}（二）自学内容（⟦3月10日至12日⟧）${SIGNED}` },
    { draft: `${CALLED}请发言单位于⟦3月8日⟧前将发言材料报办公室。${SIGNED}` },
    { draft: `${CALLED}（二）自学内容（⟦2月20日⟧）${SIGNED}` },
    { draft: `${CALLED}请县财政局准备好书面报告材料45份，于⟦3月8日⟧上午前送办公室。${SIGNED}` },
  ],
  good: [
    `${CALLED}（二）自学（3月3日、4日）${SIGNED}`,
    `${CALLED}会后3月7日提交体会。${SIGNED}`,
    `${CALLED}（三）会后自学（3月7日）${SIGNED}`,
    `${CALLED}请发言单位于3月3日前将发言材料报办公室。${SIGNED}`,
    `${CALLED}会议结束后，请于3月8日前将修改后的发言材料报办公室。${SIGNED}`,
    '关于举办培训班的通知⏎各支部：⏎培训时间：2025年3月5日至7日⏎培训地点：党校⏎参训人员：支部书记⏎自学（3月6日晚）⏎机关党委⏎2025年3月1日',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const called = calledMeeting(document);
      if (!called) return;
      const since = signedBefore(document, called);
      for (const { purpose, day, firstDay, clause, start, end } of arrangements(document)) {
        if (purpose !== 'study' && purpose !== 'material') continue;
        const what = purpose === 'study' ? '会前自学（准备）' : '提交会议材料';
        const limit = /会前|课前|预备会/u.test(clause) ? called.first : called.last;
        if (day > limit)
          yield {
            start,
            end,
            message: `${what}的日期在会议（${document.text.slice(called.at.start, called.at.end)}）之后，实务通常安排在会前，请核对后改正；确在会后的，写明“会后”`,
            related: [{ ...called.at, message: '会议时间' }],
          };
        else if (since && firstDay < since.day)
          yield {
            start,
            end,
            message: `${what}的日期早于成文日期（${document.text.slice(since.at.start, since.at.end)}），收到通知时已经过了，请核对后改正`,
            related: [{ ...since.at, message: '成文日期' }],
          };
      }
    },
  },
});
