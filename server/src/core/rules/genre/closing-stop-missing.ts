import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const CLOSING =
  /^(?:特此(?:通知|通报|通告|公告|报告|批复|请示|函[达告复])|此复|此令|(?:以上(?:请示|意见|报告|方案|函)，?)?[妥当可]否，请(?:予)?(?:批示|批复|审批|批准|指示|函复)|请(?:予)?(?:审议(?:决定)?|审查批准|批准|批示|批复|函复)|请予支持为盼|请遵照执行)$/u;

export default defineRule({
  name: '结语缺句号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.1.3.1',
  severity: 'info',
  why: '“特此通知”“妥否，请批示”单独成段也是一句话，末尾用句号。',
  parts: ['main'],
  bad: [
    {
      draft: '石桥镇关于防汛的通知⏎各村：⏎各村要加强值守。⏎特此通知⟦⟧⏎石桥镇人民政府⏎2025年3月5日',
      fixed: '石桥镇关于防汛的通知⏎各村：⏎各村要加强值守。⏎特此通知。⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。⏎　　妥否，请批示⟦⟧',
      fixed: '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。⏎　　妥否，请批示。',
    },
    {
      draft: '青云县水务局关于停水的通告⏎定于3月14日停水。⏎特此通告⟦⟧⏎2025年3月5日',
      fixed: '青云县水务局关于停水的通告⏎定于3月14日停水。⏎特此通告。⏎2025年3月5日',
    },
    {
      draft: '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：⏎你镇请示收悉。同意修缮。⏎此复⟦⟧',
      fixed: '青云县人民政府关于同意修缮水闸的批复⏎石桥镇人民政府：⏎你镇请示收悉。同意修缮。⏎此复。',
    },
  ],
  good: [
    '石桥镇关于防汛的通知⏎各村：⏎各村要加强值守。⏎特此通知。⏎石桥镇人民政府⏎2025年3月5日',
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。⏎妥否，请批示。',
    '石桥镇关于防汛的通知⏎各村：⏎各村要加强值守。⏎特此通知！',
    '石桥镇关于防汛的通知⏎各村：⏎有关事项如下：⏎特此通知的用法',
    '石桥镇关于防汛的通知⏎各村：⏎请写明“特此通知”',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['此请'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (text.length > 24 || paragraph.role === 'title' || paragraph.role === 'tableRow' || !CLOSING.test(text))
        return;
      const span = spanOf(paragraph, { from: text.length, to: text.length });
      yield {
        ...span,
        message: `“${text}”是一句话，末尾缺句号`,
        fixes: [{ title: '补“。”', edits: [{ ...span, newText: '。' }] }],
      };
    },
  },
});
