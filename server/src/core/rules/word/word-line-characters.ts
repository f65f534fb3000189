import { defineRule } from '../rule.ts';
import { measure, toldOnce } from './places.ts';
import { headOf, pairsOf } from './subject.ts';

const COLUMNS = 28;
/** By so many more or fewer the clause lets a unit have it its own way (特定情况可以作适当调整). */
const ADJUSTED = 1;
/** The width of the 版心, points. */
const WIDTH = (156 / 25.4) * 72;
const SIZE = 16;
/** What Word's rounding of the grid may cost a line. */
const SLACK = 0.04;

export default defineRule({
  name: 'Word 每行不是28字',
  source: '国标',
  clause: 'GB/T 9704—2012 5.2.3',
  severity: 'warning',
  usual: true,
  why: '一般每行排28个字。版心宽156毫米，不设字符网格时3号字每行只排27字，页数和换行都会与规定的版式不同。',
  bad: [
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣网格：字距=0',
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣网格：只有行',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣网格：只有行▣正文：字间距=-0.2',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const bodies = pairsOf(subject, ['body']);
      const wrong = subject.word.sections.flatMap((section, index) => {
        const own = bodies.filter(({ formatted }) => formatted.section === index);
        if (section.width > section.height || own.length === 0) return [];
        const spacing = own[0]?.formatted.runs[0]?.spacing ?? 0;
        const advance = SIZE + (section.grid?.characters ?? 0) + spacing;
        const columns = Math.floor(WIDTH / advance + SLACK);
        return columns === COLUMNS ? [] : [{ columns, advance, place: headOf(subject, section.start) }];
      });
      const [first] = wrong;
      if (!first) return;
      yield* toldOnce(
        wrong.map(({ place }) => place),
        `3号字每字占${measure(first.advance, 2)}磅，每行排${first.columns}字，一般每行排28字，请在“布局—页面设置—文档网格”中选“指定行和字符网格”，每行28字、每页22行`,
        wrong.every(({ columns }) => Math.abs(columns - COLUMNS) <= ADJUSTED) ? { severity: 'info' } : {},
      );
    },
  },
});
