import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { bracketLabel, halfBrackets } from './brackets.ts';

export default defineRule({
  name: '序数括号用半角或左右不一',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.3',
  severity: 'warning',
  why: '结构层次序数写作“（一）”“（1）”，括号用全角，左右各占一个字的位置。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '⟦(一)⟧责任分工', fixed: '（一）责任分工' },
    { draft: '⟦(⟧3）联系人', fixed: '（3）联系人' },
    { draft: '　　（二⟦)⟧工作任务', fixed: '　　（二）工作任务' },
  ],
  good: ['（一）责任分工', 'f(1)=2', '请各村(社区)抓好落实。', '(略)', '(三).其他', '3）联系人', '⑶联系人'],
  check: {
    unit: 'paragraph',
    needs: { characters: ['()'], tokens: ['ordinal'] },
    *run(paragraph) {
      const label = bracketLabel(paragraph);
      // with a mark behind it, ordinal-bracket-punct mends the brackets too
      if (!label || label.mark.text) return;
      const { places, edits } = halfBrackets(paragraph, label);
      const [first] = places;
      if (!first) return;
      const whole = paragraph.content.view.text.slice(label.from, label.to).replace('(', '（').replace(')', '）');
      yield {
        ...spanOf(paragraph, { from: first.from, to: places.at(-1)?.to ?? first.to }),
        message: `序数的括号应当用全角，写作“${whole}”`,
        fixes: [{ title: `改为“${whole}”`, safe: true, edits }],
      };
    },
  },
});
