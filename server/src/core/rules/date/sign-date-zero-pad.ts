import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { datesOf, isSigned, padding, writeDate } from './dates.ts';

export default defineRule({
  name: '成文日期月日补零',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.5.4、7.4.3',
  severity: 'error',
  why: '成文日期和印发日期“月、日不编虚位（即1不编为01）”。',
  bad: [
    {
      draft: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年⟦03月05⟧日',
      fixed: '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft:
        '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日⏎石桥镇党政办公室　2025年3月⟦05⟧日印发',
      fixed:
        '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日⏎石桥镇党政办公室　2025年3月5日印发',
    },
  ],
  good: [
    '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开防汛会议的通知⏎各村民委员会：⏎请准时参加。⏎石桥镇人民政府⏎2025年3月5日⏎石桥镇党政办公室　2025年10月20日印发',
    '关于召开防汛会议的通知⏎各村民委员会：⏎请于2025年03月01日前报名。⏎石桥镇人民政府⏎2025年2月20日',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['date'], roles: ['signatureDate', 'printLine'] },
    *run(paragraph) {
      if (!isSigned(paragraph)) return;
      for (const token of datesOf(paragraph)) {
        const padded = padding(paragraph, token);
        if (!padded) continue;
        yield {
          ...spanOf(paragraph, padded.range),
          message: `${paragraph.role === 'printLine' ? '印发日期' : '成文日期'}的月、日前不加“0”，应改为“${writeDate(token)}”`,
          fixes: [
            {
              title: '删去月、日前的“0”',
              safe: true,
              edits: padded.zeros.map((zero) => ({ ...spanOf(paragraph, zero), newText: '' })),
            },
          ],
        };
      }
    },
  },
});
