import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** Begins a bracket that is never closed, or the other way round: pair-unbalanced's. */
const HALF = /^[（(]|[）)]$/u;

/** The lines of 附注 that follow one another. */
function runs({ paragraphs }: Document): Paragraph[][] {
  const found: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'remark') continue;
    const last = found.at(-1);
    if (last?.at(-1)?.index === paragraph.index - 1 && !HALF.test(paragraph.content.view.text)) last.push(paragraph);
    else found.push([paragraph]);
  }
  return found;
}

const HEAD = '关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎石桥镇人民政府⏎2025年3月5日';

export default defineRule({
  name: '附注未加圆括号',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.6',
  severity: 'warning',
  why: '标准规定附注“居左空二字加圆括号编排在成文日期下一行”。',
  bad: [
    { draft: `${HEAD}⏎⟦此件公开发布⟧`, fixed: `${HEAD}⏎（此件公开发布）` },
    {
      draft: `${HEAD}⏎⟦联系人：周敏，电话：6620019⟧`,
      fixed: `${HEAD}⏎（联系人：周敏，电话：6620019）`,
    },
    { draft: `${HEAD}⏎　　⟦此件发至村。⟧`, fixed: `${HEAD}⏎　　（此件发至村）` },
    {
      draft: `${HEAD}⏎⟦联系人：周敏⏎联系电话：6620019⟧`,
      fixed: `${HEAD}⏎（联系人：周敏⏎联系电话：6620019）`,
    },
  ],
  good: [
    `${HEAD}⏎（此件公开发布）`,
    `${HEAD}⏎（联系人：周敏，电话：6620019）`,
    `${HEAD}⏎(联系人：周敏，电话：6620019)`,
    `${HEAD}⏎（此件公开发布`,
    '关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎联系人：周敏，电话：6620019⏎石桥镇人民政府⏎2025年3月5日',
    `${HEAD}⏎⏎抄送：县水务局。⏎石桥镇党政办公室　2025年3月5日印发`,
    `${HEAD}⏎⏎附件⏎⏎参会回执⏎联系人：`,
    HEAD,
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const lines of runs(document)) {
        const [first] = lines;
        const last = lines.at(-1);
        if (!first || !last || HALF.test(first.content.view.text)) continue;
        const to = last.content.view.text.length;
        const stop = /[。；，]$/u.test(last.content.view.text) ? 1 : 0;
        const { start } = spanOf(first, { from: 0, to: 0 });
        const { end } = spanOf(last, { from: 0, to });
        yield {
          start,
          end,
          message: '附注应加圆括号，写在成文日期下一行',
          fixes: [
            {
              title: '加上圆括号“（）”',
              safe: lines.length === 1 && first.lines.length === 1,
              edits: [
                { start, end: start, newText: '（' },
                { start: end - stop, end, newText: '）' },
              ],
            },
          ],
        };
      }
    },
  },
});
