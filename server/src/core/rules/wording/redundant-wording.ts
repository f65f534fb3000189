import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { HABITS } from './pleonasms.ts';
import { isOwnProse } from './prose.ts';

/** One of these is in every phrase of the table. */
const QUICK =
  /左右|上下|[约近概][ 为\d]|截止|以上|以下|[以之]内|截至|[晚迟]于|倍|涉及到|主持召开|如有请假请|调研|防止|避免|杜绝|严防|为了|各位|重申|诸于|[忌禁勿止][不勿]|意料/u;

export default defineRule({
  name: '语义重复与逻辑语病',
  source: '惯例',
  clause: '实务（文字精练、表述准确）；《党政机关公文处理工作条例》第十九条（三）',
  severity: 'warning',
  misleads: '数量不可能“下降2倍”，读者无从知道实际降了多少，报表和考核会照错的数字用。',
  why: '公文要求文字精练、表述准确。“约50人左右”“截至3月底止”是同一个意思说两遍，“防止事故不再发生”意思正好相反。',
  bad: [
    { draft: '参会人员⟦约50人左右⟧。', fixed: '参会人员约50人。' },
    { draft: '粮食播种面积⟦近8万余亩⟧。', fixed: '粮食播种面积8万余亩。' },
    { draft: '投资⟦约为343.2余万元⟧。', fixed: '投资343.2余万元。' },
    { draft: '灌区面积⟦约3平方公里左右⟧。', fixed: '灌区面积约3平方公里。' },
    { draft: '预计6月20日前后⟦左右⟧完工。', fixed: '预计6月20日前后完工。' },
    { draft: '需资金38万元左右⟦元⟧。', fixed: '需资金38万元左右。' },
    { draft: '自即日起至⟦截止⟧6月底开展检查。', fixed: '自即日起至6月底开展检查。' },
    { draft: '完成率⟦超过80%以上⟧。', fixed: '完成率超过80%。' },
    '能耗⟦下降2倍⟧。',
    { draft: '请⟦最迟不得晚于3月5日前⟧报送。', fixed: '请不得晚于3月5日报送。' },
    { draft: '学习王明⟦主持召开⟧防汛工作会议精神。', fixed: '学习王明主持召开的防汛工作会议精神。' },
    { draft: '截至3月底⟦为止⟧，共排查隐患12处。', fixed: '截至3月底，共排查隐患12处。' },
    { draft: '⟦如有请假⟧请履行手续。', fixed: '如需请假，请履行手续。' },
    { draft: '学习李书记⟦在⟧农业产业发展进行调研时的讲话。', fixed: '学习李书记就农业产业发展进行调研时的讲话。' },
    { draft: '调研组⟦在⟧茶叶产业发展专题调研，走访企业5家。', fixed: '调研组就茶叶产业发展专题调研，走访企业5家。' },
    { draft: '要严防此类事故⟦不再⟧发生。', fixed: '要严防此类事故再发生。' },
    { draft: '凡⟦涉及到⟧群众利益的事项，都要公开。', fixed: '凡涉及群众利益的事项，都要公开。' },
    { draft: '发言时间⟦不超过8分钟以内⟧。', fixed: '发言时间不超过8分钟。' },
    { draft: '⟦目的是为了⟧方便群众。', fixed: '目的是方便群众。' },
    { draft: '⟦各位代表们⟧：', fixed: '各位代表：' },
    { draft: '⟦再次重申⟧会议纪律。', fixed: '重申会议纪律。' },
  ],
  good: [
    '参会人员约50人。',
    '完成率超过80%。',
    '能耗下降50%。',
    '学习王明主持召开的防汛工作会议精神。',
    '双方约定50人左右参加。',
    '三人以上即可成团。',
    '近10多年来，全镇修建水渠30余公里。',
    '附近20余户居民已转移，节约30余万元。',
    '前后左右均有通道。',
    '请于6月底前报送，截止6月30日。',
    '至少1名中级以上职称人员参加。',
    '节约10万元左右，预约50人左右。',
    '镇长主持召开会议，传达全会精神。',
    '县长主持召开党组会议学习全国两会会议精神。',
    '在全县开展调研，在石桥镇进行专题调研。',
    '在充分准备的基础上，就农业发展进行调研。',
    '在乡村振兴专题调研中发现问题12个。',
    '在县委组织的改革专题调研后形成报告。',
    '防止麻痹思想，确保事故不发生。',
    '采取措施避免不必要的损失。',
    '约5公里左右两侧设置围挡。',
    '最迟于会前一天报送，不得晚于开会前一天。',
    '产量增长2倍，次数减少到2次。',
    '各位同志：',
    '“约50人左右”应改为“约50人”。',
    '学习《超过80%以上的教训》。',
    '附近5公里左右没有水源。',
    '最近5天左右有降雨。',
    '合同价格以1万元以上为准。',
    '服务对象\t约50人左右\t备注',
    '会议为了节省时间，合并进行。',
    '禁止不文明行为。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['左上约近概截以晚迟倍涉主如调防避杜严为各重诸忌禁勿止意至'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!QUICK.test(text)) return;
      for (const { pattern, message, instead, wrong } of HABITS)
        for (const match of text.matchAll(pattern)) {
          const groups = match.groups ?? {};
          const [from, to] = match.indices?.groups?.['at'] ?? [match.index, match.index + match[0].length];
          if (!isOwnProse(paragraph, { from, to })) continue;
          const span = spanOf(paragraph, { from, to });
          yield {
            ...span,
            message,
            ...(wrong ? {} : { severity: 'info' as const }),
            fixes: (instead?.(groups) ?? []).map((newText) => ({
              title: newText === '' ? `删去“${text.slice(from, to)}”` : `改为“${newText}”`,
              edits: [{ ...span, newText }],
            })),
          };
        }
    },
  },
});
