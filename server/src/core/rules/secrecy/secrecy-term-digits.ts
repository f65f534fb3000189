import { sourceOf, spanOf } from '../../model/spans.ts';
import { readNumber } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';
import { markLine } from './secrecyMarks.ts';

const HANZI_TERM = /(?<=★)[〇零一二三四五六七八九十百]{1,4}(?=年|个?月|天|日)/u;

export default defineRule({
  name: '保密期限未用阿拉伯数字',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.2',
  severity: 'error',
  why: '标准规定“保密期限中的数字用阿拉伯数字标注”。期限是定密的内容，改动前请核对，检查器不代为修改。',
  bad: [
    { draft: '秘密★⟦十⟧年⏎石桥镇人民政府文件', fixed: '秘密★10年⏎石桥镇人民政府文件' },
    { draft: '机密★⟦六⟧个月', fixed: '机密★6个月' },
    {
      draft:
        '石桥镇人民政府文件⏎关于做好防汛工作的通知⏎各村：⏎现通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎秘密★⟦一⟧年',
      fixed: '石桥镇人民政府文件⏎关于做好防汛工作的通知⏎各村：⏎现通知如下。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎秘密★1年',
    },
  ],
  good: ['秘密★10年', '绝密★长期', '机密★第一次会议结束前', '秘密★三审结束前', '秘密★'],
  check: {
    unit: 'paragraph',
    needs: { characters: ['密', '★'] },
    *run(paragraph) {
      if (markLine(paragraph) === undefined) return;
      const match = HANZI_TERM.exec(paragraph.content.view.text);
      if (!match) return;
      const range = { from: match.index, to: match.index + match[0].length };
      yield {
        ...spanOf(paragraph, range),
        message: `保密期限用阿拉伯数字，“${sourceOf(paragraph, range)}”应为“${readNumber(match[0])}”`,
        fixes: [
          {
            title: `核对期限后，改为“${readNumber(match[0])}”`,
            edits: [{ ...spanOf(paragraph, range), newText: String(readNumber(match[0])) }],
          },
        ],
      };
    },
  },
});
