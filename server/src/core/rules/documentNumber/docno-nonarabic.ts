import { sourceOf, spanOf } from '../../model/spans.ts';
import { readNumber } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';
import { documentNumbers } from './documentNumbers.ts';

/** What is no figure; a line end within a number is another rule's. */
const OTHER = /[^\d\s\p{Cf}]/u;

export default defineRule({
  name: '发文字号用汉字或全角数字',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.5',
  severity: 'error',
  why: '标准规定“年份、发文顺序号用阿拉伯数字标注”。汉字数字、全角数字既不合规定，也使文号查重、检索落空。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '石政发〔⟦二〇二四⟧〕12号', fixed: '石政发〔2024〕12号' },
    { draft: '青教通〔2025〕⟦三⟧号', fixed: '青教通〔2025〕3号' },
    { draft: '临教函〔⟦２０２４⟧〕5号', fixed: '临教函〔2024〕5号' },
    { draft: '根据青教通〔⟦二○二五〕十二⟧号文件。', fixed: '根据青教通〔2025〕12号文件。' },
  ],
  good: [
    '石政发〔2024〕12号',
    '认真落实县委一号文件。',
    '见二号文件。',
    '石桥镇人民政府令第三号',
    '石政发〔2024〕一些同志反映的问题',
    '（二）三号楼',
    '请按照《关于进一步严格党的组织生活的意见》（石政发〔2⏎025〕9号）执行。',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['documentNumber'] },
    *run(paragraph) {
      for (const number of documentNumbers(paragraph)) {
        const wrong = [number.year, number.number].filter((piece) => OTHER.test(sourceOf(paragraph, piece)));
        const [first] = wrong;
        const last = wrong.at(-1);
        const values = wrong.map((piece) => readNumber(piece.text));
        if (!first || !last || values.some(Number.isNaN)) continue;
        yield {
          ...spanOf(paragraph, { from: first.from, to: last.to }),
          message: '发文字号的年份和顺序号应当用半角阿拉伯数字',
          fixes: [
            {
              title: `改为“${values.join('”“')}”`,
              safe: true,
              edits: wrong.map((piece, i) => ({ ...spanOf(paragraph, piece), newText: String(values[i]) })),
            },
          ],
        };
      }
    },
  },
});
