import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { endWith, itemsOf } from './items.ts';

export default defineRule({
  name: '分项内含句号仍以分号收尾',
  source: '国标',
  clause: 'GB/T 15834—2011 A.5',
  severity: 'warning',
  why: '分项列举的各项中，有一项内部用了句号，各项末尾就不能再用分号，都应改用句号。',
  bad: [
    { draft: '（一）全面排查。建立台账⟦；⟧', fixed: '（一）全面排查。建立台账。' },
    { draft: '2.按时报到。自备文具⟦；⟧', fixed: '2.按时报到。自备文具。' },
    {
      draft: '（一）准时到会；⏎（二）关闭手机。不得随意走动⟦；⟧⏎（三）不得请假。',
      fixed: '（一）准时到会。⏎（二）关闭手机。不得随意走动。⏎（三）不得请假。',
    },
    {
      draft: '1.带身份证。带回执⟦；⟧⏎2.提前到会。按区入座；⏎3.会后离场。',
      fixed: '1.带身份证。带回执。⏎2.提前到会。按区入座。⏎3.会后离场。',
    },
  ],
  good: [
    '（一）全面排查，建立台账；',
    '（一）全面排查。建立台账。',
    '（一）宣讲“安全第一。预防为主”的方针；',
    '（一）报送材料（一式三份。加盖公章）；',
    '（一）学习《条例。释义》；⏎（二）讨论。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      for (const items of itemsOf(document)) {
        const found = items.filter((item) => item.sentences && item.ending === '；');
        const [first, ...others] = found;
        if (!first) continue;
        const ended = items.filter((item) => item.ending === '；');
        yield {
          ...spanOf(first.paragraph, first.mark),
          message: '这一项内部已经用了句号，末尾不能再用分号；请把同组各项末尾的分号改为句号',
          related: others.map(({ paragraph, mark }) => ({ ...spanOf(paragraph, mark), message: '此项内部也用了句号' })),
          fixes: [
            {
              title: ended.length > 1 ? '将同组各项末尾的“；”改为“。”' : '改为“。”',
              edits: ended.map((item) => endWith(item, '。')),
            },
          ],
        };
      }
    },
  },
});
