import { defineRule } from '../rule.ts';
import { spaceReport, specialTail, WIDE } from './spaces.ts';

/** Besides controls: what turns the direction of text, blanks of other scripts, and tags, which hide whole sentences. */
const CONTROL =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\u3164\\ufeff\\uffa0\\u{e0000}-\\u{e007f}\\u000c';
const ANY = new RegExp(
  `[${CONTROL}\\u000b\\u2028\\u2029\\ufffd\\ue000-\\uf8ff\\u00a0${WIDE}]|锟斤拷|烫烫烫|屯屯屯`,
  'u',
);
/** Runs of one sort: taken out, line breaks, spaces (with what blanks touch them), unreadable. */
const RUNS = new RegExp(
  `(?<gone>[${CONTROL}]+)|(?<turn>[\\u000b\\u2028\\u2029]+)|(?<space>[\\u00a0${WIDE}]+)|(?<lost>[\\ufffd\\ue000-\\uf8ff]+|(?:锟斤拷|烫烫烫|屯屯屯)+)`,
  'gu',
);
export default defineRule({
  name: '不可见、控制、乱码字符',
  source: '工程',
  clause: '实务（由 Word 转换的残留）',
  mendsQuotations: true,
  severity: 'warning',
  why: '不间断空格、零宽字符、控制符看不见，却会让检索、比对、对齐出错，双向控制符还会让人读到与实际不同的次序，标签字符能藏下整句看不见的话；替换符（�）和私用区字符是转换中丢了的字，要对照原件补上。',
  parts: ['main', 'agenda', 'attachment', 'material'],
  bad: [
    { draft: '持续抓好常态化防控⟦\u00a0⟧', fixed: '持续抓好常态化防控' },
    { draft: '石桥镇⟦\u200b⟧人民政府', fixed: '石桥镇人民政府' },
    { draft: '石桥镇⟦\u2067⟧人民政府', fixed: '石桥镇人民政府' },
    { draft: '请打开⟦\u202e⟧附件', fixed: '请打开附件' },
    { draft: '请打开⟦\u061c⟧附件', fixed: '请打开附件' },
    { draft: '请打开⟦\u3164⟧附件', fixed: '请打开附件' },
    { draft: '请打开⟦\u{e0069}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}⟧附件', fixed: '请打开附件' },
    { draft: '持续抓好⟦\u00a0⟧常态化防控', fixed: '持续抓好常态化防控' },
    { draft: '⟦\u2003\u2003⟧各单位要抓好落实。', fixed: '　　各单位要抓好落实。' },
    { draft: '地点：⟦\u2002⟧二楼会议室', fixed: '地点： 二楼会议室' },
    { draft: '中共青云县委⟦\u00a0⟧青云县人民政府', fixed: '中共青云县委 青云县人民政府' },
    { draft: '请于3月5日前报送。⟦  \u00a0 ⟧', fixed: '请于3月5日前报送。' },
    { draft: '请于3月5日前报送。⟦\u2028⟧联系人：周明', fixed: '请于3月5日前报送。⏎联系人：周明' },
    '参会人员名单⟦锟斤拷⟧',
    '⟦\ue0b7⟧加强值守',
    '请各单位⟦\ufffd⟧时参加。',
  ],
  good: [
    '石桥镇人民政府',
    '　　各单位要抓好落实。',
    '👨\u200d👩\u200d👧 家庭日',
    '❤\ufe0f 志愿服务',
    '请于3月5日前报送。    ',
  ],
  check: {
    unit: 'line',
    *run(line) {
      if (!ANY.test(line)) return;
      const tail = specialTail(line);
      if (tail < line.length)
        yield {
          start: tail,
          end: line.length,
          message: '行尾有看不见的特殊空格，应删去',
          ...(/\u00a0/.test(line.slice(tail)) ? {} : { severity: 'hint' as const }),
          fixes: [{ title: '删去行尾空白', safe: true, edits: [{ start: tail, end: line.length, newText: '' }] }],
        };
      for (const match of line.matchAll(RUNS)) {
        const start = match.index;
        const end = start + match[0].length;
        const { gone, turn, space } = match.groups ?? {};
        if (start >= tail) continue;
        if (space !== undefined) yield spaceReport(line, start, end);
        else if (gone !== undefined) {
          // a joiner within an emoji is part of it
          if (gone === '\u200d' && /[\ud800-\udfff\u2600-\u27bf]|\ufe0f/.test(line[start - 1] ?? '')) continue;
          yield {
            start,
            end,
            message: '这里有看不见的控制字符或者零宽字符，应删去',
            fixes: [{ title: '删去看不见的字符', safe: true, edits: [{ start, end, newText: '' }] }],
          };
        } else if (turn !== undefined)
          yield {
            start,
            end,
            message: '这里有手动换行符，请改为回车分段或者删去',
            fixes: [
              { title: '改为换行', edits: [{ start, end, newText: '\n' }] },
              { title: '删去', edits: [{ start, end, newText: '' }] },
            ],
          };
        else yield { start, end, message: `“${match[0].slice(0, 6)}”是转换中丢失或者变乱的字，请对照原件补上` };
      }
    },
  },
});
