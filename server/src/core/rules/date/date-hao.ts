import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { datesOf, isQuoted } from './dates.ts';

export default defineRule({
  name: '日期用“号”',
  source: '惯例',
  clause: 'GB/T 15835—2011 5.1.4示例',
  severity: 'info',
  why: '国标关于年月日的示例都用“日”；“4月13号”是口语，书面上“号”还用于文号、楼号、房号。',
  bad: [
    { draft: '请于4月13⟦号⟧上午报到。', fixed: '请于4月13日上午报到。' },
    { draft: '请于12月1⟦号⟧前反馈。', fixed: '请于12月1日前反馈。' },
    { draft: '会议定于2025年3月5⟦号⟧召开。', fixed: '会议定于2025年3月5日召开。' },
  ],
  good: [
    '请于4月13日上午报到。',
    '因检修，3月5号楼停电。',
    '按县政府5月2号文件执行。',
    '2023年5月2号令公布的办法继续有效。',
    '见农业农村部公告2023年5月2号。',
    '3月5号会议室停用。',
    '3月5号线停运。',
    '5月2号院停水。',
    '3月5号门关闭',
    '3月5号厅',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['号'], tokens: ['date'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      for (const token of datesOf(paragraph)) {
        if (
          !token.hao ||
          /(?:令|公告|通告|提案|议案)[ 　]*第?$/u.test(text.slice(Math.max(0, token.from - 6), token.from))
        )
          continue;
        const span = spanOf(paragraph, token.hao);
        yield {
          ...span,
          message: '书面日期实务通常用“日”，不用口语的“号”',
          fixes: [{ title: '改为“日”', safe: !isQuoted(paragraph, token), edits: [{ ...span, newText: '日' }] }],
        };
      }
    },
  },
});
