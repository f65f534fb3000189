import type { Element } from '../../layout/composition.ts';
import { defineRule } from '../rule.ts';
import { toldOnce } from './places.ts';
import { INDENTED, leadingBlanks, pairsOf, placeOf } from './subject.ts';

/** What people push into place with blanks, and what Word has for it. */
const KINDS: readonly {
  readonly elements: readonly Element[];
  readonly least: number;
  readonly message: string;
}[] = [
  {
    elements: INDENTED,
    least: 1,
    message: '段首是敲空格空出来的，改字号、改字数就会走样，请删去空格，在“段落”中设“首行缩进2字符”',
  },
  {
    elements: ['title', 'attachmentTitle'],
    least: 2,
    message: '标题是用空格推到中间的，换字体就会偏，请删去空格，用“居中”',
  },
  {
    elements: ['signatureOrgan', 'signatureDate', 'signatureName'],
    least: 2,
    message: '落款是用空格推到右边的，换字体就会错位，请删去空格，用“右对齐”加右侧缩进',
  },
];

export default defineRule({
  name: 'Word 用空格排位置',
  source: '惯例',
  clause: 'GB/T 9704—2012 7.3',
  severity: 'info',
  why: '位置要用对齐和缩进来定。用空格、制表符推出来的位置，字体一换、字数一改就错，别人也无法接着改。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日前完成检查。⟧▣正文：首行=0 空格=2',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎⟦石桥镇人民政府⟧⏎2025年10月9日▣署名：对齐=左 右=0 空格=16',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎石桥镇人民政府⏎2025年10月9日',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣标题：空格=1',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      for (const { elements, least, message } of KINDS) {
        const padded = pairsOf(subject, elements).filter(
          ({ formatted, composed }) =>
            leadingBlanks(formatted).length >= least &&
            // with an indent besides it is a wrong indent, which has its own rule
            !(composed.align === 'justify' && formatted.left + formatted.first > 0.25),
        );
        yield* toldOnce(padded.map(placeOf), message);
      }
    },
  },
});
