import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { datesOf, isQuoted, isSigned, writeDate } from './dates.ts';

export default defineRule({
  name: '同一日期汉字与阿拉伯数字混用',
  source: '数字国标',
  clause: 'GB/T 15835—2011 4.3',
  severity: 'warning',
  why: '同一日期中数字形式应一致：不写“二〇〇八年8月8日”，写“2008年8月8日”或“二〇〇八年八月八日”。',
  bad: [
    { draft: '会议定于⟦二〇二五年3月5日⟧召开。', fixed: '会议定于2025年3月5日召开。' },
    { draft: '请于⟦2025年三月⟧底前完成。', fixed: '请于2025年3月底前完成。' },
    { draft: '会议定于⟦3月十五日⟧召开。', fixed: '会议定于3月15日召开。' },
  ],
  good: [
    '会议定于2025年3月5日召开。',
    '会议定于二〇二五年三月五日召开。',
    '2025年五一假期值班安排',
    '2023年十一黄金周接待情况',
    '2025年八月十五前完成慰问。',
    '2025年正月初二值班',
    '2025年腊月廿三祭灶。',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['date'] },
    *run(paragraph) {
      if (isSigned(paragraph)) return;
      for (const token of datesOf(paragraph)) {
        if (token.numerals !== 'mixed' || token.yearText?.length === 2) continue;
        const span = spanOf(paragraph, token);
        const date = writeDate(token);
        yield {
          ...span,
          message: `同一日期不能既用汉字又用阿拉伯数字，统一为“${date}”`,
          fixes: [{ title: `改为“${date}”`, safe: !isQuoted(paragraph, token), edits: [{ ...span, newText: date }] }],
        };
      }
    },
  },
});
