import { spanOf } from '../../model/spans.ts';
import { readNumber, writeHanzi } from '../../text/numerals.ts';
import { defineRule } from '../rule.ts';

const NUMERAL = '\\d{1,3}|[一二三四五六七八九十]{1,3}';
/** 第十四届全国人民代表大会第三次会议, 十四届三中全会; nothing between that speaks of another matter. */
const SESSION = new RegExp(
  `(?<term>${NUMERAL})届(?<name>[\\p{Script=Han}（）]{0,24}?)(?<di>第?)(?<session>${NUMERAL})(?=(?:次(?:[\\p{Script=Han}]{0,8}?会)|中全会))`,
  'gu',
);
/** Words that begin something else: 第十四届运动会将举办3次会议. */
const OTHER = /[将召开举办组织了各前后每共已曾年期为在与和及来]|运动会|博览会|交易会|洽谈会|论坛|[节赛展]/u;
/** Ordinary meetings, whose number runs high and is usually written in figures: 县十七届人民政府第52次常务会议. */
const ORDINARY = /政府|常委会|常务|理事会|董事会|监事会|党组|委员会/u;
const ORDINARY_MEETING = /^次(?:常务|常委|主席|主任|办公|理事|董事|监事|党组)/u;
const isArabic = (text: string) => /^\d/.test(text);

export default defineRule({
  name: '届次数字写法不一',
  source: '数字国标',
  clause: 'GB/T 15835—2011 4.3',
  severity: 'info',
  why: '标准要求“同类别同形式”：同一个会议的届和次，要么都用汉字，要么都用阿拉伯数字，不写成“第14届三次会议”。',
  mask: 'claims',
  bad: [
    { draft: '召开第⟦14⟧届县人民代表大会第三次会议。', fixed: '召开第十四届县人民代表大会第三次会议。' },
    { draft: '召开县政协十届⟦2⟧次会议。', fixed: '召开县政协十届二次会议。' },
    { draft: '学习党的二十届⟦3⟧中全会精神。', fixed: '学习党的二十届三中全会精神。' },
    { draft: '召开县第十三届委员会第⟦5⟧次全体会议。', fixed: '召开县第十三届委员会第五次全体会议。' },
  ],
  good: [
    '召开第十四届县人民代表大会第三次会议。',
    '召开第14届理事会第3次会议。',
    '学习党的二十届三中全会精神。',
    '第二十六届世界大学生夏季运动会将举办3次会议。',
    '第5届运动会',
    '召开县十七届人民政府第52次常务会议。',
    '召开县委十四届第98次常委会会议。',
    '召开区十届政协第33次主席会议。',
    '县十八届人大常委会第30次会议通过。',
    '关于召开第三届理事会第5次会议的通知',
    '第三届县运动会第2次协调会',
    '第十届文化节3次会议',
    '第三届理事会2025年第2次会议',
    '第十四届人大常委会组成人员，第3次会议',
    '国务院办公厅对全国政协十届三次会议第2741号提案的答复',
  ],
  check: {
    unit: 'paragraph',
    needs: { characters: ['届', '次中'] },
    *run(paragraph) {
      const { text } = paragraph.content.view;
      if (!text.includes('届')) return;
      for (const match of text.matchAll(SESSION)) {
        const { term = '', name = '', di = '', session = '' } = match.groups ?? {};
        if (isArabic(term) === isArabic(session) || OTHER.test(name)) continue;
        const after = text.slice(match.index + match[0].length);
        const ordinary = (ORDINARY.test(name) && !/^次全体/u.test(after)) || ORDINARY_MEETING.test(after);
        if (!isArabic(term) && ordinary) continue;
        const from = isArabic(term) ? match.index : match.index + term.length + 1 + name.length + di.length;
        const wrong = isArabic(term) ? term : session;
        const span = spanOf(paragraph, { from, to: from + wrong.length });
        const right = writeHanzi(readNumber(wrong));
        yield {
          ...span,
          message: `同一会议的届和次，数字写法要一致，此处宜为“${right}”`,
          fixes: [{ title: `改为“${right}”`, edits: [{ ...span, newText: right }] }],
        };
      }
    },
  },
});
