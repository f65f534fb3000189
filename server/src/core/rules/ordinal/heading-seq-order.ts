import { defineRule } from '../rule.ts';
import { renumberFix } from './renumber.ts';
import { count, isLevel, labelSpan, listsOf } from './sequences.ts';

export default defineRule({
  name: '层次序数倒序',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '后面的序号比前面的小，多半是粘贴、调整段落后没有改号。先看段落次序对不对，再改号。',
  bad: [
    { draft: '一、时间⏎三、要求⏎⟦二、⟧地点', fixed: '一、时间⏎二、要求⏎三、地点' },
    { draft: '（一）甲组⏎（四）丁组⏎⟦（三）⟧丙组', fixed: '（一）甲组⏎（二）丁组⏎（三）丙组' },
    {
      draft: '二、备足物资。⏎⟦一、⟧加固堤防。⏎三、落实值班。',
      fixed: '一、备足物资。⏎二、加固堤防。⏎三、落实值班。',
    },
    { draft: '1.签到⏎2.观摩⏎4.总结⏎⟦3.⟧讨论⏎5.离会', fixed: '1.签到⏎2.观摩⏎3.总结⏎4.讨论⏎5.离会' },
  ],
  good: [
    '一、时间⏎二、地点⏎三、要求',
    '（一）甲⏎（二）乙',
    '1.签到⏎2.观摩⏎3.讨论⏎1.食宿统一安排⏎2.交通自理',
    '一、时间⏎二、地点⏎四、要求',
    '二、三产业协同发展。⏎一、农业⏎二、服务业⏎三、旅游业',
    '1.签到⏎2.观摩⏎2.讨论⏎3.总结',
  ],
  check: {
    unit: 'document',
    needs: { tokens: ['ordinal'] },
    *run(document) {
      for (const list of listsOf(document, isLevel)) {
        const { breaches, right } = count(document, list);
        for (const breach of breaches) {
          if (breach.kind !== 'order') continue;
          const { text, ...span } = labelSpan(document, list[breach.at]);
          const before = labelSpan(document, list[breach.before]);
          const fix = renumberFix(document, list, right, breach);
          yield {
            ...span,
            message: `“${text}”排在“${before.text}”之后，序号倒序；请核对段落次序，再依次改号`,
            related: [{ ...before, message: `上一项是“${before.text}”` }],
            fixes: fix ? [fix] : [],
          };
        }
      }
    },
  },
});
