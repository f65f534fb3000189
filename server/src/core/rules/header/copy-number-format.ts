import { defineRule } from '../rule.ts';
import { compact, whole } from './headers.ts';

export default defineRule({
  name: '份号应为6位阿拉伯数字',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.1',
  severity: 'warning',
  usual: true,
  why: '标准规定份号“一般用6位3号阿拉伯数字，顶格编排在版心左上角第一行”，前面没有“份号”“第”“No.”等字样。位数不一，清退、销毁时不便核对。',
  bad: [
    { draft: '⟦00123⟧⏎机密★3年⏎石桥市人民政府文件', fixed: '000123⏎机密★3年⏎石桥市人民政府文件' },
    { draft: '⟦份号：000123⟧⏎机密★3年⏎石桥市人民政府文件', fixed: '000123⏎机密★3年⏎石桥市人民政府文件' },
    { draft: '⟦No.12⟧⏎特急⏎石桥市人民政府文件', fixed: '000012⏎特急⏎石桥市人民政府文件' },
    { draft: '⟦第000008号⟧⏎秘密★1年⏎青云县公安局文件', fixed: '000008⏎秘密★1年⏎青云县公安局文件' },
    '⟦0000123⟧⏎机密★3年⏎石桥市人民政府文件',
  ],
  good: [
    '000123⏎机密★3年⏎石桥市人民政府文件',
    '001058⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '石桥镇人民政府令⏎第123号⏎现公布《水库管理办法》。',
    '石桥镇人民政府文件⏎石政发〔2025〕123号⏎关于做好防汛工作的通知⏎各村：',
    '关于报送邮编的通知⏎各村：⏎邮编如下。⏎12345⏎石桥镇人民政府⏎2025年3月5日',
    '2025⏎工作总结⏎今年以来，各项工作顺利。',
    '12345⏎热线受理情况通报⏎各单位：⏎现将情况通报如下。',
  ],
  check: {
    unit: 'paragraph',
    needs: { roles: ['copyNumber'] },
    *run(paragraph) {
      if (paragraph.role !== 'copyNumber') return;
      const written = compact(paragraph);
      const digits = /\d+/.exec(written)?.[0] ?? '';
      if (/^\d{6}$/.test(written)) return;
      const right = digits.padStart(6, '0');
      yield {
        ...whole(paragraph),
        message:
          digits.length > 6
            ? `份号一般用6位阿拉伯数字，这里有${digits.length}位`
            : `份号一般只写6位阿拉伯数字，“${written}”可写作“${right}”`,
        fixes:
          right.length === 6 ? [{ title: `改为“${right}”`, edits: [{ ...whole(paragraph), newText: right }] }] : [],
      };
    },
  },
});
