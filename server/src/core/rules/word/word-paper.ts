import { defineRule } from '../rule.ts';
import { measure, toldOnce } from './places.ts';
import { headOf } from './subject.ts';

const A4 = { short: 210, long: 297 };
const TOLERANCE = 1;

export default defineRule({
  name: 'Word 纸张不是A4',
  source: '国标',
  clause: 'GB/T 9704—2012 5.1',
  severity: 'error',
  why: '公文用纸采用A4型纸，210毫米×297毫米。纸张不对，版心、页数和装订都不对。',
  bad: [
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣页面：宽=215.9 高=279.4',
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣页面：宽=184 高=260',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣页面：宽=297 高=210',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const wrong = subject.word.sections.filter(({ width, height }) => {
        const [short, long] = [Math.min(width, height), Math.max(width, height)];
        return Math.abs(short - A4.short) > TOLERANCE || Math.abs(long - A4.long) > TOLERANCE;
      });
      const [first] = wrong;
      if (!first) return;
      yield* toldOnce(
        wrong.map(({ start }) => headOf(subject, start)),
        `纸张是${measure(first.width)}×${measure(first.height)}毫米，公文用A4纸（210×297毫米），请在“布局—纸张大小”中选A4`,
      );
    },
  },
});
