import { spanOf } from '../../model/spans.ts';
import { readNumber } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';
import { datesOf, isBeforeReform, isQuoted, isSigned } from './dates.ts';

const YEAR = /(?<![一二三四五六七八九零〇Oo○◯0十百千万])[一二][一二三四五六七八九零〇Oo○◯0]{3}(?=[ 　]{0,2}年)/gu;
const WRONG = /[零Oo○◯0]/gu;

export default defineRule({
  name: '汉字年份“零/O/○”代“〇”',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.2.5',
  severity: 'warning',
  why: '年份属编号，汉字数字中的“0”写作“〇”（U+3007），标准明确“不写为‘二零一二’”；圆圈、字母O更会使检索失灵。',
  bad: [
    { draft: '本办法自二⟦零⟧二五年起施行。', fixed: '本办法自二〇二五年起施行。' },
    { draft: '总结二⟦O⟧二五年工作。', fixed: '总结二〇二五年工作。' },
    { draft: '会议定于二⟦○⟧二五年三月五日召开。', fixed: '会议定于二〇二五年三月五日召开。' },
    { draft: '规划到二⟦零三零⟧年。', fixed: '规划到二〇三〇年。' },
  ],
  good: [
    '本办法自二〇二五年起施行。',
    '距今三千零五十年。',
    '总结2025年工作。',
    '该厂建于二零零八年。',
    '会议定于二零二五年3月5日召开。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['年', '零Oo○◯0'] },
    *run(paragraph) {
      if (isSigned(paragraph)) return;
      const tokens = new Map(datesOf(paragraph).map((token) => [token.from, token]));
      for (const match of paragraph.content.view.text.matchAll(YEAR)) {
        const [year] = match;
        const zeros = [...year.matchAll(WRONG)].map(({ index }) => match.index + index);
        const first = zeros[0];
        const token = tokens.get(match.index);
        // A date of both kinds of numerals is date-mixed-numerals'.
        if (first === undefined || !/[一二三四五六七八九]/.test(year.slice(1)) || token?.numerals === 'mixed') continue;
        if (isBeforeReform({ year: readNumber(year), month: token?.month })) continue;
        const last = zeros.at(-1) ?? first;
        yield {
          ...spanOf(paragraph, { from: first, to: last + 1 }),
          message: `汉字年份中的“0”应写“〇”，改为“${year.replace(WRONG, '〇')}年”`,
          fixes: [
            {
              title: '改为“〇”',
              safe: !isQuoted(paragraph, { from: first, to: last }),
              edits: zeros.map((from) => ({ ...spanOf(paragraph, { from, to: from + 1 }), newText: '〇' })),
            },
          ],
        };
      }
    },
  },
});
