import type { Document } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { headerNumbers } from '../documentNumber/documentNumbers.ts';
import { defineRule } from '../rule.ts';
import type { Organ } from '../unitFacts.ts';
import { OWN_FACTS, oneOff } from './slips.ts';

const draft = (number: string, organ = '石桥镇人民政府') =>
  `${number}⏎${organ}关于做好防汛工作的通知⏎各村：⏎请抓好落实。⏎${organ}⏎2025年3月5日`;

/** The organs of the unit that issue the paper: those that sign it or, unsigned, that its title names. */
function issuers({ paragraphs, title }: Document, organs: readonly Organ[]): Organ[] {
  const signed = paragraphs.filter(({ role }) => role === 'signatureOrgan').map(({ content }) => content.view.text);
  const from = title?.text.split('关于')[0] ?? '';
  const names = signed.length > 0 ? signed : [from];
  return organs.filter(({ name, short }) => names.some((written) => [name, ...short].includes(written)));
}

export default defineRule({
  name: '机关代字不是本单位登记的',
  source: '本单位',
  clause: OWN_FACTS,
  severity: 'warning',
  why: '机关代字由本单位统一规定，写错一个字就编进了别的序列，登记和查找都会落空。只核对由已登记机关发出的公文。',
  unit: {
    organs: [
      { name: '石桥镇人民政府', short: ['石桥镇政府'], codes: ['石政发', '石政办发'] },
      { name: '中共石桥镇委员会', short: [], codes: ['石发'] },
    ],
  },
  bad: [
    { draft: draft('⟦石正发⟧〔2025〕7号'), fixed: draft('石政发〔2025〕7号') },
    draft('⟦青政字⟧〔2025〕7号'),
    draft('⟦石发⟧〔2025〕7号'),
  ],
  good: [
    draft('石政发〔2025〕7号'),
    draft('石政办发〔2025〕7号', '石桥镇政府'),
    draft('石发〔2025〕7号', '中共石桥镇委员会'),
    draft('青政发〔2025〕7号', '青云县人民政府'),
    '石桥镇人民政府关于做好防汛工作的通知⏎各村：⏎请按照青政发〔2025〕3号要求抓好落实。⏎石桥镇人民政府⏎2025年3月5日',
  ],
  check: {
    unit: 'document',
    *run(document, { unit: { organs } }) {
      const own = issuers(document, organs);
      const codes = own.flatMap((organ) => organ.codes);
      if (codes.length === 0) return;
      for (const { paragraph, number } of headerNumbers(document)) {
        if (codes.includes(number.code)) continue;
        const span = spanOf(paragraph, { from: number.from, to: number.from + number.code.length });
        const other = organs.find((organ) => organ.codes.includes(number.code));
        const meant = other ? undefined : oneOff(number.code, codes, 2);
        const names = own.map(({ name }) => name).join('、');
        yield {
          ...span,
          message: other
            ? `“${number.code}”是${other.name}的机关代字，本件由${names}发出；请核对`
            : `“${number.code}”不是${names}登记的机关代字（${codes.join('、')}）${meant ? `，是不是“${meant}”？` : '；请核对'}`,
          fixes: meant ? [{ title: `改为“${meant}”`, edits: [{ ...span, newText: meant }] }] : [],
        };
      }
    },
  },
});
