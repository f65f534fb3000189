import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { COMPLETE_MARK } from '../secrecy/secrecyMarks.ts';
import { headerLines } from './headers.ts';

export default defineRule({
  name: '涉密公文缺份号',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（一）；GB/T 9704—2012 7.2.1',
  severity: 'error',
  why: '条例规定“涉密公文应当标注份号”，份号是公文印制份数的顺序号，收发、清退、销毁都靠它核对。份号由印制环节产生，检查器不代为填写。',
  bad: [
    '⟦⟧机密⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '⟦⟧秘密1年⏎特急⏎石桥市应急管理局文件⏎石应急发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '⟦⟧绝密级⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
  ],
  good: [
    '000008⏎机密⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '00008⏎机密⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '石桥市应急管理局文件⏎石应急发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '机密★5年⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '机密⏎关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。',
    '关于做好保密工作的通知⏎各村：⏎密级分为绝密、机密、秘密。⏎机密⏎石桥镇人民政府⏎2025年3月5日',
    '机密文件管理办法⏎第一条　为加强管理，制定本办法。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['secrecyMark'] },
    *run(document, { classifiedSystem }) {
      const lines = headerLines(document);
      const mark = lines.find(({ role }) => role === 'secrecyMark');
      const [first] = lines;
      if (!mark || !first || lines.some(({ role }) => role === 'copyNumber')) return;
      if (!lines.some(({ role }) => role === 'issuerMark')) return;
      // On a machine that is not for classified work secrecy-mark-present says first what to do with such a draft.
      if (!classifiedSystem && COMPLETE_MARK.test(mark.content.view.text.replaceAll('　', ' '))) return;
      yield {
        ...spanOf(first, { from: 0, to: 0 }),
        message: '标了密级的公文应当标注份号：6位阿拉伯数字，顶格排在左上角第一行，由印制环节编号',
        related: [{ ...spanOf(mark, { from: 0, to: mark.content.view.text.length }), message: '密级' }],
      };
    },
  },
});
