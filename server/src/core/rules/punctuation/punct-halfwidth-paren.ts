import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** Blanks to fill in, which are another rule's. */
const PLACEHOLDER = /^(?:请?填|请?输入|此处|待|插入|×|X{2})/u;

export default defineRule({
  name: '中文语境半角括号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.9.2、5.1.3',
  severity: 'warning',
  why: '括号的两半各占一个字位置。中文里用半角的 ( ) 挤在字缝里，左右间距不匀，同一份文件里也容易半角全角混着用。公式和纯西文里的半角括号不算。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  mask: 'claims',
  bad: [
    { draft: '请按《值班办法⟦(⟧试行)》执行。', fixed: '请按《值班办法（试行）》执行。' },
    { draft: '各单位⟦(⟧部门)负责人参加。', fixed: '各单位（部门）负责人参加。' },
    { draft: '2025年3月10日⟦(⟧星期一)上午9:00', fixed: '2025年3月10日（星期一）上午9:00' },
    { draft: '请学习《值班办法》⟦(⟧青政发〔2025〕3号)。', fixed: '请学习《值班办法》（青政发〔2025〕3号）。' },
    { draft: '⟦[⟧注意事项]请携带证件。', fixed: '（注意事项）请携带证件。' },
  ],
  good: [
    '请按《值班办法（试行）》执行。',
    'f(x)=2',
    '青政发〔2024〕6号',
    '青政发[2024]6号',
    '(一)总体要求',
    '(2)报送名单',
    '世界卫生组织(WHO)发布',
    '[bookmark: _GoBack]一、总体要求',
    '传达有关文件[秘密]',
    '值班电话(0311)6681207',
    '[填写单位名称]',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['(['] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      for (const { open, close } of paragraph.content.pairs.pairs) {
        const round = open.text === '(';
        if (!round && open.text !== '[') continue;
        const inside = text.slice(open.at + 1, Math.min(close.at, open.at + 200));
        if (round ? !/\p{Script=Han}/u.test(inside) : !/^\p{Script=Han}/u.test(inside) || PLACEHOLDER.test(inside))
          continue;
        if (!round && text[close.at + 1] === '(') continue;
        const left = spanOf(paragraph, { from: open.at, to: open.at + 1 });
        const right = spanOf(paragraph, { from: close.at, to: close.at + 1 });
        yield {
          ...left,
          message: round ? '中文里的括号应用全角的“（）”' : '中文里的注释应用圆括号“（）”，不用半角方括号',
          related: [{ ...right, message: '右半在这里' }],
          fixes: [
            {
              title: '改为全角“（）”',
              safe: round,
              edits: [
                { ...left, newText: '（' },
                { ...right, newText: '）' },
              ],
            },
          ],
        };
      }
    },
  },
});
