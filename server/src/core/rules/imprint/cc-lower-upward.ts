import type { Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { goesUp } from '../recipient/recipients.ts';
import { defineRule } from '../rule.ts';

/** Names that can only be of units below the one who writes. */
const LOWER =
  /^(?:各(?:自然村|行政村|村|乡|镇|街道|社区|科室?|股室?|处室|支部|党支部|总支|所|站|学校|中心校|中小学|小学|中学|校|班|车间|班组|项目部|分公司|子公司|分局|下属|直属|所属|二级|基层|内设|县直|镇属|街直|部门|单位)|(?:局|镇|乡|县|市|校|院|机关|公司|集团|委)?(?:所属|下属|直属|基层)(?:各|单位|部门|学校|事业|企业|机构)|(?:机关|局机关|局属|镇属|县直|校属|院属)(?:各|单位|部门))/u;
const HEAD = /^抄[ 　]{0,4}[送报发](?:单位|机关)?[ 　]{0,4}[：:][ 　]{0,4}/u;

/** The organs that a line of 抄送 names, with the mark in front of each. */
function* names({ content }: Paragraph) {
  const { text } = content.view;
  const from = HEAD.exec(text)?.[0].length ?? 0;
  const masked = text.replace(/（[^（）]{0,60}）/gu, (bracket) => '　'.repeat(bracket.length));
  for (const match of masked.slice(from).matchAll(/[^，,、；;。]+/gu)) {
    const at = from + match.index;
    yield { from: at, to: at + match[0].length, text: text.slice(at, at + match[0].length).trim(), first: at === from };
  }
}

const REQUEST =
  '石桥镇人民政府关于修缮水闸的请示⏎青云县人民政府：⏎我镇水闸年久失修。妥否，请批示。⏎石桥镇人民政府⏎2025年3月5日⏎⏎';
const REPORT = '青云县教育局关于校舍情况的报告⏎青云县人民政府：⏎现将校舍情况报告如下。⏎青云县教育局⏎2025年3月5日⏎⏎';

export default defineRule({
  name: '上行文抄送下级',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第十五条（一）',
  severity: 'warning',
  why: '条例规定向上级机关行文“根据需要同时抄送相关上级机关和同级机关，不抄送下级机关”。上级还没有答复，下级先知道了，容易被动。',
  bad: [
    {
      draft: `${REQUEST}抄送：县水务局⟦，各村委会⟧。`,
      fixed: `${REQUEST}抄送：县水务局。`,
    },
    `${REPORT}抄送：⟦各乡镇中心校⟧。`,
    {
      draft: `${REPORT}抄送：县发展改革局，县财政局⟦，局属各单位⟧。`,
      fixed: `${REPORT}抄送：县发展改革局，县财政局。`,
    },
    {
      draft: `${REPORT}抄送：⟦各科室，⟧县财政局。`,
      fixed: `${REPORT}抄送：县财政局。`,
    },
  ],
  good: [
    `${REQUEST}抄送：县水务局。`,
    `${REQUEST}抄送：县水务局，县财政局，县应急管理局。`,
    '石桥镇人民政府关于值守的通知⏎各村：⏎请做好值守工作。⏎石桥镇人民政府⏎2025年3月5日⏎⏎抄送：各村委会。',
    `${REPORT}抄送：各县（市、区）教育局。`,
    `${REPORT}抄送：县防汛抗旱指挥部各成员单位。`,
    `${REPORT}抄送：县政府各副县长，县政府办公室。`,
    '青云县人民政府关于修缮水闸的批复⏎石桥镇人民政府：⏎同意修缮。⏎青云县人民政府⏎2025年3月5日⏎⏎抄送：各乡镇人民政府。',
    '2025年述职报告⏎县委组织部：⏎现将情况报告如下。⏎周明⏎2025年3月5日⏎⏎抄送：各科室。',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['cc'] },
    *run(document) {
      if (!goesUp(document)) return;
      for (const line of document.paragraphs) {
        if (line.role !== 'cc' || /^[主分]/.test(line.content.view.text)) continue;
        const all = [...names(line)];
        const lower = all.filter(({ text }) => LOWER.test(text));
        for (const name of lower) {
          const only = lower.length === all.length;
          // with the mark that parts it from its neighbour
          const range = only
            ? name
            : name.first
              ? { from: name.from, to: name.to + 1 }
              : { from: name.from - 1, to: name.to };
          const span = spanOf(line, range);
          yield {
            ...span,
            message: `请示、报告等上行文不抄送下级机关，“${name.text}”是下级；请删去`,
            fixes: only ? [] : [{ title: `删去“${name.text}”`, edits: [{ ...span, newText: '' }] }],
          };
        }
      }
    },
  },
});
