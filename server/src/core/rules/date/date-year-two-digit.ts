import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { datesOf, isSigned, partsOf } from './dates.ts';

/** A length of time, not a year. */
const DURATION_BEFORE =
  /(?:徒刑|拘役|管制|刑期|工龄|党龄|教龄|军龄|工作|任职|从业|缴费|年限|期限|为期|历时|长达|累计|[〔第满近约历逾共计达过])[：:， 　]*$/u;
const MONTH_AFTER = /^[ 　]*(?:份|底|初|末|中旬|上旬|下旬|起|至|到|前|以前|之前|以来|开始|—|～)/u;
/** A text that speaks of lengths of time in years and months. */
const LENGTHS = /徒刑|刑期|判处|[工党教军]龄|年限/u;
const DATE_BEFORE = /(?:于|自|从|截至|[年月日][至到])[ 　’'‘]*$/u;
const CLAUSE_BEFORE = /(?:^|[，。；：（、])[ 　’'‘]*$/u;
/** What is done on a date: 24年9月印发, 25年3月开工. */
const DONE =
  '开工|竣工|动工|完工|立项|启动|印发|下发|制定|出台|发布|公布|施行|实施|召开|举行|举办|成立|组建|建成|投[入产用]|交付|通过|批准|修[订改建]|签订|开展';
const DONE_AFTER = new RegExp(`^[ 　]*(?:${DONE})`, 'u');
const CLAUSE_AFTER = new RegExp(`^[ 　]*(?:[，、；。）]|[在由被经]|${DONE})`, 'u');

/** Whether a number of two digits before 年X月 is a year: 12年6月 may be a length of time. */
function isYear(before: string, after: string, text: string): boolean {
  if (MONTH_AFTER.test(after)) return true;
  if (LENGTHS.test(text)) return false;
  return DATE_BEFORE.test(before) || DONE_AFTER.test(after) || (CLAUSE_BEFORE.test(before) && CLAUSE_AFTER.test(after));
}

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
    { draft: '该泵站于⟦22⟧年9月开工。', fixed: '该泵站于2022年9月开工。' },
    { draft: '’⟦23⟧年4月，经检测，该桥存在隐患。', fixed: '2023年4月，经检测，该桥存在隐患。' },
    { draft: '租期为2024年1月至⟦26⟧年12月。', fixed: '租期为2024年1月至2026年12月。' },
    { draft: '截至’⟦24⟧年5月底，已建成12处。', fixed: '截至2024年5月底，已建成12处。' },
  ],
  good: [
    '请于2025年5月底前完成。',
    '工作满12年3个月。',
    '这是建局第25年3月的一次会议。',
    '判处有期徒刑12年6月。',
    '一审分别判处12年6月、10年3月，二审改判。',
    '工龄：25年3月，符合条件。',
    '贷款期限由10年6月延至12年6月。',
    '服务期12年6个月的，可以申请。',
    '近30年5月的雨量统计',
    '本办法自2023年1月起施行。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['年'], tokens: ['date'] },
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
          (token.day === undefined && !isYear(before, text.slice(token.to, token.to + 4), text))
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
