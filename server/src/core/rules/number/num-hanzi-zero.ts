import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** A circle or a letter among Chinese numerals; years are date-hanzi-zero's. */
const NUMERALS =
  /(?<![一二三四五六七八九〇零○◯OＯ0])[一二三四五六七八九]{1,4}(?<zero>[○◯O])[一二三四五六七八九〇○◯O]{0,4}/gu;

export default defineRule({
  name: '汉字编号中的“○/O”代“〇”',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.2.5',
  severity: 'info',
  why: '编号用汉字数字时，“0”写作“〇”（U+3007）。几何图形“○”和字母O看着相近，检索、排序都认不出来。',
  mask: 'claims',
  bad: [
    { draft: '在三⟦○⟧五会议室召开。', fixed: '在三〇五会议室召开。' },
    { draft: '请到一⟦O⟧一医院体检。', fixed: '请到一〇一医院体检。' },
    { draft: '沿三⟦○⟧六省道施工。', fixed: '沿三〇六省道施工。' },
  ],
  good: [
    '在三〇五会议室召开。',
    '在305会议室召开。',
    '总结二○二五年工作。',
    '规划期为二○二五至二○三○年。',
    '一、○○○',
    '甲○乙',
    '推广O2O模式。',
    '编号一O',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['○◯O'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      for (const match of text.matchAll(NUMERALS)) {
        const [run] = match;
        // four figures from 一 or 二 on are a year
        if (run.length < 3 || run.length > 5 || (run.length === 4 && /^[一二]/u.test(run))) continue;
        const zeros = [...run.matchAll(/[○◯O]/gu)].map(({ index }) => match.index + index);
        const [first] = zeros;
        if (first === undefined || /[○◯O]$/u.test(run)) continue;
        const last = zeros.at(-1) ?? first;
        yield {
          ...spanOf(paragraph, { from: first, to: last + 1 }),
          message: `汉字编号中的“0”写作“〇”，应为“${run.replace(/[○◯O]/gu, '〇')}”`,
          fixes: [
            {
              title: '改为“〇”',
              edits: zeros.map((from) => ({ ...spanOf(paragraph, { from, to: from + 1 }), newText: '〇' })),
            },
          ],
        };
      }
    },
  },
});
