import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** Function words and nouns that no right text doubles; 习习, 等等 and 会会 of 代表大会会议 are not among them. */
const DOUBLED =
  /的的(?!确|士)|于于(?=\d|[今近本上下每])|如如下|及及(?!时)|通知通知|现将现将|关于关于|以及以及|进行进行|有关有关|召开召开|负责人负责人|单位单位(?!名)|工作工作(?![人者台站室量])|人员人员|各各(?=[单部乡镇村])|请请(?=[各于在你将按准])/gu;

export default defineRule({
  name: '叠字、叠词',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '同一个词连着打了两遍，多半是修改、粘贴时留下的。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '关于召开防汛会议⟦的的⟧通知', fixed: '关于召开防汛会议的通知' },
    { draft: '会议定⟦于于⟧5月12日召开。', fixed: '会议定于5月12日召开。' },
    { draft: '现将⟦有关有关⟧事项通知如下：', fixed: '现将有关事项通知如下：' },
    { draft: '现将有关事项通知⟦如如下⟧：', fixed: '现将有关事项通知如下：' },
  ],
  good: [
    '这的的确确是实情。',
    '学习习近平总书记重要讲话',
    '第六次代表大会会议',
    '作为为民服务的窗口',
    '等等',
    '凡是是党员的，都要参加。',
    '要请请假人员补学。',
    '做好工作工作人员要到位。',
    '乘的的士',
  ],
  check: {
    unit: 'paragraph',
    *run(paragraph) {
      for (const match of paragraph.content.view.text.matchAll(DOUBLED)) {
        const span = spanOf(paragraph, { from: match.index, to: match.index + match[0].length });
        const right = match[0] === '如如下' ? '如下' : match[0].slice(0, match[0].length / 2);
        yield {
          ...span,
          message: `“${match[0]}”重复，应为“${right}”`,
          fixes: [{ title: `改为“${right}”`, safe: true, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
