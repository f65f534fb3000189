import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { digitsOf, isLate, rewrite } from './clocks.ts';
import { clocksOf } from './dates.ts';

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
  good: ['请于14:30报到。', '请于下午2:30报到。', '晚上12时熄灯。', '请于上午15:00报到。'],
  check: {
    unit: 'paragraph',
    *run(paragraph) {
      for (const token of clocksOf(paragraph)) {
        const { period, hour } = token;
        if (!period || !isLate(period.text) || hour < 13 || token.minutes === undefined) continue;
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
