import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';
import { isQuoted } from './dates.ts';

const WRONG = /(?:-|–|－|~|—{2})(?=[ 　\t]*(?:次年|翌年|第二年)?$)/u;
/** The numeral 一 in the place of a dash: 4月1日一4月30日. */
const ONE = /(?<=\d[日月])一(?=(?:\d{4}年)?\d{1,2}[月日])/gu;

export default defineRule({
  name: '日期起止连接号不规范',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.13.3.2',
  severity: 'info',
  why: '时间起止用一字线“—”，也可用浪纹线“～”或“至”；半角短横、半角波纹和破折号都不是表示起止的连接号。',
  bad: [
    { draft: '公示期为4月1日⟦一⟧4月30日。', fixed: '公示期为4月1日—4月30日。' },
    { draft: '培训时间为4月8日⟦-⟧10日。', fixed: '培训时间为4月8日—10日。' },
    { draft: '公示期为3月1日⟦~⟧3月5日。', fixed: '公示期为3月1日—3月5日。' },
    { draft: '公示期为2025年3月1日⟦——⟧5日。', fixed: '公示期为2025年3月1日—5日。' },
    { draft: '时间：2025年1月23日（星期四）⟦-⟧24日（星期五）', fixed: '时间：2025年1月23日（星期四）—24日（星期五）' },
    { draft: '时间：2025年4月15⟦-⟧16日', fixed: '时间：2025年4月15—16日' },
  ],
  good: [
    '培训时间为4月8日—10日。',
    '4月8日一早出发，5月1日一律放假。',
    '培训时间为4月8日至10日。',
    '培训时间为4月8日～10日。',
    '填报日期：2025-04-08',
    '咨询电话0912-8210',
    '4月8日、10日分两批进行。',
  ],
  check: {
    unit: 'document',
    needs: { characters: [DIGITS] },
    *run(document) {
      for (const paragraph of document.paragraphs) {
        const { text } = paragraph.content.view;
        if (!text.includes('一')) continue;
        for (const { index } of text.matchAll(ONE)) {
          const span = spanOf(paragraph, { from: index, to: index + 1 });
          yield {
            ...span,
            message: '这是汉字“一”，表示日期起止用一字线“—”',
            fixes: [{ title: '改为“—”', edits: [{ ...span, newText: '—' }] }],
          };
        }
      }
      for (const { paragraph: index, token, rangeTo } of document.dates) {
        const next = rangeTo === undefined ? undefined : document.dates[rangeTo];
        const paragraph = document.paragraphs[index];
        if (!next || !paragraph || token.form !== 'nianyueri' || next.token.form !== 'nianyueri') continue;
        const match = WRONG.exec(paragraph.content.view.text.slice(token.to, next.token.from));
        if (!match) continue;
        const from = token.to + match.index;
        const span = spanOf(paragraph, { from, to: from + match[0].length });
        yield {
          ...span,
          message: '表示日期起止用一字线“—”，也可用“～”或“至”',
          fixes: [{ title: '改为“—”', safe: !isQuoted(paragraph, token), edits: [{ ...span, newText: '—' }] }],
        };
      }
    },
  },
});
