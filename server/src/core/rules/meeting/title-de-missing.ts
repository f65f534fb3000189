import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const LACKS = /关于(?:召开|举行|举办)[^《》]{2,80}(?:会议?|大会|培训班?|活动|学习|论坛|讲座)(?=通知$)/u;

export default defineRule({
  name: '会议通知标题缺“的”字',
  source: '惯例',
  clause: '实务（标题由发文机关、事由和文种组成）；《党政机关公文处理工作条例》第九条（七）',
  severity: 'info',
  why: '“关于召开……会议的通知”，事由与文种之间实务通常用“的”字连接，漏了读起来不通。',
  bad: [
    {
      draft: '关于召开全镇防汛工作会议⟦通知⟧⏎各村：⏎现将有关事项通知如下。',
      fixed: '关于召开全镇防汛工作会议的通知⏎各村：⏎现将有关事项通知如下。',
    },
    {
      draft: '石桥镇人民政府关于举办防汛业务⏎培训班⟦通知⟧⏎各村：⏎现将有关事项通知如下。',
      fixed: '石桥镇人民政府关于举办防汛业务⏎培训班的通知⏎各村：⏎现将有关事项通知如下。',
    },
  ],
  good: [
    '关于召开全镇防汛工作会议的通知⏎各村：⏎现将有关事项通知如下。',
    '关于召开全镇防汛工作会议的紧急通知⏎各村：⏎现将有关事项通知如下。',
    '会议通知⏎各村：⏎现将有关事项通知如下。',
  ],
  check: {
    unit: 'document',
    *run({ title, paragraphs }) {
      const last = paragraphs[title?.paragraphs.at(-1) ?? -1];
      if (!title || !last || !LACKS.test(title.text) || !last.content.view.text.endsWith('通知')) return;
      const { length } = last.content.view.text;
      const span = spanOf(last, { from: length - 2, to: length });
      yield {
        ...span,
        message: '标题的事由与“通知”之间缺“的”字，实务通常写“关于……的通知”',
        fixes: [{ title: '补“的”字', edits: [{ start: span.start, end: span.start, newText: '的' }] }],
      };
    },
  },
});
