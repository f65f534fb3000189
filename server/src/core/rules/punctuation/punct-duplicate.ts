import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** Two marks where one belongs; 。。。 may stand for an ellipsis and is left alone. */
const DOUBLED = /(?<!。)。。(?!。)|，，+|；；+|：：+|、、+|，[。；]|、[，。；]|；。|。[，；、]/gu;

export default defineRule({
  name: '点号重复',
  source: '标点国标',
  clause: 'GB/T 15834—2011 3.2、5.1.1',
  severity: 'warning',
  why: '句号、逗号、顿号、分号、冒号在一处只用一个，连着两个多半是删改时留下的。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '近期强降雨频发⟦，，⟧请各单位加强值班。', fixed: '近期强降雨频发，请各单位加强值班。' },
    { draft: '请认真执行⟦。。⟧', fixed: '请认真执行。' },
    { draft: '联系电话⟦：：⟧6620019', fixed: '联系电话：6620019' },
    { draft: '请准时参加⟦，。⟧', fixed: '请准时参加。' },
    { draft: '书记、镇长⟦、，⟧各村主任参加。', fixed: '书记、镇长，各村主任参加。' },
  ],
  good: ['请认真执行。', '等等。。。', '“一、”“二、”', '他说：“好。”，就走了。', '填写：。', '加强值班……，确保安全。'],
  check: {
    unit: 'paragraph',
    *run(paragraph) {
      for (const match of paragraph.content.view.text.matchAll(DOUBLED)) {
        const span = spanOf(paragraph, { from: match.index, to: match.index + match[0].length });
        const same = match[0][0] === match[0].at(-1);
        const right = match[0].includes('。') ? '。' : (match[0].at(-1) ?? '');
        yield {
          ...span,
          message: `此处连用了“${match[0]}”，只留一个“${right}”`,
          fixes: [{ title: `改为“${right}”`, safe: same, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
