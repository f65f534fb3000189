import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule } from '../rule.ts';

/** At the end of a name: of the line, or before the next number within it. */
const MARKS = /(?<marks>[。；，、;,]{1,3})(?:$|[ 　]{0,8}(?=\d{1,2}[.．、](?:\D|\d{4}年)))/gu;

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
    {
      draft: '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：1.参会名单⟦；⟧2.乘车安排⏎石桥镇人民政府⏎2025年3月5日',
      fixed: '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：1.参会名单⏎　　　2.乘车安排⏎石桥镇人民政府⏎2025年3月5日',
    },
    {
      draft: '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件1：参会名单⏎附件2：乘车安排⟦，⟧⏎石桥镇人民政府⏎2025年3月5日',
      fixed: '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件1：参会名单⏎附件2：乘车安排⏎石桥镇人民政府⏎2025年3月5日',
    },
  ],
  good: [
    '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：1.参会名单⏎　　　2.乘车安排⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：值班办法（试行）⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：关于印发《值班办法》的通知⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎请准时参加。⏎附件：2024、2025年计划表⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎回执见附件。⏎石桥镇人民政府⏎2025年3月5日',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['attachmentNote'] },
    *run({ paragraphs, text: source }) {
      const eol = lineEndOf(source);
      for (const paragraph of paragraphs) {
        if (paragraph.role !== 'attachmentNote') continue;
        const { text } = paragraph.content.view;
        for (const match of text.matchAll(MARKS)) {
          const marks = match.groups?.['marks'] ?? '';
          const last = match.index + match[0].length === text.length;
          if (marks.length === text.length || /[：:]/.test(text[match.index - 1] ?? '')) continue;
          const span = spanOf(paragraph, { from: match.index, to: match.index + marks.length });
          yield {
            ...span,
            message: last
              ? `附件名称后不加标点符号，应删去“${marks}”`
              : `附件名称后不加标点符号，“${marks}”应删去，下一个附件另起一行`,
            fixes: [
              last
                ? { title: `删去“${marks}”`, safe: true, edits: [{ ...span, newText: '' }] }
                : {
                    title: '下一个附件另起一行',
                    edits: [
                      {
                        ...spanOf(paragraph, { from: match.index, to: match.index + match[0].length }),
                        newText: `${eol}　　　`,
                      },
                    ],
                  },
            ],
          };
        }
      }
    },
  },
});
