import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';

const PAGE = /^(?:[—–－-] ?\d{1,3} ?[—–－-]|第 ?\d{1,4} ?页[ ，,／/]{0,3}共 ?\d{1,4} ?页)$/u;

export default defineRule({
  name: '页码、页眉残留在正文',
  source: '国标',
  clause: 'GB/T 9704—2012 7.5',
  mendsQuotations: true,
  severity: 'info',
  why: '页码在版心之外，由排版软件生成。转换 PDF 或 Word 时混进正文的页码会打断段落，重新排版后页数也对不上。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '各单位要抓好落实。⏎⟦— 3 —⟧⏎　　请按时参加。', fixed: '各单位要抓好落实。⏎　　请按时参加。' },
    { draft: '各单位要抓好落实。⏎⟦第3页 共8页⟧⏎　　请按时参加。', fixed: '各单位要抓好落实。⏎　　请按时参加。' },
    { draft: '各单位要抓好落实。⏎⟦- 12 -⟧', fixed: '各单位要抓好落实。⏎' },
  ],
  good: ['——坚持问题导向', '第3页的数据', '2025—2026年', '各单位要抓好落实。⏎——3月底前完成'],
  check: {
    unit: 'document',
    needs: { characters: [DIGITS] },
    *run({ text, paragraphs, lines }) {
      for (const paragraph of paragraphs) {
        const { view } = paragraph.content;
        if (view.text.length > 20 || !PAGE.test(view.text)) continue;
        const [line] = paragraph.lines;
        const end = line ? (lines[line.number + 1]?.start ?? text.length) : paragraph.end;
        yield {
          ...spanOf(paragraph, { from: 0, to: view.text.length }),
          message: '这一行是混进正文的页码，请核对后删去',
          fixes: [{ title: '删去这一行', edits: [{ start: paragraph.start, end, newText: '' }] }],
        };
      }
    },
  },
});
