import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { markRuns } from './markRuns.ts';

const LOUD = /^[！？]+$/u;

export default defineRule({
  name: '点号重复',
  source: '标点国标',
  clause: 'GB/T 15834—2011 3.2、5.1.1',
  severity: 'warning',
  why: '句号、逗号、顿号、分号、冒号在一处只用一个，连着两个多半是删改时留下的。问号、叹号可以叠用，最多三个。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '近期强降雨频发⟦，，⟧请各单位加强值班。', fixed: '近期强降雨频发，请各单位加强值班。' },
    { draft: '请认真执行⟦。。⟧', fixed: '请认真执行。' },
    { draft: '联系电话⟦：：⟧6620019', fixed: '联系电话：6620019' },
    { draft: '书记、镇长⟦、、⟧各村主任参加。', fixed: '书记、镇长、各村主任参加。' },
    { draft: '会议圆满成功⟦！！！！⟧', fixed: '会议圆满成功！！！' },
  ],
  good: [
    '请认真执行。',
    '等等。。。',
    '“一、”“二、”',
    '他说：“好。”，就走了。',
    '填写：。',
    '加强值班……，确保安全。',
    '真的吗？！',
    '我们一定要赢！！！',
    '一件大事——防汛',
    '请准时参加，。',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph) {
      for (const run of markRuns(paragraph.content.view.text)) {
        const loud = LOUD.test(run.text);
        if (run.kinds.length > 1 && !loud) continue;
        const span = spanOf(paragraph, run);
        const right = loud ? run.text.slice(0, 3) : (run.kinds[0] ?? '');
        yield {
          ...span,
          message: loud
            ? `问号、叹号最多叠用三个，这里连用了${run.text.length}个`
            : `此处连用了“${run.text}”，只留一个“${right}”`,
          // near a paragraph's head the mark may be that of a label
          fixes: [
            {
              title: `改为“${right}”`,
              safe: !loud && run.from > 4 && paragraph.role !== 'tableRow',
              edits: [{ ...span, newText: right }],
            },
          ],
        };
      }
    },
  },
});
