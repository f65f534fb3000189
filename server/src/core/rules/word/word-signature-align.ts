import { defineRule } from '../rule.ts';
import { toldOnce } from './places.ts';
import { leadingBlanks, type Pair, pairsOf, placeOf } from './subject.ts';

/** Characters from the right that are none: neither 四字 nor 二字 was set. */
const FLUSH = 0.5;

/** Characters of the line's half. */
const HALF = 9;

/** Whether it stands at the right edge itself; blanks typed behind it may hold it off. */
function isFlush({ formatted, composed }: Pair): boolean {
  const text = formatted.runs.map((run) => run.text).join('');
  return (
    composed.align !== 'left' &&
    formatted.place === 'body' &&
    formatted.align === 'right' &&
    formatted.right < FLUSH &&
    !/\s$/u.test(text)
  );
}

export default defineRule({
  name: 'Word 落款没有居右',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.5',
  severity: 'error',
  why: '署名和成文日期排在右边：加盖印章的，成文日期右空四字，署名以成文日期为准居中；不加盖印章的，署名右空二字。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎⟦石桥镇人民政府⟧⏎2025年10月9日▣署名：对齐=左 右=0 左=0▣成文日期：对齐=左 右=0 左=0',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎石桥镇人民政府⏎⟦2025年10月9日⟧▣成文日期：对齐=两端 左=0 首行=2',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎石桥镇人民政府⏎2025年10月9日',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎石桥镇人民政府⏎2025年10月9日▣署名：对齐=左 左=16',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const aside = pairsOf(subject, ['signatureOrgan', 'signatureDate']).filter(
        ({ formatted, composed }) =>
          composed.align !== 'left' &&
          // in a table the cells place it
          formatted.place !== 'cell' &&
          (formatted.align === 'left' || formatted.align === 'justify') &&
          formatted.left + formatted.first < HALF &&
          leadingBlanks(formatted).length < 2,
      );
      yield* toldOnce(aside.map(placeOf), '署名、成文日期没有排到右边，请用“右对齐”加右侧缩进');
      // the clause says 一般 of it
      yield* toldOnce(
        pairsOf(subject, ['signatureDate']).filter(isFlush).map(placeOf),
        '成文日期顶到了右边，盖章的一般右空四字，不盖章的随署名（署名右空二字），请在“段落”中设右侧缩进4字符',
        { severity: 'warning' },
      );
    },
  },
});
