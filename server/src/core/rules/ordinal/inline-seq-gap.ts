import { spanOf } from '../../model/spans.ts';
import { readNumber } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';

/** 一是…二是…, 第一，…第二，…, each kind a list of its own. */
const KINDS = [
  /(?<=^|[，。；：、])(?<number>[一二三四五六七八九])是/gu,
  /(?<=^|[，。；：])(?<number>[一二三四五六七八九])要(?!么)/gu,
  /(?<=^|[，。；：])第(?<number>[一二三四五六七八九])，/gu,
];

export default defineRule({
  name: '段内序次语不连续',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'warning',
  why: '同一段里“一是”“二是”之后接“四是”，不是漏了一点，就是删改后没有改号。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    '一是加强巡查，二是备足物资，⟦四是⟧严格值守。',
    '要做到：第一，统一思想；第二，压实责任；⟦第四，⟧严肃纪律。',
    '一要提高认识；二要压实责任；⟦二要⟧严肃纪律。',
  ],
  good: [
    '一是加强巡查，二是备足物资，三是严格值守。',
    '一是抓部署：一是开会，二是发文；二是抓落实。',
    '第一，统一思想；第二，压实责任。',
    '二是备足物资，四是严格值守。',
    '坚持一要稳、二要快。',
    '三是三，一是一。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['一', '是要第'] },
    *run(paragraph) {
      for (const kind of KINDS) {
        const found = [...paragraph.content.view.text.matchAll(kind)];
        const numbers = found.map((match) => readNumber(match.groups?.['number'] ?? ''));
        if (numbers[0] !== 1 || numbers.filter((n) => n === 1).length > 1 || found.length < 3) continue;
        const at = numbers.findIndex((n, i) => i > 0 && n !== (numbers[i - 1] ?? 0) + 1);
        const [before, here] = [found[at - 1], found[at]];
        // One slip only: more than that is a list within a list.
        const gap = (numbers[at] ?? 0) - (numbers[at - 1] ?? 0);
        if (!before || !here || (gap !== 2 && gap !== 0)) continue;
        if (numbers.slice(at + 1).some((n, i) => n !== (numbers[at] ?? 0) + i + 1)) continue;
        const [last, next] = [before[0].replace('，', ''), here[0].replace('，', '')];
        yield {
          ...spanOf(paragraph, { from: here.index, to: here.index + here[0].length }),
          message:
            gap === 0
              ? `“${next}”重复出现，请核对序次，依次改号`
              : `“${last}”之后接“${next}”，中间缺了一点；请依次改号，或补上漏写的内容`,
        };
      }
    },
  },
});
