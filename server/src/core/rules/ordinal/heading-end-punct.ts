import type { Document, NumberedNode } from '../../model/document.ts';
import { spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';
import { paragraphOf } from './sequences.ts';

/** Words of a sentence rather than of a heading. */
const SENTENCE = /[为是由将应须请按在和]|不得|\d/u;

/** Where a heading of the first level that is a line of its own ends in a mark, the mark's index in the view. */
function endMark(document: Document, node: NumberedNode, previous: NumberedNode | undefined): number | undefined {
  const paragraph = paragraphOf(document, node);
  const next = document.paragraphs[node.paragraph + 1];
  if (!paragraph || !next || next.part !== paragraph.part || next.content.label?.style === 'hanzi') return undefined;
  if (/[。；]$/.test(paragraphOf(document, previous)?.content.view.text ?? '')) return undefined;
  const { text } = paragraph.content.view;
  const body = text.slice(node.label.to);
  return /^[^。；，：:！？、]{2,30}[。；，]$/u.test(body) && !SENTENCE.test(body) ? text.length - 1 : undefined;
}

export default defineRule({
  name: '独行标题末尾加标点',
  source: '惯例',
  clause: 'GB/T 15834—2011 B.4',
  severity: 'info',
  why: '单独成行的一级标题，末尾实务通常不加标点。“（一）小标题。正文……”一类接排的，以及冒号引出、逐项成句的，不在此列。',
  bad: [
    {
      draft: '一、总体要求⟦。⟧⏎全镇要统一思想，提高认识，抓好落实。',
      fixed: '一、总体要求⏎全镇要统一思想，提高认识，抓好落实。',
    },
    {
      draft: '一、总体要求⏎提高认识。⏎二、工作步骤⟦；⟧⏎（一）动员⏎（二）实施',
      fixed: '一、总体要求⏎提高认识。⏎二、工作步骤⏎（一）动员⏎（二）实施',
    },
  ],
  good: [
    '一、总体要求⏎全镇要统一思想。',
    '（一）重大意义。做好这项工作，意义重大。',
    '主要包括：⏎（一）勤于学习；⏎（二）敢于担当。',
    '一、工作步骤：⏎（一）动员⏎（二）实施',
    '一、第1至3排为主席台座席。⏎二、其余为代表座席。',
    '一、凭证入场。⏎二、关闭手机。⏎请互相转告。',
    '一、不得迟到早退。⏎特此通知。',
    '一、严守纪律。',
    '第四条  有下列情形之一的：⏎（一）请假；⏎（二）公务外出。',
  ],
  check: {
    unit: 'document',
    *run(document) {
      let previous: NumberedNode | undefined;
      for (const node of document.numbering) {
        if (node.label.style !== 'hanzi') continue;
        const same = previous?.list === node.list ? previous : undefined;
        previous = node;
        const at = endMark(document, node, same);
        const paragraph = paragraphOf(document, node);
        if (at === undefined || !paragraph) continue;
        const span = spanOf(paragraph, { from: at, to: at + 1 });
        const mark = document.text.slice(span.start, span.end);
        yield {
          ...span,
          message: `单独成行的标题末尾实务通常不加标点，可删去“${mark}”`,
          fixes: [{ title: `删去“${mark}”`, edits: [{ ...span, newText: '' }] }],
        };
      }
    },
  },
});
