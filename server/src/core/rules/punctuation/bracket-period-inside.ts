import type { Role } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { isSteady } from './steady.ts';

const PROSE: ReadonlySet<Role> = new Set(['paragraph', 'item', 'field', 'agendaItem', 'article', 'recipient', 'slot']);

export default defineRule({
  name: '句内括号末尾用点号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 B.2.2',
  usual: true,
  severity: 'info',
  why: '括注只说明句子里的一部分词语时，括号内末尾通常不用点号（需要时可用问号、叹号、省略号）。说明整句话的，括号放在句号之后，括号里自己用句号。',
  bad: [
    {
      draft: '请报送参会名单（格式附后⟦。⟧），逾期不候。',
      fixed: '请报送参会名单（格式附后），逾期不候。',
    },
    { draft: '会务由办公室（电话见后⟦；⟧）负责。', fixed: '会务由办公室（电话见后）负责。' },
    { draft: '请报送参会名单（格式附后⟦。⟧）。', fixed: '请报送参会名单（格式附后）。' },
    { draft: '请各单位按时报送名单（格式附后⟦。⟧）', fixed: '请各单位按时报送名单（格式附后）。' },
    { draft: '各村（含社区⟦，⟧）要抓好落实。', fixed: '各村（含社区）要抓好落实。' },
  ],
  good: [
    '请报送参会名单（格式附后）。',
    '任务已完成。（详见附件。）',
    '任务已完成。（详见附件。）请各单位知悉。',
    '各单位要做到（能不能做到？）心中有数。',
    '（此件公开发布。）',
    '请报送材料（一式三份。加盖公章。）到办公室。',
    '（一）报名；（二）报到。',
    '他说：“一定完成。”（鼓掌。）会议结束。',
    '句末用句号（。）。',
    '请各单位（部门……）抓好落实。',
    '图1　青云县防汛图（略。）',
    '表1（略。）',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['）)', '。；，'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!PROSE.has(paragraph.role) || !/[。；，][）)]/u.test(text)) return;
      for (const { open, close } of paragraph.content.pairs.pairs) {
        const mark = text[close.at - 1] ?? '';
        if (open.kind !== 'round' || !/[。；，]/u.test(mark)) continue;
        const inside = text.slice(open.at + 1, close.at - 1);
        if (inside.length < 2 || inside.length > 60 || /[。；]$/u.test(inside) || inside.includes('。')) continue;
        // what stands before tells whether the brackets are within the sentence
        if (!/[\p{Script=Han}\d》A-Za-z]/u.test(text[open.at - 1] ?? '')) continue;
        const after = text[close.at + 1] ?? '';
        const ends = after === '';
        if (ends ? mark !== '。' || open.at < 10 : !/[，。；、\p{Script=Han}]/u.test(after)) continue;
        const span = spanOf(paragraph, { from: close.at - 1, to: close.at });
        const end = spanOf(paragraph, { from: close.at, to: close.at + 1 }).end;
        yield {
          ...span,
          message: ends ? '括号只说明前面的词语，句号应放在括号后' : `句内括号末尾通常不用“${mark}”，应删去`,
          fixes: [
            ends
              ? {
                  title: '把句号移到括号后',
                  edits: [
                    { ...span, newText: '' },
                    { start: end, end, newText: mark },
                  ],
                }
              : { title: `删去“${mark}”`, safe: isSteady(paragraph, close.at - 1), edits: [{ ...span, newText: '' }] },
          ],
        };
      }
    },
  },
});
