import type { Document } from '../../model/document.ts';
import { sourceOf, spanOf } from '../../model/spans.ts';
import { groupBy } from '../../text/groups.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

interface Label extends Span {
  readonly paragraph: number;
  readonly written: string;
  /** In half characters. */
  readonly width: number;
  readonly padded: boolean;
}

const BLANKS = /[ \t　\u00a0]+/g;
const width = (text: string) => [...text].reduce((sum, character) => sum + (/[ \t\u00a0]/.test(character) ? 1 : 2), 0);

/** The labels of fields, and two-character headings such as 议程 that more than one blank sets apart. */
function labelsOf(document: Document): Label[] {
  const labels: Label[] = [];
  const add = (paragraph: number, span: Span) => {
    const written = document.text.slice(span.start, span.end);
    labels.push({ ...span, paragraph, written, width: width(written), padded: /[ \t　\u00a0]/.test(written) });
  };
  for (const field of document.fields) add(field.paragraph, field.label);
  for (const paragraph of document.paragraphs) {
    if (paragraph.role !== 'agendaTitle' || !/^\p{Script=Han}[ 　]+\p{Script=Han}$/u.test(paragraph.content.view.text))
      continue;
    const whole = { from: 0, to: paragraph.content.view.text.length };
    if (!/\p{Script=Han}[ 　]\p{Script=Han}/u.test(sourceOf(paragraph, whole)))
      add(paragraph.index, spanOf(paragraph, whole));
  }
  return labels.sort((a, b) => a.start - b.start);
}

export default defineRule({
  name: '字间撑空格的标签',
  source: '惯例',
  clause: '实务（字距由排版软件调整）',
  mendsQuotations: true,
  severity: 'hint',
  why: '在“时间”“地点”中间敲空格凑宽度，换个字体就对不齐，检索“时间”也找不到。要对齐，实务通常交给排版软件；几个标签撑得一样宽的不提示。',
  bad: [
    { draft: '⟦地  点⟧：二楼会议室⏎参加人员：各村主要负责人', fixed: '地点：二楼会议室⏎参加人员：各村主要负责人' },
    {
      draft: '一、⟦时  间⟧⏎3月5日上午9:00⏎二、参加人员⏎各村主要负责人',
      fixed: '一、时间⏎3月5日上午9:00⏎二、参加人员⏎各村主要负责人',
    },
    { draft: '⟦主 持 人⟧：周明⏎地点：二楼会议室', fixed: '主持人：周明⏎地点：二楼会议室' },
  ],
  good: [
    '地点：二楼会议室',
    '时    间：3月5日⏎主 持 人：周明⏎参加人员：各村主要负责人',
    '时  间：3月5日⏎地  点：二楼会议室',
    '第一章 总 则',
    '附 则',
    '议　程⏎时    间：3月5日⏎第一项：周 明讲话',
    '时    间：3月5日⏎参加人员：各村主要负责人⏎参加会议人员及要求：各村主要负责人',
  ],
  check: {
    unit: 'document',
    needs: { characters: [' 　'] },
    *run(document) {
      const labels = labelsOf(document);
      const padded = labels.filter((label) => label.padded);
      const [first] = padded;
      if (!first) return;
      const plain = groupBy(
        labels.filter((label) => !label.padded),
        ({ paragraph }) => paragraph,
      );
      const uneven = padded.some((label) => label.width !== first.width);
      for (const label of padded) {
        const narrower = [-2, -1, 0, 1, 2].some((by) =>
          plain
            .get(label.paragraph + by)
            ?.some((other) => other.width < label.width || (other.width > label.width && label.width < 8)),
        );
        if (!uneven && !narrower) continue;
        const edits = [...label.written.matchAll(BLANKS)].map(({ index, 0: blank }) => ({
          start: label.start + index,
          end: label.start + index + blank.length,
          newText: '',
        }));
        yield {
          start: label.start,
          end: label.end,
          message: `“${label.written.replace(BLANKS, '')}”中间用空格撑宽，同别的标签宽窄不一，实务通常不加空格`,
          fixes: [{ title: '删去字间空格', edits }],
        };
      }
    },
  },
});
