import { defineRule } from '../rule.ts';
import { spanIn, titleOf } from './titles.ts';

const QUOTED =
  /(?:印发|公布|下发)(?<name>《[^《》〈〉]{2,60}(?:要点|名单|计划|分工|安排|一览表)》)的(?:通知|公告|通告)$/u;

export default defineRule({
  name: '标题中非法规文件加书名号（有分歧）',
  source: '惯例',
  clause: '实务（共产党员网《公文写作中这些标点，你用对了吗？》：意见、方案、计划、名单等一般不加书名号）',
  severity: 'hint',
  why: '有的单位在标题里只给法规、规章、制度的名称加书名号，要点、名单、计划等一般不加。标点国标说文件名用书名号，两种写法都有依据，因此默认关闭，需要统一体例的单位可以打开。',
  off: true,
  bad: [
    {
      draft: '关于印发⟦《2025年工作要点》⟧的通知⏎各科室：⏎现印发给你们。',
      fixed: '关于印发2025年工作要点的通知⏎各科室：⏎现印发给你们。',
    },
    {
      draft: '青云县教育局关于公布⟦《评审专家名单》⟧的通知⏎各学校：⏎现将名单公布如下。',
      fixed: '青云县教育局关于公布评审专家名单的通知⏎各学校：⏎现将名单公布如下。',
    },
  ],
  good: [
    '关于印发2025年工作要点的通知⏎各科室：⏎现印发给你们。',
    '关于印发《经费管理办法》的通知⏎各科室：⏎现印发给你们。',
    '关于印发《〈关于加强值守的意见〉任务分工》的通知⏎各科室：⏎现印发给你们。',
    '关于印发《预算管理办法》执行计划的通知⏎各科室：⏎现印发给你们。',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['《'], roles: ['title'] },
    *run(document) {
      const title = titleOf(document);
      const match = title && QUOTED.exec(title.text);
      const name = match?.groups?.['name'] ?? '';
      if (!title || !match || name === '') return;
      const from = title.text.indexOf(name, match.index);
      const to = from + name.length;
      yield {
        ...spanIn(title, from, to),
        message: '标题中要点、名单、计划一类的名称，实务一般不加书名号（做法不一，可与本单位体例统一）',
        fixes: [
          {
            title: '去掉书名号',
            edits: [
              { ...spanIn(title, from, from + 1), newText: '' },
              { ...spanIn(title, to - 1, to), newText: '' },
            ],
          },
        ],
      };
    },
  },
});
