import { spanOf } from '../../model/spans.ts';
import type { ViewRange } from '../../model/token.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';
import { datesOf, exists, isSigned, writeDate } from './dates.ts';

/** 2025-8 for 2025年8月; not numbers of standards, school years, plots and lots. */
const INCOMPLETE =
  /(?<![\d\-/.A-Za-z—〔［[]|T |第|编号[：:]?|批号|文号|期|标段)(?<year>(?:19|20)\d{2})-(?<month>0?[1-9]|1[0-2])(?![\d年号期批标包届级卷页#]|[-—/.]\d|地块|学年|版)/gu;
/** 于7-31前, 于9.12前报送: a day without its year, where the words around leave no doubt that it is one. */
const MONTH = '(?<month>0?[1-9]|1[0-2])';
const DAY = '(?<day>0?[1-9]|[12]\\d|3[01])';
const YEARLESS = new RegExp(
  `(?:(?<=[于至到自在])${MONTH}-${DAY}|(?<=于)${MONTH.replace('month', 'm')}[.．/]${DAY.replace('day', 'd')})(?=(?:之|以)?前(?![^，。；]{0,4}版)|[上下]午|晚上|起[，。至到]|召开|举行|报到|开[始班幕])`,
  'gu',
);

export default defineRule({
  name: '正文日期用点、斜线，或不完整短横式',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.4',
  severity: 'info',
  why: '短横只在年月日齐全时可以替代“年月日”（2025-03-05），“年月日不完整时不能替代”；点和斜线不在标准所列写法之内。',
  bad: [
    { draft: '统计截至⟦2025.3.5⟧。', fixed: '统计截至2025年3月5日。' },
    { draft: '完成时限：⟦2025-12⟧', fixed: '完成时限：2025年12月' },
    { draft: '请于⟦2025/3/5⟧前报送。', fixed: '请于2025年3月5日前报送。' },
    { draft: '请于⟦7-31⟧前报送总结。', fixed: '请于7月31日前报送总结。' },
    { draft: '请各支部于⟦9.12⟧前上报名单。', fixed: '请各支部于9月12日前上报名单。' },
    { draft: '会议定于⟦03-05⟧上午召开。', fixed: '会议定于3月5日上午召开。' },
    { draft: '计划⟦2025-8⟧开工。', fixed: '计划2025年8月开工。' },
  ],
  good: [
    '统计截至2025年3月5日。',
    '填报日期：2025-12-31',
    '按GB/T 9704-2012执行。',
    '2019-2020学年工作安排',
    '咨询电话：0912-2025112',
    '每组应于3-5个工作日内完成。',
    '请于1-2日内报送，下载V1.2以前版本的，请更新。',
    '系统升级至2.1以前的版本不再维护。',
    '产能由3-5提高至4-6，前三名给予奖励。',
    '服务器地址为192.168.2.5。',
    '采用V2025.3.5版软件。',
    '关于召开会议的通知⏎各科室：⏎请准时参加。⏎青云县教育局⏎2025.3.5',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS, '-./．'] },
    *run(paragraph) {
      if (isSigned(paragraph) || paragraph.role === 'tableRow') return;
      const { view, claims } = paragraph.content;
      const found: { range: ViewRange; date: string; why: string }[] = datesOf(paragraph)
        .filter(
          (token) =>
            (token.form === '.' || token.form === '/') &&
            exists(token) &&
            !/^[ 　]*版/u.test(view.text.slice(token.to, token.to + 3)),
        )
        .map((token) => ({ range: token, date: writeDate(token), why: '正文日期宜用年月日' }));
      let passed = 0;
      const partial = [...view.text.matchAll(INCOMPLETE), ...view.text.matchAll(YEARLESS)];
      for (const match of partial.sort((a, b) => a.index - b.index)) {
        const range = { from: match.index, to: match.index + match[0].length };
        while (passed < claims.length && (claims[passed]?.to ?? 0) <= range.from) passed++;
        if ((claims[passed]?.from ?? range.to) < range.to) continue;
        const { year, month, day, m = month, d = day } = match.groups ?? {};
        const [y, ...rest] = [year, m, d].map((part) => (part === undefined ? undefined : Number(part)));
        const date = writeDate({ year: y, month: rest[0], day: rest[1] });
        const form = match[0].includes('-') ? '短横' : '点、斜线';
        found.push({ range, date, why: `年月日不齐全时不能用${form}代替` });
      }
      for (const { range, date, why } of found) {
        const span = spanOf(paragraph, range);
        yield {
          ...span,
          message: `${why}，写作“${date}”`,
          fixes: [{ title: `改为“${date}”`, edits: [{ ...span, newText: date }] }],
        };
      }
    },
  },
});
