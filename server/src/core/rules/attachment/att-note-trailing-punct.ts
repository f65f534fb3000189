import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  name: '附件名称后加标点',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.4',
  severity: 'error',
  why: '附件说明中，标准明文规定“附件名称后不加标点符号”。',
  bad: [
    {
      draft: '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：参会回执⟦。⟧⏎石桥镇人民政府⏎2025年3月5日',
      fixed: '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：参会回执⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：1.参会名单⏎　　　2.乘车安排⟦；⟧⏎石桥镇人民政府⏎2025年3月5日',
      fixed: '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：1.参会名单⏎　　　2.乘车安排⏎石桥镇人民政府⏎2025年3月5日',
    },
  ],
  good: [
    '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：1.参会名单⏎　　　2.乘车安排⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：值班办法（试行）⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：关于印发《值班办法》的通知⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎回执见附件。⏎石桥镇人民政府⏎2025年3月5日',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph) {
      if (paragraph.role !== 'attachmentNote') return;
      const { text } = paragraph.content.view;
      const marks = /[。；，、;,]{1,3}$/u.exec(text)?.[0];
      if (!marks || marks.length === text.length) return;
      const span = spanOf(paragraph, { from: text.length - marks.length, to: text.length });
      yield {
        ...span,
        message: `附件名称后不加标点符号，应删去“${marks}”`,
        fixes: [{ title: `删去“${marks}”`, safe: true, edits: [{ ...span, newText: '' }] }],
      };
    },
  },
});
