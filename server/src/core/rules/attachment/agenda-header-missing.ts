import { attachedParts, compact } from '../../model/attachmentBodies.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { isBareAgenda, meetingName } from './attachments.ts';

export default defineRule({
  name: '议程缺标题要素',
  source: '惯例',
  clause: 'GB/T 9704—2012 7.3.7',
  severity: 'hint',
  why: '附在通知后面的议程常常单独印发、上会，实务通常写明会议名称，并在左上角标“附件”；只写“议程”，拿到手的人不知道是哪个会的议程。',
  bad: [
    {
      draft:
        '关于召开全镇防汛工作会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⟦议程⟧⏎第一项：开幕⏎第二项：镇长讲话',
      fixed:
        '关于召开全镇防汛工作会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎全镇防汛工作会议议程⏎第一项：开幕⏎第二项：镇长讲话',
    },
    {
      draft:
        '关于召开镇理事会第二次会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⟦会 议 日 程⟧⏎主持人：周明⏎第一项：开幕',
      fixed:
        '关于召开镇理事会第二次会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎镇理事会第二次会议日程⏎主持人：周明⏎第一项：开幕',
    },
    '会议通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⟦会议议程⟧⏎主持人：周明⏎第一项：开幕',
  ],
  good: [
    '关于召开会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎附件⏎理事会第二次会议议程⏎主持人：周明⏎第一项：开幕',
    '关于召开会议的通知⏎各村：⏎现通知如下。⏎附件：会议议程⏎石桥镇人民政府⏎2025年3月5日⏎附件⏎会议议程⏎主持人：周明⏎第一项：开幕',
    '关于召开会议的通知⏎各村：⏎一、会议议程⏎（一）开幕⏎（二）讲话⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎现将有关事项通知如下。⏎⏎会议议程⏎⏎（一）开幕⏎（二）讲话⏎⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎现将有关事项通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎理事会第二次会议议程⏎第一项：开幕',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const meeting = meetingName(document);
      for (const { label, title, agenda } of attachedParts(document)) {
        const [line, ...more] = title;
        if (!agenda || label || !line || more.length > 0) continue;
        const written = compact(line);
        if (!isBareAgenda(written)) continue;
        const span = spanOf(line, { from: 0, to: line.content.view.text.length });
        const full = `${meeting}${written.replace(/^(?:会议|大会|学习|培训|活动)/u, '')}`;
        yield {
          ...span,
          message: `议程只写“${written}”，没有会议名称，也没有“附件”标识；实务通常写成“××会议议程”，并在左上角标“附件”`,
          fixes: meeting ? [{ title: `改为“${full}”`, edits: [{ ...span, newText: full }] }] : [],
        };
      }
    },
  },
});
