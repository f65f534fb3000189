import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { type CalendarDay, dayNumber, dayOf, weekdayOf } from '../../text/calendar.ts';
import { defineRule, type Fix } from '../rule.ts';
import { isQuoted } from './dates.ts';

const RELATIVE =
  /(?<day>[今明后昨][天日](?=[上中下早晚凌前之起将召举开到集在]|报[到名送]|[ 　]?\d{1,2}[:：时点]|[（(，,。；]|之前|$))|(?<side>[本下上这])(?<unit>周|星期)(?<weekday>[一二三四五六日天])|[本下]月(?:底|初|末|中旬|上旬|下旬)|近日(?![点行])|(?<=^|[，,。；：:、“（(])日前(?!后)/gu;
/** 美好的明天, 走向明天: no day. */
const FIGURE_BEFORE = /(?:[的了和与到创是]|美好|拥抱|走向|面向|赢得|成就)$/u;
const DAYS: Readonly<Record<string, number>> = { 昨: -1, 今: 0, 明: 1, 后: 2 };
const WEEKS: Readonly<Record<string, number>> = { 上: -1, 本: 0, 这: 0, 下: 1 };
/** How a letter leads up to its matter: 近日，我街道收到……; minutes, news and a 通报 owe the day. */
const OPENING = /^(?:近日|日前)[，,]/u;
/** What was said is taken down as it was said. */
const RECORD = /(?:记录|实录)$/u;
const IN_PROSE = /(?:定于|拟于|将于|兹定于)[^。；]{0,40}$/u;

/** The day that the word means on the day of signature. */
function meant(
  groups: Readonly<Record<string, string | undefined>>,
  word: string,
  signed: CalendarDay,
): CalendarDay | undefined {
  const today = dayNumber(signed);
  if (groups['day']) return dayOf(today + (DAYS[word[0] ?? ''] ?? 0));
  const weekday = groups['weekday'];
  if (!weekday) return undefined;
  const wanted = weekday === '天' ? 7 : '一二三四五六日'.indexOf(weekday) + 1;
  return dayOf(today - weekdayOf(signed) + wanted + 7 * (WEEKS[groups['side'] ?? ''] ?? 0));
}

/** Where a meeting's or check-in's time is stated. */
function isMeetingTime(document: Document, paragraph: Paragraph, at: number): boolean {
  if (IN_PROSE.test(paragraph.content.view.text.slice(0, at).slice(-60))) return true;
  return document.fields.some(
    ({ name, values }) =>
      (name === 'time' || name === 'checkIn') &&
      values.some(({ paragraph: index, range }) => index === paragraph.index && range.from <= at && at < range.to),
  );
}

export default defineRule({
  name: '相对时间',
  source: '惯例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  misleads: '收到通知的日子不是写稿的日子，会议时间写“明天”“下周三”，读者会按收到之日推算，误了会期。',
  parts: ['main'],
  why: '“今天”“明天”“本周五”“近日”指的是哪一天，要看几时读到，公文中的时间实务通常写明具体的年、月、日。会议时间里出现为警告，其他地方仅作提示。',
  bad: [
    {
      draft: '关于召开例会的通知⏎各科室：⏎会议定于⟦明天⟧上午召开。⏎青云县教育局⏎2025年3月5日',
      fixed: '关于召开例会的通知⏎各科室：⏎会议定于2025年3月6日上午召开。⏎青云县教育局⏎2025年3月5日',
    },
    {
      draft: '关于召开例会的通知⏎各科室：⏎请于⟦本周五⟧前报送。⏎青云县教育局⏎2025年3月5日',
      fixed: '关于召开例会的通知⏎各科室：⏎请于2025年3月7日前报送。⏎青云县教育局⏎2025年3月5日',
    },
    {
      draft: '关于召开例会的通知⏎各科室：⏎会议定于⟦后天⟧14:30召开。⏎青云县教育局⏎2025年3月5日',
      fixed: '关于召开例会的通知⏎各科室：⏎会议定于2025年3月7日14:30召开。⏎青云县教育局⏎2025年3月5日',
    },
    '滨河路将于⟦明天⟧8时至17时停电。',
    '石桥镇人民政府专题会议纪要⏎⏎　　⟦近日⟧，镇长李志远主持召开专题会议。',
    '⟦日前⟧印发的通知请抓紧落实。',
    '请于⟦下月初⟧报送。',
    '经研究，⟦近日⟧将开展检查。',
  ],
  good: [
    '论坛由光明日报、江州社科院主办。',
    '9月29日（星期日）上星期五的课。',
    '请于5个工作日内完成填报。',
    '会议定于2025年3月6日上午召开。',
    '请于6月30日前报送。',
    '每日前往巡查。',
    '关于协助调查的函⏎⏎区卫生健康局：⏎⏎　　近日，我街道收到群众来信。⏎⏎石桥街道办事处⏎2025年3月5日',
    '关于做好防汛工作的通知⏎⏎各村：⏎⏎　　日前，县委召开会议，部署防汛工作。⏎⏎石桥镇人民政府⏎2025年3月5日',
    '石桥镇机关党支部支委会会议记录⏎会议记录：⏎周明：今天晚上主要开个支委会，研究发展党员工作。',
    '截止日前完成，工作日前送达。',
    '请于本周五（3月7日）前报送。',
    '会议时间：2025年3月7日下午1:30（本周五）。',
    '携手创造美好的明天。',
    '要落实“今天事今天办”的要求。',
    '关于召开例会的通知⏎各科室：⏎一、时间：2025年3月6日⏎二、会议内容⏎传达近日召开的全县会议精神。⏎青云县教育局⏎2025年3月5日',
    '近日点位于椭圆长轴一端。',
    '关于做好防汛工作的通知⏎各村：⏎请各单位落实防汛责任。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⏎⏎⏎⏎全县防汛会议召开⏎近日，全县防汛会议召开。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const timed = document.fields.some(
        ({ name, values }) =>
          name === 'time' &&
          values.some(({ paragraph }) =>
            document.paragraphs[paragraph]?.content.tokens.some(({ kind }) => kind === 'date'),
          ),
      );
      const signed = document.signatureDate === undefined ? undefined : document.dates[document.signatureDate]?.day;
      const letter = document.title?.genre !== '通报' && document.paragraphs.some(({ role }) => role === 'recipient');
      const recorded = RECORD.test(document.title?.text ?? document.paragraphs[0]?.content.view.text ?? '');
      for (const paragraph of document.paragraphs) {
        if (paragraph.part !== 'main' || paragraph.role === 'title') continue;
        const { text } = paragraph.content.view;
        for (const match of text.matchAll(RELATIVE)) {
          const [word] = match;
          const range = { from: match.index, to: match.index + word.length };
          const dated =
            /^[ 　]*[（(][ 　]*(?:\d{4}年)?\d{1,2}[月日]/u.test(text.slice(range.to, range.to + 14)) ||
            /\d日(?:[上下中]午|晚上?|早上)?[\d:：时点分 　]{0,8}[（(]$/u.test(
              text.slice(Math.max(0, range.from - 15), range.from),
            );
          const opens = letter && /[。：]/u.test(text[range.from - 1] ?? '。') && OPENING.test(text.slice(range.from));
          const spoken =
            recorded && /^[\p{Script=Han} 　]{2,12}：/u.test(text) && !isMeetingTime(document, paragraph, range.from);
          // 上星期五的课: what is taught or done on a day made up
          const taught =
            match.groups?.['side'] === '上' && /^(?:的[课班]|课[表程])/u.test(text.slice(range.to, range.to + 2));
          if (opens || spoken || taught) continue;
          if (dated || isQuoted(paragraph, range) || (word === '近日' && timed)) continue;
          if (match.groups?.['day'] && FIGURE_BEFORE.test(text.slice(Math.max(0, range.from - 2), range.from)))
            continue;
          const day = signed && meant(match.groups ?? {}, word, signed);
          const date = day && `${day.year}年${day.month}月${day.day}日`;
          const span = spanOf(paragraph, range);
          const fixes: Fix[] = date
            ? [{ title: `改为“${date}”（按成文日期推算）`, edits: [{ ...span, newText: date }] }]
            : [];
          yield {
            ...span,
            message: `“${word}”指的是哪一天，要看几时读到，实务通常写明具体日期${date ? `；按成文日期推算为${date}` : ''}`,
            ...(isMeetingTime(document, paragraph, range.from) ? {} : { severity: 'hint' as const }),
            fixes,
          };
        }
      }
    },
  },
});
