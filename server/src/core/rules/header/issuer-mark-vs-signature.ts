import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { mayBeSame } from '../signature/organs.ts';
import { issuerIn, signersOf, titleOf } from '../title/titles.ts';
import { markedIssuers, whole } from './headers.ts';

/** 命令 and 纪要 are signed by a person or by nobody; a telegram's head names who sends it. */
const OTHERS_SIGN = /(?:命令|（令）|令|纪要)$/u;

/** The title's issuer is the one on the mark: then the signature is the odd one, and title-signature-mismatch's. */
function titleAgrees(document: Document, marks: readonly string[]): boolean {
  const title = titleOf(document);
  const issuer = title ? issuerIn(title.text) : '';
  return issuer.length > 2 && marks.some((mark) => mayBeSame(mark, issuer) || issuer.includes(mark));
}

const REST = '⏎各村：⏎请做好防汛工作。⏎';

export default defineRule({
  name: '发文机关标志与署名不一致',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（四）、第九条（十一）',
  severity: 'warning',
  why: '版头“×××文件”写的机关与落款应是同一个机关，印章也要与署名相符。两处不同，多半是套用旧稿没有改净。联合行文可以只用主办机关的标志，不在此列。',
  bad: [
    `⟦石桥镇人民政府文件⟧⏎石政发〔2025〕7号⏎关于做好防汛工作的通知${REST}青石镇人民政府⏎2025年3月5日`,
    '⟦临江市教育局文件⟧⏎临教发〔2025〕7号⏎关于做好防汛工作的通知⏎各学校：⏎请做好防汛工作。⏎临江市体育局⏎2025年3月5日',
    `⟦青石镇人民政府文件⟧⏎青石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知${REST}石桥镇人民政府⏎2025年3月5日`,
    '⟦青云县卫生健康局⟧⏎青卫函〔2025〕18号⏎关于征求意见的函⏎县财政局：⏎请于5月1日前反馈。⏎青云县医疗保障局⏎2025年3月5日',
  ],
  good: [
    `石桥镇人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知${REST}石桥镇人民政府⏎2025年3月5日`,
    `中共石桥镇委员会文件⏎石委发〔2025〕7号⏎关于做好防汛工作的通知${REST}中共石桥镇委员会⏎石桥镇人民政府⏎2025年3月5日`,
    `中共石桥镇委员会⏎石桥镇人民政府文件⏎石委发〔2025〕7号⏎关于做好防汛工作的通知${REST}石桥镇人民政府⏎2025年3月5日`,
    `中共石桥镇委员会文件⏎石委发〔2025〕7号⏎关于做好防汛工作的通知${REST}石桥镇党委⏎2025年3月5日`,
    `青云县人民政府办公室文件⏎青政办发〔2025〕7号⏎关于做好防汛工作的通知${REST}县政府办公室⏎2025年3月5日`,
    `石 桥 镇 人 民 政 府 文 件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知${REST}石桥镇人民政府⏎2025年3月5日`,
    `石桥镇人民政府文件⏎石政发〔2025〕7号⏎石桥镇人民政府关于做好防汛工作的通知${REST}青石镇人民政府⏎2025年3月5日`,
    '青云县人民政府令⏎第12号⏎⏎《青云县户外广告管理办法》已经审议通过，现予公布。⏎⏎县长　贺建平⏎2025年4月15日',
    '青云县人民政府常务会议纪要⏎〔2025〕5号⏎关于研究燃气整治工作的会议纪要⏎3月2日，县长主持召开会议。⏎青云县人民政府办公室⏎2025年3月5日',
    `政协青云县委员会文件⏎青协发〔2025〕7号⏎关于做好调研工作的通知⏎各委员：⏎请做好调研工作。⏎中国人民政治协商会议青云县委员会⏎2025年3月5日`,
    `青云县防汛抗旱指挥部文件⏎青汛〔2025〕7号⏎关于做好防汛工作的通知${REST}青云县水利局（代章）⏎2025年3月5日`,
    `石桥镇人民政府文件⏎石政发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。`,
  ],
  check: {
    unit: 'document',
    needs: { roles: ['issuerMark'] },
    *run(document) {
      const marks = markedIssuers(document);
      const [first] = marks;
      const signers = signersOf(document);
      const names = marks.map(({ name }) => name);
      if (!first || signers.length === 0 || names.some((name) => OTHERS_SIGN.test(name))) return;
      if (signers.some(({ text }) => /代章|代/u.test(text.replace(/.*[（(]/u, '')) && /[（(]/.test(text))) return;
      const joined = names.join('');
      if (signers.some(({ text }) => names.some((name) => mayBeSame(name, text)) || joined.includes(text))) return;
      if (titleAgrees(document, names)) return;
      const [signer] = signers;
      if (!signer) return;
      yield {
        ...whole(first.line),
        message: `发文机关标志是“${joined}”，落款却是“${signers.map(({ text }) => text).join('　')}”；请核对并统一`,
        related: [{ ...spanOf(signer.paragraph, signer), message: '落款' }],
      };
    },
  },
});
