import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { documentNumbers } from './documentNumbers.ts';

/** What may stand behind a number that ought to have 号: its end, a mark, a blank, or the words that speak of a paper. */
const ENDS =
  /^(?:$|[ 　]+(?![ 　\d号])|[）)〕》」”，。；：！？,.;:](?!\d)|文|精神|要求|规定|通知|意见|办法|印发|转发|等)/u;
/** A list or a range of numbers, the last of which has the 号: 12、13号. */
const LIST = /^[ 　]*(?:[、，,和及与至—–～~－-]|第)[ 　]*第?\d/u;

export default defineRule({
  name: '发文字号缺“号”字',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.5',
  severity: 'error',
  why: '标准规定发文顺序号“在阿拉伯数字后加‘号’字”。简报、纪要的“期”和“次”，以及“12、13号”这样的连写，不在此列。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '石政发〔2024〕⟦12⟧', fixed: '石政发〔2024〕12号' },
    { draft: '石政发〔2024〕⟦12⟧　签发人：周明', fixed: '石政发〔2024〕12号　签发人：周明' },
    { draft: '现将青教通〔2025〕⟦3⟧ 转发你们。', fixed: '现将青教通〔2025〕3号 转发你们。' },
    { draft: '传达学习《值班办法》（青政办发〔2024〕⟦5⟧）；', fixed: '传达学习《值班办法》（青政办发〔2024〕5号）；' },
  ],
  good: [
    '石政发〔2024〕12号',
    '石政发〔2024〕12、13号',
    '见石政发〔2024〕12—15号文件。',
    '石政发〔2024〕12和13号文件同时废止。',
    '石政发〔2024〕108 号',
    '青云县人民政府常务会议纪要〔2020〕3期',
    '经县政府常务会议〔2020〕15次研究同意。',
    '采购项目编号：青采〔2024〕015-2',
    '采购项目编号：青采〔2024〕015',
    '石政发〔2025〕×号',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['documentNumber'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      const header = paragraph.role === 'documentNumber';
      for (const number of documentNumbers(paragraph)) {
        if (number.hao || (!header && number.number.text.startsWith('0'))) continue;
        const after = text.slice(number.to);
        if (LIST.test(after) || !ENDS.test(after)) continue;
        const span = spanOf(paragraph, number.number);
        yield {
          ...span,
          message: '发文顺序号后面缺“号”字，应补上',
          fixes: [{ title: '补“号”字', safe: header, edits: [{ start: span.end, end: span.end, newText: '号' }] }],
        };
      }
    },
  },
});
