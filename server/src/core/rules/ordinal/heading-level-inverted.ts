import type { Document, NumberedNode, Paragraph } from '../../model/document.ts';
import { defineRule } from '../rule.ts';
import { isLevel, labelSpan } from './sequences.ts';

const numberOf = ({ label: { numbers } }: NumberedNode) => numbers[0] ?? 0;

/** The labels of 一、 and （一） and so on, part by part, and attachment by attachment. */
function segments(document: Document): NumberedNode[][] {
  const found: NumberedNode[][] = [];
  let before: Paragraph | undefined;
  for (const node of document.numbering) {
    const own = document.paragraphs[node.paragraph];
    if (!own) continue;
    const anew =
      before?.part !== own.part ||
      document.paragraphs
        .slice(before.index, own.index)
        .some(({ role }) => role === 'attachmentLabel' || role === 'agendaTitle');
    if (anew) found.push([]);
    before = own;
    if (isLevel(node.label.style)) found.at(-1)?.push(node);
  }
  return found;
}

/** An upper label and the one below it, of a higher level. */
type Inverted = readonly [upper: NumberedNode, lower: NumberedNode];

/** （一）…一、…二、…（二）: labels that count on across labels of a higher level, which begin at 1 in between. */
function countsOn(nodes: readonly NumberedNode[]): Inverted | undefined {
  const last = new Map<number, number>();
  for (const [i, node] of nodes.entries()) {
    const at = last.get(node.label.level);
    last.set(node.label.level, i);
    const [upper, lower] = at === undefined ? [] : [nodes[at], nodes[at + 1]];
    if (upper && lower && lower !== node && numberOf(node) === numberOf(upper) + 1)
      if (lower.label.level < node.label.level && numberOf(lower) === 1) return [upper, lower];
  }
  return undefined;
}

/**
 * A short heading numbered 1, the first of its part, which tells what was taken for the top, with a list under it from 1;
 * lists of sentences may well come before the headings.
 */
function leadsOff(document: Document, [upper, lower]: readonly NumberedNode[]): Inverted | undefined {
  const above = document.paragraphs[upper?.paragraph ?? -1];
  const below = document.paragraphs[lower?.paragraph ?? -1];
  if (!upper || !lower || !above || !below || lower.label.level >= upper.label.level) return undefined;
  if (numberOf(upper) !== 1 || numberOf(lower) !== 1) return undefined;
  return below.blankBefore > 0 || above.role === 'item' ? undefined : [upper, lower];
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
    '通知如下：⏎⏎（一）工作目标⏎⏎⟦一、⟧村村通路。⏎⏎二、户户通水。⏎⏎（二）工作要求⏎⏎一、加强领导。',
    '一、会议内容⏎1.听取汇报⏎⟦（一）⟧水务局汇报。⏎（二）气象局汇报。⏎2.讨论⏎二、会议要求',
  ],
  good: [
    '一、目标⏎（一）修路⏎（二）通水⏎二、要求⏎（三）加强领导⏎（四）严格监督',
    '一、目标⏎（一）修路⏎二、任务⏎（二）通水⏎三、要求⏎（三）加强领导',
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
    needs: { tokens: ['ordinal'] },
    *run(document) {
      for (const nodes of segments(document)) {
        const [above, node] = countsOn(nodes) ?? leadsOff(document, nodes) ?? [];
        if (!node) continue;
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
