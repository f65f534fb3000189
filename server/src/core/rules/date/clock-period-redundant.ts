import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { digitsOf, isLate, rewrite } from './clocks.ts';
import { clocksOf } from './dates.ts';

/** 前一晚22:00, 当晚20:00: 晚 is the evening's name there. */
const EVENING = /[一两三当今明昨前后每首末次][日天]?$/u;

export default defineRule({
  name: '时段词与24小时制重复',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.5',
  severity: 'hint',
  why: '时刻用12小时制或24小时制，择一即可：“14:30”已是下午，不必再写“下午14:30”。',
  bad: [
    { draft: '请于⟦下午⟧14:30报到。', fixed: '请于14:30报到。' },
    { draft: '影片⟦晚上⟧19时放映。', fixed: '影片19时放映。' },
  ],
  good: [
    '请于14:30报到。',
    '请于下午2:30报到。',
    '晚上12时熄灯。',
    '请于上午15:00报到。',
    '体检前一晚22:00后禁食。',
    '演出当晚19:30开始。',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['clock'] },
    *run(paragraph) {
      for (const token of clocksOf(paragraph)) {
        const { period, hour } = token;
        if (!period || !isLate(period.text) || hour < 13 || token.minutes === undefined) continue;
        if (period.text === '晚' && EVENING.test(paragraph.content.view.text.slice(0, period.from).slice(-2))) continue;
        const digits = digitsOf(paragraph.content.view.text, token);
        const span = spanOf(paragraph, period);
        const twelve = `${period.text}${rewrite(token, hour - 12)}`;
        yield {
          ...span,
          message: `${hour}时已是24小时制，“${period.text}”重复，可删去，或改为“${twelve}”`,
          fixes: [
            {
              title: `删去“${period.text}”`,
              edits: [{ ...spanOf(paragraph, { from: period.from, to: digits.from }), newText: '' }],
            },
            ...(hour < 24
              ? [{ title: `改为“${twelve}”`, edits: [{ ...spanOf(paragraph, token), newText: twelve }] }]
              : []),
          ],
        };
      }
    },
  },
});
