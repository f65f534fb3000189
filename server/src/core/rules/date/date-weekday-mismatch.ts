import type { DateMention, Document, MentionedWeekday, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { type CalendarDay, dayNumber, dayOf, weekdayName, weekdayOf } from '../../text/calendar.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { defineRule, type Edit, type Fix } from '../rule.ts';
import { partsOf } from './dates.ts';

/** A date whose day is known, with the weekday written for it. */
interface Dated {
  readonly index: number;
  readonly mention: DateMention;
  readonly day: CalendarDay;
  readonly weekday: MentionedWeekday;
  readonly actual: number;
}

/** 星期, 周 or 礼拜 as written, and where 星期三 begins (at 三 itself in 星期二、三). */
function nameOf(paragraph: Paragraph, { token, at }: MentionedWeekday): { name: string; from: number } {
  const before = paragraph.content.view.text.slice(token.from, at.from);
  const own = /(?:星[ 　]?期|礼[ 　]?拜|周)[ 　]?$/u.exec(before)?.[0];
  const name = own ?? /星期|礼拜|周/u.exec(before)?.[0] ?? '星期';
  return { name: name.replace(/[ 　]/g, ''), from: at.from - (own?.length ?? 0) };
}

/** The edits that move a date to another day; undefined where what must change is not written. */
function moved(paragraph: Paragraph, { token }: DateMention, from: CalendarDay, to: CalendarDay): Edit[] | undefined {
  const written = partsOf(paragraph, token);
  const edits: Edit[] = [];
  for (const part of ['year', 'month', 'day'] as const) {
    if (from[part] === to[part]) continue;
    const range = written[part];
    const text = range && paragraph.content.view.text.slice(range.from, range.to);
    if (!range || text === undefined || (part === 'year' && !/^\d{4}$/.test(text))) return undefined;
    edits.push({
      ...spanOf(paragraph, range),
      newText: /^\d/.test(text) ? String(to[part]).padStart(/^0/.test(text) ? 2 : 1, '0') : writeHanzi(to[part]),
    });
  }
  return edits;
}

/** The nearest days, within three, that have the weekday as written: all dates of the token by the same step. */
function dateFix(document: Document, paragraph: Paragraph, group: readonly Dated[]): Fix[] {
  const steps = group.map(({ weekday, actual }) => ((weekday.day - actual + 10) % 7) - 3);
  const [step = 0] = steps;
  if (step === 0 || steps.some((other) => other !== step)) return [];
  const days = new Map(group.map(({ index, day }) => [index, dayNumber(day) + step]));
  const numberAt = (index: number | undefined) => {
    const day = index === undefined ? undefined : document.dates[index]?.day;
    return index === undefined ? undefined : (days.get(index) ?? (day && dayNumber(day)));
  };
  const inOrder = group.every(({ index, mention }) => {
    const own = numberAt(index) ?? 0;
    const previous = document.dates[index - 1]?.rangeTo === index ? numberAt(index - 1) : undefined;
    return own < (numberAt(mention.rangeTo) ?? Infinity) && own > (previous ?? -Infinity);
  });
  const edits = group.map(({ mention, day }) => moved(paragraph, mention, day, dayOf(dayNumber(day) + step)));
  if (!inOrder || edits.some((list) => list === undefined)) return [];
  const names = group.map(({ day }) => dayOf(dayNumber(day) + step)).map(({ month, day }) => `${month}月${day}日`);
  return [{ title: `改为“${names.join('、')}”`, edits: edits.flatMap((list) => list ?? []) }];
}

export default defineRule({
  name: '日期与星期不符',
  source: '条例',
  clause: '条例第二十条（四）',
  severity: 'error',
  why: '日期与星期写在一起，读者往往只看其一；两者不符，必有人走错日子。公文审核须保证时间准确。',
  bad: [
    { draft: '会议定于2025年3月5日（⟦星期四⟧）召开。', fixed: '会议定于2025年3月5日（星期三）召开。' },
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
    *run(document) {
      const groups = new Map<MentionedWeekday['token'], Dated[]>();
      for (const [index, mention] of document.dates.entries()) {
        const { day, weekday } = mention;
        if (!day || !weekday) continue;
        const group = groups.get(weekday.token) ?? [];
        group.push({ index, mention, day, weekday, actual: weekdayOf(day) });
        groups.set(weekday.token, group);
      }
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
          const year = mention.inherited ? `${day.year}年` : mention.token.yearText ? `${day.year}年` : '';
          return `${year}${day.month}月${day.day}日是${name}${weekdayName(actual)}，不是${name}${weekdayName(weekday.day)}`;
        });
        yield {
          ...spanOf(paragraph, { from, to: wrong.at(-1)?.weekday.at.to ?? from }),
          message: `${told.join('；')}，请核对是星期写错还是日期写错`,
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
