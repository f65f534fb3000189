import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { digitsOf } from './clocks.ts';
import { clocksOf } from './dates.ts';

export default defineRule({
  name: '时刻越界',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '一天只到24:00，分不过59。“9:75”“25:00”读者无法照办。',
  bad: ['请于下午⟦9:75⟧报到。', '报名于3月5日⟦25:00⟧截止。', '9:00—⟦11:75⟧　分组讨论', '请于3月5日⟦9时75分⟧报到。'],
  good: [
    '请于下午2:45报到。',
    '报名于3月5日24:00截止。',
    '比分35:65',
    '男女生比例为40:60。',
    '收入按20:80分成。',
    '坐标为东经110:75。',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph) {
      for (const token of clocksOf(paragraph)) {
        if (token.minutes !== undefined) continue;
        const wrong = token.minute > 59 ? `分钟数没有${token.minute}` : '钟点不超过24:00';
        yield {
          ...spanOf(paragraph, digitsOf(paragraph.content.view.text, token)),
          message: `没有这个时刻：${wrong}，请核对`,
        };
      }
    },
  },
});
