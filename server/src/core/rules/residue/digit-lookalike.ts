import { spanOf } from '../../model/spans.ts';
import { touchesOpaque } from '../../model/touching.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';

/** 2O26年, 9:OO, l2人: letters that look like figures, among figures. */
const LOOKALIKE =
  /(?<![A-Za-z\d_@./-])(?:[lI]\d{1,10}|\d{1,10}[OoＯ][\dOoＯ]{0,10}|\d{1,10}[lI]\d{1,10})(?=[年月日时点分元万亿人名个份号条项：:，。；、）)%—至]|$)|(?<!\d)\d{1,2}[:：](?:[OoＯ]{2}|[OoＯ][05]|[0-5][OoＯ])(?![A-Za-z\d])/gu;

export default defineRule({
  name: '数字里混入字母',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '把数字0、1打成字母O、l，看上去一样，检索、统计、拨号时都会出错，日期也认不出来。多半来自扫描识别或者输入法。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '经费预算⟦2O⟧万元。', fixed: '经费预算20万元。' },
    { draft: '共计⟦l2⟧人', fixed: '共计12人' },
    { draft: '上午⟦9:OO⟧开会', fixed: '上午9:00开会' },
    { draft: '截至⟦2O25⟧年6月底', fixed: '截至2025年6月底' },
  ],
  good: [
    '推广O2O模式。',
    '5G基站20个',
    '水（H2O）的成分',
    '容量5l，共3瓶',
    '编号A1O，请核对。',
    '二〇二五年三月',
    '请打开www.1o1.cn。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS, 'OoＯlI'] },
    *run(paragraph) {
      for (const match of paragraph.content.view.text.matchAll(LOOKALIKE)) {
        const range = { from: match.index, to: match.index + match[0].length };
        if (touchesOpaque(paragraph.content, range)) continue;
        const span = spanOf(paragraph, range);
        const right = match[0].replace(/[OoＯ]/gu, '0').replace(/[lI]/gu, '1');
        yield {
          ...span,
          message: `“${match[0]}”里混有字母，应为数字“${right}”`,
          fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
