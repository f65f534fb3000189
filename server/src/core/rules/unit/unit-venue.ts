import { defineRule } from '../rule.ts';
import { OWN_FACTS, slipOf } from './slips.ts';

const draft = (place: string) =>
  `关于召开防汛会议的通知⏎各村：⏎一、会议时间：2025年3月10日（星期一）上午9:00⏎二、会议地点：${place}⏎石桥镇人民政府⏎2025年3月5日`;

export default defineRule({
  name: '会议地点与登记的差一个字',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'warning',
  why: '与本单位登记的会议地点只差一个字，多半是打错了楼层或者名称；参会人员会走错地方。',
  unit: { venues: ['镇政府三楼会议室', '镇政府二楼会议室', '县会议中心报告厅', '县政府东楼会议室'] },
  bad: [
    { draft: draft('⟦镇政府三楼会仪室⟧'), fixed: draft('镇政府三楼会议室') },
    { draft: draft('⟦县会议中心报告听⟧。'), fixed: draft('县会议中心报告厅。') },
  ],
  good: [
    draft('镇政府三楼会议室'),
    draft('镇政府二楼会议室。'),
    draft('镇政府五楼会议室'),
    draft('镇政府三楼小会议室'),
    draft('镇政府三楼会客室'),
    draft('镇政府三楼会议厅'),
    draft('县政府西楼会议室'),
    draft('镇政府三楼会议室（请从东门进入）'),
    draft('村委会'),
  ],
  check: {
    unit: 'document',
    *run({ fields }, { unit: { venues } }) {
      if (venues.length === 0) return;
      for (const { name, values } of fields) {
        if (name !== 'place') continue;
        for (const { start, text } of values) {
          const written = text.replace(/[。；，]$/u, '');
          const meant = slipOf(written, venues, 5);
          if (!meant) continue;
          const span = { start, end: start + written.length };
          yield {
            ...span,
            message: `“${written}”与登记的“${meant}”只差一个字，请核对`,
            fixes: [{ title: `改为“${meant}”`, edits: [{ ...span, newText: meant }] }],
          };
        }
      }
    },
  },
});
