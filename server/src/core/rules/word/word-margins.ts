import type { FormattedSection } from '../../layout/wordLayout.ts';
import { defineRule } from '../rule.ts';
import { measure, toldOnce } from './places.ts';
import { headOf } from './subject.ts';

/** Millimetres; what the standard allows, and a little for Word's rounding. */
const TOLERANCE = 1.05;

const SIDES = [
  { name: '上', of: 'top', wanted: 37 },
  { name: '下', of: 'bottom', wanted: 35 },
  { name: '左', of: 'left', wanted: 28 },
  { name: '右', of: 'right', wanted: 26 },
] as const;

/** The margins that are not as the standard has them. Pages across (tables, clause 8) have no such measures. */
function wrongSides(section: FormattedSection): (typeof SIDES)[number][] {
  if (section.width > section.height) return [];
  return SIDES.filter(({ of, wanted }) => Math.abs(section[of] - wanted) > TOLERANCE);
}

export default defineRule({
  name: 'Word 页边距不合版心',
  source: '国标',
  clause: 'GB/T 9704—2012 5.2.1',
  severity: 'error',
  why: '公文用纸天头（上）37毫米±1毫米，订口（左）28毫米±1毫米，版心156毫米×225毫米，由此下35毫米、右26毫米。',
  bad: [
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣页面：上=25.4 下=25.4 左=31.8 右=31.8',
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣页面：上=30',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣页面：上=37 下=35 左=28 右=26',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣页面：上=36.5 下=35.5',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const wrong = subject.word.sections.filter((section) => wrongSides(section).length > 0);
      const [first] = wrong;
      if (!first) return;
      const sides = wrongSides(first);
      const actual = sides.map(({ name, of }) => `${name}${measure(first[of])}`).join('、');
      const wanted = sides.map(({ name, wanted: right }) => `${name}${right}`).join('、');
      yield* toldOnce(
        wrong.map(({ start }) => headOf(subject, start)),
        `页边距${actual}毫米，应为${wanted}毫米，请在“布局—页边距—自定义”中改`,
      );
    },
  },
});
