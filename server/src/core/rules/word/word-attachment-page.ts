import { defineRule } from '../rule.ts';
import { toldOnce } from './places.ts';
import { pairsOf, placeOf } from './subject.ts';

export default defineRule({
  name: 'Word 附件没有另起一页',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.7',
  severity: 'error',
  why: '附件应当另面编排。用分页符或“段前分页”，不要用回车推到下一页：正文增减一行，附件就会跟着错位。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎附件：检查表⏎石桥镇人民政府⏎2025年10月9日⏎⏎⟦附件⟧⏎⏎检查表⏎单位：▣附件标识：另页=否',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎附件：1.检查表⏎2.名单⏎石桥镇人民政府⏎2025年10月9日⏎⏎附件1⏎⏎检查表⏎单位：⏎⏎⟦附件2⟧⏎⏎名单⏎张三▣“附件2”：另页=否',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。⏎附件：检查表⏎石桥镇人民政府⏎2025年10月9日⏎⏎附件⏎⏎检查表⏎单位：',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
  ],
  check: {
    unit: 'word',
    *run(subject) {
      const run = pairsOf(subject, ['attachmentLabel']).filter(({ formatted }) => !formatted.newPage);
      yield* toldOnce(run.map(placeOf), '附件没有另起一页，请在“附件”前插入分页符');
    },
  },
});
