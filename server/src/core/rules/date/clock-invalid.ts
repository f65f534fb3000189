import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';
import { beyondDay, digitsOf } from './clocks.ts';
import { clocksOf } from './dates.ts';

export default defineRule({
  name: '时刻越界',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '一天只到24:00，分不过59。“9:75”“25:00”读者无法照办。',
  bad: [
    '请于下午⟦9:75⟧报到。',
    '报名于3月5日⟦25:00⟧截止。',
    '9:00—⟦11:75⟧　分组讨论',
    '请于3月5日⟦9时75分⟧报到。',
    '投放时间为6:30—8:30、⟦28:00⟧—20:30。',
    '图书馆开放时间延长至⟦31:00⟧。',
  ],
  good: [
    '请于下午2:45报到。',
    '报名于3月5日24:00截止。',
    '比分35:65',
    '男女生比例为40:60。',
    '收入按20:80分成。',
    '男女生比例为30:20—22:20。',
    '比例由40:60调整至50:50。',
    '收益分成延长至30:70。',
    '坐标为东经110:75。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS, '时点:：'] },
    *run(paragraph) {
      for (const token of clocksOf(paragraph)) {
        if (token.minutes !== undefined) continue;
        const wrong = token.minute > 59 ? `分钟数没有${token.minute}` : '钟点不超过24:00';
        yield {
          ...spanOf(paragraph, digitsOf(paragraph.content.view.text, token)),
          message: `没有这个时刻：${wrong}，请核对`,
        };
      }
      for (const range of beyondDay(paragraph))
        yield { ...spanOf(paragraph, range), message: '没有这个时刻：钟点不超过24:00，请核对' };
    },
  },
});
