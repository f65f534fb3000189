import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

const WORD = /(?:^|[。；：])(?<word>[一二三四五六七八九](?:是|要|曰))(?<mark>[，、：])/gu;

export default defineRule({
  name: '“一是”“一要”后加标点',
  source: '国标',
  clause: 'GB/T 15834—2011 B.3.7',
  severity: 'hint',
  why: '“一是”“二要”这类叙述性较强的序次语，后面不用标点，直接写内容。',
  bad: [
    { draft: '一是⟦，⟧加强领导。', fixed: '一是加强领导。' },
    { draft: '任务明确。二要⟦：⟧强化保障。', fixed: '任务明确。二要强化保障。' },
    { draft: '会议要求：一是提高认识；二是⟦、⟧压实责任。', fixed: '会议要求：一是提高认识；二是压实责任。' },
  ],
  good: [
    '一是加强领导。',
    '一要提高认识',
    '这是第一要务：抓好安全。',
    '统一是，分散也是。',
    '会议强调，一是，二也是。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['是要曰', '，、：'] },
    *run(paragraph) {
      for (const match of paragraph.content.view.text.matchAll(WORD)) {
        const to = match.index + match[0].length;
        const span = spanOf(paragraph, { from: to - 1, to });
        yield {
          ...span,
          message: `“${match.groups?.['word']}”之后不用标点，宜删去“${match.groups?.['mark']}”`,
          fixes: [{ title: `删去“${match.groups?.['mark']}”`, safe: true, edits: [{ ...span, newText: '' }] }],
        };
      }
    },
  },
});
