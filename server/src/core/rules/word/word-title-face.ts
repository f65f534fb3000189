import { defineRule } from '../rule.ts';
import { faceReports, GROUPS } from './faces.ts';

export default defineRule({
  name: 'Word 标题不是二号小标宋',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.1',
  severity: 'warning',
  usual: true,
  why: '标题一般用2号小标宋体字。宋体加粗、华文中宋都不是小标宋；没有安装小标宋的电脑会显示成别的字体，定稿前要在装有该字体的电脑上看一遍。',
  bad: [
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣标题：字体=宋体 加粗',
    '⟦石桥镇人民政府关于开展秋季防火检查的通知⟧⏎各村：⏎请于10月20日前完成检查。▣标题：字号=小二',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。▣标题：字体=方正小标宋_GBK',
  ],
  check: { unit: 'word', run: (subject) => faceReports(subject, GROUPS.title) },
});
