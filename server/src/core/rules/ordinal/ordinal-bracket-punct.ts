import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { bracketLabel, halfBrackets } from './brackets.ts';

export default defineRule({
  name: '带括号序数后加点号',
  source: '国标',
  clause: 'GB/T 15834—2011 B.3.4',
  severity: 'warning',
  why: '加括号的序次语后面不用任何点号，“（一）”“（1）”后直接写内容。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '（一）⟦、⟧组织领导', fixed: '（一）组织领导' },
    { draft: '（2）⟦，⟧经费保障', fixed: '（2）经费保障' },
    { draft: '(三)⟦.⟧其他', fixed: '（三）其他' },
    { draft: '(4）⟦：⟧联系方式', fixed: '（4）联系方式' },
  ],
  good: [
    '（一）组织领导',
    '（2）经费保障',
    '（略），详见附件。',
    '（一）、（二）项由县财政局负责。',
    '（三）项、（四）项所列经费由县财政局核拨。',
    '(一)组织领导',
    '㈠、组织领导',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['（('], tokens: ['ordinal'] },
    *run(paragraph) {
      const label = bracketLabel(paragraph);
      if (!label?.mark.text) return;
      const span = spanOf(paragraph, label.mark);
      const { edits } = halfBrackets(paragraph, label);
      const written = paragraph.content.view.text.slice(label.from, label.mark.from);
      const right = written.replace('(', '（').replace(')', '）');
      yield {
        ...span,
        message: `“${right}”带括号，后面不用任何标点，应删去“${label.mark.text}”`,
        fixes: [{ title: `改为“${right}”`, safe: true, edits: [...edits, { ...span, newText: '' }] }],
      };
    },
  },
});
