import type { Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '﹐': '，',
  '﹑': '、',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '､': '、',
  '｡': '。',
};
const HALF =
  /(?<=[\p{Script=Han}”’》）〕]|\p{Script=Han}[)"\]])[,;:?!]|[,;:?!](?=[\p{Script=Han}“‘《（])|[﹐﹑﹔﹕﹖﹗､｡]/gu;

/** The blank that is written behind a half-width mark, which a full-width one holds within itself. */
const BLANK_BEHIND = /^[ \u00a0]{1,2}(?=[\p{Script=Han}\d“‘《（])/u;

const HEAD = /^(?:附[ 　]{0,4}件[ 　\d]{0,4}|抄[ 　]{0,4}[送报发][ 　]{0,4}|[主分][ 　]{0,4}送[ 　]{0,4}):/u;

/** Marks that other rules speak of: the colons of 主送机关, 附件说明 and 抄送, and all that stands behind 签发人. */
function ownedFrom({ role, content }: Paragraph): (index: number) => boolean {
  const { text } = content.view;
  const last = role === 'recipient' || role === 'salutation' ? text.length - 1 : -1;
  const head = (HEAD.exec(text)?.[0].length ?? 0) - 1;
  const signer = role === 'signer' || role === 'documentNumber' ? text.search(/签[ 　]{0,4}发[ 　]{0,4}人/u) : -1;
  return (index) => index === last || index === head || (signer >= 0 && index > signer);
}

/** Whether a place is claimed by a token; asked in the order of the text. 第三项: has no owner but this rule for its colon. */
function claimed({ content: { claims, label } }: Paragraph): (index: number) => boolean {
  const own = label?.style === 'item' ? label.mark.from : -1;
  let passed = 0;
  return (index) => {
    while ((claims[passed]?.to ?? Infinity) <= index) passed++;
    return index !== own && (claims[passed]?.from ?? Infinity) <= index;
  };
}

export default defineRule({
  name: '中文语境半角点号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 5.1.1、5.1.2',
  severity: 'warning',
  why: '句号、逗号、顿号、分号、冒号、问号、叹号各占一个字位置。紧挨着汉字的半角点号排出来挤在字缝里，多半是输入法没有切换。时刻、比例、网址、数字分节里的半角符号是对的。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '报送材料⟦:⟧申请表和身份证复印件', fixed: '报送材料：申请表和身份证复印件' },
    { draft: '材料包括申请表⟦,⟧身份证。', fixed: '材料包括申请表，身份证。' },
    { draft: '现在告诉大家一个好消息⟦!⟧', fixed: '现在告诉大家一个好消息！' },
    { draft: '上午9:00报到⟦;⟧10:00开会。', fixed: '上午9:00报到；10:00开会。' },
    { draft: '请登录http://www.example.cn⟦,⟧填写回执。', fixed: '请登录http://www.example.cn，填写回执。' },
    { draft: '会议时间⟦:⟧2025年3月10日（星期一）上午9:00', fixed: '会议时间：2025年3月10日（星期一）上午9:00' },
    { draft: '请认真执行《值班办法》⟦,⟧抓好落实。', fixed: '请认真执行《值班办法》，抓好落实。' },
    { draft: '第三项⟦:⟧镇长周明部署防汛工作。', fixed: '第三项：镇长周明部署防汛工作。' },
    { draft: '传达精神⟦﹐⟧研究工作。', fixed: '传达精神，研究工作。' },
    { draft: '各单位要提高认识⟦,⟧ 压实责任。', fixed: '各单位要提高认识，压实责任。' },
  ],
  good: [
    '各单位：请按时参加',
    '上午9:00',
    'http://www.example.cn',
    '比例尺为1:500',
    '会议费1,200元',
    '邮箱：a.b@example.cn',
    '按3:1的比例安排',
    '关于开会的通知⏎⏎各单位:⏎　　请按时参加会议。',
    '关于开会的通知⏎⏎各位理事，各单位:⏎　　请按时参加会议。',
    '附件:参会回执⏎⏎石桥镇人民政府⏎2025年3月5日',
    '时间9:00—11:30',
    '青云县水利局文件⏎青水〔2025〕31号　　签发人:周明⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    '关于开会的通知⏎⏎各单位：⏎　　请参会。⏎⏎石桥镇人民政府⏎2025年3月5日⏎⏎抄送:县委办公室。',
    'Windows,Linux系统',
    '`if a:b` 是代码',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [',;:?!﹐﹑﹔﹕﹖﹗､｡'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      const owned = ownedFrom(paragraph);
      const isClaimed = claimed(paragraph);
      for (const { index, 0: mark } of text.matchAll(HALF)) {
        if (isClaimed(index) || owned(index)) continue;
        const span = spanOf(paragraph, { from: index, to: index + 1 });
        const right = FULL[mark] ?? mark;
        const blank = BLANK_BEHIND.exec(text.slice(index + 1, index + 4))?.[0].length ?? 0;
        const replaced = spanOf(paragraph, { from: index, to: index + 1 + blank });
        yield {
          ...span,
          message: `中文里应用全角的“${right}”，这里是半角的“${mark}”`,
          // right behind a label it may be the label's own mark
          fixes: [
            {
              title: `改为“${right}”`,
              safe: index !== paragraph.content.label?.to,
              edits: [{ ...replaced, newText: right }],
            },
          ],
        };
      }
    },
  },
});
