import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule, type Fix } from '../rule.ts';
import { goesUp, postOf, recipientLines, recipientNames } from './recipients.ts';

const PARTY_AND_GOVERNMENT = /^[^、，,]{1,20}委(?:员会)?[、，,][^、，,]{1,20}政府[：:]?$/u;

/** Moves names to a 抄送 line behind the signature, if the paper has one and no 抄送 yet. */
function copyFix(document: Document, gap: { start: number; end: number }, names: readonly string[]): Fix[] {
  const last = document.paragraphs
    .filter(({ role, part }) => part === 'main' && (role === 'signatureDate' || role === 'remark'))
    .at(-1);
  if (!last || document.paragraphs.some(({ role }) => role === 'cc' || role === 'printLine')) return [];
  const eol = lineEndOf(document.text);
  return [
    {
      title: `只留第一个，“${names.join('”“')}”改为抄送`,
      edits: [
        { ...gap, newText: '' },
        { start: last.end, end: last.end, newText: `${eol}${eol}抄送：${names.join('，')}。` },
      ],
    },
  ];
}

export default defineRule({
  name: '上行文多头主送',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第十五条（一）',
  severity: 'warning',
  why: '条例规定上行文“原则上主送一个上级机关，根据需要同时抄送相关上级机关和同级机关”。多头主送，容易谁都等着对方批办。',
  options: {
    partyAndGovernment: {
      description: '设为 true 时，党委、政府并列主送（“县委、县政府：”）不报',
      schema: { type: 'boolean', default: false },
    },
  },
  bad: [
    {
      draft: '石桥镇关于修缮水闸的请示⏎青云县人民政府⟦、青云县水务局⟧：⏎我镇水闸年久失修。⏎石桥镇人民政府⏎2025年3月5日',
      fixed:
        '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。⏎石桥镇人民政府⏎2025年3月5日⏎⏎抄送：青云县水务局。',
    },
    '青应急关于防汛情况的报告⏎县委⟦、县政府⟧：⏎现将情况报告如下。',
  ],
  good: [
    '石桥镇关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。',
    '石桥镇关于修缮水闸的请示⏎青云县水务局（县河长制办公室、县防汛办）：⏎我镇水闸年久失修。',
    '石桥镇关于防汛的通知⏎各村、镇属各单位：⏎现将有关事项通知如下。',
    '2025年述职报告⏎县委组织部、镇党委：⏎现将情况报告如下。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['recipient'] },
    *run(document, { options }) {
      const [line, ...more] = recipientLines(document);
      if (!line || more.length > 0 || line.role !== 'recipient' || !goesUp(document)) return;
      if (options['partyAndGovernment'] === true && PARTY_AND_GOVERNMENT.test(line.content.view.text)) return;
      const [first, ...others] = recipientNames(line);
      const last = others.at(-1);
      if (!first || !last) return;
      // People instead of organs are recipient-person-upward's.
      if (recipientNames(line).some(({ text }) => postOf(text) !== undefined)) return;
      const span = spanOf(line, { from: first.to, to: last.to });
      yield {
        ...span,
        message: '请示、报告原则上只主送一个上级机关，其余的改为抄送',
        fixes: copyFix(
          document,
          span,
          others.map(({ text }) => text),
        ),
      };
    },
  },
});
