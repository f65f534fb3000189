import { defineRule } from '../rule.ts';
import { GROUPS, mixedReports } from './faces.ts';

export default defineRule({
  name: 'Word 字体字号混用',
  source: '惯例',
  clause: 'GB/T 9704—2012 5.2.2',
  severity: 'info',
  why: '同一层次的文字字体字号一致。个别地方不同，多半是从网页或别的文稿粘贴带来的，粘贴时选“只保留文本”可以避免。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成⟦林区⟧防火检查。▣“林区”：字体=宋体',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成防火检查。⏎⟦检查要有记录。⟧▣“检查要有记录。”：字号=四号',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成防火检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成防火检查。▣“防火”：字体=方正仿宋_GBK',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      for (const group of Object.values(GROUPS)) yield* mixedReports(subject, group);
    },
  },
});
