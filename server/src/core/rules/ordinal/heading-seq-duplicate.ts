import { defineRule } from '../rule.ts';
import { renumberFix } from './renumber.ts';
import { count, isLevel, labelSpan, listsOf } from './sequences.ts';

export default defineRule({
  name: '层次序数重号',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '审核公文要看段落顺序、层次序数是否准确。两项用同一个号，“第二项”指哪一项就说不清了。另起一个列表、上一级换了以后从头编号，不算重号。',
  bad: [
    { draft: '一、时间⏎⟦一、⟧地点', fixed: '一、时间⏎二、地点' },
    { draft: '（一）签到⏎（二）观摩⏎⟦（二）⟧讨论⏎（三）总结', fixed: '（一）签到⏎（二）观摩⏎（三）讨论⏎（四）总结' },
    { draft: '1.签到⏎2.观摩⏎⟦2.⟧讨论⏎4.总结', fixed: '1.签到⏎2.观摩⏎3.讨论⏎4.总结' },
    {
      draft: '一、目标任务⏎（一）数量⏎（二）质量⏎⟦一、⟧保障措施⏎二、其他',
      fixed: '一、目标任务⏎（一）数量⏎（二）质量⏎二、保障措施⏎三、其他',
    },
    {
      draft: '一、会议时间⏎2025年3月6日上午9:00⏎⟦一、⟧会议地点⏎镇政府三楼会议室⏎三、参加人员⏎各村书记',
      fixed: '一、会议时间⏎2025年3月6日上午9:00⏎二、会议地点⏎镇政府三楼会议室⏎三、参加人员⏎各村书记',
    },
    {
      draft: '一、预备会议⏎（一）通过名单⏎（二）通过议程⏎⏎⟦一、⟧全体会议⏎（一）听取报告⏎（二）表决⏎⏎三、分组讨论',
      fixed: '一、预备会议⏎（一）通过名单⏎（二）通过议程⏎⏎二、全体会议⏎（一）听取报告⏎（二）表决⏎⏎三、分组讨论',
    },
    { draft: '1.签到⏎⟦1.⟧观摩⏎1.讨论⏎1.总结', fixed: '1.签到⏎2.观摩⏎3.讨论⏎4.总结' },
  ],
  good: [
    '一、时间⏎（一）上午⏎二、地点⏎（一）主会场',
    '1.签到⏎2.观摩',
    '预备会议⏎一、通过名单⏎二、通过议程⏎三、宣布纪律⏎第一次全体会议⏎一、听取报告⏎二、审议⏎三、表决',
    '预备会议⏎一、通过议程⏎第一次全体会议⏎一、听取报告⏎二、审议',
    '上午会议⏎主持人：赵一⏎一、传达⏎⏎下午会议⏎主持人：钱二⏎一、讨论⏎二、表决',
    '会议内容：⏎1.通报情况；⏎2.部署工作。⏎参会要求：⏎1.准时到会；⏎2.遵守纪律。',
    '1.签到⏎2.观摩⏎1.食宿统一安排⏎2.交通自理',
    '一、总体要求⏎（一）原则⏎（二）目标⏎二、任务⏎（一）措施⏎（二）保障',
    '第一条　下列人员参加：⏎（一）委员；⏎（二）代表。⏎第二条　下列人员列席：⏎（一）干部；⏎（二）职工。',
    '第一项：传达文件⏎1.甲读⏎2.乙读⏎第二项：讨论⏎1.甲谈⏎2.乙谈',
    '一是提高认识。⏎一是压实责任。',
    '第一，提高认识。⏎第一，压实责任。',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      for (const list of listsOf(document, isLevel)) {
        const { breaches, right } = count(document, list);
        for (const breach of breaches) {
          if (breach.kind !== 'duplicate') continue;
          const { text, ...span } = labelSpan(document, list[breach.at]);
          const fix = renumberFix(document, list, right, breach);
          yield {
            ...span,
            message: `序号“${text}”前面已经用过，两项重号；请把这一项及其后的序号依次顺延`,
            related: [{ ...labelSpan(document, list[breach.before]), message: `前一个“${text}”` }],
            fixes: fix ? [fix] : [],
          };
        }
      }
    },
  },
});
