import { usualIdeograph } from '../../data/radicals.ts';
import { defineRule } from '../rule.ts';

const RUN = /[\u2e80-\u2fdf\uf900-\ufaff]+/g;
/** 﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩: in that block, yet characters in their own right. */
const OWN = /[\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29]/;

export default defineRule({
  name: '康熙部首、兼容汉字',
  source: '工程',
  clause: 'GB 18030 规范字码位',
  mendsQuotations: true,
  severity: 'warning',
  why: '从 PDF 复制或扫描识别的文字里，常有长得一样、编码不同的部首和兼容汉字。肉眼看不出，但检索不到、排序不对，换台机器可能显示不出来。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '青云县⟦\u2f08\u2ea0⟧政府', fixed: '青云县人民政府' },
    { draft: '⟦\u2f00⟧、总体要求', fixed: '一、总体要求' },
    { draft: '由副县⟦\u2ed3⟧主持', fixed: '由副县长主持' },
    { draft: '2025⟦\uf98e⟧度工作要点', fixed: '2025年度工作要点' },
    '这是一个偏旁⟦\u2ebc⟧',
  ],
  good: ['青云县人民政府', '一、总体要求', '由﨑玉同志主持', '㈠总体要求'],
  check: {
    unit: 'line',
    *run(line) {
      for (const match of line.matchAll(RUN)) {
        const wrong = [...match[0]].filter((character) => !OWN.test(character));
        if (wrong.length === 0) continue;
        const span = { start: match.index, end: match.index + match[0].length };
        const usual = [...match[0]].map((character) => (OWN.test(character) ? character : usualIdeograph(character)));
        const newText = usual.join('');
        const certain = !usual.includes(undefined);
        yield {
          ...span,
          message: certain
            ? `“${match[0]}”不是通用汉字的编码，应改为“${newText}”`
            : `“${wrong.join('')}”是部首或者兼容字，不是通用汉字，请重新录入`,
          ...(certain ? { fixes: [{ title: `改为“${newText}”`, safe: true, edits: [{ ...span, newText }] }] } : {}),
        };
      }
    },
  },
});
