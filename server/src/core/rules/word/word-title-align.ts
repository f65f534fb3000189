import { defineRule } from '../rule.ts';
import { toldOnce } from './places.ts';
import { leadingBlanks, pairsOf, placeOf } from './subject.ts';

export default defineRule({
  name: 'Word 标题没有居中',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.1',
  severity: 'warning',
  usual: true,
  why: '标题一般分一行或多行居中排布。要用“居中”按钮，不要用空格推到中间，也不要带首行缩进，否则偏右。',
  bad: [
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣标题：对齐=左',
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣标题：首行=2',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣标题：对齐=左 空格=4',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const titles = pairsOf(subject, ['title']);
      const aside = titles.filter(
        ({ formatted }) => formatted.align !== 'center' && leadingBlanks(formatted).length < 2,
      );
      yield* toldOnce(aside.map(placeOf), '标题没有居中，请用“开始—段落—居中”');
      const shifted = titles.filter(({ formatted: { align, first } }) => align === 'center' && Math.abs(first) > 0.2);
      yield* toldOnce(shifted.map(placeOf), '标题居中又带首行缩进，会偏到一边，请把首行缩进改为“无”');
    },
  },
});
