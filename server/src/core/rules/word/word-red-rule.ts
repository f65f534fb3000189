import { defineRule } from '../rule.ts';
import { isRed } from './colors.ts';
import { headRules, mayBeDrawn } from './drawnRules.ts';
import { measure } from './places.ts';

/** Millimetres by which a rule may be longer or shorter. */
const TOLERANCE = 2;

export default defineRule({
  name: 'Word 版头红线不对',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.7',
  severity: 'error',
  why: '发文字号之下4毫米处居中印一条与版心等宽的红色分隔线，即156毫米。',
  bad: [
    '石桥镇人民政府文件⏎⟦石政发〔2025〕12号⟧⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣红线：无',
    '石桥镇人民政府文件⏎⟦石政发〔2025〕12号⟧⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣红线：颜色=000000',
    '石桥镇人民政府文件⏎⟦石政发〔2025〕12号⟧⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣红线：宽=120',
  ],
  good: [
    '石桥镇人民政府文件⏎石政发〔2025〕12号⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const head = headRules(subject);
      const [wanted] = subject.composition.fixed.flatMap((item) => (item.kind === 'rule' ? [item] : []));
      if (!head || !wanted) return;
      const { place, lines } = head;
      const red = lines.filter(({ color }) => isRed(color));
      const message =
        lines.length === 0
          ? '版头下没有红色分隔线，应在发文字号之下4毫米处用“插入—形状—直线”画一条与版心等宽的红线'
          : red.length === 0
            ? '版头分隔线不是红色，请选中线条，在“形状格式—形状轮廓”中改为红色（用边框做的在“边框和底纹”中改）'
            : undefined;
      if (message && !mayBeDrawn(subject, 0, place.end)) yield { ...place, message };
      const wrong = red.every(({ width }) => width !== undefined && Math.abs(width - wanted.width) > TOLERANCE);
      if (red.length > 0 && wrong)
        yield {
          ...place,
          message: `版头红线长${measure(red[0]?.width ?? 0)}毫米，应为${measure(wanted.width)}毫米`,
        };
    },
  },
});
