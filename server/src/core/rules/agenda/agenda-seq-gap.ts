import type { Agenda, Document, Topic } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { defineRule, type Edit, type Fix } from '../rule.ts';
import { piecesOf } from './alignment.ts';

/** The numeral of an item's label, written anew for `by` places further. */
function renumber(document: Document, item: Topic, by: number): Edit[] {
  const paragraph = document.paragraphs[item.paragraph];
  const numeral = paragraph?.content.label?.numeral;
  const [n] = item.numbers;
  if (!paragraph || !numeral || n === undefined || item.numbers.length > 1) return [];
  return [{ ...spanOf(paragraph, numeral), newText: /\d/.test(numeral.text) ? String(n + by) : writeHanzi(n + by) }];
}

/** The items labelled 第N项, each run that begins anew at 第一项 apart. */
function runs(document: Document, agenda: Agenda): Topic[][] {
  const result: Topic[][] = [];
  for (const item of agenda.items) {
    if (document.paragraphs[item.paragraph]?.content.label?.style !== 'item') continue;
    const previous = result.at(-1)?.at(-1);
    const between = previous ? document.paragraphs.slice(previous.paragraph + 1, item.paragraph) : [];
    const anew =
      item.numbers[0] === 1 &&
      between.some(
        (paragraph) => paragraph.role === 'session' || paragraph.role === 'short' || paragraph.role === 'title',
      );
    if (!previous || anew) result.push([item]);
    else result.at(-1)?.push(item);
  }
  return result;
}

export default defineRule({
  name: '议程项次跳号、重号',
  source: '条例',
  clause: '《党政机关公文处理工作条例》第二十条（四）',
  severity: 'error',
  why: '议程项次不连续，主持人会照着念错，与会人员也会以为漏印了一项。审核公文时应核对“段落顺序”是否准确。',
  bad: [
    { draft: '会议议程⏎第一项：开幕⏎⟦第三项⟧：作报告', fixed: '会议议程⏎第一项：开幕⏎第二项：作报告' },
    {
      draft: '会议议程⏎第一项：开幕⏎第二项：作报告⏎⟦第二项⟧：闭幕',
      fixed: '会议议程⏎第一项：开幕⏎第二项：作报告⏎第三项：闭幕',
    },
    {
      draft: '会议议程⏎第一项：周明同志传达甲办法的通知；李远同志传达乙规定的通知；⏎⟦第三项⟧：王芳同志总结。',
      fixed: '会议议程⏎第一项：周明同志传达甲办法的通知；⏎第二项：李远同志传达乙规定的通知；⏎第三项：王芳同志总结。',
    },
  ],
  good: [
    '会议议程⏎第一项：开幕⏎第二项：作报告',
    '会议议程⏎第一项：开幕⏎第二项：颁奖⏎（茶歇）⏎第三项：闭幕',
    '会议议程⏎第一项：开幕⏎第二、三项：审议两个办法⏎第四项：闭幕',
    '会议议程⏎第一项：开幕⏎第二至四项：审议三个办法⏎第五项：闭幕',
    '会议议程⏎上午⏎第一项：开幕⏎第二项：作报告⏎下午⏎第一项：讨论⏎第二项：闭幕',
    '第一条　下列情形不予受理：⏎第一项情形已经消失的，不在此限。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const agenda of document.agendas)
        for (const run of runs(document, agenda))
          for (let i = 1; i < run.length; i++) {
            const item = run[i];
            const previous = run[i - 1];
            const [n] = item?.numbers ?? [];
            const last = previous?.numbers.at(-1);
            if (!item || !previous || n === undefined || last === undefined || n === last + 1) continue;
            const paragraph = document.paragraphs[item.paragraph];
            const label = paragraph?.content.label;
            const before = document.paragraphs[previous.paragraph];
            if (!paragraph || !label || !before) continue;
            const missing = n - last - 1;
            const span = spanOf(paragraph, { from: 0, to: label.mark.from });
            const merged = piecesOf(document, agenda).filter(
              (piece) => agenda.items[piece.item] === previous && piece.part > 0,
            );
            const fixes: Fix[] = [];
            const newLine = /\r\n|\n|\r/.exec(document.text.slice(before.end))?.[0] ?? '\n';
            const written = (k: number) => `第${/\d/.test(label.numeral.text) ? k : writeHanzi(k)}项${label.mark.text}`;
            if (missing > 0 && merged.length === missing)
              fixes.push({
                title: `把上一项在“；”处拆开，作${written(last + 1).slice(0, -1)}`,
                edits: merged.map((piece, k) => {
                  const { start } = spanOf(before, piece.range);
                  return { start, end: start, newText: `${newLine}${written(last + 1 + k)}` };
                }),
              });
            const rest = run.slice(i);
            fixes.push({
              title: missing > 0 ? '将其后的项次依次前移' : '将其后的项次依次顺延',
              edits: rest.flatMap((other) => renumber(document, other, last + 1 - n)),
            });
            if (missing > 0 && missing < 5)
              fixes.push({
                title: `补上缺少的一项（${written(last + 1)}）`,
                edits: [
                  {
                    start: paragraph.start,
                    end: paragraph.start,
                    newText: Array.from({ length: missing }, (_, k) => `${written(last + 1 + k)}${newLine}`).join(''),
                  },
                ],
              });
            const problem =
              missing > 0
                ? `缺第${writeHanzi(last + 1)}${missing > 1 ? `至第${writeHanzi(last + missing)}` : ''}项`
                : n === last
                  ? '项次重复'
                  : '项次倒退';
            yield {
              ...span,
              message: `议程从第${writeHanzi(last)}项接到第${writeHanzi(n)}项，${problem}${merged.length > 0 && missing > 0 ? '；上一项里用“；”并列了两个议题，宜拆开' : ''}`,
              related: [
                { ...spanOf(before, { from: 0, to: before.content.label?.mark.from ?? 0 }), message: '上一项' },
                ...merged.map((piece) => ({ ...spanOf(before, piece.range), message: '并在上一项里的另一个议题' })),
                ...(merged.length > 0 && document.topics.length > 0
                  ? document.topics.slice(-1).map((topic) => ({
                      start: topic.text.start,
                      end: topic.text.end,
                      message: `正文列有${document.topics.length}项，议程只有${agenda.items.filter((other) => other.parent === -1).length}项`,
                    }))
                  : []),
              ],
              fixes,
            };
          }
    },
  },
});
