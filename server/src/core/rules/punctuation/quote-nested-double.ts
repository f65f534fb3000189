import { depthsOf, isDoubled, isStraight, type Pair, pairsWithin } from '../../model/pairs.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule, type Edit } from '../rule.ts';

export default defineRule({
  name: '引号内再用双引号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.8.3.4',
  mendsQuotations: true,
  severity: 'warning',
  why: '引号里面还要用引号时，外面一层用双引号，里面一层用单引号；两层都用双引号，读到第一个后引号就不知道引文到哪里为止。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '会议强调，“要坚持⟦“⟧两手抓”方针”。', fixed: '会议强调，“要坚持‘两手抓’方针”。' },
    { draft: '他说：“落实⟦“⟧一岗双责”。”', fixed: '他说：“落实‘一岗双责’。”' },
    { draft: '会议强调，“要坚持⟦“⟧两手抓、‘两手硬’”方针”。', fixed: '会议强调，“要坚持‘两手抓、“两手硬”’方针”。' },
  ],
  good: [
    '会议强调，“要坚持‘两手抓’方针”。',
    '坚持“两手抓”“两手硬”。',
    '“甲‘乙“丙”乙’甲”',
    '各单位要落实“四必谈“制度。',
    '“要坚持“两手抓”方针。⏎“要压实责任。”',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['“”'] },
    *run(paragraph) {
      const { pairs, lonely, reversed } = paragraph.content.pairs;
      const quotes = pairs.filter(
        ({ open, close }) =>
          (open.kind === 'quote' || open.kind === 'innerQuote') &&
          // pair-unbalanced speaks of ‘‘ first
          ![open, close].some((mark) => isStraight(mark) || isDoubled(mark)),
      );
      const depths = depthsOf(quotes);
      const edits = ({ open, close }: Pair): Edit[] => {
        const [left, right] = (depths.get(open) ?? 0) % 2 === 1 ? ['‘', '’'] : ['“', '”'];
        return [
          { ...spanOf(paragraph, { from: open.at, to: open.at + 1 }), newText: left },
          { ...spanOf(paragraph, { from: close.at, to: close.at + 1 }), newText: right },
        ];
      };
      for (const pair of quotes) {
        if (pair.open.kind !== 'quote' || (depths.get(pair.open) ?? 0) % 2 === 0) continue;
        const own = pair.close.at - pair.open.at < 200 ? pairsWithin(quotes, pair) : [pair];
        yield {
          ...spanOf(paragraph, { from: pair.open.at, to: pair.open.at + 1 }),
          message: '引号里面再用引号，里层应用单引号‘’',
          related: [
            { ...spanOf(paragraph, { from: pair.close.at, to: pair.close.at + 1 }), message: '里层到这里为止' },
          ],
          fixes: [
            {
              title: '里层改为‘’',
              safe: own.length === 1 && lonely.length === 0 && reversed.length === 0,
              edits: own.flatMap(edits),
            },
          ],
        };
      }
    },
  },
});
