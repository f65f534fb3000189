import { defineRule } from '../rule.ts';
import { toldOnce } from './places.ts';
import { leadingBlanks, pairsOf, placeOf } from './subject.ts';

export default defineRule({
  name: 'Word 主送机关没有顶格',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.2',
  severity: 'error',
  why: '主送机关居左顶格，回行时仍顶格。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎⟦各村：⟧⏎请于10月20日前完成检查。▣主送机关：首行=2',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎⟦各村：⟧⏎请于10月20日前完成检查。▣主送机关：空格=2',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣主送机关：首行=0 左=0',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const wrong = pairsOf(subject, ['recipient']).filter(
        ({ formatted }) =>
          Math.abs(formatted.left) > 0.25 ||
          Math.abs(formatted.left + formatted.first) > 0.25 ||
          leadingBlanks(formatted) !== '',
      );
      yield* toldOnce(wrong.map(placeOf), '主送机关没有顶格，请把缩进改为0，删去前面的空格');
    },
  },
});
