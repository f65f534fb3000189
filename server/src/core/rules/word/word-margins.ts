import type { FormattedSection, WordSubject } from '../../layout/wordLayout.ts';
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

/** 版心 of a page across, millimetres, and by how much it may be larger before it is told. */
const ACROSS = { width: 225, height: 156, tolerance: 5 };
/** Millimetres that a table may be wider than the 版心: its cells' own margins stand out on both sides. */
const TABLE = 5;

/** How wide the text of a section may be. */
const textWidth = ({ width, left, right }: FormattedSection) => width - left - right;

/** A page across whose 版心 is larger than the standard's. */
function isTooLarge(section: FormattedSection): boolean {
  if (section.width <= section.height) return false;
  const height = section.height - section.top - section.bottom;
  return textWidth(section) > ACROSS.width + ACROSS.tolerance || height > ACROSS.height + ACROSS.tolerance;
}

/** The tables that stand out of the 版心. */
const wideTables = ({ word }: WordSubject) =>
  word.tables.filter(({ start, end, width }) => {
    const held = word.paragraphs.find((paragraph) => paragraph.start < end && start < paragraph.end);
    const section = word.sections[held?.section ?? -1];
    return section !== undefined && width > textWidth(section) + TABLE;
  });

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
      const large = subject.word.sections.filter(isTooLarge);
      yield* toldOnce(
        large.map(({ start }) => headOf(subject, start)),
        '横排页的版心超出225×156毫米，离纸边太近，请把横排页的页边距改为上28、下26、左35、右37毫米',
        { severity: 'info' },
      );
      const tables = wideTables(subject);
      yield* toldOnce(
        tables,
        `表格宽${measure(tables[0]?.width ?? 0)}毫米，超出版心，请右击表格选“自动调整—根据窗口自动调整表格”`,
        { severity: 'warning' },
      );
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
