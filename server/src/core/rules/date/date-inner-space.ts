import { sourceOf, spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { datesOf } from './dates.ts';

const BLANKS = /[ 　]+/gu;
/** 2025年  3月   日: the day is still to come. */
const OPEN = /^[ 　]*日/u;

export default defineRule({
  name: '日期中间有空格',
  source: '惯例',
  clause: 'GB/T 15835—2011 5.1.4示例',
  severity: 'hint',
  why: '“2025年3月5日”中间不空格；从别处复制来的日期常带空格，排出来会在当中换行。',
  parts: ['main', 'agenda', 'attachment'],
  bad: [
    { draft: '会议定于2025年3⟦ ⟧月5日召开。', fixed: '会议定于2025年3月5日召开。' },
    { draft: '会议定于2025年⟦ ⟧3月⟦ ⟧5日召开。', fixed: '会议定于2025年3月5日召开。' },
  ],
  good: [
    '会议定于2025年3月5日召开。',
    '会议定于 2025年3月5日 召开。',
    '签订日期：　　年　　月　　日',
    '年\t月\t日\t事项⏎2025年\t3月\t5日\t签到',
    '填表日期：2025年  3月   日',
    '2026年 1月 5日　召开会议。',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['date'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      for (const token of datesOf(paragraph)) {
        const [first, ...more] = [...text.slice(token.from, token.to).matchAll(BLANKS)].map((match) =>
          spanOf(paragraph, { from: token.from + match.index, to: token.from + match.index + match[0].length }),
        );
        // a chronicle sets its dates one under another
        if (!first || token.from === 0 || token.form !== 'nianyueri' || OPEN.test(text.slice(token.to, token.to + 8)))
          continue;
        // the bars of a table's row read as blanks
        if (/[|\t]/.test(sourceOf(paragraph, token))) continue;
        const edits = [first, ...more].map((span) => ({ ...span, newText: '' }));
        yield {
          ...first,
          message: '日期中间不空格',
          fixes: [{ title: '删去日期中间的空格', edits }],
        };
      }
    },
  },
});
