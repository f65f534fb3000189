import type { DateMention } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { dayExists } from '../../text/calendar.ts';
import { defineRule } from '../rule.ts';
import { partsOf } from './dates.ts';

/** What is wrong with the date, or undefined. Without a year of its own 29 February may be right. */
function fault({ token, month, year }: DateMention, ranged: boolean): string | undefined {
  const lunar = token.numerals !== 'arabic' && token.yearText === undefined;
  if (lunar || month === undefined || (token.month === undefined && token.day === undefined)) return undefined;
  if (token.form !== 'nianyueri' && (month > 12 || (token.day ?? 0) > 31)) return undefined;
  if (token.day === undefined)
    return (month < 1 || month > 12) && token.yearText?.length === 4 ? `没有${month}月` : undefined;
  const written = token.yearText?.length === 4 ? token.year : ranged ? year : undefined;
  if (dayExists(written, month, token.day)) return undefined;
  if (month < 1 || month > 12) return `没有${month}月`;
  return `${written !== undefined && month === 2 ? `${written}年` : ''}${month}月没有${token.day}日`;
}

export default defineRule({
  name: '不存在的日期',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '公文审核的重点之一是时间准确。日历上没有的日期（2月30日、9月31日、13月）会让收文单位无所适从。',
  bad: [
    '会议定于2025年⟦2月29日⟧召开。',
    '报名截止⟦9月31日⟧。',
    '培训时间：2025年4月29日至⟦31日⟧。',
    '请于2025年⟦13月⟧前完成。',
    '自二〇二五年⟦六月三十一日⟧起施行。',
  ],
  good: [
    '会议定于2024年2月29日召开。',
    '报名截止9月30日。',
    '请于2月29日前报送。',
    '农历二月三十日休市。',
    '二月三十日赶集。',
    '学制24月，分两段。',
    '请参加3月5日至31日的轮训。',
    '自6月1日起公示45日。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['date'] },
    *run(document) {
      for (const [index, mention] of document.dates.entries()) {
        const wrong = fault(mention, document.dates[index - 1]?.rangeTo === index);
        const paragraph = document.paragraphs[mention.paragraph];
        if (wrong === undefined || !paragraph) continue;
        const { token } = mention;
        const { month, day } = partsOf(paragraph, token);
        const from = token.form === 'nianyueri' ? (month ?? day ?? token).from : token.from;
        yield { ...spanOf(paragraph, { from, to: token.to }), message: `${wrong}，请核对日期` };
      }
    },
  },
});
