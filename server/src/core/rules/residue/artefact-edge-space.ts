import type { Paragraph, Role } from '../../model/document.ts';
import { defineRule } from '../rule.ts';

/** Where a leading blank sets out what stands on the line. */
const LAID_OUT: ReadonlySet<Role> = new Set([
  'signatureOrgan',
  'signatureDate',
  'attachmentNote',
  'tableRow',
  'comment',
]);
const SPECIAL = /[\u00a0\u2000-\u200a\u202f\u205f]/;

/** Where the blanks at a line's end begin; found from behind, so that any line costs its own length. */
function tailFrom(line: string): number {
  let from = line.length;
  while (from > 0 && /[ \t　]/.test(line[from - 1] ?? '')) from--;
  // a blank to fill in behind a colon, or blanks that hold a special space and are another rule's
  if (/^　+$/.test(line.slice(from)) && /[：:]$/.test(line.slice(0, from))) return line.length;
  return SPECIAL.test(line[from - 1] ?? '') ? line.length : from;
}

export default defineRule({
  name: '行首、行尾空白',
  source: '工程',
  clause: 'GB/T 9704—2012 7.3.3',
  mendsQuotations: true,
  severity: 'hint',
  why: '行尾的空格看不见，却会在合并、比对时露出来；行首的零星空格和制表符，排版后会让段落参差不齐。段首空两字由排版实现，用两个全角空格也可以。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '并报办公室备查。⟦    ⟧', fixed: '并报办公室备查。' },
    { draft: '⟦ ⟧关于召开会议的通知', fixed: '关于召开会议的通知' },
    { draft: '⟦\t⟧一、时间', fixed: '　　一、时间' },
    { draft: '各单位要抓好落实。⏎⟦  ⟧⏎石桥镇人民政府', fixed: '各单位要抓好落实。⏎⏎石桥镇人民政府' },
    { draft: '各单位要抓好落实。⟦　　⟧', fixed: '各单位要抓好落实。' },
  ],
  good: [
    '　　各单位要抓好落实。',
    '石桥镇人民政府',
    '    各单位要抓好落实。',
    '关于开会的通知⏎⏎各单位：⏎　　请参会。⏎⏎ 石桥镇人民政府⏎ 2025年3月5日',
    '关于开会的通知⏎⏎各单位：⏎　　请参会。⏎⏎附件：1.名单⏎ 2.回执⏎⏎石桥镇人民政府⏎2025年3月5日',
    '姓名：　　　　',
    '时间\t内容\t地点⏎9:00\t实地考察\t政务大厅⏎\t陪同：周明、林珊⏎\t主持：李青⏎10:00\t座谈\t会议室',
    '抓好落实。\u00a0',
  ],
  check: {
    unit: 'document',
    *run({ text, lines, paragraphs }) {
      const owners = new Map<number, Paragraph>();
      for (const paragraph of paragraphs) for (const line of paragraph.lines) owners.set(line.number, paragraph);
      // the last line of a table, and of what goes on in its cells
      let row = -2;
      for (const { number, start, end } of lines) {
        const line = text.slice(start, end);
        const from = tailFrom(line);
        // below a row, a Tab at the end stands ahead of an empty cell
        const emptyCell = number === row + 1 && from > 0 && /^\t+$/.test(line.slice(from));
        if (from < line.length && !emptyCell)
          yield {
            start: start + from,
            end,
            message: from === 0 ? '这一行只有空格，应清空' : '行尾有多余的空格，应删去',
            fixes: [{ title: '删去行尾空白', safe: true, edits: [{ start: start + from, end, newText: '' }] }],
          };
        const owner = owners.get(number);
        const lead = /^(?:\t+| (?=[\p{Script=Han}\d]))/u.exec(line.slice(0, from))?.[0];
        const inRow = owner?.role === 'tableRow' || (number === row + 1 && lead?.startsWith('\t'));
        if (inRow || emptyCell || /[^\t]\t/u.test(line.slice(0, from))) row = number;
        if (inRow || !lead || !owner || LAID_OUT.has(owner.role) || line.indexOf('\t', lead.length) >= 0) continue;
        const edit = { start, end: start + lead.length };
        yield lead === ' '
          ? {
              ...edit,
              message: '行首多了一个空格，应删去',
              fixes: [{ title: '删去行首空格', safe: true, edits: [{ ...edit, newText: '' }] }],
            }
          : {
              ...edit,
              message: '行首有制表符，请删去，段首空两字用排版的缩进或者全角空格',
              fixes: [
                { title: '换成两个全角空格', edits: [{ ...edit, newText: '　　' }] },
                { title: '删去行首制表符', edits: [{ ...edit, newText: '' }] },
              ],
            };
      }
    },
  },
});
