import type { Role } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { OWN_FACTS, slipOf } from './slips.ts';

/** Where the name of an organ stands alone. */
const NAMES: ReadonlySet<Role> = new Set(['signatureOrgan', 'issuerMark']);
const draft = (organ: string) => `石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎请抓好落实。⏎${organ}⏎2025年3月5日`;

export default defineRule({
  name: '机关名称与登记的差一个字',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'warning',
  why: '发文机关标志和署名用全称或者规范化简称。与本单位登记的名称只差一个字的，多半是打错了。',
  unit: { organs: [{ name: '石桥镇人民政府', short: ['石桥镇政府'], codes: [] }] },
  bad: [
    { draft: draft('⟦石桥镇人名政府⟧'), fixed: draft('石桥镇人民政府') },
    { draft: draft('⟦石乔镇人民政府⟧'), fixed: draft('石桥镇人民政府') },
    { draft: draft('⟦石桥人民政府⟧'), fixed: draft('石桥镇人民政府') },
    {
      draft: `⟦石桥真人民政府⟧文件⏎石政发〔2025〕7号⏎${draft('石桥镇人民政府')}`,
      fixed: `石桥镇人民政府文件⏎石政发〔2025〕7号⏎${draft('石桥镇人民政府')}`,
    },
  ],
  good: [
    draft('石桥镇人民政府'),
    draft('石桥镇政府'),
    draft('青云县人民政府'),
    draft('石桥镇党政办公室'),
    draft('东桥镇人民政府'),
  ],
  check: {
    unit: 'paragraph',
    needs: { roles: ['signatureOrgan', 'issuerMark'] },
    *run(paragraph, { unit: { organs } }) {
      if (organs.length === 0 || !NAMES.has(paragraph.role)) return;
      const name = paragraph.content.view.text.replace(/(?:文件|（令）|命令|令)$/u, '');
      const meant = slipOf(
        name,
        organs.flatMap((organ) => [organ.name, ...organ.short]),
      );
      if (!meant) return;
      const span = spanOf(paragraph, { from: 0, to: name.length });
      yield {
        ...span,
        message: `“${name}”与登记的“${meant}”只差一个字，请核对`,
        fixes: [{ title: `改为“${meant}”`, edits: [{ ...span, newText: meant }] }],
      };
    },
  },
});
