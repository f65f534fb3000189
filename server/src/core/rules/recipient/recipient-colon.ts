import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { recipientLines } from './recipients.ts';

const WRONG = /[:，,、；;∶︰]$/u;
/** Names several units, or units in general; a line that names one organ may as well be the issuer. */
const SEVERAL = /各|全体|有关|所属|[、，,；;]/u;

export default defineRule({
  name: '主送机关后未用全角冒号',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.2',
  severity: 'error',
  why: '标准规定主送机关“最后一个机关名称后标全角冒号”。',
  bad: [
    {
      draft: '关于召开防汛会议的通知⏎各乡镇人民政府⟦:⟧⏎经研究，定于近日召开会议。',
      fixed: '关于召开防汛会议的通知⏎各乡镇人民政府：⏎经研究，定于近日召开会议。',
    },
    {
      draft: '关于召开防汛会议的通知⏎⏎县直各部门⟦，⟧⏎⏎经研究，定于近日召开会议。',
      fixed: '关于召开防汛会议的通知⏎⏎县直各部门：⏎⏎经研究，定于近日召开会议。',
    },
    {
      draft: '关于召开防汛会议的通知⏎各科室、所属事业单位⟦⟧⏎　　经研究，定于近日召开会议。',
      fixed: '关于召开防汛会议的通知⏎各科室、所属事业单位：⏎　　经研究，定于近日召开会议。',
    },
    {
      draft: '石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府⟦;⟧⏎我镇水闸年久失修。',
      fixed: '石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。',
    },
    {
      draft: '关于召开理事会的通知⏎县工商联各位执行委员，各乡镇商会⟦，⟧⏎经研究，定于近日召开会议。',
      fixed: '关于召开理事会的通知⏎县工商联各位执行委员，各乡镇商会：⏎经研究，定于近日召开会议。',
    },
  ],
  good: [
    '关于召开防汛会议的通知⏎各乡镇人民政府：⏎经研究，定于近日召开会议。',
    '关于召开防汛会议的通知⏎各村（社区），镇属各单位：⏎经研究，定于近日召开会议。',
    '关于召开防汛会议的通知⏎各村（社区），⏎镇属各单位：⏎经研究，定于近日召开会议。',
    '关于召开防汛会议的通知⏎各单位要认真贯彻落实。⏎石桥镇人民政府⏎2025年3月5日',
    '关于召开防汛会议的通知⏎青云县防汛抗旱指挥部⏎2025年3月5日⏎经研究，定于近日召开会议。',
    '在全县防汛工作会议上的讲话⏎同志们！⏎今年以来，各项工作顺利。',
    '关于召开防汛会议的通知⏎经研究，定于近日召开会议。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['recipient', 'salutation'] },
    *run(document) {
      const last = recipientLines(document).at(-1);
      if (!last || (last.role === 'salutation' && document.title?.genre !== '通知')) return;
      const { text } = last.content.view;
      if (text.endsWith('：')) return;
      const mark = WRONG.exec(text)?.[0] ?? '';
      const next = document.paragraphs[last.index + 1];
      const upward = /^(?:请示|报告|函|复函|批复)$/.test(document.title?.genre ?? '');
      if (!mark && !SEVERAL.test(text) && (!upward || next?.role === 'signatureDate')) return;
      if (
        mark !== ':' &&
        next &&
        /^[^。]{1,60}[：:]$/u.test(next.content.view.text) &&
        !/如下/.test(next.content.view.text)
      )
        return;
      const span = spanOf(last, { from: text.length - mark.length, to: text.length });
      yield {
        ...span,
        message: mark ? `主送机关最后应标全角冒号“：”，不用“${mark}”` : '主送机关最后缺全角冒号“：”，请补上',
        fixes: [{ title: mark ? '改为“：”' : '补“：”', safe: mark === ':', edits: [{ ...span, newText: '：' }] }],
      };
    },
  },
});
