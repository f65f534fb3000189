import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { documentNumbers, isOrder } from './documentNumbers.ts';

export default defineRule({
  name: '发文顺序号编虚位',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.5',
  severity: 'error',
  why: '标准规定发文顺序号“不编虚位（即1不编为01）”，第一个数字不能是补位的0。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '青应急发〔2024〕⟦0⟧6号', fixed: '青应急发〔2024〕6号' },
    { draft: '依照石政发〔2025〕⟦00⟧8号文件执行。', fixed: '依照石政发〔2025〕8号文件执行。' },
    { draft: '石政发〔2025〕第⟦00⟧8号', fixed: '石政发〔2025〕第8号' },
  ],
  good: [
    '青应急发〔2024〕6号',
    '石政发〔2025〕100号',
    '000001⏎石政发〔2025〕7号',
    '石政发〔2025〕0号',
    '采购项目编号：青采〔2024〕015',
    '档案号2024-0015号',
    '已取得《夜间施工许可证》（云住建夜〔2026〕第0046号）。',
    '项目编号青采〔2024〕015号',
    '项目编号：青采〔2024〕015号',
    '档案号：青档〔2024〕0015号',
    '合同编号为青合〔2024〕003号',
    '本合同（编号：青合〔2024〕003号）自签订之日起生效。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['0'], tokens: ['documentNumber'] },
    *run(paragraph) {
      for (const number of documentNumbers(paragraph)) {
        const padding = /^0+(?=[1-9])/.exec(number.number.text)?.[0];
        if (!padding || !number.hao || isOrder(number)) continue;
        const { from } = number.number;
        const span = spanOf(paragraph, { from, to: from + padding.length });
        const right = number.number.text.slice(padding.length);
        yield {
          ...span,
          message: `发文顺序号不编虚位，“${number.number.text}号”应为“${right}号”`,
          fixes: [
            {
              title: `改为“${right}号”`,
              // next to a 第 that goes too, the two edits would touch; another organ's number may have been printed so
              safe: number.di === undefined && paragraph.role === 'documentNumber',
              edits: [{ ...span, newText: '' }],
            },
          ],
        };
      }
    },
  },
});
