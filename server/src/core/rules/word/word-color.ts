import { defineRule } from '../rule.ts';
import { toldOnce } from './places.ts';
import { pairs, stretches } from './subject.ts';

/** Colours that print as black. */
function isBlack(color: string | undefined): boolean {
  if (color === undefined) return true;
  const parts = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return parts.every((part) => Number.isNaN(part) || part <= 0x26);
}

export default defineRule({
  name: 'Word 文字不是黑色',
  source: '国标',
  clause: 'GB/T 9704—2012 5.2.4',
  severity: 'error',
  why: '如无特殊说明，公文中文字的颜色均为黑色。标红、标蓝、超链接的蓝字多是起草时留下的记号，印出来就是灰的。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于⟦10月20日⟧前完成检查。▣“10月20日”：颜色=FF0000',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日前完成检查。⟧▣正文：颜色=1F497D',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣正文：颜色=000000',
    '石桥镇人民政府文件⏎石政发〔2025〕12号⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const found = pairs(subject)
        .filter(({ composed }) => composed.element !== 'issuerMark')
        .flatMap((pair) => [...stretches(pair)])
        .filter(({ actual, wanted, text }) => wanted.color !== 'red' && !isBlack(actual.color) && text.trim() !== '');
      yield* toldOnce(found, '文字不是黑色，请选中后把字体颜色改为“自动”');
    },
  },
});
