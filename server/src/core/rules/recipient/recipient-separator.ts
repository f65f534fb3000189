import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** A 、 between local governments or Party committees and the departments of the organ itself: two systems. */
const DUN =
  /(?<=(?:政府|街道办事处|管委会|党委|党工委)(?:（[^（）]{1,20}）)?)、(?=[省市县区州镇]直(?:属)?(?:各|有关|机关))/gu;
/** A ， between party branches of one system. */
const COMMA = /(?<=各(?:直属)?(?:分?党委|党总支|党支部))，(?=各(?:直属)?(?:分?党委|党总支|党支部))/gu;

export default defineRule({
  name: '主送机关间顿号逗号分工',
  source: '惯例',
  clause: 'GB/T 15834—2011 4.5',
  severity: 'hint',
  why: '主送机关较多时，实务通常在同一系统、同一级别的机关之间用顿号，在不同系统的机关之间用逗号，层次更清楚。',
  bad: [
    {
      draft: '关于召开防汛会议的通知⏎各乡镇人民政府⟦、⟧县直各部门：⏎现将有关事项通知如下。',
      fixed: '关于召开防汛会议的通知⏎各乡镇人民政府，县直各部门：⏎现将有关事项通知如下。',
    },
    {
      draft: '关于召开党员大会的通知⏎各分党委⟦，各党总支，⟧各直属党支部：⏎现将有关事项通知如下。',
      fixed: '关于召开党员大会的通知⏎各分党委、各党总支、各直属党支部：⏎现将有关事项通知如下。',
    },
    {
      draft: '中共青云县委关于开展主题教育的通知⏎各乡镇党委（党工委）⟦、⟧县直各单位党组：⏎现将有关事项通知如下。',
      fixed: '中共青云县委关于开展主题教育的通知⏎各乡镇党委（党工委），县直各单位党组：⏎现将有关事项通知如下。',
    },
  ],
  good: [
    '关于召开防汛会议的通知⏎各乡镇党委、政府，县直各部门：⏎现将有关事项通知如下。',
    '中共青云县委组织部关于报送年报的通知⏎各乡镇党委组织办、各党工委组织部：⏎现将有关事项通知如下。',
    '中共石桥镇委员会关于报送年报的通知⏎各村党委、党总支、党支部，镇直各单位：⏎现将有关事项通知如下。',
    '关于召开防汛会议的通知⏎各乡镇人民政府，县直各部门：⏎现将有关事项通知如下。',
    '关于召开党员大会的通知⏎各分党委、各党总支、各直属党支部：⏎现将有关事项通知如下。',
    '关于召开防汛会议的通知⏎县政府各部门、各直属机构：⏎现将有关事项通知如下。',
    '关于召开防汛会议的通知⏎各乡镇人民政府、街道办事处：⏎现将有关事项通知如下。',
  ],
  check: {
    unit: 'paragraph',
    needs: { roles: ['recipient'] },
    *run(paragraph) {
      if (paragraph.role !== 'recipient') return;
      const { text } = paragraph.content.view;
      const wrong = [
        ...[...text.matchAll(DUN)].map(({ index }) => ({ from: index, to: index + 1, right: '，' })),
        ...[...text.matchAll(COMMA)].map(({ index }) => ({ from: index, to: index + 1, right: '、' })),
      ].sort((a, b) => a.from - b.from);
      const [first] = wrong;
      const last = wrong.at(-1);
      if (!first || !last) return;
      yield {
        ...spanOf(paragraph, { from: first.from, to: last.to }),
        message: '主送机关之间，实务通常同类机关用顿号、不同系统的机关用逗号',
        fixes: [
          {
            title: '调整顿号、逗号',
            edits: wrong.map((mark) => ({ ...spanOf(paragraph, mark), newText: mark.right })),
          },
        ],
      };
    },
  },
});
