import type { NumberedNode } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Report } from '../rule.ts';
import { listsOf, paragraphOf } from './sequences.ts';

/** The dot that a list uses: `．` only where it uses no other. */
function dotOf(list: readonly NumberedNode[]): string {
  const marks = list.map(({ label }) => label.mark.text);
  return marks.includes('．') && !marks.includes('.') ? '．' : '.';
}

/** A label with the wrong mark behind its numeral. */
interface Wrong extends Span {
  readonly numeral: string;
  readonly mark: string;
  readonly wide: boolean;
  readonly right: string;
}

/** One habit, one report: all labels of a list are told at the first, and mended there. */
function* told(wrong: readonly Wrong[], dot: string): Generator<Report> {
  const [first, ...more] = wrong;
  if (!first) return;
  const { start, end, numeral, mark, wide, right } = first;
  const all = more.length > 0;
  yield {
    start,
    end,
    message: `序数“${numeral}”之后应当用下脚点，不用“${mark}”${wide ? `，数字用半角，写作“${right}”` : ''}${all ? `（这一组共${wrong.length}处）` : ''}`,
    related: more.map((other) => ({ start: other.start, end: other.end, message: `此处用的是“${other.mark}”` })),
    fixes: [
      {
        title: all ? `${wrong.length}处都改用下脚点，如“${right}”` : `改为“${right}”`,
        safe: true,
        edits: wrong.map((one) => ({ start: one.start, end: one.end, newText: one.wide ? one.right : dot })),
      },
    ],
  };
}

export default defineRule({
  name: '阿拉伯数字序数后误用顿号等',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.3',
  severity: 'warning',
  why: '第三层次序数写作“1.”，不带括号的阿拉伯数字后用下脚点，不用顿号、逗号。这是最常见的序号差错。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '1⟦、⟧报名方式', fixed: '1.报名方式' },
    { draft: '1⟦、⟧报名方式⏎2、报到时间⏎3、食宿安排', fixed: '1.报名方式⏎2.报到时间⏎3.食宿安排' },
    { draft: '2⟦，⟧报到时间', fixed: '2.报到时间' },
    { draft: '1．报名方式⏎2．报到时间⏎3⟦、⟧食宿安排', fixed: '1．报名方式⏎2．报到时间⏎3．食宿安排' },
    { draft: '1.报名方式⏎2⟦。⟧报到时间', fixed: '1.报名方式⏎2.报到时间' },
    { draft: '1⟦、⟧2025年工作总结', fixed: '1.2025年工作总结' },
    { draft: '1.时间⏎⟦２、⟧地点', fixed: '1.时间⏎2.地点' },
    { draft: '1.时间⏎⟦１０、⟧地点', fixed: '1.时间⏎10.地点' },
  ],
  good: [
    '1.报名方式',
    '1．报名方式⏎2．报到时间',
    '3、4月份为集中整治期',
    '1、2号楼停电检修',
    '9:00 签到',
    '9：00 签到',
    '3：2的比分',
    '1,200元',
    '2、3日连续两天培训。',
    '会议通知⏎⏎各学校：⏎　　定于3月6日召开会议。⏎⏎　　附件：1、报名回执⏎　　　2、会议议程⏎⏎青云县教育局⏎2025年3月5日',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      for (const list of listsOf(document, (style) => style === 'arabic')) {
        const dot = dotOf(list);
        const wrong = list.flatMap((node): Wrong[] => {
          const { mark, numeral } = node.label;
          const paragraph = paragraphOf(document, node);
          if (!paragraph || !/^\d/.test(numeral.text) || /^[.．]?$/.test(mark.text)) return [];
          // A full-width digit is mended with its mark: nobody else looks inside a label.
          const wide = sourceOf(paragraph, numeral) !== numeral.text;
          const span = spanOf(paragraph, wide ? { from: numeral.from, to: mark.to } : mark);
          return [{ ...span, numeral: numeral.text, mark: mark.text, wide, right: `${numeral.text}${dot}` }];
        });
        yield* told(wrong, dot);
      }
    },
  },
});
