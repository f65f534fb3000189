import { sourceOf, spanOf } from '../../model/spans.ts';
import { BRACKETS } from '../needed.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  name: '成对标号交叉',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.8、4.9、4.15',
  mendsQuotations: true,
  severity: 'error',
  why: '括号、引号、书名号可以一层套一层，不能交叉：里层的要先收完，外层的才能收。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '请按规定（见《值班办法⟦）》⟧执行。', fixed: '请按规定（见《值班办法》）执行。' },
    { draft: '各单位要“坚持（两手抓⟦”）⟧。', fixed: '各单位要“坚持（两手抓）”。' },
    '各单位要“坚持（两手抓”，两手硬⟦）⟧。',
  ],
  good: ['请按规定（见《值班办法》）执行。', '各单位要“坚持（两手抓）”。', '《甲》（乙）“丙”'],
  check: {
    unit: 'paragraph',
    needs: { characters: [BRACKETS] },
    *run(paragraph) {
      for (const { open, early, late } of paragraph.content.pairs.crossed) {
        const adjacent = late.at === early.at + 1;
        const both = spanOf(paragraph, { from: early.at, to: late.at + 1 });
        const swapped = `${late.text}${early.text}`;
        yield {
          ...(adjacent ? both : spanOf(paragraph, { from: late.at, to: late.at + 1 })),
          message: `“${open.text}”没有收完，外层就先收了：“${late.text}”应在“${early.text}”之前`,
          related: [{ ...spanOf(paragraph, { from: open.at, to: open.at + 1 }), message: '里层从这里开始' }],
          ...(adjacent && sourceOf(paragraph, { from: early.at, to: late.at + 1 }).length === 2
            ? { fixes: [{ title: `改为“${swapped}”`, edits: [{ ...both, newText: swapped }] }] }
            : {}),
        };
      }
    },
  },
});
