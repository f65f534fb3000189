import { namesSigner } from '../../model/shapes.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { orderLine } from './orders.ts';

/** A post, with a name or with room for its stamp. */
const SIGNED =
  /^[^。，；]{0,30}(?:长|主任|主席|总理|书记|指挥|经理)(?:$|[：:][ 　]*\p{Script=Han}|[ 　]+\p{Script=Han})/u;

export default defineRule({
  name: '命令（令）缺签署人',
  source: '国标',
  clause: 'GB/T 9704—2012 10.2、7.3.5.3',
  severity: 'warning',
  why: '命令（令）由机关负责人签署，落款编排签发人职务和签名章，不写发文机关名称、不盖机关印章。只署机关名称的令，形式上缺了签署人。',
  bad: [
    '青云县人民政府令⏎第3号⏎现公布《水库管理办法》，自2025年5月1日起施行。⏎⟦青云县人民政府⟧⏎2025年3月5日',
    '临江市公安局令⏎第5号⏎⏎《养犬管理规定》已经局务会议通过，现予公布。⏎⏎⟦临江市公安局⟧⏎2025年3月5日',
    '青云县人民政府令⏎第4号⏎《水库管理办法》已经废止，现予公布。⏎　　　　⟦青云县人民政府办公室⟧⏎　　　　2025年3月5日',
  ],
  good: [
    '青云县人民政府令⏎第3号⏎现公布《水库管理办法》。⏎县长　周明⏎2025年3月5日',
    '青云县人民政府令⏎第3号⏎现公布《水库管理办法》。⏎县长：周明⏎2025年3月5日',
    '青云县人民政府令⏎第3号⏎现公布《水库管理办法》。⏎青云县人民政府县长　周明⏎2025年3月5日',
    '临江市发展改革委员会令⏎第3号⏎现公布《办法》。⏎市发展改革委主任：周明⏎市财政局局长：李远⏎2025年3月5日',
    '青云县人民政府令⏎第3号⏎现公布《水库管理办法》。',
    '青云县人民政府关于防汛的通知⏎各村：⏎现将有关事项通知如下。⏎青云县人民政府⏎2025年3月5日',
    '青云县人民政府令⏎第3号⏎现公布《水库管理办法》。⏎总理　　周明⏎2025年3月5日',
    '江岚省防汛抗旱指挥部嘉奖令⏎抢险队：⏎特予嘉奖。⏎江岚省防汛抗旱指挥部⏎2025年3月5日',
  ],
  check: {
    unit: 'document',
    *run(document) {
      if (!orderLine(document)) return;
      const { paragraphs } = document;
      const organ = paragraphs.find(({ role, part }) => role === 'signatureOrgan' && part === 'main');
      const signed = paragraphs.some(
        ({ part, content, role }) =>
          part === 'main' && role !== 'title' && (namesSigner(content.shape) || SIGNED.test(content.shape)),
      );
      if (!organ || signed) return;
      yield {
        ...spanOf(organ, { from: 0, to: organ.content.view.text.length }),
        message: '命令（令）落款应写签发人职务并加签名章（如“县长　×××”），这里只署了机关名称',
      };
    },
  },
});
