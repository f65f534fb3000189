import { dayNumber } from '../../text/calendar.ts';
import { defineRule } from '../rule.ts';

const DRAFT = '关于做好防汛工作的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎抄送：县水务局。⏎';

export default defineRule({
  name: '印发日期早于成文日期',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（十二）、（十七）',
  severity: 'error',
  why: '成文日期是负责人签发的日期，印发日期是送印的日期，先签发、后送印，印发日期不会早于成文日期。多半是套用旧稿没有改。',
  bad: [`${DRAFT}石桥镇党政办公室　　　⟦2025年3月3日⟧印发`, `${DRAFT}石桥镇党政办公室　　　⟦2024年3月5日⟧印发`],
  good: [
    `${DRAFT}石桥镇党政办公室　　　2025年3月5日印发`,
    `${DRAFT}石桥镇党政办公室　　　2025年3月7日印发`,
    '石桥镇党政办公室　　　2025年3月3日印发',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['printLine'] },
    *run({ dates, paragraphs, signatureDate, text }) {
      const signed = dates[signatureDate ?? -1];
      if (!signed?.day) return;
      for (const printed of dates) {
        if (paragraphs[printed.paragraph]?.role !== 'printLine' || !printed.day) continue;
        if (dayNumber(printed.day) >= dayNumber(signed.day)) continue;
        yield {
          start: printed.start,
          end: printed.end,
          message: `印发日期早于成文日期（${text.slice(signed.start, signed.end)}），请核对哪一处写错`,
          related: [{ start: signed.start, end: signed.end, message: '成文日期' }],
        };
      }
    },
  },
});
