import type { WordAlign, WordPageNumber } from '../../layout/wordLayout.ts';
import { defineRule } from '../rule.ts';
import { pageNumbersOf } from './pageNumbers.ts';
import { headOf } from './subject.ts';

/** Where the number is aligned that these pages bear; `outside` is right on any. */
const WANTED: Readonly<Record<WordPageNumber['pages'], readonly WordAlign[]>> = {
  all: ['right', 'outside'],
  odd: ['right', 'outside'],
  even: ['left', 'justify', 'outside'],
  first: ['right', 'outside'],
};

const NAMES: Readonly<Record<WordAlign, string>> = {
  center: '居中',
  left: '居左',
  justify: '居左',
  right: '居右',
  outside: '在外侧',
  inside: '在内侧',
};

/** From the lower edge of the 版心, which is 35 mm above the page's, to the middle of the number: the standard's measure. */
const BELOW = 7;
const FOOT = 35;
/** Half the height of a line of 4号. */
const HALF_LINE = 3;
/** What the standard allows between the numbers of two pages. */
const TOLERANCE = 4;

export default defineRule({
  name: 'Word 页码位置不对',
  source: '国标',
  clause: 'GB/T 9704—2012 7.5',
  severity: 'warning',
  why: '页码一字线上距版心下边缘7毫米，单页码居右空一字，双页码居左空一字，不居中。双面印的要勾选“奇偶页不同”。',
  bad: [
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣页码：对齐=中',
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣页面：页脚=15',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣页面：页脚=25',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const numbers = pageNumbersOf(subject);
      const aside = numbers.find(
        ({ number: { pages, paragraph } }) => !WANTED[pages].includes(paragraph.align) && !isPushed(paragraph.left),
      );
      if (aside) {
        yield {
          ...headOf(subject),
          message: `页码${NAMES[aside.number.paragraph.align]}，应单页码居右空一字、双页码居左空一字，请在页脚中改对齐；双面印的勾选“奇偶页不同”`,
        };
        return;
      }
      const section = subject.word.sections.find(({ pageNumbers }) => pageNumbers.length > 0);
      if (!section || numbers[0]?.number.paragraph.place === 'textBox') return;
      const below = FOOT - section.footer - HALF_LINE;
      if (Math.abs(below - BELOW) <= TOLERANCE) return;
      yield {
        ...headOf(subject),
        message: `页码的一字线距版心下边缘约${Math.round(below)}毫米，应为7毫米，请在“页面设置”中把页脚距边界改为25毫米`,
      };
    },
  },
});

/** Moved to the right by an indent instead of by alignment. */
function isPushed(left: number): boolean {
  return left > 20;
}
