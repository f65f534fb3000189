import { defineRule } from '../rule.ts';
import { toldOnce } from './places.ts';

export default defineRule({
  name: 'Word 里还有修订和批注',
  source: '工程',
  clause: '修订和批注随文件带走，收件人看得见',
  severity: 'warning',
  why: '定稿前要接受或拒绝全部修订，删去批注，否则领导改了什么、谁说了什么，收到文件的人都看得见，打印时也可能印出来。',
  bad: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于⟦10月20日⟧前完成检查。▣“10月20日”：修订',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于⟦10月20日⟧前完成检查。▣“10月20日”：批注',
  ],
  good: [
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成检查。',
    '石桥镇人民政府关于开展秋季防火检查的通知⏎各村：⏎请于10月20日前完成防火检查。',
  ],
  check: {
    unit: 'word',
    *run({ word: { revisions, comments } }) {
      yield* toldOnce(revisions, '这里有没有处理的修订，定稿前请在“审阅”中接受或拒绝全部修订');
      yield* toldOnce(comments, '这里有批注，定稿前请在“审阅”中删除全部批注');
    },
  },
});
