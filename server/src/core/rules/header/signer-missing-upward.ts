import { spanOf } from '../../model/spans.ts';
import { goesUp } from '../recipient/recipients.ts';
import { defineRule } from '../rule.ts';
import { headerLines } from './headers.ts';
import { signerOf } from './signers.ts';

export default defineRule({
  name: '上行文缺签发人',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（六）；GB/T 9704—2012 7.2.5、7.2.6',
  severity: 'warning',
  why: '条例规定“上行文应当标注签发人姓名”，写在发文字号右侧。起草时尚未签发的，可先留空，印制前补上。',
  bad: [
    {
      draft: '石政〔2025〕4号⟦⟧⏎石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。',
      fixed: '石政〔2025〕4号　　签发人：⏎石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。',
    },
    {
      draft: '青云县应急管理局文件⏎青应急〔2025〕9号⟦⟧⏎青云县应急管理局关于汛期值守情况的报告⏎县人民政府：',
      fixed: '青云县应急管理局文件⏎青应急〔2025〕9号　　签发人：⏎青云县应急管理局关于汛期值守情况的报告⏎县人民政府：',
    },
    {
      draft: '石桥镇人民政府文件⏎石政〔2025〕　号⟦⟧⏎石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：',
      fixed: '石桥镇人民政府文件⏎石政〔2025〕　号　　签发人：⏎石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：',
    },
  ],
  good: [
    '石政〔2025〕4号　　签发人：周明⏎石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：',
    '石桥镇人民政府文件⏎签发人：周明⏎石政〔2025〕4号⏎石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：',
    '石政〔2025〕4号　　签发人：⏎石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：',
    '石桥镇人民政府文件⏎石政〔2025〕4号签发人 周明⏎石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：',
    '青应急发〔2025〕9号⏎青云县应急管理局关于加强值守的通知⏎各村：',
    '石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。',
    '石桥镇人民政府关于修缮水闸的请示⏎石政〔2025〕4号⏎青云县人民政府：⏎我镇水闸年久失修。',
    '青应急〔2025〕9号⏎2025年述职报告⏎县委组织部：',
    '青政办发〔2025〕9号⏎青云县人民政府办公室转发县水利局关于汛情报告的通知⏎各乡镇人民政府：',
    '青政复〔2025〕9号⏎青云县人民政府关于修缮水闸的批复⏎石桥镇人民政府：',
    '青水〔2025〕9号⏎关于对水闸修缮工作的意见⏎县人民政府：',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['documentNumber'] },
    *run(document) {
      if (!goesUp(document)) return;
      const lines = headerLines(document);
      const number = lines.find(({ role }) => role === 'documentNumber');
      if (!number || lines.some((line) => line.role === 'signer' || signerOf(line))) return;
      const to = number.content.view.text.length;
      const { end } = spanOf(number, { from: 0, to });
      yield {
        start: end,
        end,
        message: '请示、报告等上行文应当标注签发人姓名；请在发文字号右侧写“签发人：”和姓名，待签发的先留空',
        fixes: [{ title: '在发文字号后补“签发人：”', edits: [{ start: end, end, newText: '　　签发人：' }] }],
      };
    },
  },
});
