import { defineRule } from '../rule.ts';
import { faceReports, GROUPS } from './faces.ts';

export default defineRule({
  name: 'Word 第二层标题不是楷体',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.3',
  severity: 'warning',
  usual: true,
  why: '结构层次序数后的标题，第二层一般用楷体字。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎现将有关事项通知如下：⏎一、检查安排⏎⟦（一）检查时间⟧⏎10月20日前。⏎（二）检查范围⏎各林区。▣二级标题：字体=黑体',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎现将有关事项通知如下：⏎一、检查安排⏎⟦（一）检查时间⟧⏎10月20日前。▣二级标题：字体=仿宋',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎现将有关事项通知如下：⏎一、检查安排⏎（一）检查时间⏎10月20日前。⏎（二）检查范围⏎各林区。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎现将有关事项通知如下：⏎一、检查安排⏎（一）检查时间⏎10月20日前。▣二级标题：字体=楷体_GB2312',
  ],
  check: { unit: 'word', run: (subject) => faceReports(subject, GROUPS.heading2) },
});
