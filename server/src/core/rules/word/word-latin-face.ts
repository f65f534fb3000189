import { defineRule } from '../rule.ts';
import { toldOnce } from './places.ts';
import { pairsOf, RUNNING, stretches } from './subject.ts';

/** Faces of the screen and of Word's themes. */
const SCREEN = /calibri|cambria|aptos|arial|helvetica|verdana|tahoma|segoe|trebuchet|consolas|courier|等线|dengxian/iu;

export default defineRule({
  name: 'Word 数字字母用了主题字体',
  source: '惯例',
  clause: 'GB/T 9704—2012 5.2.2',
  severity: 'info',
  why: '正文的数字和字母随仿宋，或用Times New Roman。Calibri、Arial一类是Word主题自带的，与仿宋粗细高矮不合，换主题还会变。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于⟦10⟧月底前完成检查。▣正文：西文=Calibri',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请发送至信箱⟦fh@example.cn⟧。▣正文：西文=Arial',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月底前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月底前完成检查。▣正文：西文=仿宋',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const found = pairsOf(subject, RUNNING)
        .flatMap((pair) => [...stretches(pair)])
        // where the Chinese is in it too, that is told of the whole
        .filter(({ actual }) => SCREEN.test(actual.latin) && actual.latin !== actual.eastAsia)
        .flatMap(({ text, start, actual }) =>
          [...text.matchAll(/[A-Za-z0-9](?:[!-~]*[A-Za-z0-9])?/gu)].map(({ index, 0: word }) => ({
            start: start + index,
            end: start + index + word.length,
            face: actual.latin,
          })),
        );
      yield* toldOnce(
        found,
        `数字、字母用的是“${found[0]?.face ?? ''}”，请改为仿宋或Times New Roman：全选后在“字体”对话框的“西文字体”中设`,
      );
    },
  },
});
