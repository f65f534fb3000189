import { spanOf } from '../../model/spans.ts';
import { defineRule, type Fix } from '../rule.ts';

/** What people type for 破折号 between Chinese words. */
const WITHIN = /(?<=[\p{Script=Han}”》）。，；：])(?:-{2,}|－{2,}|―+|─+|–+|—{3,}|—-|-—)(?=[\p{Script=Han}“《（])/gu;
/** The same at a paragraph's head, where an item of a list begins. */
const HEAD = /^(?:-{2,}|－{1,2}|―{1,2}|─{1,2}|–{1,2}|—)(?=[\p{Script=Han}“《])/u;

export default defineRule({
  name: '破折号形式错误',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.10.2、5.1.4',
  severity: 'info',
  why: '破折号是“——”，占两个字，中间不断开。两个半角短横、制表线不是破折号；一条短线可能是破折号，也可能是表示起止的一字线“—”。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  mask: 'claims',
  bad: [
    { draft: '推行一项重要举措⟦--⟧网格化管理。', fixed: '推行一项重要举措——网格化管理。' },
    { draft: '当前有一件大事⟦－－⟧防汛。', fixed: '当前有一件大事——防汛。' },
    { draft: '我们的目标⟦――⟧零事故。', fixed: '我们的目标——零事故。' },
    { draft: '我们的目标⟦───⟧零事故。', fixed: '我们的目标——零事故。' },
    { draft: '我们的目标⟦–⟧零事故。', fixed: '我们的目标——零事故。' },
    { draft: '⟦—⟧坚持问题导向。', fixed: '——坚持问题导向。' },
    { draft: '⟦--⟧坚持问题导向。', fixed: '——坚持问题导向。' },
  ],
  good: [
    '当前有一件大事——防汛。',
    '北京—上海特别旅客快车',
    '——坚持问题导向。',
    '--------------------',
    '姓名--',
    '1997年10月――1998年2月',
    '每周一――周五值班。',
    '吐鲁番-哈密盆地',
    '— 3 —',
    'npm run build --silent 命令',
    '- 坚持问题导向',
    '电话：0300-6620019',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['-－―─–—'] },
    *run(paragraph) {
      const { content, role } = paragraph;
      const { text } = content.view;
      if (role === 'tableRow' || !/[-－―─–—]/u.test(text)) return;
      const head = HEAD.exec(text);
      const joins = (at: number, to: number) =>
        /[一二三四五六日天]/u.test(text[at - 1] ?? '') &&
        /^(?:周|星期)[一二三四五六日天]/u.test(text.slice(to, to + 3));
      for (const match of [...(head ? [head] : []), ...text.matchAll(WITHIN)]) {
        const [found] = match;
        if (joins(match.index, match.index + found.length)) continue;
        const span = spanOf(paragraph, { from: match.index, to: match.index + found.length });
        const fix = (newText: string): Fix => ({ title: `改为“${newText}”`, edits: [{ ...span, newText }] });
        const certain = found.length > 1;
        // —— at the head of a line that goes on with the one before would begin a paragraph of its own
        const startsLine = match.index > 0 && /\s/.test(content.source[span.start - paragraph.start - 1] ?? '');
        yield {
          ...span,
          message: certain
            ? `破折号应为“——”，这里是“${found}”`
            : match.index === 0
              ? `列举各项用破折号“——”，这里是“${found}”`
              : `这里是“${found}”：破折号应为“——”，连接起止用一字线“—”`,
          fixes: certain
            ? [{ ...fix('——'), safe: !startsLine }]
            : match.index === 0
              ? [fix('——')]
              : [fix('——'), fix('—')],
        };
      }
    },
  },
});
