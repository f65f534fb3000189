import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const NOTICE = '关于召开会议的通知⏎各村：⏎请准时参加。⏎';
const SIGNED = '⏎石桥镇人民政府⏎2025年3月5日';

export default defineRule({
  name: '附件说明冒号错误',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.4',
  severity: 'error',
  why: '附件说明应在“附件”二字后标全角冒号和附件名称。落款以后的附件标识（“附件”“附件1”）不加冒号，不在此列。',
  bad: [
    { draft: `${NOTICE}附件⟦:⟧参会回执${SIGNED}`, fixed: `${NOTICE}附件：参会回执${SIGNED}` },
    { draft: `${NOTICE}附件⟦　⟧参会回执${SIGNED}`, fixed: `${NOTICE}附件：参会回执${SIGNED}` },
    {
      draft: `${NOTICE}附件⟦:⟧1.参会名单⏎　　　2.乘车安排${SIGNED}`,
      fixed: `${NOTICE}附件：1.参会名单⏎　　　2.乘车安排${SIGNED}`,
    },
  ],
  good: [
    `${NOTICE}附件：参会回执${SIGNED}`,
    `${NOTICE}附件：1.参会名单⏎　　　2.乘车安排${SIGNED}`,
    `${NOTICE}附件：参会回执${SIGNED}⏎⏎附件⏎　　参会回执`,
    `${NOTICE}附件：参会回执${SIGNED}⏎⏎附件1`,
    '关于召开会议的通知⏎各村：⏎回执见附件。⏎石桥镇人民政府⏎2025年3月5日',
  ],
  check: {
    unit: 'paragraph',
    needs: { roles: ['attachmentNote'] },
    *run(paragraph) {
      if (paragraph.role !== 'attachmentNote') return;
      const match = /^附[ 　]?件(?<colon>[ 　]{0,3}:|[ 　]{1,4}(?=[\p{Script=Han}《“]|\d{4}年))/u.exec(
        paragraph.content.view.text,
      );
      const colon = match?.groups?.['colon'];
      if (!match || !colon) return;
      const span = spanOf(paragraph, { from: match[0].length - colon.length, to: match[0].length });
      yield {
        ...span,
        message: '“附件”后应标全角冒号“：”',
        fixes: [{ title: '改为全角冒号“：”', safe: true, edits: [{ ...span, newText: '：' }] }],
      };
    },
  },
});
