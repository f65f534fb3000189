import { spanOf } from '../../model/spans.ts';
import type { DocumentNumberToken, ViewRange } from '../../model/token.ts';
import { defineRule } from '../rule.ts';
import { documentNumbers } from './documentNumbers.ts';

/** The blanks between the pieces of a document number. */
function gapsOf({ from, code, open, year, close, di, number, hao }: DocumentNumberToken): ViewRange[] {
  const pieces = [{ from, to: from + code.length }, open, year, close, di, number, hao].filter(
    (piece) => piece !== undefined,
  );
  return pieces.slice(1).flatMap((piece, i) => {
    const end = pieces[i]?.to ?? piece.from;
    return end < piece.from ? [{ from: end, to: piece.from }] : [];
  });
}

export default defineRule({
  name: '发文字号内有空格',
  source: '惯例',
  clause: 'GB/T 9704—2012 附录式样',
  severity: 'info',
  why: '标准的式样中，机关代字、括号、年份、顺序号之间没有空格；夹了空格，按文号检索、查重时就对不上。文号与“签发人”之间的空格不在此列。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '石政发⟦ 〔2024〕 ⟧12号', fixed: '石政发〔2024〕12号' },
    { draft: '青教通〔2025〕⟦ 3 ⟧号', fixed: '青教通〔2025〕3号' },
    {
      draft: '传达学习《值班办法》（青政办发〔2024〕⟦ ⟧5号）；',
      fixed: '传达学习《值班办法》（青政办发〔2024〕5号）；',
    },
  ],
  good: [
    '石政发〔2024〕12号',
    '石政发〔2024〕12号　签发人：周明',
    '　　石政发〔2024〕12号文件同时废止。',
    '青应急〔2025〕2号　青水发〔2025〕5号⏎关于防汛物资储备的通知',
    '会议室 （2）3号桌',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['documentNumber'] },
    *run(paragraph) {
      for (const number of documentNumbers(paragraph)) {
        const gaps = gapsOf(number);
        const [first] = gaps;
        const last = gaps.at(-1);
        if (!first || !last) continue;
        yield {
          ...spanOf(paragraph, { from: first.from, to: last.to }),
          message: '发文字号内部实务通常不留空格，请删去',
          fixes: [
            {
              title: '删去发文字号内的空格',
              safe: true,
              edits: gaps.map((gap) => ({ ...spanOf(paragraph, gap), newText: '' })),
            },
          ],
        };
      }
    },
  },
});
