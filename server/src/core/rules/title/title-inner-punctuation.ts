import { defineRule } from '../rule.ts';
import { outside, spanIn, titleOf } from './titles.ts';

const MARK = /[，；：](?!\d)|(?<!\d)[，；：]/gu;
/** What may stand for a comma between two matters. */
const JOINTS: readonly (readonly [string, string])[] = [
  ['改为“和”', '和'],
  ['改为“并”', '并'],
  ['改为空格', '　'],
];

export default defineRule({
  name: '标题内部误用点号',
  source: '惯例',
  clause: '实务（共产党员网《公文写作中这些标点，你用对了吗？》：标题中除法规、规章名称加书名号外一般不用标点）',
  severity: 'info',
  why: '公文标题实务中一般不用逗号、分号、冒号：并列的事由用“和”“并”“暨”相连，或者空一格；并列的词语可以用顿号。书名号、引号、括号里面的不算。',
  bad: [
    {
      draft: '关于加强值班值守⟦，⟧做好防汛工作的通知⏎各村：⏎现将有关事项通知如下。',
      fixed: '关于加强值班值守和做好防汛工作的通知⏎各村：⏎现将有关事项通知如下。',
    },
    '关于2025年重点工作⟦：⟧防汛抗旱的通知⏎各村：⏎现将有关事项通知如下。',
    {
      draft: '石桥镇人民政府⏎关于开展消防演练⟦，⟧排查火灾隐患的通知⏎各村：⏎现将有关事项通知如下。',
      fixed: '石桥镇人民政府⏎关于开展消防演练和排查火灾隐患的通知⏎各村：⏎现将有关事项通知如下。',
    },
    {
      draft: '青云县教育局关于严肃考风考纪⟦，⟧确保“中考”安全的通知⏎各学校：⏎现将有关事项通知如下。',
      fixed: '青云县教育局关于严肃考风考纪和确保“中考”安全的通知⏎各学校：⏎现将有关事项通知如下。',
    },
  ],
  good: [
    '关于加强值班值守和防汛工作的通知⏎各村：⏎现将有关事项通知如下。',
    '关于印发《值班制度（试行）》的通知⏎各村：⏎现印发给你们。',
    '关于端午、中秋假期安排的通知⏎各科室：⏎现将有关事项通知如下。',
    '关于转发《关于加强领导，做好防汛工作的通知》的通知⏎各村：⏎现转发给你们。',
    '关于开展“我读书，我快乐”活动的通知⏎各班级：⏎现将有关事项通知如下。',
    '关于调整会议时间（地点：二楼会议室）的通知⏎各村：⏎现将有关事项通知如下。',
    '关于按1：3的比例推荐代表的通知⏎各村：⏎现将有关事项通知如下。',
    '石桥镇：防汛工作纪实⏎今年以来，各项工作顺利。',
    '关于召开会议的通知⏎各村：⏎请加强值班值守，做好防汛工作。',
    '石桥镇人民政府——关于防汛工作的报告⏎青云县人民政府：⏎现将有关情况报告如下。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const title = titleOf(document);
      if (!title) return;
      // Half-width marks are punct-halfwidth's until they are mended.
      for (const { index, 0: mark } of outside(title.typed).matchAll(MARK)) {
        const span = spanIn(title, index, index + 1);
        yield {
          ...span,
          message: `公文标题里实务一般不用“${mark}”，请改用“和”“并”等词语连接，或者改写`,
          fixes: mark === '，' ? JOINTS.map(([name, newText]) => ({ title: name, edits: [{ ...span, newText }] })) : [],
        };
      }
    },
  },
});
