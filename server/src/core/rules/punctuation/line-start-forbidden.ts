import type { Document, Line, Paragraph, Role } from '../../model/document.ts';
import { defineRule, type Fix } from '../rule.ts';
import { lonelyMarks } from './lonely.ts';

/** Lines of these may be broken, so no other rule minds how; in other paragraphs a torn line is artefact-hard-break's. */
const BROKEN: ReadonlySet<Role> = new Set(['title', 'titleNote', 'agendaTitle', 'recipient', 'attachmentNote']);
const FORBIDDEN = /^[ \t　]{0,40}(?<mark>[，。、；：！？）》”〕】])(?=.{0,200}\p{Script=Han})/u;

/** The lines to look at, each with the place where the text before it ends. */
function* candidates({
  paragraphs,
  lines,
}: Document): Generator<{ paragraph: Paragraph; line: Line; before: Line | undefined }> {
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'tableRow') continue;
    const own = BROKEN.has(paragraph.role) ? paragraph.lines : paragraph.lines.slice(0, 1);
    for (const line of own) {
      const previous =
        line === paragraph.lines[0] ? paragraphs[paragraph.index - 1]?.lines.at(-1) : lines[line.number - 1];
      yield { paragraph, line, before: previous };
    }
  }
}

export default defineRule({
  name: '行首出现句中、句末标点',
  source: '标点国标',
  clause: 'GB/T 15834—2011 5.1.1—5.1.3',
  severity: 'warning',
  why: '句号、逗号等点号，以及引号、括号、书名号的后一半，不能出现在一行的开头。行首有这些标点，多半是上一行被回车打断了，或者删改时多留了一个。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '⟦，⟧各单位要抓好落实。', fixed: '各单位要抓好落实。' },
    {
      draft: '关于印发《值班办法⏎⟦》⟧的通知⏎⏎各村：⏎现通知如下。',
      fixed: '关于印发《值班办法》的通知⏎⏎各村：⏎现通知如下。',
    },
    {
      draft: '　　各单位要抓好落实。⏎　　⟦，⟧确保安全度汛。',
      fixed: '　　各单位要抓好落实。⏎　　确保安全度汛。',
    },
    {
      draft: '　　请各单位认真组织⏎⏎　　⟦，⟧按时参加会议。',
      fixed: '　　请各单位认真组织，按时参加会议。',
    },
  ],
  good: [
    '——坚持问题导向',
    '“两手抓”是我们的方针。',
    '（一）加强领导',
    '《值班办法》已经印发。',
    '……各村十分重视。',
    '请各单位抓好落实⏎，确保安全度汛。',
    '姓名\t备注\t电话⏎”\t无\t”',
    '：）',
    '各单位要抓好落实。',
    '值班办法。⏎》的通知',
  ],
  check: {
    unit: 'document',
    *run(document) {
      const { text } = document;
      let lonely: Set<number> | undefined;
      for (const { paragraph, line, before } of candidates(document)) {
        const mark = FORBIDDEN.exec(text.slice(line.start, line.end))?.groups?.['mark'];
        if (!mark) continue;
        const start = line.start + text.slice(line.start, line.end).indexOf(mark);
        if (/[）》”〕】]/u.test(mark)) {
          // one without its partner is pair-unbalanced's
          lonely ??= new Set(lonelyMarks(document).map((one) => one.paragraph.start + one.mark.at));
          const { view } = paragraph.content;
          const at = view.text.indexOf(mark);
          if (line === paragraph.lines[0] && lonely.has(paragraph.start + at)) continue;
        }
        const joins =
          before !== undefined && !/[。！？：；，、]$/u.test(text.slice(before.start, before.end).trimEnd());
        const end = before === undefined ? 0 : before.start + text.slice(before.start, before.end).trimEnd().length;
        const join: Fix = { title: '与上一行接起来', edits: [{ start: end, end: start, newText: '' }] };
        const remove: Fix = { title: `删去“${mark}”`, edits: [{ start, end: start + 1, newText: '' }] };
        yield {
          start,
          end: start + 1,
          message: `“${mark}”不能出现在一行的开头，请与上一行接起来，或者删去`,
          fixes: joins ? [join, remove] : /[）》”〕】]/u.test(mark) ? [] : [remove],
        };
      }
    },
  },
});
