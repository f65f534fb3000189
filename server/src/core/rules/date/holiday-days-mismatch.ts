import { spanOf } from '../../model/spans.ts';
import { dayNumber } from '../../text/calendar.ts';
import { readNumber } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';

/** 放假调休，共8天; 放假3天: how many days behind the last of them. 放假3天，调休2天 is reckoned in another way. */
const COUNTED =
  /^(?:[（(][^（）()]{1,12}[）)])?[ 　]?(?:期间)?(?:放假(?:调休)?(?:[，,]?(?:共计?|合计|总共))?|(?:休假|休息)[，,]?(?:共计?|合计|总共))[ 　]?(?<n>\d{1,2}|[一二两三四五六七八九十]{1,3})[ 　]?天(?=$|[，。；](?!调休|补休|其中|另))/u;
/** The first day is not whole, or another is listed before. */
const PART = /[时午晚]/u;
const LISTED = /[、和及][ 　]?$/u;

export default defineRule({
  name: '放假天数与起止日期不符',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '放假通知写了起止日期，又写共几天，两处对不上，必有一处写错，收文单位不知道哪天上班。多半是沿用上一年的通知时只改了日期。',
  bad: [
    '2026年10月1日（星期四）至10月7日（星期三）放假，共⟦8天⟧。',
    '10月1日至8日放假调休，共⟦七天⟧。⏎青云县教育局⏎2025年9月20日',
    '2025年1月1日至3日放假⟦2天⟧，1月4日上班。',
  ],
  good: [
    '2025年10月1日（星期三）至10月8日（星期三）放假调休，共8天。',
    '2025年1月1日（星期三）放假1天，不调休。',
    '2025年5月1日至5日放假调休，共5天。4月27日（星期日）上班。',
    '2025年4月4日至6日放假，其中4月4日为法定节假日，补休2天。',
    '2025年1月20日至2月16日放寒假，共28天。',
    '周明同志2025年3月3日至3月14日休假10天。',
    '2025年5月1日至5日放假3天，调休2天。',
    '2025年4月30日下午至5月5日放假5天。',
    '2026年2月14日至2月24日放假9天（不含2月14日、24日）。',
    '一线职工2025年5月1日、5月3日至5日放假4天。',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['假休'], tokens: ['date'] },
    *run({ dates, paragraphs }) {
      for (const { day, rangeTo, start, token } of dates) {
        const until = dates[rangeTo ?? -1];
        const paragraph = paragraphs[until?.paragraph ?? -1];
        if (!day || !until?.day || !paragraph) continue;
        const { text } = paragraph.content.view;
        if (PART.test(text.slice(token.to, until.token.from)) || LISTED.test(text.slice(0, token.from).slice(-2)))
          continue;
        const match = COUNTED.exec(text.slice(until.token.to, until.token.to + 60));
        const written = match?.groups?.['n'];
        if (!match || written === undefined) continue;
        const days = dayNumber(until.day) - dayNumber(day) + 1;
        const said = readNumber(written);
        if (days < 1 || Number.isNaN(said) || said === days) continue;
        const end = until.token.to + match[0].length;
        const from = end - (match[0].length - match[0].lastIndexOf(written));
        yield {
          ...spanOf(paragraph, { from, to: end }),
          message: `写的是“${text.slice(from, end)}”，按起止日期算是${days}天，请核对后统一`,
          related: [{ start, end: until.end, message: '所写的起止日期' }],
        };
      }
    },
  },
});
