import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { datesOf, isQuoted, isSigned, padding, writeDate } from './dates.ts';

export default defineRule({
  name: '正文日期月日补零',
  source: '惯例',
  clause: 'GB/T 15835—2011 5.1.4示例',
  severity: 'hint',
  why: '月、日前补“0”只见于“2008-08-08”这样的短横写法；“年月日”写法实务通常不补零，与成文日期一致。',
  bad: [
    { draft: '请于2025年⟦03月05⟧日前报送。', fixed: '请于2025年3月5日前报送。' },
    { draft: '会议于⟦05⟧月10日召开。', fixed: '会议于5月10日召开。' },
    { draft: '会议于5月⟦08⟧日召开。', fixed: '会议于5月8日召开。' },
  ],
  good: [
    '请于2025年3月5日前报送。',
    '填报日期：2025-03-05',
    '张明\t男\t2025年03月05日',
    '关于召开会议的通知⏎各科室：⏎请准时参加。⏎青云县教育局⏎2025年03月05日',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['0'], tokens: ['date'] },
    *run(paragraph) {
      if (isSigned(paragraph) || paragraph.role === 'tableRow') return;
      for (const token of datesOf(paragraph)) {
        const padded = token.numerals === 'arabic' ? padding(paragraph, token) : undefined;
        if (!padded) continue;
        yield {
          ...spanOf(paragraph, padded.range),
          message: `正文日期实务通常不补“0”，写作“${writeDate(token)}”`,
          fixes: [
            {
              title: '删去“0”',
              safe: !isQuoted(paragraph, token),
              edits: padded.zeros.map((zero) => ({ ...spanOf(paragraph, zero), newText: '' })),
            },
          ],
        };
      }
    },
  },
});
