import { attachmentNotes } from '../../model/attachmentNames.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const HEAD = '关于召开防汛会议的通知⏎各村：⏎请准时参加。⏎';
const SIGNED = '⏎石桥镇人民政府⏎2025年3月5日';
const LIST = `${HEAD}附件：1.参会名单⏎　　　2.乘车安排⏎　　　`;

export default defineRule({
  name: '附件顺序号不连续',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第九条（十）、第二十条（四）',
  severity: 'error',
  why: '附件说明的顺序号缺号、重号，收文单位会以为漏发了附件。多半是增删附件后没有改序号，正文里的“见附件×”也要一并核对。',
  bad: [
    { draft: `${LIST}⟦4⟧.参会回执${SIGNED}`, fixed: `${LIST}3.参会回执${SIGNED}` },
    { draft: `${LIST}⟦2⟧.参会回执${SIGNED}`, fixed: `${LIST}3.参会回执${SIGNED}` },
    {
      draft: `${HEAD}附件：⟦2⟧.参会名单⏎　　　3.乘车安排${SIGNED}`,
      fixed: `${HEAD}附件：1.参会名单⏎　　　2.乘车安排${SIGNED}`,
    },
    {
      draft: `${HEAD}附件：1.参会名单⏎　　　⟦3⟧.乘车安排⏎　　　4.参会回执${SIGNED}`,
      fixed: `${LIST}3.参会回执${SIGNED}`,
    },
  ],
  good: [
    `${LIST}3.参会回执${SIGNED}`,
    `${HEAD}附件：参会回执${SIGNED}`,
    `${HEAD}附件：1.2025年值班表⏎　　　2.2026年值班表${SIGNED}`,
    `${HEAD}附件1：参会名单⏎附件2：乘车安排${SIGNED}`,
    `${HEAD}附件：参会名单⏎　　　乘车安排${SIGNED}`,
    `${HEAD}附件：1.参会名单⏎　　　2.乘车安排⏎⏎　　　3.参会回执${SIGNED}`,
  ],
  check: {
    unit: 'document',
    needs: { roles: ['attachmentNote'] },
    *run(document) {
      for (const { names } of attachmentNotes(document)) {
        const at = names.findIndex(({ number }, i) => number !== undefined && number !== i + 1);
        const name = names[at];
        // a list that is numbered in part is another rule's
        if (!name || names.some(({ number }) => number === undefined)) continue;
        const before = names[at - 1]?.number;
        yield {
          ...spanOf(name.paragraph, name.numeral),
          message:
            before === undefined
              ? `附件顺序号从“${name.number}”开始，应从“1”编起；请核对是否漏列附件`
              : `附件顺序号“${before}”之后应是“${at + 1}”，这里是“${name.number}”；请核对是序号编错还是漏列附件，正文提到的附件序号一并改正`,
          fixes: [
            {
              title: `从这里起改为“${at + 1}”并顺延`,
              edits: names
                .slice(at)
                .map(({ paragraph, numeral }, i) => ({ ...spanOf(paragraph, numeral), newText: String(at + i + 1) })),
            },
          ],
        };
      }
    },
  },
});
