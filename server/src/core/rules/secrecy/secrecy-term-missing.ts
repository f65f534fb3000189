import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { BARE_LEVEL } from './secrecyMarks.ts';

export default defineRule({
  name: '有密级无保密期限',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（二）',
  severity: 'warning',
  why: '条例要求涉密公文“分别标注‘绝密’‘机密’‘秘密’和保密期限”。期限由定密责任人确定，检查器不代为填写；确不标期限的写作“秘密★”，按最长期限。',
  bad: ['⟦机密⟧⏎石桥镇人民政府文件', '⟦秘密⟧⏎特急', '000001⏎⟦绝密级⟧⏎石桥镇人民政府文件'],
  good: [
    '机密★10年⏎石桥镇人民政府文件',
    '秘密★⏎石桥镇人民政府文件',
    '石桥镇人民政府文件',
    '关于做好防汛工作的通知⏎各村：⏎文件登记表⏎名称⏎密级⏎秘密',
  ],
  check: {
    unit: 'paragraph',
    needs: { roles: ['secrecyMark'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (paragraph.role !== 'secrecyMark' || !BARE_LEVEL.test(text)) return;
      yield {
        ...spanOf(paragraph, { from: 0, to: text.length }),
        message: '只标了密级，没有“★”和保密期限；请由定密责任人核定期限，写作“秘密★1年”的形式',
      };
    },
  },
});
