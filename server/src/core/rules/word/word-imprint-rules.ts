import { defineRule } from '../rule.ts';
import { imprintRules, mayBeDrawn } from './drawnRules.ts';
import { measure } from './places.ts';

/** 0.35 and 0.25 mm in points, with what Word's menu of thicknesses allows. */
const OUTER = { name: '首末两条', least: 0.85, most: 1.25, wanted: '0.35毫米（1磅）' };
const INNER = { name: '中间的', least: 0.45, most: 0.84, wanted: '0.25毫米（0.75磅）' };

export default defineRule({
  name: 'Word 版记分隔线不对',
  source: '国标',
  clause: 'GB/T 9704—2012 7.4.1',
  severity: 'warning',
  usual: true,
  why: '版记中的分隔线与版心等宽，首条和末条用粗线（推荐0.35毫米），中间的用细线（推荐0.25毫米）。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎石桥镇人民政府⏎2025年10月9日⏎⏎⟦抄送：县林业局。⟧⏎石桥镇党政综合办公室　　2025年10月9日印发▣版记线：无',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎石桥镇人民政府⏎2025年10月9日⏎⏎⟦抄送：县林业局。⟧⏎石桥镇党政综合办公室　　2025年10月9日印发▣版记线：首末=0.5 中间=0.5',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎石桥镇人民政府⏎2025年10月9日⏎⏎抄送：县林业局。⏎石桥镇党政综合办公室　　2025年10月9日印发',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const found = imprintRules(subject);
      const { imprint } = subject.composition;
      if (!found || !imprint || imprint.outerRule === 0) return;
      const { place, lines } = found;
      const [first] = lines;
      if (!first) {
        if (!mayBeDrawn(subject, place.start, Number.POSITIVE_INFINITY))
          yield {
            ...place,
            message: '版记没有分隔线，首条和末条用粗线，中间的用细线，都与版心等宽，请在“开始—边框—边框和底纹”中加上',
          };
        return;
      }
      const outer = [first, lines.at(-1) ?? first];
      const inner = lines.slice(1, -1);
      for (const { kind, of } of [
        { kind: OUTER, of: outer },
        { kind: INNER, of: inner },
      ]) {
        const wrong = of.find(({ thickness }) => thickness < kind.least || thickness > kind.most);
        if (!wrong) continue;
        yield {
          ...place,
          message: `版记${kind.name}分隔线粗${measure(wrong.thickness, 2)}磅，推荐${kind.wanted}，请在“边框和底纹”中改宽度`,
        };
        return;
      }
    },
  },
});
