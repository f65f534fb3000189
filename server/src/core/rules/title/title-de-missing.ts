import { defineRule } from '../rule.ts';
import { spanIn, titleOf } from './titles.ts';

/** A matter, and the 文种 right behind it. What is passed on keeps its own name: 转发县教育局防汛工作通知. */
const LACKS =
  /关于(?!.{0,60}(?:转发|印发|批转))[^《》]{2,80}(?:会议?|大会|培训班?|活动|学习|论坛|讲座|工作|事项|问题)(?<genre>(?:紧急|补充)?(?:通知|请示|批复|通报|通告))$/u;

export default defineRule({
  name: '标题缺“的”字',
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
    {
      draft: '青云县教育局关于做好防溺水工作⟦紧急通知⟧⏎各学校：⏎现将有关事项通知如下。',
      fixed: '青云县教育局关于做好防溺水工作的紧急通知⏎各学校：⏎现将有关事项通知如下。',
    },
    {
      draft: '石桥镇人民政府关于解决饮水问题⟦请示⟧⏎青云县人民政府：⏎我镇饮水困难。妥否，请批示。',
      fixed: '石桥镇人民政府关于解决饮水问题的请示⏎青云县人民政府：⏎我镇饮水困难。妥否，请批示。',
    },
  ],
  good: [
    '石桥镇人民政府关于转发县教育局防汛工作通知⏎各村：⏎现转发给你们。',
    '石桥镇人民政府转发县教育局关于防汛工作通知的通知⏎各村：⏎现转发给你们。',
    '石桥镇2025年防汛工作通报⏎各村：⏎现将有关情况通报如下。',
    '关于贯彻《防汛工作通知》的意见⏎各村：⏎现提出如下意见。',
    '关于召开全镇防汛工作会议的通知⏎各村：⏎现将有关事项通知如下。',
    '关于召开全镇防汛工作会议的紧急通知⏎各村：⏎现将有关事项通知如下。',
    '会议通知⏎各村：⏎现将有关事项通知如下。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = titleOf(document);
      const genre = title && LACKS.exec(title.text)?.groups?.['genre'];
      if (!title || !genre) return;
      const span = spanIn(title, title.text.length - genre.length, title.text.length);
      yield {
        ...span,
        message: `标题的事由与“${genre}”之间缺“的”字，实务通常写“关于……的${genre}”`,
        fixes: [{ title: '补“的”字', edits: [{ start: span.start, end: span.start, newText: '的' }] }],
      };
    },
  },
});
