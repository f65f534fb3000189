import type { Document, NumberedNode } from '../../model/document.ts';
import { defineRule } from '../rule.ts';
import { excerptFrom, isLevel, labelSpan, labelText, listsOf, mentions, paragraphOf } from './sequences.ts';

/** Whether the first labels stand within the line before the list or that of its parent. */
function begunWithin(document: Document, first: NumberedNode): boolean {
  const own = document.paragraphs[first.paragraph];
  const lines = [document.paragraphs[first.paragraph - 1], paragraphOf(document, document.numbering[first.parent])];
  const n = (first.label.numbers[0] ?? 1) - 1;
  return mentions(
    lines.filter((line) => line?.part === own?.part),
    first.label.style,
    n,
  );
}

export default defineRule({
  name: '层次序数不从一开始',
  source: '惯例',
  clause: 'GB/T 9704—2012 7.3.3',
  severity: 'warning',
  misleads: '首项缺失时，收文单位会以为漏收了前面的内容',
  why: '一组序数不从“一”“1”起，多半是删改时漏了前面的一项。节选的材料、贯穿全文连续编号的“（一）（二）……”除外。',
  bad: [
    '⟦二、⟧地点⏎三、要求',
    '一、内容⏎⟦（二）⟧讨论',
    '一、内容⏎（一）传达⏎（二）部署⏎二、要求⏎⟦（二）⟧准时到会⏎（三）遵守纪律',
  ],
  good: [
    '一、地点⏎二、要求',
    '一、甲⏎（一）子⏎二、乙⏎（二）丙⏎三、丁⏎（三）戊',
    '请携带：1.身份证；⏎2.回执。',
    '一、目标⏎（一）数量⏎（二）质量⏎二、任务⏎（三）排查⏎（四）整改',
    '关于安全生产的意见（节选）⏎三、任务⏎（一）排查⏎（二）整改⏎四、保障',
    '二、三产业协同发展。⏎一、农业⏎二、服务业',
    '12.总结材料于月底前报送。⏎13.其他事项另行通知。',
    '注：1.坐标系为县独立坐标系。⏎2.单位为米。',
    '（三）项所列材料由镇政府提供。⏎（一）甲⏎（二）乙',
    '二、备足物资。⏎一、加固堤防。⏎三、落实值班。',
    '关于安全生产的意见（摘要）⏎三、任务⏎（一）排查⏎（二）整改⏎四、保障',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      const excerpt = excerptFrom(document);
      for (const list of listsOf(document, isLevel)) {
        const first = list[0];
        const n = first?.label.numbers[0] ?? 1;
        // from a higher number on it is an excerpt; one that holds its 1 later is out of order
        if (!first || list.some(({ label }) => label.numbers[0] === 1)) continue;
        if (n < 2 || n > 9 || first.paragraph > excerpt || begunWithin(document, first)) continue;
        const { text, ...span } = labelSpan(document, first);
        yield {
          ...span,
          message: `这一级序数从“${text}”起，实务通常从“${labelText(first.label.style, 1)}”起；请核对前面是否漏了内容`,
        };
      }
    },
  },
});
