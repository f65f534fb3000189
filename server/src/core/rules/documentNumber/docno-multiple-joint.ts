import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { headerNumbers } from './documentNumbers.ts';

export default defineRule({
  name: '版头出现多个发文字号',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（五）',
  severity: 'warning',
  why: '条例规定“联合行文时，使用主办机关的发文字号”，一份公文只有一个发文字号。标题、正文引用的文号不在此列。',
  bad: [
    '石教发〔2025〕4号⏎⟦石财发〔2025〕9号⟧⏎关于拨付校舍维修经费的通知⏎各学校：',
    '青应急〔2025〕2号　⟦青水发〔2025〕5号⟧⏎关于防汛物资储备的通知⏎各村：',
  ],
  good: [
    '石教发〔2025〕4号⏎关于拨付校舍维修经费的通知⏎各学校：',
    '石教发〔2025〕4号⏎关于转发《经费办法》（石财发〔2025〕9号）的通知⏎各学校：',
    '石教发〔2025〕4号⏎关于拨付校舍维修经费的通知⏎各学校：⏎石财发〔2025〕9号文件已明确经费来源。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['documentNumber'] },
    *run(document) {
      const [first, ...others] = headerNumbers(document);
      if (!first || !document.title) return;
      const related = [{ ...spanOf(first.paragraph, first.number), message: '第一个发文字号' }];
      for (const { paragraph, number } of others)
        yield {
          ...spanOf(paragraph, number),
          message: '版头有不止一个发文字号；联合行文只用主办机关的发文字号，来文的文号也不留在版头',
          related,
        };
    },
  },
});
