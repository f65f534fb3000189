import { spanOf } from '../../model/spans.ts';
import { defineRule, type Fix } from '../rule.ts';

const PERCENT_POINT = /(?<number>\d{1,4}(?:\.\d{1,4})?)(?<mark>[%％]个?百分[点比])/gu;
const PERCENT_RATIO = /(?<=\d个)百分比/gu;
const HALF_HANZI = /百分之(?<number>\d{1,4}(?:\.\d{1,4})?)(?!\d|个百分点)/gu;

export default defineRule({
  name: '百分数、百分点写法错误',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '“%”与“百分点”意思不同：由5%到8%，是提高3个百分点，也是增长60%。两个写在一起，不知道说的是哪一个。“百分之”后接阿拉伯数字，是两种写法混在一起。',
  mask: 'claims',
  bad: [
    { draft: '覆盖率提高5⟦%个百分点⟧。', fixed: '覆盖率提高5个百分点。' },
    { draft: '同比增长3.2⟦%百分点⟧。', fixed: '同比增长3.2个百分点。' },
    { draft: '较上年提高2个⟦百分比⟧。', fixed: '较上年提高2个百分点。' },
    { draft: '完成率达到⟦百分之95⟧。', fixed: '完成率达到95%。' },
  ],
  good: [
    '覆盖率提高5个百分点。',
    '同比增长3.2%。',
    '完成率达到百分之九十五。',
    '按百分比计算。',
    '提高0.5—0.8个百分点。',
    '由5%提高到8%，提高3个百分点。',
    '百分制考核得95分。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['百'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!text.includes('百分')) return;
      const report = (from: number, to: number, message: string, choices: readonly string[]) => {
        const span = spanOf(paragraph, { from, to });
        const fixes: Fix[] = choices.map((newText) => ({ title: `改为“${newText}”`, edits: [{ ...span, newText }] }));
        return { ...span, message, fixes };
      };
      for (const { index, 0: whole, groups } of text.matchAll(PERCENT_POINT)) {
        const from = index + (groups?.['number'] ?? '').length;
        yield report(from, index + whole.length, '“%”与“百分点”不能同时用，请核对后留一个', ['个百分点', '%']);
      }
      for (const { index, 0: word } of text.matchAll(PERCENT_RATIO))
        yield report(index, index + word.length, '表示百分数相差多少用“百分点”，不用“百分比”', ['百分点']);
      for (const { index, 0: whole, groups } of text.matchAll(HALF_HANZI))
        yield report(index, index + whole.length, '“百分之”后用汉字数字；用阿拉伯数字的，写作百分号', [
          `${groups?.['number']}%`,
        ]);
    },
  },
});
