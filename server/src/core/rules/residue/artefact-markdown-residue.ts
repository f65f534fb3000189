import { markdownMarks } from '../../text/view.ts';
import { defineRule } from '../rule.ts';

const LIST = /^[ \t　]*([-*+][ \t]+)(?=[\p{Script=Han}“《（])/u;

export default defineRule({
  name: 'Markdown 标记残留',
  source: '工程',
  clause: 'GB/T 9704—2012 7.3.3',
  mendsQuotations: true,
  severity: 'info',
  why: '大模型起草或者从网页复制的稿子常带 #、**、- 等标记，它们不是公文的写法：标题用“一、”“（一）”等层次序数，加粗由排版实现。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '⟦**⟧一、总体要求**', fixed: '一、总体要求' },
    { draft: '⟦## ⟧工作任务', fixed: '工作任务' },
    { draft: '⟦- ⟧加强值守', fixed: '加强值守' },
    { draft: '各单位要⟦**⟧高度重视**本次会议。', fixed: '各单位要高度重视本次会议。' },
  ],
  good: ['一、总体要求', '5 * 3', 'C#语言', '2**3等于8', '- 3 -', '——坚持问题导向', '#1会议室'],
  check: {
    unit: 'line',
    *run(line) {
      for (const { kind, marks } of markdownMarks(line)) {
        const [first, second] = marks;
        if (!first) continue;
        yield {
          ...first,
          message: kind === 'bold' ? '“**”是 Markdown 的加粗标记，应删去' : '“#”是 Markdown 的标题标记，应删去',
          related: second ? [{ ...second, message: '加粗到这里为止' }] : [],
          fixes: [{ title: '删去标记', safe: true, edits: marks.map((mark) => ({ ...mark, newText: '' })) }],
        };
      }
      const list = LIST.exec(line);
      if (!list) return;
      const end = list[0].length;
      const span = { start: end - (list[1]?.length ?? 0), end };
      yield {
        ...span,
        message: '行首的“-”“*”是 Markdown 的列表标记，应删去或者改用层次序数',
        fixes: [{ title: '删去标记', edits: [{ ...span, newText: '' }] }],
      };
    },
  },
});
