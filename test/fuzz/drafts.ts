/** Any text that a checker may meet: fast-check makes it, from the pieces that drafts are made of. */
import fc from 'fast-check';
import { cleanNotices } from '../notices/cleanNotices.ts';

const PIECES = [
  '关于召开防汛会议的通知',
  '各乡镇人民政府：',
  '一、时间',
  '二、地点',
  '（一）',
  '（二）',
  '1.',
  '2、',
  '3．',
  '第一项：',
  '第三项：',
  '①',
  '⒈',
  '㈡',
  '2025年3月5日',
  '3月5日（星期三）',
  '上午9：00',
  '9:00—9:30',
  '14时30分',
  '二〇二五年三月五日',
  '2025-3-5',
  '4月8日至10日',
  '25:00',
  '青政发〔2025〕3号',
  '青政发[2025]第03号',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '‘',
  '’',
  '“请于9：00前到会,并带[2025]第03号件。。”',
  '‘一、时间:2025-3-5’',
  '"',
  '[',
  ']',
  '(',
  ')',
  '，',
  '。',
  '；',
  '：',
  ':',
  ',',
  '、',
  '……',
  '——',
  '附件：1.名单',
  '附件1',
  '议程',
  '石桥镇人民政府',
  '秘密★1年',
  '## 一、总体要求',
  '- 报送名单',
  '1. 甲\n1. 乙',
  '| 时间 | 内容 |\n| --- | --- |\n| 9:00 | 签到 |',
  '**请抓好落实**',
  '```',
  '&emsp;',
  '以下是为您起草的会议通知：',
  '希望以上内容对您有所帮助。',
  '布署',
  '省省委',
  '[秘密]',
  '联系人：周明，电话：0300-1234567',
  '\n',
  '\n\n',
  '\n\n\n\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '　',
  '\u200b',
  '\u00a0',
  '[bookmark: _GoBack]',
  '⼈',
  '𠮷',
  '😀',
  '\ud83d',
  '\udc00',
  'ABC',
  '１２',
  'https://a.cn/b?c=1',
  '参加人员：',
  '主持人：周明',
  '共3项',
  '会期两天',
  '请于3月1日前报送回执。',
  '<!-- gongwen-ignore docno-di：试 -->',
  '学习《值班办法》',
  '# 标题',
  '**重点**',
  '| a | b |',
];

/** What a person puts in: words of drafts, or anything at all. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const notice = fc.constantFrom(...cleanNotices.map(({ text }) => text));

/** A small change of a text, wherever it is applied: some characters go, a piece comes. */
export interface Change {
  readonly at: number;
  readonly cut: number;
  readonly piece: string;
}

export function applyChange(text: string, { at, cut, piece }: Change): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + piece + text.slice(from + cut);
}

const change = (cut: number) => fc.record({ at: fc.nat(), cut: fc.nat({ max: cut }), piece });

/** Pieces in any order, or a clean notice with something cut out and something put in. */
export const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc
    .record({ text: notice, changes: fc.array(change(40), { minLength: 1, maxLength: 3 }) })
    .map(({ text, changes }) => changes.reduce(applyChange, text)),
);

/** A notice, and what is typed into it one after the other: pieces, single characters, deletions. */
export const session = fc.record({
  text: notice,
  changes: fc.array(
    fc.oneof(
      change(6),
      fc.record({ at: fc.nat(), cut: fc.constant(0), piece: fc.constantFrom('一', '。', '\n', ' ', '9', '：') }),
      fc.record({ at: fc.nat(), cut: fc.integer({ min: 1, max: 30 }), piece: fc.constant('') }),
    ),
    { minLength: 3, maxLength: 8 },
  ),
});
