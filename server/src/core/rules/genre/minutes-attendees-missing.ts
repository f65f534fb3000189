import { spanOf } from '../../model/spans.ts';
import { lineEndOf } from '../../text/lineEnd.ts';
import { defineRule } from '../rule.ts';
import { genreOfPaper, lastParagraphs } from './papers.ts';

/** Any word of who was there; who sat in (列席) or was excused does not tell it. */
const PRESENT = /出[ 　]*席|参[ 　]*加|参会|与会|到会|应到|实到/u;

export default defineRule({
  name: '纪要缺出席人员',
  source: '国标',
  clause: 'GB/T 9704—2012 10.3',
  severity: 'info',
  usual: true,
  why: '标准说，标注出席人员名单，在正文或附件说明下空一行左空二字编排“出席”，后标全角冒号；请假、列席人员同此。纪要格式可以根据实际制定，因此只作提示。',
  bad: [
    {
      draft: '石桥镇党委会议纪要⏎会议议定以下事项。⟦⟧',
      fixed: '石桥镇党委会议纪要⏎会议议定以下事项。⏎⏎出席：×××',
    },
    {
      draft: '石桥镇人民政府常务会议纪要⏎3月5日，镇长周明主持召开会议。⏎　　会议决定修缮水闸。⟦⟧',
      fixed: '石桥镇人民政府常务会议纪要⏎3月5日，镇长周明主持召开会议。⏎　　会议决定修缮水闸。⏎⏎　　出席：×××',
    },
    {
      draft: '青云县人民医院院长办公会纪要⏎第3期⏎会议研究了设备采购事项。⟦⟧⏎⏎青云县人民医院办公室⏎2025年3月5日',
      fixed:
        '青云县人民医院院长办公会纪要⏎第3期⏎会议研究了设备采购事项。⏎⏎出席：×××⏎⏎青云县人民医院办公室⏎2025年3月5日',
    },
    {
      draft: '关于解决积水问题的⏎专题会议纪要⏎3月5日，镇长周明主持召开会议。会议议定清淤。⟦⟧',
      fixed: '关于解决积水问题的⏎专题会议纪要⏎3月5日，镇长周明主持召开会议。会议议定清淤。⏎⏎出席：×××',
    },
    {
      draft: '石桥镇党委会议纪要⏎会议议定以下事项。⟦⟧⏎⏎列席：李远',
      fixed: '石桥镇党委会议纪要⏎会议议定以下事项。⏎⏎出席：×××⏎⏎列席：李远',
    },
  ],
  good: [
    '石桥镇党委会议纪要⏎会议议定以下事项。⏎出席：周明⏎列席：李远',
    '石桥镇党委会议纪要⏎会议议定以下事项。⏎出席：周明、李远',
    '会议纪要写作要求的通知⏎各科室：⏎现将有关要求通知如下。',
    '石桥镇人民政府常务会议纪要⏎参加人员：周明、李远⏎会议议定以下事项。',
    '石桥镇防汛专题会议纪要⏎镇水务站、各村负责人参加会议。会议议定以下事项。',
    '石桥镇党委会议纪要⏎会议议定以下事项。⏎出　席：周明',
    '石桥镇党委会议纪要（节录）⏎会议同意修缮水闸。',
    '石桥镇党委会议纪要⏎应到会9人，实到9人。会议议定以下事项。',
    '关于印发会议纪要的通知⏎各村：⏎现印发给你们。',
    '石桥镇党委会议纪要',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const { title, paragraphs, text } = document;
      if (genreOfPaper(document) !== '纪要' || /[（〔](?:节录|节选|摘[要录])/u.test(title?.text ?? '')) return;
      if (paragraphs.some(({ content }) => PRESENT.test(content.shape))) return;
      const note = paragraphs.filter(({ role, part }) => role === 'attachmentNote' && part === 'main').at(-1);
      const body = lastParagraphs(document, 1).at(-1);
      const last = body && (note ?? body);
      if (!last) return;
      const nl = lineEndOf(text);
      const indent = /^[ 　\t]*/u.exec(body.content.source)?.[0] ?? '';
      const { length } = last.content.view.text;
      yield {
        ...spanOf(last, { from: length, to: length }),
        message: '纪要没有写出席人员，一般在正文之后空一行写“出席：”（请假、列席的同样标注）',
        fixes: [
          {
            title: '补“出席：”（名单待填）',
            edits: [{ start: last.end, end: last.end, newText: `${nl}${nl}${indent}出席：×××` }],
          },
        ],
      };
    },
  },
});
