import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const RUXIA = /(?:通知|报告|函告|批复|通报|公告|通告|请示|安排|答复|说明|公布)(?:事项)?如下。$/u;

export default defineRule({
  name: '“通知如下”后宜用冒号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.7.3.1',
  severity: 'hint',
  off: true,
  why: '“通知如下”一类总说性词语之后用冒号，提示下文。“提出如下意见。”后用句号是中央文件的惯例，不在此列。',
  bad: [
    { draft: '现将有关事项通知如下⟦。⟧', fixed: '现将有关事项通知如下：' },
    { draft: '现将情况报告如下⟦。⟧', fixed: '现将情况报告如下：' },
    { draft: '经研究，现批复如下⟦。⟧⏎一、同意修缮水闸。', fixed: '经研究，现批复如下：⏎一、同意修缮水闸。' },
    { draft: '　　现将有关安排通知如下⟦。⟧⏎　　一、会议时间', fixed: '　　现将有关安排通知如下：⏎　　一、会议时间' },
  ],
  good: [
    '现将有关事项通知如下：',
    '现就加强值守提出如下意见。',
    '为做好防汛工作，作出如下决定。',
    '现将《条例》修改如下。',
    '全文如下。',
    '通知如下。请遵照执行。',
    '各组名单如下。',
    '附件如下。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['如', '下', '。'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!RUXIA.test(text)) return;
      const span = spanOf(paragraph, { from: text.length - 1, to: text.length });
      yield {
        ...span,
        message: '“……如下”提示下文，宜用冒号',
        fixes: [{ title: '改为“：”', edits: [{ ...span, newText: '：' }] }],
      };
    },
  },
});
