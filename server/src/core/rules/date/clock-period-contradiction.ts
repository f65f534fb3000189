import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { isEarly, isLate, isNoon, rewrite } from './clocks.ts';
import { clocksOf } from './dates.ts';

/** The readings the writer may have meant, the likelier first; none where period and hour agree. */
function readings(period: string, hour: number): (readonly [period: string, hour: number])[] {
  if (isEarly(period) && hour > 12)
    return period === '凌晨'
      ? [
          ['下午', hour - 12],
          ['凌晨', hour - 12],
        ]
      : [
          [hour >= 18 ? '晚上' : '下午', hour - 12],
          ['', hour],
        ];
  if (isNoon(period) && ((hour >= 2 && hour <= 9) || hour >= 15))
    return hour > 12
      ? [
          ['下午', hour - 12],
          ['', hour],
        ]
      : hour <= 6
        ? [['下午', hour]]
        : [['上午', hour]];
  if (isLate(period) && !/晚|夜/.test(period) && hour === 0)
    return [
      ['中午', 12],
      ['凌晨', 0],
    ];
  return [];
}

/** 上午2:30, 下午9:00: no contradiction in terms, yet nobody says so; the other half of the day is meant. */
function unlikely(period: string, hour: number): (readonly [period: string, hour: number])[] {
  if (period === '上午' && hour >= 1 && hour <= 4) return [['下午', hour]];
  if (period === '下午' && hour >= 9 && hour <= 11)
    return [
      ['上午', hour],
      ['晚上', hour],
    ];
  return [];
}

export default defineRule({
  name: '上午/下午与钟点矛盾',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）；GB/T 15835—2011 5.1.5',
  severity: 'error',
  why: '“上午15:00”自相矛盾，读者无从判断是上午还是下午，会误了会议。',
  bad: [
    { draft: '请于⟦上午15:00⟧报到。', fixed: '请于下午3:00报到。' },
    { draft: '请于⟦凌晨14时⟧集合。', fixed: '请于下午2时集合。' },
    { draft: '会议定于⟦下午0:30⟧开始。', fixed: '会议定于中午12:30开始。' },
    { draft: '请于⟦中午3时⟧集合。', fixed: '请于下午3时集合。' },
    { draft: '请于⟦中午16:00⟧集合。', fixed: '请于下午4:00集合。' },
    { draft: '时间：2025年3月5日（星期三）⟦上午2:30⟧', fixed: '时间：2025年3月5日（星期三）下午2:30' },
    { draft: '时间：2025年3月5日（星期三）⟦下午9:00⟧', fixed: '时间：2025年3月5日（星期三）上午9:00' },
  ],
  good: [
    '请于下午15:00报到。',
    '请于上午9:00报到。',
    '上午12:00前离会。',
    '晚上0时停水。',
    '中午12:30用餐。',
    '中午1时午休。',
    '凌晨2时换班。',
    '下午7:00集合，晚上9:00返回。',
    '上午5:00集合。',
    '上午9:00—15:00接待来访。',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['clock'] },
    *run(paragraph) {
      for (const token of clocksOf(paragraph)) {
        if (!token.period || token.minutes === undefined) continue;
        const certain = readings(token.period.text, token.hour);
        const meant = [...certain, ...unlikely(token.period.text, token.hour)].map(
          ([period, hour]) => `${period}${rewrite(token, hour)}`,
        );
        if (meant.length === 0) continue;
        const span = spanOf(paragraph, token);
        yield {
          ...span,
          ...(certain.length === 0 ? { severity: 'warning' as const } : {}),
          message: `${certain.length > 0 ? `“${token.period.text}”与${token.hour}时矛盾` : `“${token.period.text}”同${token.hour}时通常不连用`}，请核对后改为${meant.map((text) => `“${text}”`).join('或')}`,
          fixes: meant.map((text) => ({ title: `改为“${text}”`, edits: [{ ...span, newText: text }] })),
        };
      }
    },
  },
});
