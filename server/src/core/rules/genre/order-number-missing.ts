import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule } from '../rule.ts';
import { orderLine } from './orders.ts';

export default defineRule({
  name: '命令（令）缺令号',
  source: '国标',
  clause: 'GB/T 9704—2012 10.2',
  severity: 'warning',
  why: '命令（令）格式在发文机关标志之下编排令号，写“第×号”。没有令号，公布的规章、命令无法引用和查对。尚未编号的，可先写“第　号”。',
  bad: [
    {
      draft: '青云县人民政府⟦令⟧⏎现公布《水库管理办法》，自2025年5月1日起施行。⏎县长　周明⏎2025年3月5日',
      fixed: '青云县人民政府令⏎第×号⏎现公布《水库管理办法》，自2025年5月1日起施行。⏎县长　周明⏎2025年3月5日',
    },
    {
      draft: '临江市公安局⟦令⟧⏎⏎《养犬管理规定》已经局务会议通过，现予公布。⏎⏎局长　李远⏎2025年3月5日',
      fixed: '临江市公安局令⏎第×号⏎⏎《养犬管理规定》已经局务会议通过，现予公布。⏎⏎局长　李远⏎2025年3月5日',
    },
    {
      draft: '青云县人民政府⟦命令⟧⏎现发布防汛二级应急响应，自2025年7月1日起施行。⏎县长　周明⏎2025年7月1日',
      fixed: '青云县人民政府命令⏎第×号⏎现发布防汛二级应急响应，自2025年7月1日起施行。⏎县长　周明⏎2025年7月1日',
    },
  ],
  good: [
    '青云县人民政府令⏎第3号⏎现公布《水库管理办法》。⏎县长　周明⏎2025年3月5日',
    '青云县人民政府令⏎第　号⏎现公布《水库管理办法》。⏎县长　周明⏎2025年3月5日',
    '青云县人民政府令第3号⏎现公布《水库管理办法》。',
    '江岚省防汛抗旱指挥部嘉奖令⏎抢险队：⏎特予嘉奖。⏎总指挥　周明⏎2025年3月5日',
    '青云县人民政府（第3号令）⏎现公布《水库管理办法》。',
    '公务用车五条禁令⏎一、严禁公车私用。⏎二、严禁酒后驾车。',
    '青云县人民政府关于公布政府令目录的公告⏎现公告如下。',
    '青云县人民法院搜查令⏎现对下列场所进行搜查。',
    '青云县公安局通缉令⏎现发布通缉。',
    '青云县人民政府令⏎〔2025〕3号⏎现公布《水库管理办法》。',
    '青云县人民政府令（2025年第3号）⏎现公布《水库管理办法》。',
    '青云县人民政府令',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const { paragraphs, text } = document;
      const line = orderLine(document);
      const word = /(?:命令|令|（令）)[ 　]*$/u.exec(line?.content.shape ?? '');
      if (!line || !word) return;
      // A number in any form, filled or not, above the text.
      if (
        paragraphs.some(
          ({ role, content }) => role === 'documentNumber' || /^.{0,20}第?[ 　×\dX_]{1,8}号/u.test(content.shape),
        )
      )
        return;
      yield {
        ...spanOf(line, { from: word.index, to: line.content.view.text.length }),
        message: '命令（令）应有令号，请在标题之下编排“第×号”',
        fixes: [
          { title: '补令号（待填）', edits: [{ start: line.end, end: line.end, newText: `${lineEndOf(text)}第×号` }] },
        ],
      };
    },
  },
});
