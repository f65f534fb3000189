import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { listsOf, paragraphOf } from './sequences.ts';

export default defineRule({
  name: '序数下脚点全角半角混用',
  source: '惯例',
  clause: 'GB/T 15834—2011 B.3.3',
  severity: 'hint',
  why: '同一组序数里“1.”与“1．”混用，排出来宽窄不一。实务通常统一用“1.”；全组都用“1．”的不报。',
  bad: [
    { draft: '1.报名方式⏎2⟦．⟧报到时间⏎3.食宿安排', fixed: '1.报名方式⏎2.报到时间⏎3.食宿安排' },
    { draft: '一、事项⏎1⟦．⟧报名方式⏎2.报到时间', fixed: '一、事项⏎1.报名方式⏎2.报到时间' },
  ],
  good: [
    '1.报名方式⏎2.报到时间',
    '1．报名方式⏎2．报到时间',
    '1.5万元',
    '一、材料⏎1．身份证⏎2．回执⏎二、要求⏎1.准时⏎2.着装',
    '1．报名方式⏎2、报到时间',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['．'], tokens: ['ordinal'] },
    *run(document) {
      for (const list of listsOf(document, (style) => style === 'arabic')) {
        if (!list.some(({ label }) => label.mark.text === '.')) continue;
        for (const node of list) {
          const paragraph = paragraphOf(document, node);
          if (!paragraph || node.label.mark.text !== '．') continue;
          const span = spanOf(paragraph, node.label.mark);
          yield {
            ...span,
            message: `这一组序数多用“.”，此处用了全角“．”，宜统一为“${node.label.numeral.text}.”`,
            fixes: [{ title: `改为“${node.label.numeral.text}.”`, safe: true, edits: [{ ...span, newText: '.' }] }],
          };
        }
      }
    },
  },
});
