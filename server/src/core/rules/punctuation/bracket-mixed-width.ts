import { fullForm, type Mark } from '../../model/pairs.ts';
import { spanOf } from '../../model/spans.ts';
import { BRACKETS } from '../needed.ts';
import { defineRule } from '../rule.ts';

const narrow = ({ text }: Mark) => text.charCodeAt(0) < 0x100;

export default defineRule({
  name: '括号左右不是一对',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.9.2、5.1.3',
  severity: 'warning',
  why: '括号的两半要用同一种形式。左半用全角、右半用半角（或者一半圆一半方），排出来宽窄高低不一，多半是输入法切换时打错的。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  mask: 'claims',
  bad: [
    { draft: '请按《值班办法（试行⟦)⟧》执行。', fixed: '请按《值班办法（试行）》执行。' },
    { draft: '各村⟦(⟧社区）要按时参加。', fixed: '各村（社区）要按时参加。' },
    { draft: '3月10日（星期一⟦)⟧上午9:00报到。', fixed: '3月10日（星期一）上午9:00报到。' },
    { draft: '各村（社区⟦】⟧要按时参加。', fixed: '各村（社区）要按时参加。' },
  ],
  good: [
    '请按《值班办法（试行）》执行。',
    '取值在[0，1）之内',
    '青政发〔2025]3号',
    '（一)总体要求',
    '各村(社区)要按时参加。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: [BRACKETS] },
    *run(paragraph) {
      for (const { open, close } of paragraph.content.pairs.mixed) {
        const width = open.kind === close.kind;
        const wrong = width && narrow(open) ? open : close;
        const right = fullForm({ kind: open.kind, open: wrong.open });
        const span = spanOf(paragraph, { from: wrong.at, to: wrong.at + 1 });
        yield {
          ...span,
          message: width ? `括号一半全角、一半半角，这里应为“${right}”` : `“${open.text}”和“${close.text}”不是一对括号`,
          related: [
            {
              ...spanOf(paragraph, {
                from: (wrong === open ? close : open).at,
                to: (wrong === open ? close : open).at + 1,
              }),
              message: '另一半在这里',
            },
          ],
          fixes: [{ title: `改为“${right}”`, safe: width, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
