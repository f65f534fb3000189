import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { OWN_FACTS, slipOf } from './slips.ts';

const draft = (recipient: string) =>
  `石桥镇人民政府关于做好防汛工作的通知⏎${recipient}⏎请抓好落实。⏎石桥镇人民政府⏎2025年3月5日`;

export default defineRule({
  name: '主送机关与登记的差一个字',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'warning',
  why: '与本单位常用的主送机关只差一个字，多半是打错了。',
  unit: {
    recipients: ['各村民委员会', '镇属各单位', '各乡镇人民政府', '县财政局', '县教育局', '县水务局', '城东街道办事处'],
  },
  bad: [
    { draft: draft('各村民委员会，⟦镇属个单位⟧：'), fixed: draft('各村民委员会，镇属各单位：') },
    { draft: draft('⟦乡镇人民政府⟧：'), fixed: draft('各乡镇人民政府：') },
    { draft: draft('⟦各村委员会⟧：'), fixed: draft('各村民委员会：') },
  ],
  good: [
    draft('各村民委员会，镇属各单位：'),
    draft('各村（社区）：'),
    draft('青云县人民政府：'),
    draft('各村民委员会、镇直各单位、派出所：'),
    draft('各居民委员会，各镇人民政府：'),
    draft('县民政局，县体育局，县税务局，城西街道办事处：'),
    '石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎请镇属个单位抓好落实。⏎石桥镇人民政府⏎2025年3月5日',
  ],
  check: {
    unit: 'paragraph',
    needs: { roles: ['recipient'] },
    *run(paragraph, { unit: { recipients } }) {
      if (recipients.length === 0 || paragraph.role !== 'recipient') return;
      for (const { 0: written, index } of paragraph.content.view.text.matchAll(/[^，、：:,；]{2,40}/gu)) {
        const meant = slipOf(written, recipients);
        if (!meant) continue;
        const span = spanOf(paragraph, { from: index, to: index + written.length });
        yield {
          ...span,
          message: `“${written}”与常用的“${meant}”只差一个字，请核对`,
          fixes: [{ title: `改为“${meant}”`, edits: [{ ...span, newText: meant }] }],
        };
      }
    },
  },
});
