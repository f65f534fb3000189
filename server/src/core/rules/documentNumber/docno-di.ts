import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { documentNumbers, isOrder } from './documentNumbers.ts';

export default defineRule({
  name: '发文顺序号加“第”',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.5',
  severity: 'error',
  why: '发文字号由机关代字、年份、发文顺序号组成，标准明文规定“发文顺序号不加‘第’字”。命令（令）、公告的“第×号”不在此列。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '石政发〔2024〕⟦第⟧12号', fixed: '石政发〔2024〕12号' },
    { draft: '（详见石政办字〔2025〕⟦第⟧3号）', fixed: '（详见石政办字〔2025〕3号）' },
    { draft: '按照石政发〔2025〕⟦第⟧3号文件执行。', fixed: '按照石政发〔2025〕3号文件执行。' },
    { draft: '请按《值班办法》（青教通〔2025〕⟦第⟧3号）执行。', fixed: '请按《值班办法》（青教通〔2025〕3号）执行。' },
  ],
  good: [
    '该公司持有有关证件（卫药健字（2000）第25号），已核查。',
    '石政发〔2024〕12号',
    '石桥镇人民政府令第3号',
    '青云县人民政府令〔2024〕第2号',
    '青云县水务局公告〔2023〕第9号',
    '青云县财政局公告2023年第5号',
    '青云县人民政府办公室简报第5期',
    '已取得《夜间施工许可证》（云住建夜〔2026〕第46号）。',
    '不动产权证书编号：浙房〔2019〕第31号',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['第'], tokens: ['documentNumber'] },
    *run(paragraph) {
      for (const number of documentNumbers(paragraph)) {
        if (!number.di || isOrder(number)) continue;
        const span = spanOf(paragraph, number.di);
        yield {
          ...span,
          message: '发文顺序号不加“第”字，应删去',
          fixes: [{ title: '删去“第”', safe: true, edits: [{ ...span, newText: '' }] }],
        };
      }
    },
  },
});
