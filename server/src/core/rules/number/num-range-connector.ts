import { spanOf } from '../../model/spans.ts';
import { DIGITS } from '../needed.ts';
import { defineRule } from '../rule.ts';
import { rangesOf } from './ranges.ts';

/** What a quantity is counted in; 2-3单元 and 1-2号楼 are addresses. */
const UNIT =
  /^[ 　]?(?:[%％‰℃°]|[万亿]|[个名人天次岁家项件份元吨克升页周倍亩户头只台套辆张篇字场期所处秒度级层组发粒片滴袋枚株座门架位题]|公里|千米|米|厘米|毫米|公斤|千克|毫升|小时|分钟|公顷|平方|立方|学时|课时|工作日|年(?!第)|学年|年度|月份?(?!\d)|(?:mmHg|kg|mg|g|km|mm|cm|m|mL|ml|L|kV|kW|kPa|MPa|GB|MB)(?![A-Za-z\d]))/u;
const WRONG = /^(?:-|–|~|－|—{2})$/u;
/** The numeral 一 in the place of a dash: 500元一1000元. */
const ONE =
  /(?<=\d(?:[%％‰℃]|[万亿]?(?:元|人|名|个|亩|吨|户|米|公里|岁|分))?)一(?=\d{1,6}(?:\.\d{1,4})?(?<unit>[%％‰℃]|[万亿]?(?:元|人|名|个|亩|吨|户|米|公里|岁|分)))/gu;
const YEAR = (value: number) => value >= 1900 && value < 2100;

export default defineRule({
  name: '数值范围连接号不规范',
  source: '数字国标',
  clause: 'GB/T 15835—2011 5.1.3',
  severity: 'info',
  why: '数值范围的起止用浪纹线“～”或一字线“—”，也可用“至”。半角短横像减号，也像编号；半角波纹和破折号都不是连接号。',
  mask: 'claims',
  bad: [
    { draft: '每组5⟦-⟧8人。', fixed: '每组5～8人。' },
    { draft: '每户补助500元⟦一⟧1000元。', fixed: '每户补助500元—1000元。' },
    { draft: '每组5⟦一⟧8人。', fixed: '每组5—8人。' },
    { draft: '检修用时2⟦~⟧3天。', fixed: '检修用时2～3天。' },
    { draft: '同比增长5%⟦-⟧8%。', fixed: '同比增长5%～8%。' },
    { draft: '每户补助500⟦－⟧800元。', fixed: '每户补助500～800元。' },
    { draft: '实施期限为2023⟦-⟧2025年。', fixed: '实施期限为2023—2025年。' },
    { draft: '公布2024⟦-⟧2025学年校历。', fixed: '公布2024—2025学年校历。' },
    { draft: '血压计量程为0⟦-⟧300 mmHg。', fixed: '血压计量程为0～300 mmHg。' },
    { draft: '统计1⟦-⟧8月份数据。', fixed: '统计1—8月份数据。' },
  ],
  good: [
    '每组5～8人。',
    '完成1至2项。',
    '见第400—429页。',
    '电话010-88842603',
    '住在2-3单元。',
    '以3-2战胜对手。',
    '执行GB/T 9704-2012标准。',
    '项目编号2025-12',
    '培训时间为4月8日-10日。',
    '型号CRH380-5台',
    '在1-2号楼之间。',
    '时间为9:00-11:30。',
    '第5-8名',
    '编号为12-3-5件',
    '公告第2024-15期',
    '10-8个',
    '2025-03-05',
    '一人一1档',
    '2025年一季度1人。',
    '增长3%，一8人组',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [DIGITS, '一-–~－—'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (text.includes('一'))
        for (const { index } of text.matchAll(ONE)) {
          const span = spanOf(paragraph, { from: index, to: index + 1 });
          yield {
            ...span,
            message: '这是汉字“一”，数值的起止用一字线“—”',
            fixes: [{ title: '改为“—”', edits: [{ ...span, newText: '—' }] }],
          };
        }
      for (const { left, leftUnit, connector, right } of rangesOf(text)) {
        if (!WRONG.test(connector.text) || !UNIT.test(text.slice(right.to, right.to + 8))) continue;
        const years = YEAR(left.value) && YEAR(right.value);
        const after = text.slice(right.to, right.to + 2);
        // 2024-15期 is the number of an issue, 2023-2025 a stretch of years
        if (YEAR(left.value) && !years && leftUnit === '') continue;
        if (/^月/u.test(after) && (right.value > 12 || leftUnit !== '')) continue;
        const mark = years || /^月/u.test(after) ? '—' : '～';
        const span = spanOf(paragraph, connector);
        yield {
          ...span,
          message: `数值的起止用“～”或“—”，不用“${connector.text}”`,
          fixes: [{ title: `改为“${mark}”`, safe: true, edits: [{ ...span, newText: mark }] }],
        };
      }
    },
  },
});
