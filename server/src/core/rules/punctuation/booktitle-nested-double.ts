import { depthsOf, pairsWithin } from '../../model/pairs.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const ANGLED = /[<＜](\p{Script=Han}[^<>＜＞《》〈〉\n]{0,80})[>＞]/gu;

export default defineRule({
  name: '书名号嵌套用双书名号或尖括号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.15.3.5、4.15.2',
  mendsQuotations: true,
  severity: 'warning',
  why: '书名号里面还要用书名号时，外面一层用双书名号《》，里面一层用单书名号〈〉。单书名号不是小于号、大于号。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '请学习《关于印发⟦《⟧值班办法》的通知》。', fixed: '请学习《关于印发〈值班办法〉的通知》。' },
    { draft: '请学习《关于印发⟦<⟧值班办法>的通知》。', fixed: '请学习《关于印发〈值班办法〉的通知》。' },
    { draft: '请学习《⟦<⟧值班办法>》。', fixed: '请学习《值班办法》。' },
    {
      draft: '《关于转发⟦《⟧关于印发〈值班办法〉的通知》的通知》',
      fixed: '《关于转发〈关于印发《值班办法》的通知〉的通知》',
    },
  ],
  good: [
    '《关于印发〈值班办法〉的通知》',
    '学习《甲》《乙》',
    '《关于转发〈关于印发《值班办法》的通知〉的通知》',
    '请点击<提交>按钮。',
    '《关于印发《值班办法》的通知',
    '《<b>值班办法</b>》',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['《'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      const { pairs } = paragraph.content.pairs;
      const books = pairs.filter(({ open }) => open.kind === 'book' || open.kind === 'angle');
      const depths = depthsOf(books);
      const at = (index: number) => spanOf(paragraph, { from: index, to: index + 1 });
      for (const pair of books) {
        const { open, close } = pair;
        if (open.kind !== 'book' || (depths.get(open) ?? 0) % 2 === 0) continue;
        const own = close.at - open.at < 200 ? pairsWithin(books, pair) : [];
        const edits = own.flatMap((inner) => {
          const [left, right] = (depths.get(inner.open) ?? 0) % 2 === 1 ? ['〈', '〉'] : ['《', '》'];
          return [
            { ...at(inner.open.at), newText: left },
            { ...at(inner.close.at), newText: right },
          ];
        });
        yield {
          ...at(open.at),
          message: '书名号里面再用书名号，里层应用单书名号〈〉',
          related: [{ ...at(close.at), message: '里层到这里为止' }],
          fixes: [{ title: '里层改为〈〉', safe: own.length === 1, edits }],
        };
      }
      let outer = 0;
      for (const match of text.matchAll(ANGLED)) {
        const end = match.index + match[0].length - 1;
        while (outer < books.length && (books[outer]?.close.at ?? 0) < match.index) outer++;
        const book = books[outer];
        if (book?.open.kind !== 'book' || book.open.at > match.index || book.close.at < end) continue;
        const alone = book.open.at === match.index - 1 && book.close.at === end + 1;
        const [left, right] = alone ? ['', ''] : ['〈', '〉'];
        yield {
          ...at(match.index),
          message: alone ? '书名号里面多了一层尖括号，应删去' : '书名号里层应用单书名号〈〉，不用尖括号',
          related: [{ ...at(end), message: '里层到这里为止' }],
          fixes: [
            {
              title: alone ? '删去尖括号' : '里层改为〈〉',
              safe: true,
              edits: [
                { ...at(match.index), newText: left },
                { ...at(end), newText: right },
              ],
            },
          ],
        };
      }
    },
  },
});
