import type { Document, NumberedNode } from '../../model/document.ts';
import { remembered } from '../../text/remember.ts';
import { defineRule } from '../rule.ts';
import { excerptFrom, isLevel, labelSpan, labelText, listsOf, mentions } from './sequences.ts';

/** A label of the wrong level is the business of heading-level-skip and heading-level-inverted. */
function outOfStep(document: Document, node: NumberedNode): boolean {
  const { level } = node.label;
  const above = document.numbering[node.parent]?.label.level ?? 0;
  if (above > 0) return level === 4 && above <= 2;
  const levels = topLevels(document);
  return levels.size > (levels.has(level) ? 1 : 0);
}

/** The levels that labels without one above them have. */
const topLevels = remembered(
  ({ numbering }: Document): ReadonlySet<number> =>
    new Set(numbering.flatMap(({ parent, label }) => (parent === -1 && label.level > 0 ? [label.level] : []))),
);

export default defineRule({
  name: '只有一个下级序号',
  source: '惯例',
  clause: '实务（书面语惯例）',
  severity: 'hint',
  why: '有“（一）”没有“（二）”，序号就失去了意义。实务通常要么不编号，要么补上其余各项。',
  bad: ['一、任务⏎⟦（一）⟧排查隐患⏎二、要求', '⟦1.⟧签到', '一、时间⏎二、要求⏎⟦1.⟧准时到会'],
  good: [
    '一、任务⏎（一）排查⏎（二）整改⏎二、要求',
    '一、任务⏎二、要求',
    '请携带：⏎1.身份证；2.回执；3.照片。',
    '一、甲⏎（一）子⏎二、乙⏎（二）丙⏎三、丁⏎（三）戊',
    '第一，准时到会。',
    '第一条　本办法自公布之日起施行。',
    '关于安全生产的意见（节选）⏎三、任务⏎（一）排查隐患⏎四、保障',
    '关于安全生产的意见（摘要）⏎三、任务⏎（一）排查隐患⏎四、保障',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      const excerpt = excerptFrom(document);
      for (const list of listsOf(document, isLevel)) {
        const [only] = list;
        if (!only || list.length > 1 || only.label.numbers[0] !== 1 || outOfStep(document, only)) continue;
        if (only.paragraph > excerpt) continue;
        if (mentions(document.paragraphs.slice(only.paragraph, only.paragraph + 2), only.label.style, 2)) continue;
        const { text, ...span } = labelSpan(document, only);
        yield {
          ...span,
          message: `这一级只有“${text}”一项，没有“${labelText(only.label.style, 2)}”；实务通常只有一项时不编号`,
        };
      }
    },
  },
});
