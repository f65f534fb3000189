import { defineRule } from '../rule.ts';
import { faceReports, GROUPS } from './faces.ts';

export default defineRule({
  name: 'Word 正文不是三号仿宋',
  source: '国标',
  clause: 'GB/T 9704—2012 5.2.2',
  severity: 'warning',
  usual: true,
  why: '公文如无特殊说明，一般用3号仿宋体字。仿宋_GB2312、方正仿宋、华文仿宋都是仿宋。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎⟦各村：⟧⏎请于10月20日前完成检查。▣主送机关、正文：字体=宋体',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎⟦请于10月20日前完成林区防火检查，并报送结果。⟧▣正文：字号=四号',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣正文：字体=仿宋_GB2312',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣标题：字体=宋体',
  ],
  check: { unit: 'word', run: (subject) => faceReports(subject, GROUPS.body) },
});
