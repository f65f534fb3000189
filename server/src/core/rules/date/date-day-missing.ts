import { spanOf } from '../../model/spans.ts';
import { dayExists } from '../../text/calendar.ts';
import { defineRule } from '../rule.ts';
import { isQuoted } from './dates.ts';

/** 9月18（星期五）, 6月17上午, 9月17—9月18日: what follows tells that the figure is a day. */
const BARE =
  /(?<![\d.])(?<month>1[0-2]|0?[1-9])月(?<day>3[01]|[12]\d|0?[1-9])(?=[ 　]?(?:[（(](?:星期|礼拜|周)[一二三四五六日天]|上午|下午|中午|晚上|全天|(?:[—～~\-－–]{1,2}|至|到)[ 　]?(?:\d{4}年)?\d{1,2}月\d{1,2}日))/gu;

export default defineRule({
  name: '日期缺“日”字',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.4',
  severity: 'warning',
  why: '日期写作“9月18日”，“日”字不能省：漏了它，后面的星期对不对也没有人核对得了。',
  bad: [
    { draft: '会议定于2026年⟦9月18⟧（星期五）召开。', fixed: '会议定于2026年9月18日（星期五）召开。' },
    { draft: '请于⟦6月17⟧上午到县宾馆报到。', fixed: '请于6月17日上午到县宾馆报到。' },
    { draft: '培训时间为⟦9月17⟧至9月18日。', fixed: '培训时间为9月17日至9月18日。' },
  ],
  good: [
    '会议定于2026年9月18日（星期五）召开。',
    '请于6月17日上午到县宾馆报到。',
    '时间：2025年4月15—16日',
    '补助按3月10个工作日计算。',
    '1月12万元，2月15万元。',
    '上月30下午班次照旧。',
    '2月30（星期一）',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['月'] },
    *run(paragraph) {
      for (const match of paragraph.content.view.text.matchAll(BARE)) {
        const { month, day } = match.groups ?? {};
        // a leap year has them all
        if (!dayExists(2024, Number(month), Number(day))) continue;
        const range = { from: match.index, to: match.index + match[0].length };
        const span = spanOf(paragraph, range);
        yield {
          ...span,
          message: `“${match[0]}”后面缺“日”字`,
          fixes: [
            {
              title: `改为“${match[0]}日”`,
              safe: !isQuoted(paragraph, range),
              edits: [{ start: span.end, end: span.end, newText: '日' }],
            },
          ],
        };
      }
    },
  },
});
