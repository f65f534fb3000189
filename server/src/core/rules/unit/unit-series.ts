import { spanOf } from '../../model/spans.ts';
import { readNumber, writeHanzi } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';
import { OWN_FACTS } from './slips.ts';

const ORDINAL = /第(?<n>[一二三四五六七八九十百\d]{1,4})次/u;
/** What may stand in a title beside the name of the series. */
const bare = (title: string) => title.replace(ORDINAL, '').replace(/[（(]扩大[）)]|\d{4}年度?|[“”《》 　]/gu, '');
const draft = (nth: string) =>
  `关于召开镇党委理论学习中心组${nth}学习会的通知⏎各支部：⏎请准时参加。⏎石桥镇党委⏎2025年3月5日`;

export default defineRule({
  name: '会议次数跳过了上一次',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'warning',
  why: '按次编号的会议，第三次之后是第四次。跳号多半是漏记了一次，或者套用旧稿改错了数。会议开过以后，请把登记的次数加一。',
  unit: { series: [{ name: '镇党委理论学习中心组学习会', last: 3 }] },
  bad: [
    { draft: draft('⟦第五次⟧'), fixed: draft('第四次') },
    { draft: draft('⟦第14次⟧（扩大）'), fixed: draft('第4次（扩大）') },
  ],
  good: [
    draft('第四次'),
    draft('第三次'),
    draft('第4次（扩大）'),
    draft(''),
    '关于召开镇人大第九次会议的通知⏎各村：⏎请准时参加。⏎石桥镇人大⏎2025年3月5日',
  ],
  check: {
    unit: 'document',
    *run({ title, paragraphs }, { unit: { series } }) {
      if (!title || series.length === 0) return;
      const known = series.find(({ name }) => bare(title.text).includes(bare(name)));
      if (!known) return;
      const next = known.last + 1;
      for (const index of title.paragraphs) {
        const paragraph = paragraphs[index];
        const match = paragraph && ORDINAL.exec(paragraph.content.view.text);
        const numeral = match?.groups?.['n'] ?? '';
        if (!match || readNumber(numeral) <= next) continue;
        const span = spanOf(paragraph, { from: match.index, to: match.index + match[0].length });
        const right = `第${/\d/.test(numeral) ? next : writeHanzi(next)}次`;
        yield {
          ...span,
          message: `登记的${known.name}最近一次是第${writeHanzi(known.last) || known.last}次，这里应是${right}；请核对`,
          fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
