import type { Agenda, Document, Topic } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { groupBy } from '../../text/groups.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { defineRule, type Edit, type Fix, type Report } from '../rule.ts';
import { type Piece, piecesOf } from './alignment.ts';

/** A run broken more often than this is no agenda. */
const MOST_BREACHES = 10;

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

/** What is wrong between two neighbours of a run, and the ways to mend it. */
function breach(document: Document, run: readonly Topic[], i: number, merged: readonly Piece[]): Report | undefined {
  const item = run[i];
  const previous = run[i - 1];
  const [n] = item?.numbers ?? [];
  const last = previous?.numbers.at(-1);
  const paragraph = item && document.paragraphs[item.paragraph];
  const before = previous && document.paragraphs[previous.paragraph];
  const label = paragraph?.content.label;
  if (!label || !before || n === undefined || last === undefined || n === last + 1) return undefined;
  const missing = n - last - 1;
  const lineEnd = lineEndOf(document.text);
  const written = (k: number) => `第${/\d/.test(label.numeral.text) ? k : writeHanzi(k)}项${label.mark.text}`;
  const insertion = (at: number, newText: string): Edit => ({ start: at, end: at, newText });
  const fixes: Fix[] = [];
  if (missing > 0 && merged.length === missing)
    fixes.push({
      title: `把上一项在“；”处拆开，作第${writeHanzi(last + 1)}项`,
      edits: merged.map((piece, k) =>
        insertion(spanOf(before, piece.range).start, `${lineEnd}${written(last + 1 + k)}`),
      ),
    });
  fixes.push({
    title: missing > 0 ? '将其后的项次依次前移' : '将其后的项次依次顺延',
    edits: run.slice(i).flatMap((other) => renumber(document, other, last + 1 - n)),
  });
  if (missing > 0 && missing < 5) {
    const blanks = Array.from({ length: missing }, (_, k) => `${written(last + 1 + k)}${lineEnd}`);
    fixes.push({
      title: `补上缺少的一项（第${writeHanzi(last + 1)}项）`,
      edits: [insertion(paragraph.start, blanks.join(''))],
    });
  }
  const gap = `缺第${writeHanzi(last + 1)}${missing > 1 ? `至第${writeHanzi(last + missing)}` : ''}项`;
  const problem = missing > 0 ? gap : n === last ? '项次重复' : '项次倒退';
  const split = missing > 0 && merged.length > 0;
  return {
    ...spanOf(paragraph, { from: 0, to: label.mark.from }),
    message: `议程从第${writeHanzi(last)}项接到第${writeHanzi(n)}项，${problem}${split ? '；上一项里用“；”并列了两个议题，宜拆开' : ''}`,
    related: [
      { ...spanOf(before, { from: 0, to: before.content.label?.mark.from ?? 0 }), message: '上一项' },
      ...merged.map((piece) => ({ ...spanOf(before, piece.range), message: '并在上一项里的另一个议题' })),
      ...(split ? countOf(document) : []),
    ],
    fixes,
  };
}

/** Where the notice lists its topics, with both counts. */
function countOf({ topics, agendas }: Document): NonNullable<Report['related']> {
  const [first] = topics;
  const last = topics.at(-1);
  const items = agendas.at(-1)?.items.filter(({ parent }) => parent === -1).length ?? 0;
  return first && last
    ? [{ start: first.text.start, end: last.text.end, message: `正文列有${topics.length}项，议程只有${items}项` }]
    : [];
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
      for (const agenda of document.agendas) {
        const extra = groupBy(
          piecesOf(document, agenda).filter(({ part }) => part > 0),
          ({ item }) => agenda.items[item],
        );
        for (const run of runs(document, agenda)) {
          let breaches = 0;
          for (let i = 1; i < run.length && breaches < MOST_BREACHES; i++) {
            const report = breach(document, run, i, extra.get(run[i - 1]) ?? []);
            if (!report) continue;
            breaches++;
            yield report;
          }
        }
      }
    },
  },
});
