import { spanOf } from '../../model/spans.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';
import { countsOf } from './lists.ts';

export default defineRule({
  name: '所说数目与所列不符',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '“共6项议题”“三个方面”之后只列了五项、两点，收文单位会以为漏印。审核公文时应核对“数字”是否准确。',
  bad: [
    {
      draft: '四、会议议题⏎本次会议共⟦6项议题⟧：⏎1.通报情况；⏎2.审议办法；⏎3.镇长讲话。⏎五、有关要求',
      fixed: '四、会议议题⏎本次会议共3项议题：⏎1.通报情况；⏎2.审议办法；⏎3.镇长讲话。⏎五、有关要求',
    },
    {
      draft: '会议主要议题有⟦四个方面⟧：一是通报考核结果，二是交流经验，三是安排重点工作。',
      fixed: '会议主要议题有三个方面：一是通报考核结果，二是交流经验，三是安排重点工作。',
    },
    {
      draft: '参加人员要做到以下⟦两点⟧：第一，认真自学；第二，准备发言；第三，遵守纪律。',
      fixed: '参加人员要做到以下三点：第一，认真自学；第二，准备发言；第三，遵守纪律。',
    },
    {
      draft: '请周明、李远、王芳⟦四名同志⟧于3月4日前交材料。',
      fixed: '请周明、李远、王芳三名同志于3月4日前交材料。',
    },
    {
      draft: '围绕融资支持、市场准入、用工保障⟦四个方面⟧提出建议。',
      fixed: '围绕融资支持、市场准入、用工保障三个方面提出建议。',
    },
    {
      draft: '二、分组讨论（⟦四个组⟧同时进行）⏎第一组　融资支持⏎第二组　市场准入⏎第三组　用工保障⏎三、集中交流',
      fixed: '二、分组讨论（三个组同时进行）⏎第一组　融资支持⏎第二组　市场准入⏎第三组　用工保障⏎三、集中交流',
    },
    {
      draft: '分组名单⏎第一组（⟦5人⟧）⏎周　明　李　远　王芳芳　赵　静',
      fixed: '分组名单⏎第一组（4人）⏎周　明　李　远　王芳芳　赵　静',
    },
    {
      draft: '五、会议议程（共⟦3项⟧）⏎（一）开幕⏎（二）闭幕⏎六、要求',
      fixed: '五、会议议程（共2项）⏎（一）开幕⏎（二）闭幕⏎六、要求',
    },
  ],
  good: [
    '四、会议议题⏎本次会议共3项议题：⏎1.通报情况；⏎2.审议办法；⏎3.镇长讲话。⏎五、有关要求',
    '重点做好三个方面工作：一是学习研讨；二是征求意见；三是谈心谈话。',
    '重点做好三个方面工作：⏎一是学习研讨。⏎二是征求意见。⏎三是谈心谈话。',
    '要对照典型案例，做到“四个对照”，一是查摆问题，二是抓好整改。',
    '本次会议共2项议题：⏎1.审议办法：⏎（1）甲办法；⏎（2）乙办法；⏎（3）丙办法；⏎2.镇长讲话。',
    '省、市有关部门三名同志参加会议。',
    '从思想、作风上抓好三个方面工作。',
    '紧盯领导、干部、群众等三个方面。',
    '第2项议题由县财政局汇报，每个单位报送3项议题。⏎1.县财政局；⏎2.县教育局。',
    '会议有三个方面八项任务：一是学习，二是讨论。',
    '分组讨论（10:40—11:40，两组同时进行）⏎第一组　甲⏎第二组　乙',
    '附件3份，请自行下载。⏎附件：1.会议议程⏎　　　2.参会回执⏎县政府办公室⏎2025年3月1日',
    '全县12个乡镇：⏎1.石桥镇⏎2.柳湾镇',
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const { paragraph, range, numeral, stated, listed } of countsOf(document)) {
        if (stated === listed) continue;
        const span = spanOf(paragraph, range);
        const at = spanOf(paragraph, { from: range.from, to: range.from + numeral.length });
        const written = /\d/.test(numeral) ? String(listed) : listed === 2 ? '两' : writeHanzi(listed);
        const said = document.text.slice(span.start, span.end);
        const measure = /[名位人]/u.exec(said) ? '人' : /[组团]$/u.test(said) ? '个' : '项';
        yield {
          ...span,
          message: `此处说“${said}”，实际列出${listed}${measure}，请核对是数目写错还是漏列`,
          fixes: [{ title: `数目改为“${written}”`, edits: [{ ...at, newText: written }] }],
        };
      }
    },
  },
});
