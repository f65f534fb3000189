import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';

/** What stands before a number; behind any other word the dot may be a stop or part of a name (表.3, 附件.2). */
const DECIMAL =
  /(?<=(?:增长|下降|提高|上升|降低|减少|增加|回落|为|达|约|至|到|近|仅|占|超过|低于|高于|不足|系数|比|[（(＝=＜<＞>≤≥±×＋—～、])[ 　]?)[.．](?<digits>\d{1,6})(?![\dA-Za-z.．年月日时点号:：])/gu;
/** The same with a unit behind it, whatever stands before; a stop rather than a point behind what is over. */
const MEASURED =
  /(?<=(?!表|图|件|版|[了毕束完成止工])\p{Script=Han})[.．](?<digits>\d{1,3})(?=[ 　]?(?:[万亿]?[元吨亩]|公顷|毫米|厘米|平方|立方|千瓦|个百分点|[%％‰℃]|[mk]g(?![A-Za-z])|[mckd]m(?![A-Za-z])))/gu;

export default defineRule({
  name: '纯小数缺定位0',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.2',
  severity: 'warning',
  why: '标准规定纯小数必须写出小数点前定位的“0”。只写“.46”，小数点看漏了就成了46。',
  mask: 'claims',
  bad: [
    { draft: '同比增长⟦.5⟧个百分点。', fixed: '同比增长0.5个百分点。' },
    { draft: '相关系数为⟦.46⟧。', fixed: '相关系数为0.46。' },
    { draft: '误差（⟦.05⟧毫米）在允许范围内。', fixed: '误差（0.05毫米）在允许范围内。' },
    { draft: '该地块面积⟦.92⟧公顷。', fixed: '该地块面积0.92公顷。' },
    { draft: '超出部分每千瓦时⟦.56⟧元。', fixed: '超出部分每千瓦时0.56元。' },
    { draft: '占总数的比重由1.2%降至⟦．8⟧%。', fixed: '占总数的比重由1.2%降至0.8%。' },
  ],
  good: [
    '同比增长0.5个百分点。',
    '系统升级为v1.5。',
    '增长1.5%。',
    '见表.3',
    '工程已经完工.5万元结余已经上缴。',
    '增长情况见表.5%以上的有三个镇。',
    '见附件.2',
    '.5 报名',
    '会议结束.3个单位留下。',
    '会议延至.3月5日',
    '文件扩展名为.docx',
    '编号为.5.3',
    '下降…5%',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS, '.．'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      const known = new Map([...text.matchAll(DECIMAL)].map((match) => [match.index, match]));
      const measured = [...text.matchAll(MEASURED)].filter(({ index }) => !known.has(index));
      for (const match of [...known.values(), ...measured]) {
        const range = { from: match.index, to: match.index + match[0].length };
        const span = spanOf(paragraph, range);
        const right = `0.${match.groups?.['digits'] ?? ''}`;
        yield {
          ...span,
          message: `小数点前必须写“0”，写作“${right}”`,
          fixes: [
            {
              title: `改为“${right}”`,
              safe: known.has(match.index) && match.index > 4 && paragraph.role !== 'short',
              edits: [{ ...span, newText: right }],
            },
          ],
        };
      }
    },
  },
});
