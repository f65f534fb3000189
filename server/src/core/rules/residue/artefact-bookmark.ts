import { WORD_RESIDUE } from '../../text/view.ts';
import { defineRule } from '../rule.ts';

/** What every residue of Word has. */
const QUICK = /\[[bifec批图]|_[TRHG]|[A-Z]{3}|错误[！!]|Error!/u;

export default defineRule({
  name: 'Word 书签、域代码残留',
  source: '工程',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  mendsQuotations: true,
  severity: 'error',
  why: '从 Word 复制或转换时，书签、目录、超链接等域代码会变成普通文字留在稿子里。它们不是公文内容，还会让层次序数、字段认不出来。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '⟦[bookmark: _Toc123]⟧一、总体要求', fixed: '一、总体要求' },
    { draft: '⟦[bookmark: _GoBack]⟧（二）自学内容', fixed: '（二）自学内容' },
    { draft: '第一章⟦PAGEREF _Toc45 \\h⟧ 3', fixed: '第一章 3' },
    { draft: '见图⟦[image: 图1]⟧所示。', fixed: '见图所示。' },
    { draft: '请登录⟦HYPERLINK "http://www.example.cn"⟧县政府网站。', fixed: '请登录县政府网站。' },
    { draft: '详见⟦错误！未找到引用源。⟧，请各单位执行。', fixed: '详见，请各单位执行。' },
    { draft: '二〇二五年⟦\\* MERGEFORMAT⟧三月', fixed: '二〇二五年三月' },
  ],
  good: [
    '发现错误！请及时更正。',
    '（图1）',
    '书签栏目设置',
    '请在“插入”菜单中选择“书签”。',
    '教师讲解HYPERLINK函数的用法。',
    '参会[2025]第3组',
  ],
  check: {
    unit: 'line',
    *run(line) {
      if (!QUICK.test(line)) return;
      for (const match of line.matchAll(WORD_RESIDUE)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const bookmark = /^\[bookmark|^_GoBack/.test(match[0]);
        yield {
          ...span,
          message: bookmark ? '这是 Word 书签的残留，应删去' : '这是 Word 域代码、图片或者批注的残留，请核对后删去',
          fixes: [{ title: `删去“${match[0].slice(0, 20)}”`, safe: bookmark, edits: [{ ...span, newText: '' }] }],
        };
      }
    },
  },
});
