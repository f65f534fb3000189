import { SUPERSEDED, type Superseded } from '../../data/supersededLaws.ts';
import { isWithinQuotation } from '../../model/quotations.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { citationsOf, dayKey, draftDay, PAST, sentenceAround } from './citations.ts';

/** Undated drafts are taken to be of this day or later: what was superseded after it is left to dated ones. */
const UNDATED = 20250101;
const BY_NAME = new Map<string, Superseded>(SUPERSEDED.flatMap((entry) => entry.names.map((name) => [name, entry])));

/** The name of a law as the table has it: no 中华人民共和国, no year of revision. */
function lawName(title: string): string {
  return title
    .replace(/^中华人民共和国/u, '')
    .replace(/[（(](?:\d{4}年?)?(?:修[订正]|版|修订版)[^（）()]{0,4}[）)]$/u, '');
}

export default defineRule({
  name: '引用已被取代的法律法规',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（二）、（四）',
  severity: 'warning',
  why: '审核公文要看内容是否符合现行法律法规，引文是否准确。已经废止或者由新法取代的，不能再作依据；叙述当时的事情可以保留，写明“原”“当时”即可。',
  bad: [
    {
      draft: '根据《⟦中华人民共和国合同法⟧》，双方订立本协议。',
      fixed: '根据《中华人民共和国民法典》，双方订立本协议。',
    },
    { draft: '宣传《⟦婚姻法⟧》，倡导文明婚俗。', fixed: '宣传《中华人民共和国民法典》，倡导文明婚俗。' },
    { draft: '依照《⟦中华人民共和国环境噪声污染防治法⟧》查处。', fixed: '依照《中华人民共和国噪声污染防治法》查处。' },
    '依照《⟦中华人民共和国侵权责任法⟧》第十八条办理。',
    { draft: '执行《⟦信访条例⟧》，规范信访秩序。', fixed: '执行《信访工作条例》，规范信访秩序。' },
    {
      draft: '按照《⟦中国共产党发展党员工作细则（试行）⟧》做好发展党员工作。',
      fixed: '按照《中国共产党发展党员工作细则》做好发展党员工作。',
    },
  ],
  good: [
    '根据《中华人民共和国民法典》，双方订立本协议。',
    '根据《中华人民共和国劳动合同法》，双方订立劳动合同。',
    '学习《安全生产法》《消防法》。',
    '《中华人民共和国合同法》自2021年1月1日起废止。',
    '原《中华人民共和国合同法》第五十二条规定的情形，适用当时的规定。',
    '1999年颁布的《中华人民共和国合同法》统一了合同制度。',
    '关于普法的通知⏎各村：⏎请宣传《中华人民共和国婚姻法》。⏎石桥镇人民政府⏎2019年3月5日',
    '石政发〔2018〕5号⏎关于普法的通知⏎各村：⏎请宣传《中华人民共和国婚姻法》。',
    '执行《青云省信访条例》，规范信访秩序。',
    '《青云省信访条例》（以下简称《信访条例》）已经施行，请执行《信访条例》。',
    '“根据《中华人民共和国合同法》订立”一句照录原合同。',
    '小李在读《婚姻法学》。',
  ],
  check: {
    unit: 'document',
    needs: { characters: ['《'], tokens: ['citation'] },
    *run(document) {
      const day = draftDay(document);
      const on = day ? dayKey(day) : UNDATED;
      const told = new Set<Superseded>();
      for (const paragraph of document.paragraphs) {
        const { text } = paragraph.content.view;
        for (const citation of citationsOf(paragraph)) {
          if (!citation.quoted) continue;
          const entry = BY_NAME.get(lawName(citation.title.text));
          if (!entry || told.has(entry) || entry.since > on) continue;
          if (document.text.includes(`简称《${citation.title.text}》`) && !citation.title.text.startsWith('中华'))
            continue;
          if (PAST.test(sentenceAround(text, citation)) || isWithinQuotation(paragraph.content, citation)) continue;
          told.add(entry);
          const span = spanOf(paragraph, citation.title);
          // Its articles have other numbers now: the name alone would cite the wrong one.
          const article = /^[^，。；]{0,4}第[〇一二三四五六七八九十百千\d]{1,6}条/u.test(text.slice(citation.to));
          yield {
            ...span,
            message: `《${citation.title.text}》已由《${entry.now}》取代（见${entry.basis.replace(/[（）]/gu, '')}），请核对${article ? '并改引现行的条款' : '后改引现行的'}`,
            fixes: article ? [] : [{ title: `改为《${entry.now}》`, edits: [{ ...span, newText: entry.now }] }],
          };
        }
      }
    },
  },
});
