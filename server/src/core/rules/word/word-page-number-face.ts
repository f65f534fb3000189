import { defineRule } from '../rule.ts';
import { isFace, isStandIn, sizeName } from './faces.ts';
import { pageNumbersOf } from './pageNumbers.ts';
import { headOf } from './subject.ts';

const SIZE = 14;

export default defineRule({
  name: 'Word 页码不是四号宋体',
  source: '国标',
  clause: 'GB/T 9704—2012 7.5',
  severity: 'warning',
  usual: true,
  why: '页码一般用4号半角宋体阿拉伯数字。Word插入的页码默认是小五号，要改。',
  bad: [
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣页码：字号=小五',
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣页码：字体=Calibri',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣页码：字体=SimSun',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const wrong = pageNumbersOf(subject).find(
        ({ run }) => run && !(isFace(run.latin, 'song', subject) && Math.abs(run.size - SIZE) <= 0.5),
      );
      if (!wrong?.run) return;
      const { latin, size } = wrong.run;
      yield {
        ...headOf(subject),
        message: `页码用的是“${latin}”${sizeName(size)}，一般用4号半角宋体，请双击页脚，选中页码改字体字号`,
        ...(isStandIn(latin) && Math.abs(size - SIZE) <= 0.5 ? { severity: 'hint' } : {}),
      };
    },
  },
});
