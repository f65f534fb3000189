import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { headerLines } from './headers.ts';
import { signerOf } from './signers.ts';

/** Papers that never go up; 意见 and 函 to a superior may. */
const DOWNWARD: ReadonlySet<string> = new Set([
  '通知',
  '通报',
  '批复',
  '决定',
  '决议',
  '公告',
  '通告',
  '公报',
  '命令',
  '令',
]);

export default defineRule({
  name: '下行文标注签发人',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（六）',
  severity: 'info',
  why: '条例只要求上行文标注签发人姓名。通知、通报、批复等下行文的版头一般没有签发人，多半是套用请示、报告的版头没有删去。',
  bad: [
    {
      draft: '石桥镇人民政府文件⏎石政发〔2025〕7号　　⟦签发人⟧：周明⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：',
      fixed: '石桥镇人民政府文件⏎石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：',
    },
    {
      draft:
        '青云县人民政府文件⏎青政复〔2025〕7号　⟦签发人⟧：周明　李远⏎青云县人民政府关于修缮水闸的批复⏎石桥镇人民政府：',
      fixed: '青云县人民政府文件⏎青政复〔2025〕7号⏎青云县人民政府关于修缮水闸的批复⏎石桥镇人民政府：',
    },
    '石桥镇人民政府文件⏎⟦签发人⟧：周明⏎石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：',
  ],
  good: [
    '石桥镇人民政府文件⏎石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知⏎各村：',
    '石桥镇人民政府文件⏎石政〔2025〕7号　　签发人：周明⏎石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：',
    '青云县水利局文件⏎青水〔2025〕7号　　签发人：周明⏎青云县水利局关于加强水库管理的意见⏎县人民政府：',
    '青云县水利局文件⏎青水〔2025〕7号　　签发人：周明⏎青云县水利局关于申请修缮经费的函⏎县财政局：',
    '石桥镇人民政府文件⏎石政发〔2025〕7号⏎石桥镇人民政府关于规范公文签发的通知⏎各村：⏎签发人：由主要负责人担任。',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['签'] },
    *run(document) {
      if (!DOWNWARD.has(document.title?.genre ?? '')) return;
      for (const line of headerLines(document)) {
        const signer = signerOf(line);
        if (!signer) continue;
        const { text } = line.content.view;
        const number = text.slice(0, signer.word.from);
        const last = signer.names.to === text.length;
        const from = number.trimEnd().length;
        yield {
          ...spanOf(line, signer.word),
          message: `条例只要求上行文标注签发人，“${document.title?.genre}”一般不标；请核对是否套用了请示、报告的版头`,
          fixes:
            from > 0 && last
              ? [{ title: '删去签发人', edits: [{ ...spanOf(line, { from, to: text.length }), newText: '' }] }]
              : [],
        };
      }
    },
  },
});
