import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const JOINED = /(?:通过|批准|修订|修正|公布|发布)(?=\d{4}年\d{1,2}月\d{1,2}日)/gu;

export default defineRule({
  name: '题注缺分隔',
  source: '惯例',
  clause: '实务（法规题注两项之间空一字）',
  mendsQuotations: true,
  severity: 'info',
  why: '法规标题下的题注写明通过、批准、发布的日期和机关，实务通常分行或者用一个全角空格隔开；转换时丢了换行，两项就粘在了一起。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    {
      draft: '（2023年5月8日县政府常务会议审议批准⟦⟧2023年6月1日县政府办公室发布）',
      fixed: '（2023年5月8日县政府常务会议审议批准　2023年6月1日县政府办公室发布）',
    },
    { draft: '（2020年1月2日通过⟦⟧2024年3月4日修订）', fixed: '（2020年1月2日通过　2024年3月4日修订）' },
  ],
  good: [
    '（2023年5月8日审议批准　2023年6月1日发布）',
    '会议通过2024年度预算',
    '会议通过2024年1月5日提出的方案。',
    '（会议批准2024年度预算）',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['（', '过准订正布'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!/^（[^（）]{1,300}）$/u.test(text)) return;
      for (const match of text.matchAll(JOINED)) {
        const { end } = spanOf(paragraph, { from: match.index, to: match.index + match[0].length });
        yield {
          start: end,
          end,
          message: `题注的两项粘在一起了，“${match[0]}”之后应空一个全角空格或者换行`,
          fixes: [{ title: '补一个全角空格', safe: true, edits: [{ start: end, end, newText: '　' }] }],
        };
      }
    },
  },
});
