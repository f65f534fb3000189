import { MISNAMED } from '../../data/supersededLaws.ts';
import { isWithinQuotation } from '../../model/quotations.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { citationsOf } from './citations.ts';

export default defineRule({
  name: '法律、党内法规名称有误',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '条例把引文是否准确列为审核的重点。常被写错的名称，如把“准则”写成“条例”，把“公文处理工作条例”写成“公文处理条例”，按错名查不到原文。',
  bad: [
    { draft: '严格执行《⟦党政机关公文处理条例⟧》。', fixed: '严格执行《党政机关公文处理工作条例》。' },
    { draft: '学习《⟦中国共产党廉洁自律条例⟧》。', fixed: '学习《中国共产党廉洁自律准则》。' },
    { draft: '学习《⟦中国共产党党章⟧》。', fixed: '学习《中国共产党章程》。' },
    { draft: '依照《⟦中华人民共和国交通安全法⟧》处罚。', fixed: '依照《中华人民共和国道路交通安全法》处罚。' },
  ],
  good: [
    '严格执行《党政机关公文处理工作条例》。',
    '学习《中国共产党廉洁自律准则》《中国共产党纪律处分条例》《中国共产党章程》。',
    '学习《党章》《保密法》《安全生产法》。',
    '依照《中华人民共和国道路交通安全法》处罚。',
    '依照《中华人民共和国海上交通安全法》处罚。',
    '把“《党政机关公文处理条例》”改过来。',
    '《青云县保密条例实施办法》',
    '学习《党政机关公文处理工作条例》（以下简称《条例》）。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['《'], tokens: ['citation'] },
    *run(paragraph) {
      for (const citation of citationsOf(paragraph)) {
        if (!citation.quoted || isWithinQuotation(paragraph.content, citation)) continue;
        const right = MISNAMED.find(([wrong]) => wrong.test(citation.title.text))?.[1];
        if (!right) continue;
        const span = spanOf(paragraph, citation.title);
        yield {
          ...span,
          message: `没有“《${citation.title.text}》”，应为“《${right}》”`,
          fixes: [{ title: `改为《${right}》`, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
