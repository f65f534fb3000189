import { defineRule } from '../rule.ts';
import { measure, toldOnce } from './places.ts';
import { INDENTED, leadingBlanks, type Pair, pairsOf, placeOf } from './subject.ts';

const WANTED = 2;
/** Characters. */
const TOLERANCE = 0.25;

/** From so many characters on, a short line is set in on purpose: it stands under what is above it. */
const ALIGNED = 2.75;
/** Characters that surely go in one line. */
const ONE_LINE = 24;

const near = (value: number, wanted: number) => Math.abs(value - wanted) <= TOLERANCE;

/**
 * Whether a paragraph is none of running text but placed: centred or right, by tabs, or a short line without a full stop that
 * stands under the one above it (the names of a list); in an attachment such lines also stand at the margin.
 */
function isPlaced({ formatted: { align, left, first, runs }, paragraph, composed }: Pair): boolean {
  const { text } = paragraph.content.view;
  if (align === 'center' || align === 'right' || /\S\t/u.test(runs.map((run) => run.text).join(''))) return true;
  if (composed.element !== 'body' || paragraph.content.label || text.length > ONE_LINE || /[。！？；]$/u.test(text))
    return false;
  return left + first > ALIGNED || paragraph.part === 'attachment';
}

/** What is wrong with a paragraph's indent; blanks typed in its place are told by `word-space-layout`. */
const FAULTS: readonly { readonly is: (pair: Pair) => boolean; readonly message: (pair: Pair) => string }[] = [
  {
    is: ({ formatted }) => leadingBlanks(formatted) !== '' && formatted.left + formatted.first > TOLERANCE,
    message: () => '段首既有首行缩进，又敲了空格，两样加在一起就不是二字，请删去空格',
  },
  {
    is: ({ formatted: { left, first } }) => near(left + first, 0),
    message: () => '段首没有左空二字，请在“段落”中设“首行缩进2字符”',
  },
  {
    is: ({ formatted: { left, first } }) => !near(left + first, WANTED),
    message: ({ formatted: { left, first } }) =>
      `段首空了${measure(left + first)}字，应左空二字，请在“段落”中设“首行缩进2字符”，左侧缩进改为0`,
  },
  {
    is: ({ formatted: { left } }) => !near(left, 0),
    message: ({ formatted: { left } }) => `回行空了${measure(left)}字，应顶格，请把左侧缩进改为0，首行缩进设为2字符`,
  },
];

export default defineRule({
  name: 'Word 段首没有左空二字',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.3',
  severity: 'error',
  why: '正文每个自然段左空二字，回行顶格。用“首行缩进2字符”，字号变了它跟着变；按厘米或磅设的缩进，换了字号就不是二字。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日前完成检查。⟧▣正文：首行=0',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日前完成检查。⟧▣正文：左=2 首行=0',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日前完成检查。⟧▣正文：首行=2 空格=2',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣正文：首行=0 空格=2',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const indented = pairsOf(subject, INDENTED).filter((pair) => {
        const {
          composed: { indent, align },
          formatted,
        } = pair;
        return (
          !isPlaced(pair) &&
          near(indent.left + indent.first, WANTED) &&
          near(indent.left, 0) &&
          align !== 'center' &&
          !(leadingBlanks(formatted) !== '' && near(formatted.left + formatted.first, 0))
        );
      });
      for (const [index, fault] of FAULTS.entries()) {
        const wrong = indented.filter((pair) => FAULTS.findIndex(({ is }) => is(pair)) === index);
        if (wrong[0]) yield* toldOnce(wrong.map(placeOf), fault.message(wrong[0]));
      }
    },
  },
});
