import { spanOf } from '../../model/spans.ts';
import { defineRule, type Fix } from '../rule.ts';
import { isSteady } from './steady.ts';

/** Dots in any form, with a 等 that they do not go with. */
const DOTS = /(?<before>等等?)?(?<![.．·…。])(?<dots>\.{3,}|．{3,}|·{3,}|。{3,}|…{1,2})(?![.．·…。])(?<after>等等?)?/gu;
const CHINESE = /[\p{Script=Han}，、；：”’》）〕]/u;
/** The page number behind the leaders of a table of contents. */
const PAGE = /^[ 　]{0,8}\d{1,4}$/u;
/** 等 that closes a list (水、电等) rather than a verb (请稍等). */
const LISTS = /[、，][^、，。；：]{0,16}$/u;
/** 等 that begins a word. */
const WORD = /^[待候级次额到]/u;

export default defineRule({
  name: '省略号形式错误或与“等”连用',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.11.2、A.9.2',
  severity: 'warning',
  why: '省略号是六个连点“……”，占两个字。省略号与“等”“等等”意思一样，不能同时用。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  mask: 'claims',
  bad: [
    { draft: '设施包括水、电⟦...⟧', fixed: '设施包括水、电……' },
    { draft: '汇报了有关情况⟦。。。⟧', fixed: '汇报了有关情况……' },
    { draft: '请自备水杯、雨衣⟦…⟧', fixed: '请自备水杯、雨衣……' },
    { draft: '发放苹果、梨⟦……等⟧水果。', fixed: '发放苹果、梨等水果。' },
    { draft: '发放苹果、梨⟦等等……⟧', fixed: '发放苹果、梨等等。' },
    { draft: '发放苹果、梨⟦等...⟧', fixed: '发放苹果、梨等。' },
    { draft: '长期以来⟦······⟧各村十分重视。', fixed: '长期以来……各村十分重视。' },
  ],
  good: [
    '设施包括水、电……',
    '第一章 总则......3',
    '第一章　总则…………3',
    '第二章　职责…5',
    '设施包括水、电等。',
    '设数列为1,2,…,n。',
    '请稍等……',
    '电话铃响了……等到天亮也没有人接。',
    '对“……等问题”的表述作了修改。',
    '路径为../data',
    '请认真执行。。',
    '×××...',
    '爱德华·琴纳',
    '省略号写作“……”。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['.．·。…'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      for (const { index, 0: found, groups } of text.matchAll(DOTS)) {
        const to = index + found.length;
        const dots = groups?.['dots'] ?? '';
        const before = groups?.['before'];
        const after = WORD.test(text.slice(to, to + 1)) ? undefined : groups?.['after'];
        const from = index + (before ?? '').length;
        const lead = text[from - 1] ?? '';
        if (!CHINESE.test(lead) || PAGE.test(text.slice(from + dots.length, from + dots.length + 13))) continue;
        const lists = before === '等等' || (before && LISTS.test(text.slice(Math.max(0, index - 20), index)));
        const word = after ?? (lists ? before : undefined);
        if (!word && dots === '……') continue;
        const end = after === undefined ? from + dots.length : to;
        const span = spanOf(paragraph, { from: word === before ? index : from, to: end });
        const stop = word === before && text.length === end ? '。' : '';
        const fixes: Fix[] = word
          ? [
              { title: '只留“等”，删去省略号', edits: [{ ...span, newText: `${word}${stop}` }] },
              { title: '只留省略号，删去“等”', edits: [{ ...span, newText: '……' }] },
            ]
          : [
              {
                title: '改为“……”',
                safe: !dots.startsWith('。') && isSteady(paragraph, from),
                edits: [{ ...span, newText: '……' }],
              },
              ...(dots.startsWith('。') ? [{ title: '改为“。”', edits: [{ ...span, newText: '。' }] }] : []),
            ];
        yield {
          ...span,
          message: word ? `省略号不与“${word}”同时用，只留一个` : `省略号应为六个连点“……”，这里是“${dots}”`,
          fixes,
        };
      }
    },
  },
});
