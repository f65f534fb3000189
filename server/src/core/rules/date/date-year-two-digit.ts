import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { datesOf, isSigned, partsOf } from './dates.ts';

/** A length of time, not a year. */
const DURATION_BEFORE =
  /(?:徒刑|拘役|管制|刑期|工龄|工作|任职|从业|缴费|年限|期限|为期|历时|长达|累计|[〔第满近约历逾共计达过])[ 　]*$/u;
const MONTH_AFTER = /^[ 　]*(?:份|底|初|末|中旬|上旬|下旬|起|至|到|前|以前|之前|以来|开始|—|～)/u;

export default defineRule({
  name: '正文年份简写两位',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.4',
  severity: 'warning',
  why: '标准要求“四位数字表示的年份不应简写为两位数字”，简写既不规范，也容易与时长（12年6个月）混淆。',
  bad: [
    { draft: '请于⟦25⟧年5月底前完成。', fixed: '请于2025年5月底前完成。' },
    { draft: '本办法自⟦23⟧年1月起施行。', fixed: '本办法自2023年1月起施行。' },
    { draft: '会议定于⟦25⟧年3月5日召开。', fixed: '会议定于2025年3月5日召开。' },
    { draft: '截至’⟦24⟧年5月底，已建成12处。', fixed: '截至2024年5月底，已建成12处。' },
  ],
  good: [
    '请于2025年5月底前完成。',
    '工作满12年3个月。',
    '这是建局第25年3月的一次会议。',
    '判处有期徒刑12年6月。',
    '近30年5月的雨量统计',
    '本办法自2023年1月起施行。',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph) {
      if (isSigned(paragraph)) return;
      const { text } = paragraph.content.view;
      for (const token of datesOf(paragraph)) {
        const { year } = partsOf(paragraph, token);
        if (!year || token.yearText?.length !== 2) continue;
        const before = text.slice(Math.max(0, token.from - 6), token.from);
        if (
          /[OoＯ]$/u.test(before) || // 2O25年: a letter among the figures is another rule's.
          DURATION_BEFORE.test(before) ||
          (token.day === undefined && !MONTH_AFTER.test(text.slice(token.to, token.to + 4)))
        )
          continue;
        const full = `${Number(token.yearText) > 60 ? 19 : 20}${token.yearText}`;
        // ’24年: the apostrophe goes too.
        const edited = { from: year.from - (/[’'‘]$/.test(before) ? 1 : 0), to: year.to };
        yield {
          ...spanOf(paragraph, year),
          message: `年份不应简写为两位数字，应写全，如“${full}年”`,
          fixes: [{ title: `改为“${full}”`, edits: [{ ...spanOf(paragraph, edited), newText: full }] }],
        };
      }
    },
  },
});
