import { defineRule } from '../rule.ts';
import { insertFix, renumberFix } from './renumber.ts';
import { count, isLevel, labelSpan, labelText, listsOf } from './sequences.ts';

export default defineRule({
  name: '层次序数跳号',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '审核公文要看段落顺序、层次序数是否准确。同一级序数跳号，收文单位会疑心漏了一项。“（一）”至“（十八）”贯穿各部分连续编号的，不算跳号。',
  bad: [
    { draft: '一、时间⏎二、地点⏎⟦四、⟧要求', fixed: '一、时间⏎二、地点⏎三、要求' },
    { draft: '1.签到⏎2.观摩⏎⟦4.⟧讨论⏎5.总结', fixed: '1.签到⏎2.观摩⏎3.讨论⏎4.总结' },
    { draft: '　　①身份证⏎　　②回执⏎　　⟦④⟧照片', fixed: '　　①身份证⏎　　②回执⏎　　③照片' },
    { draft: '一、时间⏎⟦三、⟧地点⏎三、要求', fixed: '一、时间⏎二、地点⏎三、要求' },
    {
      draft: '一、要求⏎（一）准时到会⏎（二）着装整齐⏎⟦（四）⟧遵守纪律⏎二、联系人⏎（一）会务组⏎（二）材料组',
      fixed: '一、要求⏎（一）准时到会⏎（二）着装整齐⏎（三）遵守纪律⏎二、联系人⏎（一）会务组⏎（二）材料组',
    },
    {
      draft: '一、目标⏎（一）数量⏎（二）质量⏎二、任务⏎（三）排查⏎三、保障⏎⟦（五）⟧组织⏎（六）经费',
      fixed: '一、目标⏎（一）数量⏎（二）质量⏎二、任务⏎（三）排查⏎三、保障⏎（四）组织⏎（五）经费',
    },
    { draft: '一、时间⏎二.地点⏎⟦四、⟧要求', fixed: '一、时间⏎二.地点⏎三、要求' },
  ],
  good: [
    '一、时间⏎二、地点⏎三、要求',
    '一、总体要求⏎（一）原则⏎（二）目标⏎二、任务⏎（三）措施⏎（四）保障⏎三、实施⏎（五）组织',
    '一、总体要求⏎（一）原则⏎（二）目标⏎二、任务⏎（一）措施⏎（二）保障',
    '一、时间⏎三、要求⏎二、地点',
    '一、自学书目⏎《县域治理十讲》第一卷：二、产业振兴，四、生态保护⏎二、要求',
    '1.报名⏎1.5亿元的项目由县发展改革局初审。⏎2.初审',
    '3、4月份为集中整治期。⏎1.排查⏎2.整改',
    '请携带：1.身份证；2.回执；⏎3.照片；⏎4.笔记本。',
    '1.报送材料⏎2.3月5日前反馈意见⏎3.汇总',
    '1.走访企业⏎2.3家企业提出申请⏎3.汇总',
    '一、二十大精神宣讲⏎二、三会一课⏎三、四好农村路建设⏎四、其他',
    '一、学习内容⏎1.党章⏎2.准则⏎二、研讨题目⏎1.如何履职⏎2.如何改进',
    '附件1⏎第一组名单⏎一、教师⏎二、学生⏎附件2⏎第二组名单⏎一、教师⏎二、家长',
    '一、预备会议⏎主持人：甲⏎（一）通过名单⏎（二）通过议程⏎二、全体会议⏎主持人：乙⏎（一）听取报告⏎（二）表决',
    '序号\t姓名\t单位⏎1.\t张三\t县局⏎4.\t李四\t镇政府',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      for (const list of listsOf(document, isLevel)) {
        const { breaches, right } = count(document, list);
        for (const breach of breaches) {
          if (breach.kind !== 'gap') continue;
          const { style } = list[breach.at]?.label ?? { style: 'hanzi' };
          const { text, ...span } = labelSpan(document, list[breach.at]);
          const before = labelSpan(document, list[breach.before]);
          const missing = breach.missing.map((n) => `“${labelText(style, n)}”`).join('');
          yield {
            ...span,
            message: `“${text}”之前缺${missing}，序号不连续；请依次改号，或补上漏写的内容`,
            related: [{ ...before, message: `上一项是“${before.text}”` }],
            fixes: [renumberFix(document, list, right, breach), insertFix(document, list, breach)].flatMap(
              (fix) => fix ?? [],
            ),
          };
        }
      }
    },
  },
});
