import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { weekdayName, weekdayOf } from '../../text/calendar.ts';
import { groupBy } from '../../text/groups.ts';
import { defineRule } from '../rule.ts';
import { type Dated, dateFix, nameOf } from './weekdays.ts';

/** A notice of 2025 that is signed 2024: the year of signing may be the slip. */
function otherYear({ title }: Document, wrong: readonly Dated[]): string {
  const [said] = /(?<!\d)20\d{2}(?=年)/.exec(title?.text ?? '') ?? [];
  const year = Number(said);
  const fits = wrong.every(
    ({ mention, day, weekday }) =>
      mention.inherited && day.year !== year && weekdayOf({ ...day, year }) === weekday.day,
  );
  return said !== undefined && fits ? `；标题写的是${year}年，按${year}年星期不错，也请核对成文日期的年份` : '';
}

export default defineRule({
  name: '日期与星期不符',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '日期与星期写在一起，读者往往只看其一；两者不符，必有人走错日子。公文审核须保证时间准确。',
  bad: [
    { draft: '会议定于2025年3月5日（⟦星期四⟧）召开。', fixed: '会议定于2025年3月5日（星期三）召开。' },
    {
      draft: '会议时间：2025年3月5日上午9时（⟦星期二⟧）',
      fixed: '会议时间：2025年3月5日上午9时（星期三）',
    },
    {
      draft:
        '青政办发〔2026〕8号⏎⏎关于召开例会的通知⏎⏎各科室：⏎会议定于9月19日（⟦星期五⟧）召开。⏎⏎青云县政府办公室⏎2026年  月  日',
      fixed:
        '青政办发〔2026〕8号⏎⏎关于召开例会的通知⏎⏎各科室：⏎会议定于9月19日（星期六）召开。⏎⏎青云县政府办公室⏎2026年  月  日',
    },
    { draft: '2025年4月4日（清明节，⟦星期四⟧）放假。', fixed: '2025年4月4日（清明节，星期五）放假。' },
    {
      draft: '会议时间：2025年3月5日上午9:00—11:00（⟦周二⟧）',
      fixed: '会议时间：2025年3月5日上午9:00—11:00（周三）',
    },
    { draft: '请于2024年12月31日（⟦周三⟧）前报送。', fixed: '请于2024年12月31日（周二）前报送。' },
    { draft: '时间：2025年3月5日⟦星期一⟧上午9:00', fixed: '时间：2025年3月5日星期三上午9:00' },
    { draft: '时间：2025年4月15日至16日（星期二至⟦星期四⟧）', fixed: '时间：2025年4月15日至16日（星期二至星期三）' },
    { draft: '时间：2025年4月15日—16日（⟦周三、周四⟧）', fixed: '时间：2025年4月15日—16日（周二、周三）' },
    {
      draft: '时间：2025年1月23日（星期四）至24日（⟦星期六⟧）',
      fixed: '时间：2025年1月23日（星期四）至24日（星期五）',
    },
    { draft: '时间：2025年4月15、16日（⟦星期三、四⟧）', fixed: '时间：2025年4月15、16日（星期二、三）' },
    {
      draft: '关于召开例会的通知⏎各科室：⏎会议定于1月8日（⟦星期五⟧）上午召开。⏎青云县教育局⏎2025年12月29日',
      fixed: '关于召开例会的通知⏎各科室：⏎会议定于1月8日（星期四）上午召开。⏎青云县教育局⏎2025年12月29日',
    },
    {
      draft: '关于召开例会的通知⏎各科室：⏎请于本⟦周五⟧（4月17日）前报名。⏎青云县教育局⏎2025年4月14日',
      fixed: '关于召开例会的通知⏎各科室：⏎请于本周四（4月17日）前报名。⏎青云县教育局⏎2025年4月14日',
    },
    { draft: '时间：2025年3月9日（⟦星期六⟧）', fixed: '时间：2025年3月9日（星期日）' },
    { draft: '时间：2025 年 3 月 5 日（ ⟦星 期 四⟧ ）', fixed: '时间：2025 年 3 月 5 日（ 星 期 三 ）' },
    { draft: '第二天（2025年11月5日，⟦星期二⟧）', fixed: '第二天（2025年11月5日，星期三）' },
  ],
  good: [
    '报名时间：2026年3月4日至13日9:00—17:00（周一至周五）。',
    '2026年3月1日至31日18:30（周五）开放夜场。',
    '2026年9月20日（补班，星期五），2026年9月27日（行课，星期五课表）。',
    '青政办发〔2026〕8号⏎⏎关于召开例会的通知⏎⏎各科室：⏎会议定于9月19日（星期六）召开。',
    '青政办发〔2026〕98号⏎⏎关于召开例会的通知⏎⏎各科室：⏎会议定于2月10日（星期三）召开。',
    '青政办发〔2015〕18号⏎⏎关于节假日安排的通知⏎⏎各科室：⏎9月18日（星期日）上班。',
    '2024年9月29日（星期日）上星期五的课，2024年10月12日上星期一的课。',
    '2025年3月5日（清明节，星期三）值班。',
    '会议时间：2025年3月5日上午9:00（星期三）',
    '2025年3月5日上午9:00（每周二）集中学习。',
    '会议定于2025年3月5日（星期三）召开。',
    '请于2024年12月31日（周二）前报送。',
    '时间：2025年3月9日（星期天）、16日（周日）',
    '时间：2025年4月15日至16日（星期二至星期三）',
    '时间：2025年4月15日至16日（星期二、星期三）',
    '时间：2025年4月15日至17日（星期二、三、四）',
    '时间：2025年4月16日（星期三）至17日（星期四）',
    '2025年4月8日、9日（星期三）集中自学。',
    '自2025年3月5日起每周三上午集中学习。',
    '会议定于3月5日（星期四）召开。',
    '关于召开例会的通知⏎各科室：⏎会议定于1月8日（星期四）上午召开。⏎青云县教育局⏎2025年12月29日',
    '关于召开例会的通知⏎各科室：⏎根据《会议制度》（2019年3月1日印发），会议定于4月17日（星期四）召开。⏎青云县教育局⏎2025年4月14日',
    '关于召开例会的通知⏎各科室：⏎去年12月5日（星期四）会议议定事项请抓紧落实。⏎青云县教育局⏎2025年4月14日',
    '时间：2025年3月5日（星期一至星期五）值班。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['weekday'] },
    *run(document) {
      const dated = document.dates.flatMap((mention, index): Dated[] => {
        const { day, weekday } = mention;
        return day && weekday ? [{ index, mention, day, weekday, actual: weekdayOf(day) }] : [];
      });
      // lines that read alike share their tokens
      const groups = groupBy(dated, ({ mention, weekday }) => `${mention.paragraph} ${weekday.token.from}`);
      for (const group of groups.values()) {
        // One weekday behind several dates may belong to any of them.
        const excused = ({ weekday }: Dated) =>
          weekday.loose.some((other) => {
            const day = document.dates[other]?.day;
            return !day || weekdayOf(day) === weekday.day;
          });
        const wrong = group.filter((dated) => dated.actual !== dated.weekday.day && !excused(dated));
        const paragraph = document.paragraphs[wrong[0]?.mention.paragraph ?? -1];
        const [first] = wrong;
        if (!first || !paragraph) continue;
        const { name, from } = nameOf(paragraph, first.weekday);
        const right = wrong.map(({ actual }) => `${name}${weekdayName(actual)}`).join('、');
        const told = wrong.map(({ mention, day, actual, weekday }) => {
          const year = mention.inherited || mention.token.yearText ? `${day.year}年` : '';
          return `${year}${day.month}月${day.day}日是${name}${weekdayName(actual)}，不是${name}${weekdayName(weekday.day)}`;
        });
        yield {
          ...spanOf(paragraph, { from, to: wrong.at(-1)?.weekday.at.to ?? from }),
          message: `${told.join('；')}，请核对是星期写错还是日期写错${otherYear(document, wrong)}`,
          fixes: [
            {
              title: `改为“${right}”`,
              edits: wrong.map(({ weekday, actual }) => ({
                ...spanOf(paragraph, weekday.at),
                newText: weekdayName(actual),
              })),
            },
            ...(group.some(({ weekday }) => weekday.loose.length > 0) ? [] : dateFix(document, paragraph, group)),
          ],
        };
      }
    },
  },
});
