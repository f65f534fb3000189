import { defineRule } from '../rule.ts';
import { headOf, pairs } from './subject.ts';

/** Characters that certainly do not fit one page of 22 lines of 28. */
const ONE_PAGE = 22 * 28;

export default defineRule({
  name: 'Word 没有页码',
  source: '国标',
  clause: 'GB/T 9704—2012 7.5',
  severity: 'warning',
  usual: true,
  why: '公文要有页码，排在版心下边缘之下。页码用“插入—页码”的域，不要手敲数字。',
  bad: [
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。⏎附件：检查表⏎石桥镇人民政府⏎2025年10月9日⏎⏎附件⏎⏎检查表⏎单位：▣页码：无',
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。⏎附件：名单⏎石桥镇人民政府⏎2025年10月9日⏎⏎附件⏎⏎名单⏎张三▣页码：无',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣页码：无',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      if (subject.word.sections.some(({ pageNumbers }) => pageNumbers.length > 0)) return;
      const several = pairs(subject).some(({ composed }) => composed.element === 'attachmentLabel');
      if (!several && subject.document.text.length < ONE_PAGE) return;
      yield {
        ...headOf(subject),
        message: '没有页码，请用“插入—页码”加上，形如“— 1 —”，单页码居右、双页码居左，各空一字',
      };
    },
  },
});
