import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { documentNumbers, isOrder } from './documentNumbers.ts';

export default defineRule({
  name: '发文字号年份未标全称',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.5',
  severity: 'error',
  why: '标准规定发文字号的“年份应标全称”，即四位数字，两位年份日后无法查对是哪个世纪、哪一年的文件。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '石政发〔⟦24⟧〕12号', fixed: '石政发〔2024〕12号' },
    { draft: '根据青教通〔⟦98⟧〕3号文件精神，现通知如下。', fixed: '根据青教通〔1998〕3号文件精神，现通知如下。' },
  ],
  good: [
    '石政发〔2024〕12号',
    '第〔3〕号通告',
    '坚持共享发展的理念〔12〕，3号楼先行试点。',
    '请到教室（10）2号报到。',
    '本次采购92号汽油、（92）0号柴油。',
    '轨道交通（12）第3号线',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['documentNumber'] },
    *run(paragraph) {
      for (const number of documentNumbers(paragraph)) {
        const { text } = number.year;
        if (!/^\d{2}$/.test(text) || isOrder(number)) continue;
        const span = spanOf(paragraph, number.year);
        const full = `${Number(text) < 50 ? '20' : '19'}${text}`;
        yield {
          ...span,
          message: `发文字号的年份应标四位全称，“${text}”应为“${full}”`,
          fixes: [{ title: `改为“${full}”`, edits: [{ ...span, newText: full }] }],
        };
      }
    },
  },
});
