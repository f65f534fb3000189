import { defineRule } from '../rule.ts';
import { isRed } from './colors.ts';
import { toldOnce } from './places.ts';
import { pairsOf, placeOf } from './subject.ts';

export default defineRule({
  name: 'Word 发文机关标志不是红色',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.4',
  severity: 'error',
  why: '发文机关标志颜色为红色，以醒目、美观、庄重为原则。',
  bad: [
    '⟦石桥镇人民政府文件⟧⏎石政发〔2025〕12号⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣发文机关标志：颜色=自动',
    '⟦石桥镇人民政府文件⟧⏎石政发〔2025〕12号⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣发文机关标志：颜色=1F497D',
  ],
  good: [
    '石桥镇人民政府文件⏎石政发〔2025〕12号⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府文件⏎石政发〔2025〕12号⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣发文机关标志：颜色=E60012',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const dark = pairsOf(subject, ['issuerMark']).filter(
        ({ formatted }) => !formatted.runs.some(({ color, text }) => text.trim() !== '' && isRed(color)),
      );
      yield* toldOnce(dark.map(placeOf), '发文机关标志不是红色，请把字体颜色改为标准红色');
    },
  },
});
