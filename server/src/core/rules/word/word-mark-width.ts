import { defineRule } from '../rule.ts';
import { isChineseFace } from './faces.ts';
import { toldOnce } from './places.ts';
import { pairs, stretches } from './subject.ts';

export default defineRule({
  name: 'Word 引号破折号落在西文字体里',
  source: '惯例',
  clause: 'GB/T 15834—2011 5.1',
  severity: 'info',
  why: '引号、破折号、省略号中西文都有。Word把它们排成西文字体时只占半个字，与两边的字挤在一起，一行的字数也会不同。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎开展⟦“⟧回头看”活动。▣正文：引号=Times New Roman',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎落实防火责任⟦——⟧护林员包片到户。▣正文：引号=Calibri',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎开展“回头看”活动。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎落实防火责任。▣正文：引号=Calibri',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const found = pairs(subject)
        .flatMap((pair) => [...stretches(pair)])
        .filter(({ actual }) => !isChineseFace(actual.marks))
        .flatMap(({ text, start, actual }) =>
          [...text.matchAll(/[“”‘’]|—{1,2}|…{1,2}/gu)].map(({ index, 0: mark }) => ({
            start: start + index,
            end: start + index + mark.length,
            face: actual.marks,
          })),
        );
      yield* toldOnce(
        found,
        `引号、破折号一类标点用的是西文字体“${found[0]?.face ?? ''}”，只占半个字，请选中这些标点，在“开始—字体”框中选与正文相同的中文字体`,
      );
    },
  },
});
