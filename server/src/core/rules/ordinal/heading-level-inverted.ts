import type { Document } from '../../model/document.ts';
import { defineRule } from '../rule.ts';
import { isLevel, labelSpan } from './sequences.ts';

/** Whether a label is the first of its part, or of one attachment: it tells which style was taken for the top. */
function isFirst(document: Document, index: number): boolean {
  const own = document.paragraphs[document.numbering[index]?.paragraph ?? -1];
  const before = document.paragraphs[document.numbering[index - 1]?.paragraph ?? -1];
  if (!own || !before || before.part !== own.part) return own !== undefined;
  return document.paragraphs
    .slice(before.index, own.index)
    .some(({ role }) => role === 'attachmentLabel' || role === 'agendaTitle');
}

export default defineRule({
  name: '层次倒置',
  source: '国标',
  clause: 'GB/T 15834—2011 B.3.8',
  severity: 'warning',
  why: '可以从某一层序次语用起，但用了层次较低的（如“（一）”）作上级之后，不宜反过来用层次更高的（如“一、”）作下级。',
  bad: [
    '（一）总体要求⏎⟦一、⟧目标⏎二、任务',
    '1.总体⏎⟦（一）⟧目标',
    '会议通知⏎⏎各村：⏎　　（一）会议内容⏎　　⟦一、⟧传达文件⏎　　二、部署工作⏎　　（二）会议要求⏎　　一、准时到会⏎　　二、遵守纪律',
  ],
  good: [
    '一、总体要求⏎（一）目标',
    '（一）目标⏎1.数量',
    '会议听取了以下汇报：⏎1.农业情况；⏎2.林业情况。⏎一、会议要求',
    '（一）目标⏎（二）任务⏎一、组织领导⏎二、经费保障',
    '附件1⏎分组名单⏎（一）教师⏎⏎附件2⏎工作方案⏎一、目标⏎二、任务',
    '1.讨论⏎⏎一、目标⏎二、任务',
    '会议内容：⏎1.通报情况。⏎一、会议时间⏎二、会议地点',
    '关于做好防汛工作的通知⏎各村：⏎请各单位落实防汛责任。⏎石桥镇人民政府⏎2025年3月5日⏎⏎⏎⏎⏎⏎全县防汛会议召开⏎（一）目标⏎一、任务',
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const [i, node] of document.numbering.entries()) {
        const above = document.numbering[i - 1];
        const paragraph = document.paragraphs[node.paragraph];
        const upper = above && document.paragraphs[above.paragraph];
        if (!above || !upper || !paragraph || !isFirst(document, i - 1) || isFirst(document, i)) continue;
        if (!isLevel(above.label.style) || !isLevel(node.label.style) || node.label.level >= above.label.level)
          continue;
        // a short heading numbered 1 with a list under it from 1; lists of sentences may well come before the headings
        if (above.label.numbers[0] !== 1 || node.label.numbers[0] !== 1) continue;
        if (paragraph.blankBefore > 0 || upper.role === 'item') continue;
        const { text, ...span } = labelSpan(document, node);
        const label = labelSpan(document, above);
        yield {
          ...span,
          message: `“${label.text}”下用了层次更高的“${text}”，上下级倒置；上级宜用“一、”，下级依次用“（一）”“1.”`,
          related: [{ ...label, message: '作上级的序数' }],
        };
      }
    },
  },
});
