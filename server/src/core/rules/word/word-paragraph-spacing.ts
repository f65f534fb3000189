import { defineRule } from '../rule.ts';
import { measure, toldOnce } from './places.ts';
import { INDENTED, pairsOf, placeOf } from './subject.ts';

/** Points; less is not seen. */
const LEAST = 1;

export default defineRule({
  name: 'Word 正文段前段后加了间距',
  source: '惯例',
  clause: 'GB/T 9704—2012 5.2.3',
  severity: 'info',
  why: '公文按行排，段与段之间不另加间距。段前段后有间距，行就对不齐网格，每面排不满22行。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日前完成检查。⟧▣正文：段后=8',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日前完成检查。⟧▣正文：段前=7.8 段后=7.8',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣标题：段后=20',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      // the standard itself leaves rows blank above some, and the first of a section makes room for what is above it
      const firsts = new Set(subject.composition.sections.map(({ blocks }) => blocks[0]));
      const spaced = pairsOf(subject, INDENTED).filter(
        ({ formatted: { before, after }, composed }) =>
          (before > LEAST && composed.rowsBefore === 0 && !firsts.has(composed)) || after > LEAST,
      );
      const { before = 0, after = 0 } = spaced[0]?.formatted ?? {};
      yield* toldOnce(
        spaced.map(placeOf),
        `正文段前${measure(before)}磅、段后${measure(after)}磅，请在“段落”中都改为0`,
      );
    },
  },
});
