import { defineRule } from '../rule.ts';
import { faceReports, GROUPS } from './faces.ts';

export default defineRule({
  name: 'Word 密级、紧急程度不是三号黑体',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.2、7.2.3',
  severity: 'warning',
  usual: true,
  why: '密级和保密期限、紧急程度一般用3号黑体字，顶格编排在版心左上角。',
  bad: [
    '⟦特急⟧⏎石桥镇人民政府文件⏎石政发〔2025〕12号⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣紧急程度：字体=仿宋',
    '⟦加急⟧⏎石桥镇人民政府文件⏎石政发〔2025〕12号⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣紧急程度：字号=四号',
  ],
  good: [
    '特急⏎石桥镇人民政府文件⏎石政发〔2025〕12号⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '加急⏎石桥镇人民政府文件⏎石政发〔2025〕12号⏎石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣紧急程度：字体=方正黑体_GBK',
  ],
  check: { unit: 'word', run: (subject) => faceReports(subject, GROUPS.marks) },
});
