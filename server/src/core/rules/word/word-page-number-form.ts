import { PAGE_FIELD } from '../../layout/wordLayout.ts';
import { defineRule } from '../rule.ts';
import { pageNumbersOf, shown } from './pageNumbers.ts';
import { headOf } from './subject.ts';

const RIGHT = new RegExp(`^—[ \\u00a0\\u2002-\\u200a\\u3000]?${PAGE_FIELD}[ \\u00a0\\u2002-\\u200a\\u3000]?—$`, 'u');

export default defineRule({
  name: 'Word 页码不是“— 1 —”',
  source: '国标',
  clause: 'GB/T 9704—2012 7.5',
  severity: 'warning',
  usual: true,
  why: '页码数字左右各放一条一字线，写成“— 1 —”，不写“第1页”，也不用短横线。',
  bad: [
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣页码：文字=第#页',
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣页码：文字=-#-',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣页码：文字=—#—',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const wrong = pageNumbersOf(subject).find(({ text }) => !RIGHT.test(text));
      if (!wrong) return;
      yield {
        ...headOf(subject),
        message: `页码写成“${shown(wrong.text)}”，数字左右应各放一条一字线，写成“— 1 —”，请双击页脚改`,
      };
    },
  },
});
