import type { Document, Paragraph } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { datesOf } from '../date/dates.ts';
import { defineRule } from '../rule.ts';

/** 印发 as it should close the line; how many copies may follow. */
const PRINTED = /印[ 　]{0,12}发/u;

/** The organ that prints stands in the line, or alone in the line before. */
function namesPrinter({ paragraphs }: Document, line: Paragraph, date: number): boolean {
  const before = paragraphs[line.index - 1];
  return (
    /\p{Script=Han}/u.test(line.content.view.text.slice(0, date)) ||
    (before?.role === 'printLine' && datesOf(before).length === 0)
  );
}

const HEAD = '关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎石桥镇人民政府⏎2025年3月5日⏎⏎抄送：县水务局。⏎';

export default defineRule({
  name: '印发行写法错误',
  source: '国标',
  clause: 'GB/T 9704—2012 7.4.3',
  severity: 'error',
  why: '标准规定印发机关和印发日期排在同一行，印发日期“用阿拉伯数字将年、月、日标全”，“后加‘印发’二字”。日期补零、用汉字数字的，由成文日期的规则一并检查。',
  bad: [
    { draft: `${HEAD}石桥镇党政办公室　2025年3月6日⟦⟧`, fixed: `${HEAD}石桥镇党政办公室　2025年3月6日印发` },
    { draft: `${HEAD}石桥镇党政办公室　2025年3月6日⟦印⟧`, fixed: `${HEAD}石桥镇党政办公室　2025年3月6日印发` },
    { draft: `${HEAD}石桥镇党政办公室　2025年3月6日 ⟦印制⟧`, fixed: `${HEAD}石桥镇党政办公室　2025年3月6日 印发` },
    {
      draft: `${HEAD}———————————⏎青云县教育局办公室　　　　2025年3月6日⟦⟧`,
      fixed: `${HEAD}———————————⏎青云县教育局办公室　　　　2025年3月6日印发`,
    },
    `${HEAD}⟦2025年3月6日⟧印发`,
  ],
  good: [
    `${HEAD}石桥镇党政办公室　2025年3月6日印发`,
    `${HEAD}石桥镇党政办公室　　　2025年3月6日印发（共印30份）`,
    `${HEAD}石桥镇党政办公室　　　2025年3月6日印发⏎共印30份`,
    `${HEAD}石桥镇党政办公室⏎2025年3月6日印发`,
    `${HEAD}石桥镇党政办公室　　　2025年3月6日　印 发`,
    `${HEAD}石桥镇党政办公室　2025年03月06日印发`,
    `${HEAD}石桥镇党政办公室　2025年3月　日印发`,
    '关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎石桥镇人民政府⏎2025年3月5日',
    '关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎石桥镇人民政府　2025年3月5日',
    '关于做好防汛工作的通知⏎各村：⏎请做好防汛工作。⏎石桥镇人民政府⏎2025年3月5日⏎⏎附件⏎⏎文件目录⏎石桥镇党政办公室　2025年3月6日⏎县水务局　2025年3月1日',
  ],
  check: {
    unit: 'document',
    needs: { roles: ['printLine'] },
    *run(document) {
      for (const line of document.paragraphs) {
        if (line.role !== 'printLine') continue;
        const { text } = line.content.view;
        const date = datesOf(line).at(-1);
        if (!date) continue;
        const rest = text.slice(date.to);
        if (!PRINTED.test(rest)) {
          const word = /^[ 　]{0,12}(.*?)[。.]?$/u.exec(rest)?.[1] ?? '';
          const from = word === '' ? date.to : text.indexOf(word, date.to);
          const span =
            word === ''
              ? { start: spanOf(line, date).end, end: spanOf(line, date).end }
              : spanOf(line, { from, to: from + word.length });
          yield {
            ...span,
            message: '印发日期后应加“印发”二字',
            fixes: [{ title: '补“印发”', safe: true, edits: [{ ...span, newText: '印发' }] }],
          };
        } else if (!namesPrinter(document, line, date.from))
          yield {
            ...spanOf(line, date),
            severity: 'warning',
            message: '只写了印发日期，没有印发机关；请在同一行左侧写明印发机关（办公厅、办公室或文秘部门）',
          };
      }
    },
  },
});
