import { spanOf } from '../../model/spans.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';
import { digitsOf } from './clocks.ts';
import { clocksOf } from './dates.ts';

const COLLOQUIAL = /点(?:半|整|钟|一刻|三刻)$/u;

export default defineRule({
  name: '时刻口语化',
  source: '惯例',
  clause: 'GB/T 15835—2011 5.1.5示例',
  severity: 'hint',
  why: '“9点半”“3点整”“8点钟”是口语，书面通知实务通常写“9时30分”“3时”。',
  bad: [
    { draft: '请于上午9⟦点半⟧报到。', fixed: '请于上午9时30分报到。' },
    { draft: '请于下午3⟦点整⟧集合。', fixed: '请于下午3时集合。' },
    { draft: '请于上午八⟦点一刻⟧集合。', fixed: '请于上午八时十五分集合。' },
    { draft: '每天8⟦点钟⟧点名。', fixed: '每天8时点名。' },
  ],
  good: [
    '请于上午9时30分报到。',
    '会议下午4点40分结束。',
    '提出3点要求。',
    '须经1点半数以上委员同意。',
    '针对检查发现的问题提出下午2点整改意见。',
    '提出两点整改意见。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['点'], tokens: ['clock'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      for (const token of clocksOf(paragraph)) {
        if (
          token.form !== '点' ||
          token.minutes === undefined ||
          !COLLOQUIAL.test(text.slice(token.separator.from, token.to))
        )
          continue;
        const hanzi = /[一二三四五六七八九十]/.test(text[token.separator.from - 1] ?? '');
        const minute = token.minute === 0 ? '' : `${hanzi ? writeHanzi(token.minute) : token.minute}分`;
        const span = spanOf(paragraph, { from: token.separator.from, to: token.to });
        const written = `${text.slice(digitsOf(text, token).from, token.separator.from)}时${minute}`;
        yield {
          ...span,
          message: `时刻写法口语化，实务通常写“${written}”`,
          fixes: [{ title: `改为“${written}”`, edits: [{ ...span, newText: `时${minute}` }] }],
        };
      }
    },
  },
});
