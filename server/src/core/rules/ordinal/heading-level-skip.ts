import type { Document, NumberedNode } from '../../model/document.ts';
import type { OrdinalStyle } from '../../model/token.ts';
import { defineRule } from '../rule.ts';
import { isLevel, labelSpan, labelText } from './sequences.ts';

const NEXT: readonly OrdinalStyle[] = ['hanzi', 'hanziBracket', 'arabic', 'arabicBracket', 'circled'];

/** The label above, where this one leaves out a level: 一、→（1）, （一）→（1）; 一、→1. and any ① are customary. */
function leapsFrom(document: Document, { label, parent }: NumberedNode): NumberedNode | undefined {
  const above = document.numbering[parent];
  if (label.style !== 'arabicBracket' || !above || !isLevel(above.label.style)) return undefined;
  return label.level - above.label.level > 1 ? above : undefined;
}

export default defineRule({
  name: '层次跳级',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.3',
  severity: 'warning',
  why: '结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。只有两层时“一、”下用“1.”是通行做法，不报；“一、”“（一）”下直接用“（1）”就跳了级。同一种跳级一个部分只报一次，改法把它们一并改好。',
  bad: [
    { draft: '一、任务⏎⟦（1）⟧排查', fixed: '一、任务⏎（一）排查' },
    { draft: '（一）任务⏎⟦（1）⟧排查⏎（2）整改', fixed: '（一）任务⏎1.排查⏎2.整改' },
    {
      draft: '（一）任务⏎⟦（1）⟧排查⏎（2）整改⏎（二）要求⏎（1）到位⏎（2）到人',
      fixed: '（一）任务⏎1.排查⏎2.整改⏎（二）要求⏎1.到位⏎2.到人',
    },
  ],
  good: [
    '一、任务⏎1.排查⏎2.整改',
    '一、任务⏎（一）排查⏎1.范围',
    '1.材料⏎（1）身份证⏎（2）回执',
    '一、材料⏎①身份证⏎②回执',
    '一、材料⏎请携带（1）身份证、（2）回执。',
    '（1）身份证⏎（2）回执',
    '第一条　材料包括：⏎（1）身份证；⏎（2）回执。',
    '第一项：发言⏎（1）甲⏎（2）乙',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      const leaps = new Map<string, { node: NumberedNode; above: NumberedNode }[]>();
      for (const node of document.numbering) {
        const above = leapsFrom(document, node);
        if (!above) continue;
        const key = `${document.paragraphs[node.paragraph]?.part} ${above.label.level}`;
        const group = leaps.get(key);
        if (group) group.push({ node, above });
        else leaps.set(key, [{ node, above }]);
      }
      for (const group of leaps.values()) {
        const [first] = group;
        if (!first) continue;
        const style = NEXT[first.above.label.level] ?? 'arabic';
        const { text, ...span } = labelSpan(document, first.node);
        const above = labelSpan(document, first.above);
        yield {
          ...span,
          message: `“${above.text}”下直接用“${text}”，跳过了“${labelText(style, 1)}”一级；请改用“${labelText(style, 1)}”`,
          related: [{ ...above, message: '上一级' }],
          fixes: [
            {
              title: `将“${text}”${group.length > 1 ? '等同类序数' : ''}改为“${labelText(style, first.node.label.numbers[0] ?? 1)}”${group.length > 1 ? '一级' : ''}`,
              edits: group.map(({ node }) => ({
                start: labelSpan(document, node).start,
                end: labelSpan(document, node).end,
                newText: labelText(style, node.label.numbers[0] ?? 1),
              })),
            },
          ],
        };
      }
    },
  },
});
