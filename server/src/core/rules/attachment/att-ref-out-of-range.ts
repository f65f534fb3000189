import { spanOf } from '../../model/spans.ts';
import { bodyOf } from '../meeting/elements.ts';
import { defineRule } from '../rule.ts';

/** 附件3, 附件2的3 counted by pieces or money left out. */
const REFERENCE = /附件[ 　]?(?<number>\d{1,2})(?![\d份张页个件万元])/gu;
const OTHERS = /《[^《》]{1,60}》[^，。；]{0,6}$|(?:办法|规定|方案|通知|文件|合同|协议)(?:的|中的?|之)?$/u;

export default defineRule({
  name: '正文提到的附件不存在',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '正文提到“附件3”，附件说明却只列到2，收文单位会以为漏发了附件。多半是删减附件后没有改正文的序号。',
  bad: [
    '关于召开会议的通知⏎各村：⏎名单见⟦附件3⟧。⏎附件：1.会议议程⏎　　　2.参会回执⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎请填写参会回执（⟦附件2⟧）。⏎附件：参会回执⏎石桥镇人民政府⏎2025年3月5日',
  ],
  good: [
    '关于召开会议的通知⏎各村：⏎名单见附件2。⏎附件：1.会议议程⏎　　　2.参会回执⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎请填写参会回执（附件1）。⏎附件：参会回执⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎按《值班办法》附件3执行。⏎附件：1.会议议程⏎　　　2.参会回执⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎请交附件3份。⏎附件：1.会议议程⏎　　　2.参会回执⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开会议的通知⏎各村：⏎名单见附件3。⏎附件：1.会议议程⏎　　　2.参会回执⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件3⏎⏎参会名单',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const notes = document.paragraphs.filter(({ role }) => role === 'attachmentNote');
      if (notes.length === 0) return;
      const numbers = notes.flatMap(({ content }) =>
        [...content.view.text.matchAll(/(?:^|[：:\s　])(\d{1,2})[.．、]/gu)].map((match) => Number(match[1])),
      );
      const labels = document.paragraphs
        .filter(({ role }) => role === 'attachmentLabel')
        .map(({ content }) => Number(/\d{1,2}/.exec(content.view.text)?.[0] ?? 1));
      const most = Math.max(1, notes.length, ...numbers, ...labels);
      for (const paragraph of bodyOf(document))
        for (const match of paragraph.content.view.text.matchAll(REFERENCE)) {
          const number = Number(match.groups?.['number']);
          if (number <= most || OTHERS.test(paragraph.content.view.text.slice(0, match.index))) continue;
          yield {
            ...spanOf(paragraph, { from: match.index, to: match.index + match[0].length }),
            message: `正文提到“${match[0]}”，附件说明只列到${most === 1 ? '一个附件' : `附件${most}`}；请核对是序号写错还是漏列了附件`,
          };
        }
    },
  },
});
