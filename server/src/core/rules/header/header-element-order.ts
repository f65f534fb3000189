import type { Document, Paragraph, Role } from '../../model/document.ts';
import { defineRule, type Edit } from '../rule.ts';
import { compact, headerLines, whole } from './headers.ts';

const RANKS: Partial<Record<Role, number>> = {
  copyNumber: 1,
  secrecyMark: 2,
  urgency: 3,
  issuerMark: 4,
  documentNumber: 5,
  signer: 5,
};
const rank = ({ role }: Paragraph) => RANKS[role] ?? 9;

/** The mark of a letter: the organ's name alone; 份号, 密级 and 紧急程度 stand below its line (10.1). */
const isLetter = (lines: readonly Paragraph[]) => {
  const marks = lines.filter(({ role }) => role === 'issuerMark').map(compact);
  return marks.length > 0 && !marks.some((mark) => /(?:文件|命令|（令）|纪要|明电|电报)$/u.test(mark));
};

/** The lines in their order, each put where another stood. */
function reorder(lines: readonly Paragraph[]): Edit[] {
  const sorted = [...lines].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
  return lines.flatMap((line, i) => {
    const other = sorted[i];
    return other && other !== line ? [{ ...whole(line), newText: other.content.source.trim() }] : [];
  });
}

/** Two lines the wrong way round, the one above first. */
function inverted(lines: readonly Paragraph[]): readonly [Paragraph, Paragraph] | undefined {
  for (const [i, below] of lines.entries()) {
    const above = lines.slice(0, i).find((line) => rank(line) > rank(below));
    if (above) return [above, below];
  }
  return undefined;
}

/** What to say of the two, which of them to point at: never at a mark of secrecy, which has its own rules. */
function judge(document: Document) {
  const lines = headerLines(document).filter(({ role }) => RANKS[role] !== undefined);
  const own = isLetter(lines) ? lines.filter(({ role }) => role !== 'issuerMark' && role !== 'documentNumber') : lines;
  const pair = inverted(own);
  if (!pair) return undefined;
  const [above, below] = pair;
  const at = below.role === 'secrecyMark' ? above : below;
  return { above, below, at, lines: own };
}

export default defineRule({
  name: '版头要素顺序错误',
  source: '国标',
  clause: 'GB/T 9704—2012 7.2.1—7.2.5',
  severity: 'warning',
  why: '标准规定份号、密级和保密期限、紧急程度自上而下分行排在版心左上角，其下是发文机关标志，再下是发文字号。',
  bad: [
    {
      draft: '特急⏎⟦000123⟧⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎石桥市人民政府关于做好防汛工作的通知⏎各村：',
      fixed: '000123⏎特急⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎石桥市人民政府关于做好防汛工作的通知⏎各村：',
    },
    {
      draft: '石桥市人民政府文件⏎⟦特急⟧⏎石政发〔2025〕7号⏎石桥市人民政府关于做好防汛工作的通知⏎各村：',
      fixed: '特急⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎石桥市人民政府关于做好防汛工作的通知⏎各村：',
    },
    {
      draft: '⟦特急⟧⏎机密★3年⏎000123⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎石桥市人民政府关于做好防汛工作的通知⏎各村：',
      fixed: '000123⏎机密★3年⏎特急⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎石桥市人民政府关于做好防汛工作的通知⏎各村：',
    },
    {
      draft: '石政发〔2025〕7号⏎⟦石桥市人民政府文件⟧⏎石桥市人民政府关于做好防汛工作的通知⏎各村：',
      fixed: '石桥市人民政府文件⏎石政发〔2025〕7号⏎石桥市人民政府关于做好防汛工作的通知⏎各村：',
    },
    {
      draft: '青云县水务局文件⏎青水发〔2025〕7号⏎⟦加急⟧⏎青云县水务局关于做好防汛工作的通知⏎各村：',
      fixed: '加急⏎青云县水务局文件⏎青水发〔2025〕7号⏎青云县水务局关于做好防汛工作的通知⏎各村：',
    },
  ],
  good: [
    '000123⏎机密★3年⏎特急⏎石桥市人民政府文件⏎石政发〔2025〕7号⏎石桥市人民政府关于做好防汛工作的通知⏎各村：',
    '特急⏎石桥市人民政府办公室文件⏎石政办发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '青云县卫生健康局⏎特急⏎青卫函〔2025〕18号⏎关于征求意见的函⏎县财政局：⏎请于5月1日前反馈。',
    '青云县卫生健康局⏎青卫函〔2025〕18号⏎特急⏎关于征求意见的函⏎县财政局：⏎请于5月1日前反馈。',
    '中共石桥镇委员会⏎石桥镇人民政府文件⏎石委发〔2025〕7号⏎关于做好防汛工作的通知⏎各村：',
    '青云县水利局文件⏎青水〔2025〕31号　　签发人：周明⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    '青云县水利局文件⏎签发人：周明⏎青水〔2025〕31号⏎青云县水利局关于修缮水闸的请示⏎县人民政府：',
    '关于做好防汛工作的通知⏎各村：⏎请填写下表。⏎特急⏎加急⏎石桥镇人民政府⏎2025年3月5日',
    '特急⏎石桥镇人民政府关于做好防汛工作的紧急通知⏎石政发〔2025〕7号⏎各村：⏎请做好防汛工作。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const found = judge(document);
      if (!found) return;
      const { above, below, at, lines } = found;
      const other = at === below ? above : below;
      yield {
        ...whole(at),
        message: `“${compact(below)}”应排在“${compact(above)}”之上；版头自上而下是份号、密级和保密期限、紧急程度、发文机关标志、发文字号`,
        related: [{ ...whole(other), message: '顺序颠倒的另一行' }],
        fixes: [{ title: '按顺序重排版头各行', edits: reorder(lines) }],
      };
    },
  },
});
