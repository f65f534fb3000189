import { sourceOf, spanOf } from '../../model/spans.ts';
import { defineRule } from '../rule.ts';

/** 027—85633213: a line of another length between area code and number, behind a word that tells what it is. */
const WRONG =
  /(?<!\d)(?=0)(?<=(?:电话|传真|热线|联系方式|座机)(?:[^。；号]|号码){0,40}?)(?<code>0(?:10|2\d)(?=.{1,2}\d{8})|0[3-9]\d{2})(?<dash>[—－–―─]{1,2})(?<number>[2-9]\d{6,7})(?!\d)/gu;

export default defineRule({
  name: '电话号码的连接号',
  source: '标点国标',
  clause: 'GB/T 15834—2011 4.13.3.1',
  severity: 'info',
  why: '区号和电话号码之间用短横线“-”；一字线“—”表示起止，写进号码里不合标准，也不能点击拨号。',
  parts: ['main', 'agenda', 'attachment'],
  bad: [
    { draft: '联系电话：027⟦—⟧85633213。', fixed: '联系电话：027-85633213。' },
    { draft: '传真：0571⟦－⟧85633214。', fixed: '传真：0571-85633214。' },
  ],
  good: [
    '联系电话：027-85633213。',
    '邮编为010—020段。',
    '合同编号：021—34567890',
    '账号：0310—2345678',
    '联系方式见附件，账号0310—2345678。',
    '联系电话：85633213。',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['—－–―─'] },
    *run(paragraph) {
      for (const match of paragraph.content.view.text.matchAll(WRONG)) {
        const from = match.index + (match.groups?.['code']?.length ?? 0);
        const dash = match.groups?.['dash'] ?? '';
        // full-width throughout is num-fullwidth's
        if (/[０-９]/.test(sourceOf(paragraph, { from: match.index, to: match.index + match[0].length }))) continue;
        const span = spanOf(paragraph, { from, to: from + dash.length });
        yield {
          ...span,
          message: `区号后用短横线“-”，这里是“${dash}”`,
          fixes: [{ title: '改为“-”', safe: true, edits: [{ ...span, newText: '-' }] }],
        };
      }
    },
  },
});
