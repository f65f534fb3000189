import type { Agenda, Document, Paragraph } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import type { OrdinalToken } from '../../model/token.ts';
import { groupBy } from '../../text/groups.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { writeHanzi } from '../../text/numerals.ts';
import { countUpTo } from '../../text/search.ts';
import { defineRule, type Edit } from '../rule.ts';
import { type Piece, piecesOf } from './alignment.ts';

/** A gap in the numbering right behind the item: agenda-seq-gap owns the cause. */
function gapBehind(agenda: Agenda, item: number): boolean {
  const last = agenda.items[item]?.numbers.at(-1);
  let behind = item + 1;
  while (agenda.items[behind] && agenda.items[behind]?.parent !== -1) behind++;
  const next = agenda.items[behind]?.numbers[0];
  return last !== undefined && next !== undefined && next > last + 1;
}

const TASK =
  /^(?:[\p{Script=Han}]{0,12})?(?:审议|听取|传达|学习|研究|讨论|通报|表决|选举|宣读|部署|总结|汇报|解读|领学|表彰|介绍|通过|签订|观看|交流|安排)/u;

/** 第N项 joins topics at any “；”; other labels head clauses too, so every piece must begin as a task does. */
function joinsTasks(paragraph: Paragraph, pieces: readonly Piece[]): boolean {
  return (
    paragraph.content.label?.style === 'item' ||
    pieces.every((piece) => TASK.test(paragraph.content.view.text.slice(piece.range.from, piece.range.to)))
  );
}

/** The label of a paragraph with another number in it. */
function labelWith(paragraph: Paragraph, label: OrdinalToken, n: number): string {
  const text = sourceOf(paragraph, label);
  return text.replace(sourceOf(paragraph, label.numeral), /\d/.test(label.numeral.text) ? String(n) : writeHanzi(n));
}

/** The indexes of an agenda's items that have one number, by the style of their label and that number. */
function labelledItems(document: Document, { items }: Agenda): ReadonlyMap<string, readonly number[]> {
  const single = [...items.keys()].filter((index) => items[index]?.numbers.length === 1);
  return groupBy(single, (index) => {
    const style = document.paragraphs[items[index]?.paragraph ?? -1]?.content.label?.style;
    return `${style} ${items[index]?.numbers[0]}`;
  });
}

/** Edits that split the item at its “；” and move the numbers behind it on. */
function split(
  document: Document,
  agenda: Agenda,
  index: number,
  starts: readonly number[],
  labelled: ReadonlyMap<string, readonly number[]>,
): Edit[] {
  const item = agenda.items[index];
  const paragraph = item && document.paragraphs[item.paragraph];
  const label = paragraph?.content.label;
  const n = item?.numbers[0];
  if (!paragraph || !label || n === undefined) return [];
  const newLine = lineEndOf(document.text);
  const indent = /^[ 　]*/.exec(paragraph.content.source)?.[0] ?? '';
  const behind: Edit[] = [];
  let at: number | undefined = index;
  for (let m = n + 1; at !== undefined; m++) {
    const same: readonly number[] = labelled.get(`${label.style} ${m}`) ?? [];
    at = same[countUpTo(same.length, (i) => same[i] ?? 0, at)];
    const place = document.paragraphs[agenda.items[at ?? -1]?.paragraph ?? -1];
    const own = place?.content.label;
    if (place && own) behind.push({ ...spanOf(place, own), newText: labelWith(place, own, m + starts.length) });
  }
  return [
    ...starts.map((start, k) => ({
      start,
      end: start,
      newText: `${newLine}${indent}${labelWith(paragraph, label, n + 1 + k)}`,
    })),
    ...behind,
  ];
}

export default defineRule({
  name: '一项议程并列多个议题',
  source: '惯例',
  clause: '实务（议程一项一题）',
  severity: 'info',
  why: '实务通常一项议程只写一个议题，便于主持人宣布、记录人对号。有意合并的，项次宜写明，如“第一、二项”。',
  bad: [
    {
      draft: '会议议程⏎第一项：传达甲通知精神⟦；⟧传达乙通知精神；⏎第二项：讨论。',
      fixed: '会议议程⏎第一项：传达甲通知精神；⏎第二项：传达乙通知精神；⏎第三项：讨论。',
    },
    {
      draft: '会议议程⏎第一项：听取汇报。⏎第二项：审议年度预算⟦；⟧审议人事事项。',
      fixed: '会议议程⏎第一项：听取汇报。⏎第二项：审议年度预算；⏎第三项：审议人事事项。',
    },
  ],
  good: [
    '会议议程⏎第一项：传达甲通知精神；⏎第二项：讨论。',
    '会议议程⏎第一项：听取汇报。⏎第二项：审议预算，周明作说明。',
    '会议议程⏎第一、二项：传达甲通知精神；传达乙通知精神。⏎第三项：讨论。',
    '会议议程⏎一、签到；领取材料⏎二、审议年度预算',
    '会议议程⏎第一项：交流发言（县教育局；县民政局）。⏎第二项：讨论。',
    '会议议程⏎第一项：学习“守底线；强责任”的要求⏎第二项：讨论',
  ],
  check: {
    unit: 'document',
    *run(document) {
      for (const agenda of document.agendas) {
        const pieces = groupBy(piecesOf(document, agenda), ({ item }) => item);
        const labelled = labelledItems(document, agenda);
        for (let index = 0; index < agenda.items.length; index++) {
          const item = agenda.items[index];
          const paragraph = item && document.paragraphs[item.paragraph];
          const own = pieces.get(index) ?? [];
          const more = own.filter(({ part, range }) => part > 0 && range.to - range.from >= 4);
          const [first] = more;
          if (
            !item ||
            !paragraph ||
            !first ||
            item.numbers.length !== 1 ||
            !joinsTasks(paragraph, own) ||
            gapBehind(agenda, index)
          )
            continue;
          const starts = more.map((piece) => spanOf(paragraph, piece.range).start);
          yield {
            ...spanOf(paragraph, { from: first.range.from - 1, to: first.range.from }),
            message: `这一项用“；”并列了${more.length + 1}个议题，实务通常一项一题，可在此处拆开；有意合并的，项次写成“第一、二项”的形式`,
            fixes: [
              { title: '在“；”处拆成两项，其后的项次顺延', edits: split(document, agenda, index, starts, labelled) },
            ],
          };
        }
      }
    },
  },
});
