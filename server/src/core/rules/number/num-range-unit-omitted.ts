import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';
import { rangesOf } from './ranges.ts';

export default defineRule({
  name: '数值范围省略了会致歧义的“%”“万”“亿”',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.3',
  severity: 'warning',
  why: '“3至5万人”可以读成3人至5万人。标准的示例点明：15%～30%不写为15～30%，9亿～16亿不写为9～16亿，13万元～17万元不写为13～17万元。',
  mask: 'claims',
  bad: [
    { draft: '同比增长⟦15⟧～30%。', fixed: '同比增长15%～30%。' },
    { draft: '计划投入⟦9⟧—16亿元。', fixed: '计划投入9亿—16亿元。' },
    { draft: '预计⟦3⟧至5万人参加。', fixed: '预计3万至5万人参加。' },
    { draft: '每村补助⟦1.5⟧到2万元。', fixed: '每村补助1.5万到2万元。' },
    { draft: '下降⟦5⟧-8%。', fixed: '下降5%-8%。' },
  ],
  good: [
    '同比增长15%～30%。',
    '计划投入9亿～16亿元。',
    '重100～150千克。',
    '气温34～39 ℃。',
    '建设第3至5万吨级码头。',
    '由800到1.2万人。',
    '2020至2025亿元产业集群',
    '从3月到5万亩',
    '增长10万至20万人。',
    '补助1000至2万元。',
    '由3人增至5万人。',
    '5至8个百分点',
    '从15增长到30%',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS, '%％万亿'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!/\d[%％万亿]/u.test(text)) return;
      for (const { left, leftUnit, connector, right } of rangesOf(text)) {
        const unit = /^[%％万亿]/u.exec(text.slice(right.to, right.to + 1))?.[0];
        if (!unit || leftUnit !== '' || left.value >= 1000 || left.to !== connector.from) continue;
        const { end } = spanOf(paragraph, left);
        const written = `${left.value}${unit}${connector.text}${right.value}${unit}`;
        yield {
          ...spanOf(paragraph, left),
          message: `前一个数的“${unit}”不能省，写作“${written}”`,
          fixes: [{ title: `补“${unit}”`, edits: [{ start: end, end, newText: unit }] }],
        };
      }
    },
  },
});
