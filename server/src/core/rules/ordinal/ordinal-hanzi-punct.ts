import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  name: '汉字序数后未用顿号',
  source: '国标',
  clause: 'GB/T 9704—2012 7.3.3',
  severity: 'error',
  why: '第一层次序数写作“一、”，不带括号的汉字数字后用顿号，不用点、逗号或冒号。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '一⟦.⟧总体要求', fixed: '一、总体要求' },
    { draft: '二⟦，⟧工作任务', fixed: '二、工作任务' },
    { draft: '三⟦：⟧有关要求', fixed: '三、有关要求' },
    {
      draft: '　　二⟦．⟧会议地点：县行政中心三号楼四楼第一会议室（由南门入场，车辆停放在地下停车场，凭车证进出）',
      fixed: '　　二、会议地点：县行政中心三号楼四楼第一会议室（由南门入场，车辆停放在地下停车场，凭车证进出）',
    },
    { draft: '十一⟦.⟧ “双创”工作', fixed: '十一、 “双创”工作' },
  ],
  good: [
    '一、总体要求',
    '一是提高认识',
    '一：一的比例',
    '十，是一个约数，参会单位可以多于十家，也可以少于十家，具体由各村（社区）按照实际情况确定后报镇党政办公室汇总。',
    '五.四青年节放假半天。',
    '十.一期间值班安排如下。',
    '二、三产业协同发展',
    '三、四月份为集中整治期',
    '一、四好农村路建设',
  ],
  check: {
    unit: 'paragraph',
    needs: { tokens: ['ordinal'] },
    *run(paragraph) {
      const { label } = paragraph.content;
      if (label?.style !== 'hanzi' || label.mark.text === '、') return;
      const span = spanOf(paragraph, label.mark);
      yield {
        ...span,
        message: `汉字序数“${label.numeral.text}”之后应当用顿号，不用“${label.mark.text}”`,
        fixes: [{ title: `改为“${label.numeral.text}、”`, safe: true, edits: [{ ...span, newText: '、' }] }],
      };
    },
  },
});
