import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { signerOf } from './signers.ts';

export default defineRule({
  name: '签发人写法错误',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.6',
  severity: 'error',
  why: '标准规定“‘签发人’三字加全角冒号和签发人姓名”，有多个签发人的从左到右、自上而下均匀编排，姓名之间没有标点。',
  bad: [
    {
      draft: '青云县水利局文件⏎青水〔2025〕31号　　签发人⟦　⟧周明⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
      fixed: '青云县水利局文件⏎青水〔2025〕31号　　签发人：周明⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    },
    {
      draft: '青云县水利局文件⏎青水〔2025〕31号　　签发人：周明⟦、⟧李远⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
      fixed: '青云县水利局文件⏎青水〔2025〕31号　　签发人：周明　李远⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    },
    {
      draft: '青云县水利局文件⏎签发人：周明⟦，⟧李远⏎青水〔2025〕31号⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
      fixed: '青云县水利局文件⏎签发人：周明　李远⏎青水〔2025〕31号⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    },
    {
      draft: '青云县水利局文件⏎青水〔2025〕31号　　签发人⟦:⟧周明⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
      fixed: '青云县水利局文件⏎青水〔2025〕31号　　签发人：周明⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    },
    {
      draft: '青云县水利局文件⏎青水〔2025〕31号签发人⟦⟧周明⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
      fixed: '青云县水利局文件⏎青水〔2025〕31号签发人：周明⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    },
  ],
  good: [
    '青云县水利局文件⏎青水〔2025〕31号　　签发人：周明⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    '青云县水利局文件⏎青水〔2025〕31号　　签发人：周明　李远⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    '青云县水利局文件⏎青水〔2025〕31号　　签发人：周　明　李　远⏎　　　　　　　王建国⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    '青云县水利局文件⏎签发人：⏎青水〔2025〕31号⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    '关于规范公文办理的通知⏎各科室：⏎公文须报签发人、审核人同意。',
    '关于规范公文办理的通知⏎各科室：⏎签发人:周明、李远',
    '青云县水利局文件⏎签发人：周明　　青水〔2025〕31号⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
  ],
  check: {
    unit: 'paragraph',
    needs: { roles: ['signer', 'documentNumber'] },
    *run(paragraph) {
      const signer = signerOf(paragraph);
      if (!signer) return;
      const { colon, names } = signer;
      if (colon.text.trim() !== '：' && names.text.trim() !== '') {
        const span = spanOf(paragraph, colon);
        yield {
          ...span,
          message: '“签发人”后应标全角冒号“：”，再写姓名',
          fixes: [{ title: '改为“签发人：”', safe: true, edits: [{ ...span, newText: '：' }] }],
        };
      }
      // a line torn in two is to be joined first
      if (paragraph.lines.length > 1) return;
      for (const match of names.text.matchAll(/[ 　]{0,4}[、，,；;/／][ 　]{0,4}/gu)) {
        const from = names.from + match.index;
        const span = spanOf(paragraph, { from, to: from + match[0].length });
        if (match.index + match[0].length >= names.text.trimEnd().length) continue;
        yield {
          ...span,
          message: `签发人姓名之间空一字，不加“${match[0].trim()}”`,
          fixes: [{ title: '改为空一字', safe: true, edits: [{ ...span, newText: '　' }] }],
        };
      }
    },
  },
});
